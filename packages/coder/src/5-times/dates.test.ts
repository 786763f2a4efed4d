import { describe, expect, it } from 'vitest';
import { imagined, marked } from '../../test/marked-document.ts';
import { codeActs, readActs } from '../4-acts/index.ts';
import { absoluteDates } from './absolute-dates.ts';
import { addDays, dayOf, weekdayOf } from './day.ts';
import { findDates } from './find-dates.ts';
import { dateAttributions, dateCoding } from './index.ts';

/** Wednesday. */
const PUBLISHED = '2030-05-15';

const first = (text: string, reference: string | null = PUBLISHED, direction?: 'past' | 'future') => {
  const range = findDates(text, reference, direction)[0]?.range;
  return range ? [range.from, range.to, range.basis] : null;
};

function said(text: string, published: string | null = PUBLISHED) {
  const { document, sentences, attributions } = marked(text, published);
  return dateAttributions(document, sentences, attributions).map((range) => range && `${range.from} ${range.basis}`);
}

it('counts days in UTC', () => {
  expect([weekdayOf(PUBLISHED), addDays('2030-03-01', -1), dayOf(2030, 2, 30)]).toEqual([3, '2030-02-28', null]);
});

describe('findDates', () => {
  it.each([
    ['on Wednesday', '2030-05-15', '2030-05-15', 'relative'],
    ['late Monday', '2030-05-13', '2030-05-13', 'relative'],
    ['on Thursday', '2030-05-09', '2030-05-09', 'relative'],
    ['yesterday', '2030-05-14', '2030-05-14', 'relative'],
    ['two days ago', '2030-05-13', '2030-05-13', 'relative'],
    ['overnight', '2030-05-14', '2030-05-15', 'relative'],
    ['over the weekend', '2030-05-11', '2030-05-12', 'relative'],
    ['on May 3', '2030-05-03', '2030-05-03', 'explicit'],
    ['on 3 December', '2029-12-03', '2029-12-03', 'explicit'],
    ['on the night of Friday, April 5', '2030-04-05', '2030-04-05', 'explicit'],
    ['06.01.2030', '2030-01-06', '2030-01-06', 'explicit'],
    ['in December', '2029-12-01', '2029-12-31', 'relative'],
    ['in March 2028', '2028-03-01', '2028-03-31', 'explicit'],
  ])('%s', (text, from, to, basis) => {
    expect(first(text)).toEqual([from, to, basis]);
  });

  it('looks ahead where the text does', () => {
    expect(first('will meet on Friday', PUBLISHED, 'future')).toEqual(['2030-05-17', '2030-05-17', 'relative']);
  });

  it.each(['at 15:09', 'the 2014 declaration', 'in May they may agree on 40 points'])('no day in: %s', (text) => {
    expect(findDates(text, null)).toEqual([]);
  });

  it('resolves nothing relative without a reference day, but a full date', () => {
    expect(first('on Monday, after 2 May 2030', null)).toEqual(['2030-05-02', '2030-05-02', 'explicit']);
  });

  it('marks the stretch that names the day', () => {
    const [date] = absoluteDates('Signed on January 4, 2030, at noon.', null, 'past');
    expect('Signed on January 4, 2030, at noon.'.slice(date!.start, date!.end)).toBe('January 4, 2030');
  });
});

describe('dateAttributions', () => {
  it('takes the date of the cue, not one inside what is said', () => {
    expect(said('On Monday [Freedonia] <said> {the strike of May 2 was wrong}')).toEqual(['2030-05-13 relative']);
  });

  it('falls back to publication, or to a dateline that agrees with it', () => {
    expect(said('[Freedonia] <said> {no}')).toEqual(['2030-05-15 published']);
    expect(said('KLOW, May 14 (Agency) [Freedonia] <said> {no}\n[Freedonia] <added> {never}')).toEqual([
      '2030-05-14 explicit',
      '2030-05-14 explicit',
    ]);
  });

  it('anchors the same day to the statement before', () => {
    expect(said('On Monday [Freedonia] <said> {no}\nLater the same day, [Freedonia] <said> {never}')).toEqual([
      '2030-05-13 relative',
      '2030-05-13 relative',
    ]);
  });

  it('does not anchor the same day to a post in between', () => {
    const text = 'On Monday [Freedonia] <said> {no}\n<> {a post}\nLater the same day, [Freedonia] <said> {never}';
    const { document, sentences, attributions } = marked(text);
    const post = {
      id: 'p',
      part: 'body' as const,
      author: null,
      handle: null,
      posted: '2030-05-14',
      platform: 'x' as const,
      url: null,
    };
    const withPost = attributions.with(1, { ...attributions[1]!, cue: [], voice: 'post', post });
    const days = dateAttributions(document, sentences, withPost).map((range) => range?.from);
    expect(days).toEqual(['2030-05-13', '2030-05-14', '2030-05-13']);
  });

  it('dates nothing where neither text nor metadata has a year', () => {
    expect(said('On Monday [Freedonia] <said> {no}', null)).toEqual([null]);
    expect(said('Updated: 2030-05-15\nOn Monday [Freedonia] <said> {no}', null)).toEqual(['2030-05-13 relative']);
  });
});

it('dates contacts by their sentence and expectations ahead', () => {
  const { document, sentences, attributions, cast } =
    marked(`On Monday Minister Hentzau spoke by phone with President Zenda.
    Ruritania is expected to decide on Friday.`);
  const undated = codeActs(
    document,
    sentences,
    readActs(document, sentences, attributions, cast, imagined),
    [],
    null,
    imagined,
  );
  const { contacts, expectations } = dateCoding(document, sentences, attributions, [], undated);
  expect(contacts[0]?.date).toEqual({ from: '2030-05-13', to: '2030-05-13', basis: 'relative' });
  expect(expectations[0]?.when).toEqual({ from: '2030-05-17', to: '2030-05-17', basis: 'relative' });
});
