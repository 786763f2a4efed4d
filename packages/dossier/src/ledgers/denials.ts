/**
 * Invariant: a denial meets an assertion by another actor only where it denies in words a matter of fact, and tells most of it in the same words,
 * or points back at it from right behind it.
 */
import type { Statement } from '@demarche/contract';
import denialWords from '../../data/denial-words.json' with { type: 'json' };
import { aimedAt, compare } from '../evidence/evidence.ts';
import { createOverLists, keeping, sameItems } from '../evidence/kept.ts';
import { conceptWords, sharedCount } from '../evidence/words.ts';
import { type Days, UNDATED } from '../in-order.ts';
import type { Report } from '../statements/reports.ts';
import type { Made } from '../statements/statements.ts';

/** Denials that hang together with the assertions that they deny, each list in time. */
export interface Denied {
  readonly denying: readonly Statement[];
  readonly asserting: readonly Statement[];
}

/** Finds denials among what is said in the own voice; earliest assertion first. */
export type FindDenials = (days: Days<Made>) => Denied[];

/** So many content words of a denial are in what it denies, and this share of them; fewer where the assertion is aimed at who denies. */
const LEAST_SHARED = 3;
const SHARED = 0.5;
const LEAST_AIMED = 2;
const SHARED_AIMED = 0.75;

/**
 * A denial of fewer content words (`Ruritania denies it`) points back at what stands before it, at most so many code units: at words aimed at who
 * denies, or, right behind it, at a charge.
 */
const FEW_WORDS = 2;
const FURTHEST_BACK = 120;
const RIGHT_BEHIND = 3;

const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const DENIES = anyOf(denialWords.denies);
const NOT_FACTUAL = anyOf(denialWords.notFactual);
const FILLER = conceptWords(denialWords.filler.join(' '));

/** Acts that state something to be so. */
const STATES: ReadonlySet<string> = new Set(['inform', 'condemn', 'justify', 'warn', 'express-concern']);

/** One telling of a statement, as far as denials go. */
interface Told {
  readonly statement: Statement;
  readonly report: Report;
  readonly words: ReadonlySet<string>;
}

/** A finder that keeps what each statement says, and which denials it meets as long as these are the same. */
export function createDenials(): FindDenials {
  const denialsOn = createOverLists((made: Made) => tellings(made, isDenial));
  const assertionsIn = keeping((made: Made) => tellings(made, isAssertion));
  let frequency: ReadonlyMap<string, number> | null = null;
  let last: readonly Told[] = [];
  let metOn: (days: Iterable<readonly Made[]>) => Met[] = () => [];
  return (days) => {
    const denials = denialsOn(days.values());
    if (denials.length === 0) return [];
    // Any order of the words finds the same; that of the first is kept.
    frequency ??= frequencies([...days.values()].flatMap((made) => made.flatMap(assertionsIn)));
    if (!sameItems(last, denials)) {
      const meet = createMeeting(denials, frequency);
      metOn = createOverLists((made) =>
        assertionsIn(made).flatMap((assertion) => meet(assertion).map((denial) => ({ assertion, denial }))),
      );
    }
    last = denials;
    return together(metOn(days.values()));
  };
}

/** An assertion and a denial of it. */
interface Met {
  readonly assertion: Told;
  readonly denial: Told;
}

