/** Invariant: a claim is contested only where both sides speak for themselves; neither side's words are preferred. */
import type { ActorCode, Contested, Crisis, Statement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { createOverLists } from '../evidence/kept.ts';
import type { Days } from '../in-order.ts';
import { speaksItself } from '../statements/own-voice.ts';
import type { Made } from '../statements/statements.ts';
import { type Denied, createDenials } from './denials.ts';
import { groundsOf } from './grounds.ts';

type Side = Contested['asserted'];

/** The claim that the principal event was lawful, and what some state and others deny. */
export type ContestedClaims = (days: Days<Made>, crisis: Crisis, nameOf: (code: ActorCode) => string) => Contested[];

/** Finds contested claims, and keeps what each statement says. */
export function createContested(): ContestedClaims {
  const denials = createDenials();
  const legal = createOverLists(withLegalView);
  return (days, crisis, nameOf) => [
    ...lawfulness(legal(days.values()), crisis),
    ...denials(days).map((denied) => claimOf(denied, nameOf)),
  ];
}

/** The statement, where it calls something lawful or unlawful. */
const withLegalView = ({ statement }: Made): Statement[] =>
  speaksItself(statement) && statement.legality !== 'none' ? [statement] : [];

function lawfulness(legal: readonly Statement[], { events, title }: Crisis): Contested[] {
  const holding = (legality: Statement['legality']) => sideOf(legal.filter((one) => one.legality === legality));
  const [asserted, denied] = [holding('lawful'), holding('unlawful')];
  if (asserted.length === 0 || denied.length === 0) return [];
  return [{ id: 'claim:lawfulness', claim: `Lawfulness of: ${events[0]?.title ?? title}`, asserted, denied }];
}

/** A claim in the words of who first asserts it. */
function claimOf({ denying, asserting }: Denied, nameOf: (code: ActorCode) => string): Contested {
  const { actors, reports } = asserting[0]!;
  return {
    id: `claim:${denying[0]!.reports[0]!.attribution}`,
    claim: `${actors.map(nameOf).join(', ')}: ${reports[0]!.quotes.join(' … ')}`,
    asserted: sideOf(asserting),
    denied: sideOf(denying),
  };
}

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
