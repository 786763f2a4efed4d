/** Invariant: a claim is contested only where both sides speak for themselves; neither side's words are preferred. */
import type { Contested, Crisis, Statement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { contentWords, sharedCount } from '../evidence/words.ts';
import { groundsOf } from './grounds.ts';

type Side = Contested['asserted'];

/** A denial and what it denies have at least so many content words in common, and this share of the denial's. */
const LEAST_SHARED = 3;
const SHARED = 0.5;

/** The claim that the principal event was lawful, and what some state and others deny. `common` are words that every statement of the crisis has. */
export function contestedClaims(
  statements: readonly Statement[],
  crisis: Crisis,
  common: ReadonlySet<string>,
): Contested[] {
  const speaking = statements.filter(({ stateVoice }) => stateVoice);
  return [...lawfulness(speaking, crisis), ...denials(speaking, common)];
}

function lawfulness(speaking: readonly Statement[], { events, title }: Crisis): Contested[] {
  const holding = (legality: Statement['legality']) =>
    sideOf(speaking.filter((one) => one.legality === legality && !one.negated));
  const [asserted, denied] = [holding('lawful'), holding('unlawful')];
  if (asserted.length === 0 || denied.length === 0) return [];
  return [{ id: 'claim:lawfulness', claim: `Lawfulness of: ${events[0]?.title ?? title}`, asserted, denied }];
}

/** What one actor denies and another states in much the same words, by the first denial of each. */
function denials(speaking: readonly Statement[], common: ReadonlySet<string>): Contested[] {
  const denying = speaking.filter(isDenial);
  if (denying.length === 0) return [];
  const wordsOf = (statement: Statement) =>
    contentWords(statement.reports.flatMap(({ quotes }) => quotes).join(' '), common);
  const asserting = new Map<string, { statement: Statement; words: ReadonlySet<string> }[]>();
  for (const statement of speaking) {
    if (isDenial(statement) || statement.hedged || !statement.acts.some(({ type }) => STATES.has(type))) continue;
    const words = wordsOf(statement);
    for (const word of words) {
      const there = asserting.get(word);
      if (there) there.push({ statement, words });
      else asserting.set(word, [{ statement, words }]);
    }
  }
  const found = denying.flatMap((denial): { denial: Statement; against: Statement[] }[] => {
    const words = wordsOf(denial);
    const met = new Map(
      [...words].flatMap((word) => asserting.get(word) ?? []).map((one) => [one.statement, one.words]),
    );
    const against = [...met].filter(([statement, theirs]) => {
      const shared = sharedCount(words, theirs);
      return shared >= LEAST_SHARED && shared >= SHARED * words.size && !shareActor(statement, denial);
    });
    return against.length === 0 ? [] : [{ denial, against: against.map(([statement]) => statement) }];
  });
  // Denials of the same assertions are one claim.
  const claims = Map.groupBy(found, ({ against }) => against.map(({ id }) => id).toSorted(compare)[0]!);
  return [...claims.values()].map((group) => {
    const denied = group.map(({ denial }) => denial);
    const asserted = [...new Set(group.flatMap(({ against }) => against))];
    return {
      id: `claim:${denied[0]!.reports[0]!.attribution}`,
      claim: asserted[0]!.reports[0]!.quotes.join(' … '),
      asserted: sideOf(asserted),
      denied: sideOf(denied),
    };
  });
}

/** Acts that state something to be so. */
const STATES: ReadonlySet<string> = new Set(['inform', 'condemn', 'justify', 'warn', 'express-concern']);

const isDenial = ({ acts }: Statement): boolean => acts.some(({ type }) => type === 'deny');

const shareActor = (a: Statement, b: Statement): boolean => a.actors.some((actor) => b.actors.includes(actor));

/** Each actor with its statements and their grounds, by actor. */
function sideOf(holding: readonly Statement[]): Side {
  const byActor = Map.groupBy(
    holding.flatMap((statement) => statement.actors.map((actor) => ({ actor, statement }))),
    ({ actor }) => actor,
  );
  return [...byActor]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([actor, said]) => ({
      actor,
      statements: said.map(({ statement }) => statement.id),
      grounds: groundsOf(said.map(({ statement }) => statement)),
    }));
}
