/**
 * Invariant: what is expected is told once, with all its tellings; that it happened is told by a person, or proposed from later words of one
 * of whom it was expected. What nobody tells of is not said to have happened, and not to have failed before a week is past.
 */
import {
  type CodedRecord,
  type DateRange,
  type Day,
  type Document,
  type DossierExpectation,
  type Evidence,
  expectationId,
  publishedOn,
} from '@demarche/contract';
import { dayRange, daysBetween, dayNumber } from '../evidence/days.ts';
import { compare, evidence, sortedUnique } from '../evidence/evidence.ts';
import { conceptWords } from '../evidence/words.ts';
import { standing } from '../judgements/judged.ts';
import { createAlike } from './alike.ts';
import { type Awaiting, type OutcomeOf, type Watched, createOutcomes, whenOf } from './outcomes.ts';

/** What is announced or expected next, and whether it came about; in the order of its first telling. */
export type WatchList = (watched: Watched) => DossierExpectation[];

const SHARED = 0.6;

/** Days after which something is past. */
const GRACE = 7;

/** A watch list that keeps the groups of tellings that nothing new touches. */
export function createWatchList(): WatchList {
  const kept = new WeakMap<CodedRecord, { document: Document; tellings: Awaiting[] }>();
  const groupsOf = createAlike({
    share: SHARED,
    key: keyOf,
    gist: ([first]: readonly Awaiting[]) => first!,
    fits: sameExpectation,
    order: byPlace,
  });
  const outcomes = createOutcomes(GRACE);
  return (watched) => {
    const tellings = watched.coded.flatMap(({ document, record }) => {
      if (record.expectations.length === 0) return [];
      const before = kept.get(record);
      if (before?.document === document) return before.tellings;
      const now = { document, tellings: tellingsOf(document, record) };
      kept.set(record, now);
      return now.tellings;
    });
    if (tellings.length === 0) return [];
    const judged = outcomesJudged(watched);
    const groups = groupsOf(tellings);
    const outcomeOf = outcomes(watched, groups);
    return groups.map((group) => entryOf(group, watched.today, judged, outcomeOf));
  };
}

function tellingsOf(document: Document, record: CodedRecord): Awaiting[] {
  return record.expectations.flatMap(({ who, when, what }): Awaiting[] => {
    const found = evidence(document, what);
    const words = conceptWords(found?.quotes.join(' ') ?? '');
    if (found === null || words.size === 0) return [];
    return [{ who: sortedUnique(who), when, words, evidence: found, published: publishedOn(document) }];
  });
}

const keyOf = ({ who, when, words }: Awaiting): string =>
  [sortedUnique(words).join(' '), who.join(' '), when ? `${when.from} ${when.to}` : ''].join('|');

/** Of the same actors, for days that overlap or are not known. */
function sameExpectation(a: Awaiting, b: Awaiting): boolean {
  if (a.who.join(' ') !== b.who.join(' ')) return false;
  return a.when === null || b.when === null || daysBetween(dayRange(a.when), dayRange(b.when)) === 0;
}

/** By publication, then by place. */
function byPlace(a: Awaiting, b: Awaiting): number {
  return (
    compare(a.published ?? '9999', b.published ?? '9999') ||
    compare(a.evidence.document, b.evidence.document) ||
    a.evidence.spans[0]![0] - b.evidence.spans[0]![0] ||
    compare(keyOf(a), keyOf(b))
  );
}

type Status = DossierExpectation['status'];

/** What people judged, by the id of the telling. */
function outcomesJudged({
  judgements,
  anchors,
}: Watched): ReadonlyMap<string, { status: Status; rank: number; told: readonly Evidence[] }> {
  return new Map(
    standing(judgements).flatMap((judgement, rank) => {
      const { verdict } = judgement;
      if (verdict.kind !== 'outcome') return [];
      const id = anchors.expectation(judgement);
      return id === null ? [] : [[id, { status: verdict.status, rank, told: anchors.told(verdict.told) }] as const];
    }),
  );
}

function entryOf(
  group: readonly Awaiting[],
  today: Day | null,
  judged: ReturnType<typeof outcomesJudged>,
  outcomeOf: OutcomeOf,
): DossierExpectation {
  const first = group[0]!;
  const when = whenOf(group);
  const ids = group.map((telling) => expectationId(telling.evidence.document, telling.evidence.spans));
  const entry = {
    id: ids[0]!,
    who: [...first.who],
    when,
    evidence: group.map((telling) => telling.evidence),
  };
  const decided = ids.flatMap((id) => judged.get(id) ?? []).toSorted((a, b) => b.rank - a.rank)[0];
  if (decided) return { ...entry, status: decided.status, basis: 'judged', outcome: [...decided.told] };
  const outcome = when === null ? [] : outcomeOf(group, when);
  if (outcome.length > 0) return { ...entry, status: 'happened', basis: 'proposed', outcome: [...outcome] };
  return { ...entry, status: statusOf(when, today), basis: 'none', outcome: [] };
}

function statusOf(when: DateRange | null, today: Day | null): Status {
  if (when === null || today === null || today < when.from) return 'awaited';
  return dayNumber(today) <= dayNumber(when.to) + GRACE ? 'due' : 'lapsed';
}
