/** Invariant: a demand keeps the askers whose statements stay, in their words; its fate stays whole, whoever's words tell it: a refused demand is never shown as open. */
import type { Day, Demand, Dossier, StatementId } from '@demarche/contract';
import type { Fitting } from './fitting.ts';

/** The demands that somebody still makes. */
export function filteredDemands({ demands }: Dossier, { statements, isKept, evidence }: Fitting): Demand[] {
  const dayOf = new Map<StatementId, Day | null>(statements.map(({ id, said }) => [id, said?.from ?? null]));
  return demands.flatMap((demand): Demand[] => {
    const told = evidence(demand.evidence, { actors: demand.by });
    const kept = demand.statements.filter(isKept);
    if (kept.length === demand.statements.length && told.length === demand.evidence.length) return [demand];
    const askers = demand.askers
      .map((asker) => Object.assign({}, asker, { statements: asker.statements.filter(isKept) }))
      .filter((asker) => asker.statements.length > 0)
      .map((asker) =>
        Object.assign({}, asker, { since: earliest(asker.statements.map((id) => dayOf.get(id) ?? null)) }),
      );
    if (askers.length === 0 || told.length === 0) return [];
    return [
      {
        ...demand,
        askers,
        by: demand.by.filter((actor) => askers.some((asker) => asker.actor === actor)),
        of: demand.of.filter((actor) => askers.some((asker) => asker.of.includes(actor))),
        what: told[0] === demand.evidence[0] ? demand.what : told[0]!.quotes.join(' … '),
        since: earliest(askers.map(({ since }) => since)),
        statements: kept,
        evidence: told,
      },
    ];
  });
}

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
