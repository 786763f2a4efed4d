import { expect, it } from 'vitest';
import { dayInBrief, toldInWords } from './day-in-words.ts';

const telling = { event: '2026-01-03', asOf: null, now: '2026-01-06' };

it('tells a day as a date, from the event and from now', () => {
  expect(toldInWords('2026-01-05T23:00:00Z', telling)).toEqual({
    date: '5 Jan 2026',
    since: '2 days after the event',
    ago: 'yesterday',
  });
  expect(toldInWords('2026-01-02', telling)).toMatchObject({ since: '1 day before the event', ago: '4 days ago' });
  expect(toldInWords('2026-01-03', telling).since).toBe('on the day of the event');
});

it('tells it from the day as of which a dossier is read', () => {
  const asOf = { ...telling, asOf: '2026-01-04' };
  expect(['2026-01-03', '2026-01-04', '2026-01-07'].map((day) => toldInWords(day, asOf).ago)).toEqual([
    '1 day before',
    'that day',
    '3 days later',
  ]);
});

it('tells no more than there is: without an event nothing from it, and what is no date as it is', () => {
  expect(toldInWords('2026-01-05', { ...telling, event: null }).since).toBeUndefined();
  expect(toldInWords('soon', telling)).toEqual({ date: 'soon' });
});

it('tells it in brief, with its sign', () => {
  const brief = (form: 'date' | 'since' | 'ago') =>
    ['2026-01-01', '2026-01-03', '2026-01-05'].map((day) => dayInBrief(day, { ...telling, form }));
  expect(brief('date')).toEqual(['01-01', '01-03', '01-05']);
  expect(brief('since')).toEqual(['−2', '0', '+2']);
  expect(brief('ago')).toEqual(['−5', '−3', '−1']);
});