function frequencies(told: readonly Told[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { words } of told) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

/** Finds the denials that an assertion meets. What has enough of a denial's words has one of so many of its rarest. */
function createMeeting(
  denials: readonly Told[],
  frequency: ReadonlyMap<string, number>,
): (assertion: Told) => readonly Told[] {
  const byWord = new Map<string, Told[]>();
  const byDocument = new Map<string, Told[]>();
  const add = (index: Map<string, Told[]>, key: string, denial: Told): void => {
    const there = index.get(key);
    if (there) there.push(denial);
    else index.set(key, [denial]);
  };
  for (const denial of denials) {
    const { words, report } = denial;
    if (words.size < FEW_WORDS) add(byDocument, report.document.id, denial);
    else {
      const rareFirst = [...words].toSorted(
        (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compare(a, b),
      );
      const rarest = rareFirst.slice(0, words.size - Math.ceil(SHARED * words.size) + 1);
      for (const word of rarest) add(byWord, word, denial);
    }
  }
  return (assertion) => {
    const told = new Set<Told>();
    for (const word of assertion.words) for (const denial of byWord.get(word) ?? []) told.add(denial);
    const wordy = [...told].filter((denial) => isDeniedBy(assertion, denial));
    const bare = (byDocument.get(assertion.report.document.id) ?? []).filter((denial) =>
      isPointedAt(assertion, denial),
    );
    return bare.length === 0 ? wordy : [...wordy, ...bare];
  };
}

/** What hangs together by assertions or denials in common, in time. */
function together(met: readonly Met[]): Denied[] {
  const denialsOf = Map.groupBy(met, ({ assertion }) => assertion.statement);
  const assertionsOf = Map.groupBy(met, ({ denial }) => denial.statement);
  const seen = new Set<Statement>();
  return [...denialsOf.keys()]
    .flatMap((first): Denied[] => {
      if (seen.has(first)) return [];
      seen.add(first);
      const asserting = new Set([first]);
      const denying = new Set<Statement>();
      for (const assertion of asserting) {
        for (const { denial } of denialsOf.get(assertion)!) {
          if (denying.has(denial.statement)) continue;
          denying.add(denial.statement);
          for (const other of assertionsOf.get(denial.statement)!) asserting.add(other.assertion.statement);
        }
      }
      for (const assertion of asserting) seen.add(assertion);
      return [{ asserting: [...asserting].toSorted(inTime), denying: [...denying].toSorted(inTime) }];
    })
    .toSorted((a, b) => inTime(a.asserting[0]!, b.asserting[0]!));
}

/** By day, then by statement. */
const inTime = (a: Statement, b: Statement): number =>
  compare(a.said?.from ?? UNDATED, b.said?.from ?? UNDATED) || compare(a.id, b.id);

function tellings({ statement, reports }: Made, holds: (statement: Statement, text: string) => boolean): Told[] {
  if (!statement.stateVoice || statement.negated || statement.hedged || statement.actors.length === 0) return [];
  return reports.flatMap((report): Told[] => {
    if (!holds(statement, report.evidence.quotes.join(' '))) return [];
    return [{ statement, report, words: new Set([...report.words].filter((word) => !FILLER.has(word))) }];
  });
}

const isDenial = ({ acts }: Statement, text: string): boolean =>
  acts.some(({ type }) => type === 'deny') && DENIES.test(text) && !NOT_FACTUAL.test(text);

const isAssertion = ({ acts }: Statement, text: string): boolean =>
  acts.some(({ type }) => STATES.has(type)) && !acts.some(({ type }) => type === 'deny') && !DENIES.test(text);

function isDeniedBy(assertion: Told, denial: Told): boolean {
  if (shareActor(assertion.statement, denial.statement)) return false;
  const shared = sharedCount(denial.words, assertion.words);
  const aimed = isAimedAt(assertion.statement, denial.statement);
  if (aimed && shared >= LEAST_AIMED && shared >= SHARED_AIMED * denial.words.size) return true;
  if (shared < LEAST_SHARED || shared < SHARED * denial.words.size) return false;
  return (
    aimed ||
    isAimedAt(denial.statement, assertion.statement) ||
    !(names(assertion.statement) && names(denial.statement))
  );
}

const names = (statement: Statement): boolean => aimedAt(statement.acts).length > 0;

const isAimedAt = (one: Statement, other: Statement): boolean =>
  aimedAt(one.acts).some((target) => other.actors.includes(target));

const shareActor = (a: Statement, b: Statement): boolean => a.actors.some((actor) => b.actors.includes(actor));

/** Whether a denial in few words stands right behind what it denies. */
function isPointedAt(assertion: Told, denial: Told): boolean {
  if (shareActor(assertion.statement, denial.statement)) return false;
  const gap = beginning(denial.report) - ending(assertion.report);
  if (gap < 0 || gap > FURTHEST_BACK) return false;
  const charges = assertion.statement.acts.some(({ type }) => type === 'condemn');
  return (gap <= RIGHT_BEHIND && charges) || isAimedAt(assertion.statement, denial.statement);
}

const spansOf = ({ attribution: { source, cue, content } }: Report) => [...source, ...cue, ...content];
const beginning = (report: Report): number => Math.min(...spansOf(report).map(([start]) => start));
const ending = (report: Report): number => Math.max(...spansOf(report).map(([, end]) => end));
