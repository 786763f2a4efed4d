/**
 * Invariant: that something expected came about is proposed from words of another document, by one of whom it was expected, on its day or
 * soon after, and about the same; words that still look ahead, or say that it did not come about, propose nothing.
 */
import type { ActorCode, DateRange, Day, DossierContact, Evidence, Judgement, Statement } from '@demarche/contract';
import type { Coded } from '../compile-input.ts';
import type { Anchors } from '../judgements/anchors.ts';
import fateWords from '../../data/fate-words.json' with { type: 'json' };
import { dayNumber, dayOfNumber } from '../evidence/days.ts';
import { keeping } from '../evidence/kept.ts';
import { conceptWords, containment, sharedCount } from '../evidence/words.ts';

/** One document says that something is to come. */
export interface Awaiting {
  readonly who: readonly ActorCode[];
  readonly when: DateRange | null;
  readonly words: ReadonlySet<string>;
  readonly evidence: Evidence;
  readonly published: Day | null;
}

/** What the watch list is made from. */
export interface Watched {
  readonly coded: readonly Coded[];
  readonly statements: readonly Statement[];
  readonly contacts: readonly DossierContact[];
  readonly judgements: readonly Judgement[];
  readonly anchors: Anchors;
  /** The day as of which it is read; null where nothing has a day. */
  readonly today: Day | null;
}

/** What tells that an expectation for these days came about. */
export type OutcomeOf = (expected: readonly Awaiting[], when: DateRange) => readonly Evidence[];

/** Content words that what came about has in common with what was expected, and their share of the shorter. */
const LEAST_SHARED = 2;
const SHARED = 0.6;

const AHEAD = new RegExp(`(?<![\\p{L}])(?:${fateWords.ahead.join('|')})(?![\\p{L}])`, 'iu');

/** The day for which something is expected, as the first telling that has one says. */
export const whenOf = (expected: readonly Awaiting[]): DateRange | null =>
  expected.find(({ when }) => when !== null)?.when ?? null;

/** What was said or done, as far as it can tell of an outcome. */
interface Words {
  readonly ahead: boolean;
  readonly words: ReadonlySet<string>;
}

/** Finds outcomes up to so many days after the day for which something was expected; what each telling says is read once. */
export function createOutcomes(
  grace: number,
): (watched: Watched, expected: readonly (readonly Awaiting[])[]) => OutcomeOf {
  const wordsOf = keeping(({ quotes }: Evidence): Words => {
    const text = quotes.join(' ');
    return { ahead: AHEAD.test(text), words: conceptWords(text) };
  });
  const daysOf = keeping(({ from, to }: DateRange): readonly string[] => {
    const [first, last] = [dayNumber(from), dayNumber(to) + grace];
    return Array.from({ length: last - first + 1 }, (_, i) => dayOfNumber(first + i));
  });
  return ({ statements, contacts }, groups) => {
    const onDay = new Map<string, Evidence[]>();
    for (const group of groups) {
      const when = whenOf(group);
      if (when === null) continue;
      for (const day of daysOf(when)) for (const actor of group[0]!.who) onDay.set(`${actor} ${day}`, []);
    }
    const add = (actors: readonly ActorCode[], day: Day, told: Evidence): void => {
      for (const actor of actors) onDay.get(`${actor} ${day}`)?.push(told);
    };
    for (const { actors, stateVoice, negated, hedged, said, reports } of onDay.size === 0 ? [] : statements) {
      if (stateVoice && !negated && !hedged && said !== null) add(actors, said.from, reports[0]!);
    }
    for (const { parties, date, evidence } of contacts) if (date) add(parties, date.from, evidence[0]!);
    return (expected, when) => {
      const [{ who, words }] = expected as [Awaiting];
      const telling = new Set(expected.map(({ evidence }) => evidence.document));
      const later = who.flatMap((actor) => daysOf(when).flatMap((day) => onDay.get(`${actor} ${day}`) ?? []));
      const found = later.filter((told) => !telling.has(told.document) && cameAbout(wordsOf(told), words));
      return [...new Set(found)].map(({ document, attribution, spans, quotes }) => ({
        document,
        attribution,
        spans,
        quotes,
      }));
    };
  };
}

/** Whether words tell of what was expected, as something that is no longer to come. */
const cameAbout = ({ ahead, words }: Words, expected: ReadonlySet<string>): boolean =>
  !ahead && sharedCount(words, expected) >= LEAST_SHARED && containment(words, expected) >= SHARED;
