/**
 * Invariant: that something expected came about is proposed from words of another document, by one of whom it was expected, on its day or
 * soon after, and about the same; words that still look ahead, or say that it did not come about, propose nothing.
 */
import type {
  ActorCode,
  CodedRecord,
  DateRange,
  Day,
  Document,
  DossierContact,
  Evidence,
  Judgement,
  Statement,
} from '@demarche/contract';
import fateWords from '../../data/fate-words.json' with { type: 'json' };
import { dayNumber } from '../evidence/days.ts';
import { concepts, containment, contentWords, sharedCount } from '../evidence/words.ts';

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
  readonly documents: readonly Document[];
  readonly records: ReadonlyMap<string, CodedRecord>;
  readonly statements: readonly Statement[];
  readonly contacts: readonly DossierContact[];
  readonly judgements: readonly Judgement[];
  /** The day as of which it is read; null where nothing has a day. */
  readonly today: Day | null;
}

/** What tells that an expectation for these days came about. */
export type OutcomeOf = (expected: readonly Awaiting[], when: DateRange) => readonly Evidence[];

/** Something that was said or done. */
interface Later {
  readonly day: Day;
  readonly evidence: Evidence;
}

/** Content words that what came about has in common with what was expected, and their share of the shorter. */
const LEAST_SHARED = 2;
const SHARED = 0.6;

const AHEAD = new RegExp(`(?<![\\p{L}])(?:${fateWords.ahead.join('|')})(?![\\p{L}])`, 'iu');

/** What each of these actors said in its own voice or met for, up to so many days after the day for which it was expected. */
export function outcomesAmong(
  { statements, contacts }: Watched,
  actors: ReadonlySet<ActorCode>,
  grace: number,
): OutcomeOf {
  const onDay = new Map<string, Later[]>();
  const add = (of: readonly ActorCode[], day: Day, { document, attribution, spans, quotes }: Evidence): void => {
    for (const actor of of) {
      if (!actors.has(actor)) continue;
      const key = `${actor} ${dayNumber(day)}`;
      const later = { day, evidence: { document, attribution, spans, quotes } };
      const there = onDay.get(key);
      if (there) there.push(later);
      else onDay.set(key, [later]);
    }
  };
  for (const { actors: by, stateVoice, negated, hedged, said, reports } of actors.size === 0 ? [] : statements) {
    if (stateVoice && !negated && !hedged && said !== null) add(by, said.from, reports[0]!);
  }
  for (const {
    parties,
    date,
    evidence: [told],
  } of contacts)
    if (date) add(parties, date.from, told!);
  return (expected, when) => {
    const [first] = expected;
    const [from, to] = [dayNumber(when.from), dayNumber(when.to) + grace];
    const telling = new Set(expected.map(({ evidence }) => evidence.document));
    const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const later = first!.who.flatMap((actor) => days.flatMap((day) => onDay.get(`${actor} ${day}`) ?? []));
    const found = later.filter(({ evidence }) => !telling.has(evidence.document) && cameAbout(evidence, first!.words));
    return [
      ...new Map(found.map(({ evidence }) => [`${evidence.document} ${evidence.spans.join(' ')}`, evidence])).values(),
    ];
  };
}

/** Whether words tell of what was expected, as something that is no longer to come. */
function cameAbout({ quotes }: Evidence, expected: ReadonlySet<string>): boolean {
  const text = quotes.join(' ');
  if (AHEAD.test(text)) return false;
  const words = concepts(contentWords(text));
  return sharedCount(words, expected) >= LEAST_SHARED && containment(words, expected) >= SHARED;
}
