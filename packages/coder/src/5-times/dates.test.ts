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
    ['last night', '2030-05-14', '2030-05-14', 'relative'],
    ['tomorrow evening', '2030-05-16', '2030-05-16', 'relative'],
    ['will meet on Friday', '2030-05-17', '2030-05-17', 'relative'],
    ['on June 2, will be heard', '2030-06-02', '2030-06-02', 'explicit'],
    ['last Wednesday', '2030-05-08', '2030-05-08', 'relative'],
    ['on Thurs. night', '2030-05-09', '2030-05-09', 'relative'],
    ['born on 8 February 1700', '1700-02-08', '1700-02-08', 'explicit'],
    ['since 9/11', '2001-09-11', '2001-09-11', 'explicit'],
    ['in December', '2029-12-01', '2029-12-31', 'relative'],
    ['in March 2028', '2028-03-01', '2028-03-31', 'explicit'],
  ])('%s', (text, from, to, basis) => {
    expect(first(text)).toEqual([from, to, basis]);
  });

  it.each([
    ['On May 2 they met; two days later they signed.', '2030-05-04'],
    ['On May 2 they met. A week earlier they had refused.', '2030-04-25'],
    ['They met on May 2 and signed the next morning.', '2030-05-03'],
    ['They met on May 2, after a quarrel the night before.', '2030-05-01'],
    ['He was shot on 30 May 1832 and died on 2 June.', '1832-06-02'],
  ])('counts from the date told before: %s', (text, day) => {
    expect(findDates(text, PUBLISHED).at(-1)?.range?.from).toBe(day);
  });

  it('comes back to its own year where the text tells dates of its own time', () => {
    const dates = findDates('On 2 May 1982 it sank. On 3 May 2030 it rose. It is seen on 4 May.', PUBLISHED);
    expect(dates.at(-1)?.range?.from).toBe('2030-05-04');
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
    const [date] = absoluteDates('Signed on January 4, 2030, at noon.', null);
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

  it('takes a day from words that say whom it is put to', () => {
    expect(said('[Freedonia] <asked> {the Council on Monday to act on Sunday}')).toEqual(['2030-05-13 relative']);
  });

  it('takes no day from what somebody else says, nor the future in what is said', () => {
    expect(said('[Freedonia] <told> {parliament on Tuesday that it will stand}')).toEqual(['2030-05-14 relative']);
  });

  it('takes no day to come, of a scene or of the sentence itself', () => {
    expect(said('The Council is to meet on Friday. “No,” [the minister] <said>')).toEqual(['2030-05-15 published']);
    expect(said('Ahead of a vote on Saturday, [Freedonia] <said> {no}')).toEqual(['2030-05-15 published']);
  });

  it('counts days from the statement before', () => {
    expect(said('On Sunday [Freedonia] <said> {no}\nTwo days later [Freedonia] <said> {never}')).toEqual([
      '2030-05-12 relative',
      '2030-05-14 relative',
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
