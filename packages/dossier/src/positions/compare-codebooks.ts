/** Invariant: what two dossiers of the same documents and judgements say of an actor is set side by side only where it differs. */
import type { ActorCode, CodebookComparison, Dossier } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { cohen } from '../judgements/agreement.ts';

type Cell = CodebookComparison['cells'][number]['readings'][number];

/** The actors at different positions in two dossiers that only their codebooks tell apart, by name. */
export function compareCodebooks(one: Dossier, other: Dossier): CodebookComparison {
  const [here, there] = [cellsOf(one), cellsOf(other)];
  const names = new Map([...other.actors, ...one.actors].map(({ code, name }) => [code, name]));
  const both = [...here].flatMap(([actor, cell]) => {
    const second = there.get(actor);
    return cell && second ? [[cell.position, second.position] as const] : [];
  });
  const cells = [...new Set([...here.keys(), ...there.keys()])].flatMap((actor) => {
    const readings: [Cell, Cell] = [here.get(actor) ?? null, there.get(actor) ?? null];
    return readings[0]?.position === readings[1]?.position
      ? []
      : [{ actor, name: names.get(actor) ?? actor, readings }];
  });
  return {
    codebooks: [one.codebook, other.codebook],
    actors: both.length,
    agreement: both.length === 0 ? null : both.filter(([a, b]) => a === b).length / both.length,
    kappa: both.length === 0 ? null : cohen(both),
    cells: cells.toSorted((a, b) => compare(a.name, b.name) || compare(a.actor, b.actor)),
  };
}

function cellsOf({ positions, statements }: Dossier): Map<ActorCode, Cell> {
  const told = new Map(statements.map(({ id, reports }) => [id, reports[0]!]));
  return new Map(
    positions.map(({ actor, position, rule, statements: bearing }) => {
      const { document, attribution, spans, quotes } = told.get(bearing[0]!)!;
      return [actor, { position, rule, statements: bearing, evidence: { document, attribution, spans, quotes } }];
    }),
  );
}
