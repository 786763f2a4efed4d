/** Invariant: what is quoted or read in the original is not asked for again. */
import type { ActorPosition, Statement, Unsourced } from '@demarche/contract';
import { createOverLists } from '../evidence/kept.ts';
import type { Days } from '../in-order.ts';
import { bears } from '../positions/positions.ts';
import { speaksItself } from './own-voice.ts';
import type { Made } from './statements.ts';

/** Statements that rest on paraphrase or hearsay alone, those that bear a view of an actor first, in the dossier's order. */
export type FindUnsourced = (days: Days<Made>, positions: readonly ActorPosition[]) => Unsourced[];

/** Finds what has no source, and keeps which statements of each day have none. */
export function createUnsourced(): FindUnsourced {
  const low = createOverLists(lowOnly);
  return (days, positions) => {
    const standing = new Map(positions.map((position) => [position.actor, position]));
    const first: Unsourced[] = [];
    const rest: Unsourced[] = [];
    for (const { statement, bearing, quiet } of low(days.values())) {
      const bearsView = statement.actors.some((actor) => isBorne(statement, standing.get(actor)));
      if (speaksItself(statement) && bearsView) first.push(bearing);
      else rest.push(quiet);
    }
    return [...first, ...rest];
  };
}

interface Low {
  readonly statement: Statement;
  /** As it is listed, whichever it is. */
  readonly bearing: Unsourced;
  readonly quiet: Unsourced;
}

function lowOnly({ statement }: Made): Low[] {
  const { id, rung } = statement;
  if (rung !== 'paraphrase' && rung !== 'second-hand') return [];
  const entry = { statement: id, rung };
  return [{ statement, bearing: { ...entry, bears: true }, quiet: { ...entry, bears: false } }];
}

const isBorne = (statement: Statement, view: ActorPosition | undefined): boolean =>
  view !== undefined && (bears(statement, 'position', view.position) || bears(statement, 'legality', view.legality));
