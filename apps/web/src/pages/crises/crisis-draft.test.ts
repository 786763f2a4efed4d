import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, crisisFrom, shortName } from './crisis-draft.ts';

const draft = {
  ...EMPTY_DRAFT,
  title: 'Closing of the Narrow Strait',
  event: 'The strait is closed',
  day: '2025-03-08',
  acted: 'vld',
  affected: 'NRM; NSA:Free Fleet',
};

describe('shortName', () => {
  it.each([
    ['Closing of the Narrow Strait, 2025', 'closing-of-the-narrow-strait-2025'],
    ['  Élan — vital!  ', 'elan-vital'],
    ['中文', ''],
  ])('of %s', (title, name) => expect(shortName(title)).toBe(name));
});

describe('crisisFrom', () => {
  it('reads parties from codes with commas', () => {
    expect(crisisFrom(draft)).toEqual({
      crisis: {
        id: 'closing-of-the-narrow-strait',
        title: draft.title,
        summary: '',
        events: [{ title: draft.event, day: draft.day }],
        parties: [
          { actor: 'VLD', role: 'perpetrator' },
          { actor: 'NRM', role: 'affected' },
          { actor: 'NSA:Free Fleet', role: 'affected' },
        ],
        window: { from: draft.day, to: null },
      },
    });
  });

  it('names a missing title once, and a title that gives no short name', () => {
    const fields = (faulty: ReturnType<typeof crisisFrom>) => Object.keys('errors' in faulty ? faulty.errors : {});
    expect(fields(crisisFrom({ ...draft, title: ' ' }))).toEqual(['title']);
    expect(fields(crisisFrom({ ...draft, title: '封锁海峡' }))).toEqual(['id']);
  });

  it('names each field at fault', () => {
    const faulty = crisisFrom({ ...EMPTY_DRAFT, id: 'Not an id', affected: 'NRM, no code?' });
    expect(Object.keys('errors' in faulty ? faulty.errors : {}).toSorted()).toEqual([
      'affected',
      'day',
      'event',
      'id',
      'title',
    ]);
  });
});
