/**
 * Invariant: a denial meets an assertion by another actor only where it denies in words a matter of fact, and tells most of it in the same words,
 * or points back at it from right behind it.
 */
import type { ActorCode, Statement } from '@demarche/contract';
import denialWords from '../../data/denial-words.json' with { type: 'json' };
import { isActor } from '../evidence/evidence.ts';
import { keeping } from '../evidence/kept.ts';
import { concepts, contentWords, sharedCount } from '../evidence/words.ts';
import type { Report } from '../statements/reports.ts';
import type { Made } from '../statements/statements.ts';
import { createPostings } from './postings.ts';

/** A denial and the assertions that it denies. */
export interface Denial {
  readonly denying: Statement;
  readonly asserting: readonly Statement[];
}

/** Finds denials among what is said in the own voice, in the dossier's order. */
export type FindDenials = (made: readonly Made[]) => Denial[];

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
const FILLER = concepts(contentWords(denialWords.filler.join(' ')));

/** Acts that state something to be so. */
const STATES: ReadonlySet<string> = new Set(['inform', 'condemn', 'justify', 'warn', 'express-concern']);

/** One telling of a statement, as far as denials go. */
interface Told {
  readonly statement: Statement;
  readonly report: Report;
  readonly words: ReadonlySet<string>;
}

/** A finder that keeps what each statement says. */
export function createDenials(): FindDenials {
  const denialsIn = keeping((made: Made) => tellings(made, isDenial));
  const assertionsIn = keeping((made: Made) => tellings(made, isAssertion));
  return (made) => {
    const denials = made.flatMap((one) => denialsIn(one) as Told[]);
    if (denials.length === 0) return [];
    const assertions = made.flatMap((one) => assertionsIn(one) as Told[]);
    const sharing = createPostings(assertions, ({ words }) => words);
    const before = tellingsBefore(assertions, denials);
    const found = new Map<Statement, Set<Statement>>();
    for (const denial of denials) {
      const met =
        denial.words.size < FEW_WORDS
          ? before(denial)
          : sharing(denial.words, Math.min(LEAST_AIMED, denial.words.size)).filter((one) => isDeniedBy(one, denial));
      if (met.length === 0) continue;
      const there = found.get(denial.statement) ?? new Set();
      for (const { statement } of met) there.add(statement);
      found.set(denial.statement, there);
    }
    return [...found].map(([denying, asserting]) => ({ denying, asserting: [...asserting] }));
  };
}

const NONE: readonly Told[] = [];

function tellings(
  { statement, reports }: Made,
  holds: (statement: Statement, text: string) => boolean,
): readonly Told[] {
  if (!statement.stateVoice || statement.negated || statement.hedged || statement.actors.length === 0) return NONE;
  const told = reports.flatMap((report): Told[] => {
    if (!holds(statement, report.evidence.quotes.join(' '))) return [];
    return [{ statement, report, words: new Set([...report.words].filter((word) => !FILLER.has(word))) }];
  });
  return told.length === 0 ? NONE : told;
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

const targetsOf = ({ acts }: Statement): ActorCode[] =>
  acts.flatMap(({ targets, addressees }) => [...targets.filter(isActor), ...addressees]);

const names = (statement: Statement): boolean => targetsOf(statement).length > 0;

const isAimedAt = (one: Statement, other: Statement): boolean =>
  targetsOf(one).some((target) => other.actors.includes(target));

const shareActor = (a: Statement, b: Statement): boolean => a.actors.some((actor) => b.actors.includes(actor));

/** For a denial in few words, what another actor asserts right before it in the same text. */
function tellingsBefore(assertions: readonly Told[], denials: readonly Told[]): (denial: Told) => Told[] {
  const wanted = new Set(denials.filter(({ words }) => words.size < FEW_WORDS).map(({ report }) => report.document));
  const inDocument = Map.groupBy(
    wanted.size === 0 ? [] : assertions.filter(({ report }) => wanted.has(report.document)),
    ({ report }) => report.document,
  );
  return (denial) => {
    const start = beginning(denial.report);
    const nearest = (inDocument.get(denial.report.document) ?? [])
      .filter(({ report }) => ending(report) <= start)
      .toSorted((a, b) => ending(b.report) - ending(a.report))[0];
    if (nearest === undefined || shareActor(nearest.statement, denial.statement)) return [];
    const gap = start - ending(nearest.report);
    const charges = gap <= RIGHT_BEHIND && nearest.statement.acts.some(({ type }) => type === 'condemn');
    return charges || (gap <= FURTHEST_BACK && isAimedAt(nearest.statement, denial.statement)) ? [nearest] : [];
  };
}

const spansOf = ({ attribution: { source, cue, content } }: Report) => [...source, ...cue, ...content];
const beginning = (report: Report): number => Math.min(...spansOf(report).map(([start]) => start));
const ending = (report: Report): number => Math.max(...spansOf(report).map(([, end]) => end));
