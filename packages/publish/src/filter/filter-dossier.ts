/**
 * Invariant: what a filter leaves holds together: no id points at something that was left out, and no view stands without the words
 * that bear it. Figures of the whole dossier (agreement, alignment) stay as they are or are left out; none is made up from a part.
 */
import type { Derivation, Dossier, DossierFilter, PersonAffiliations, StatementId } from '@demarche/contract';
import { type Fitting, fittingIn } from './fitting.ts';
import { filteredCoverage } from './filtered-coverage.ts';
import { filteredDemands } from './filtered-demands.ts';
import { withWhatIsUsed } from './used.ts';

/** A dossier narrowed to what fits; the empty filter gives the dossier itself. */
export function filterDossier(dossier: Dossier, filter: DossierFilter): Dossier {
  if (Object.values(filter).every((value) => value === undefined)) return dossier;
  const fitting = fittingIn(dossier, filter);
  const { statements, isKept } = fitting;
  const speaks = new Set(statements.flatMap(({ actors }) => actors));
  const positions = filteredPositions(dossier, fitting);
  const { isAskedFor } = fitting;
  const readings = dossier.readings.map((reading) => ({
    ...reading,
    actors: whereStatementsStay(
      reading.actors.filter(({ actor }) => isAskedFor(actor)),
      isKept,
    ),
  }));
  const stands = new Set(positions.map(({ actor }) => actor));
  return withWhatIsUsed(
    {
      ...dossier,
      statements: [...statements],
      positions,
      shifts: dossier.shifts.filter(({ actor, statement }) => isAskedFor(actor) && isKept(statement)),
      escalations: dossier.escalations.flatMap((one) => {
        if (!isAskedFor(one.actor)) return [];
        const points = one.points.filter(({ statement }) => isKept(statement));
        return points.length > 0 ? [{ ...one, points }] : [];
      }),
      readings,
      disagreements: dossier.disagreements.filter(({ actor }) => stands.has(actor)),
      coverage: filteredCoverage(dossier, { filter, fitting, positions, speaks }),
      alignment: filteredAlignment(dossier, filter, fitting),
      demands: filteredDemands(dossier, fitting),
      contested: dossier.contested.flatMap((claim) => {
        const asserted = whereStatementsStay(claim.asserted, isKept);
        const denied = whereStatementsStay(claim.denied, isKept);
        return asserted.length > 0 && denied.length > 0 ? [{ ...claim, asserted, denied }] : [];
      }),
      ...filteredFindings(dossier, fitting),
      unsourced: dossier.unsourced.filter(({ statement }) => isKept(statement)),
      ledger: dossier.ledger.filter(({ statement }) => statement !== null && isKept(statement)),
    },
    dossier,
  );
}

/** What rests on statements, where at least one of them stays. */
const whereStatementsStay = <T extends { readonly statements: StatementId[] }>(
  all: readonly T[],
  isKept: Fitting['isKept'],
): T[] =>
  all.flatMap((one) => {
    const statements = one.statements.filter(isKept);
    return statements.length > 0 ? [{ ...one, statements }] : [];
  });

/** Positions whose words stay; a legal view whose words do not stay is not shown. */
const filteredPositions = ({ positions }: Dossier, { isKept, isAskedFor }: Fitting): Dossier['positions'] =>
  whereStatementsStay(
    positions.filter(({ actor }) => isAskedFor(actor)),
    isKept,
  ).map((position) => {
    const legalityStatements = position.legalityStatements.filter(isKept);
    const lost = legalityStatements.length === 0 && position.legalityStatements.length > 0;
    return Object.assign({}, position, {
      ...(lost ? { legality: 'none' as const, since: { ...position.since, legality: null } } : {}),
      legalityStatements,
      latest: position.latest && isKept(position.latest.statement) ? position.latest : null,
      ...(position.derived && {
        derived: {
          position: filteredDerivation(position.derived.position, isKept),
          legality: lost ? null : position.derived.legality && filteredDerivation(position.derived.legality, isKept),
        },
      }),
    });
  });

const filteredDerivation = (
  { definition, rules, words, judged }: Derivation,
  isKept: Fitting['isKept'],
): Derivation => ({
  definition,
  rules: whereStatementsStay(rules, isKept),
  words: whereStatementsStay(words, isKept),
  judged: judged.filter(isKept),
});

/** Who agrees with those asked for; nothing where the filter asks for some statements only, since the figures rest on all. */
function filteredAlignment(
  { alignment }: Dossier,
  filter: DossierFilter,
  { isAskedFor }: Fitting,
): Dossier['alignment'] {
  const { actors, groups, ...ofStatements } = filter;
  if (Object.values(ofStatements).some((value) => value !== undefined))
    return { items: [], actors: [], pairs: [], clusters: [], resamplings: 0 };
  if (!actors && !groups) return alignment;
  const pairs = alignment.pairs.filter(({ a, b }) => isAskedFor(a) || isAskedFor(b));
  const clusters = alignment.clusters.filter((cluster) => cluster.actors.some(isAskedFor));
  const named = new Set([...pairs.flatMap(({ a, b }) => [a, b]), ...clusters.flatMap((cluster) => cluster.actors)]);
  return { ...alignment, actors: alignment.actors.filter((actor) => named.has(actor)), pairs, clusters };
}

type Findings = Pick<Dossier, 'contacts' | 'expectations' | 'situations' | 'wordings' | 'affiliations' | 'timeline'>;

/** What was found besides statements, where some of its evidence fits. */
function filteredFindings(dossier: Dossier, { evidence, isKept }: Fitting): Findings {
  return {
    contacts: dossier.contacts.flatMap((one) => {
      const told = evidence(one.evidence, { actors: one.parties, days: one.date });
      return told.length > 0 ? [{ ...one, evidence: told }] : [];
    }),
    // What came of it stays whole: what happened is never shown as awaited.
    expectations: dossier.expectations.flatMap((one) => {
      const told = evidence(one.evidence, { actors: one.who, days: one.when });
      return told.length > 0 ? [{ ...one, evidence: told }] : [];
    }),
    situations: dossier.situations.flatMap((one) => {
      const told = evidence(one.evidence, { actors: one.actors });
      return told.length > 0 ? [{ ...one, evidence: told }] : [];
    }),
    wordings: dossier.wordings.flatMap((one) => {
      const told = evidence(one.evidence, { actors: one.by });
      return told.length > 0 ? [{ ...one, evidence: told }] : [];
    }),
    affiliations: dossier.affiliations.flatMap((one) => filteredPerson(one, evidence)),
    timeline: dossier.timeline.flatMap((entry) => {
      if (entry.kind === 'event') return [entry];
      if (entry.statement !== null && !isKept(entry.statement)) return [];
      const days = entry.day === null ? null : { from: entry.day, to: entry.day };
      const told = evidence(entry.evidence, { actors: entry.actors, days });
      return told.length > 0 ? [{ ...entry, evidence: told }] : [];
    }),
  };
}

/** A person with the ties that are still told, and the conflicts between these. */
function filteredPerson(person: PersonAffiliations, evidence: Fitting['evidence']): PersonAffiliations[] {
  const places = new Map<number, number>();
  const affiliations = person.affiliations.flatMap((tie, i) => {
    const told = evidence(tie.evidence, { actors: [tie.actor] });
    if (told.length === 0) return [];
    places.set(i, places.size);
    return [{ ...tie, evidence: told }];
  });
  if (affiliations.length === 0) return [];
  const conflicts = person.conflicts
    .filter(({ between }) => between.every((i) => places.has(i)))
    .map((conflict) => Object.assign({}, conflict, { between: conflict.between.map((i) => places.get(i)!) }));
  return [{ ...person, affiliations, conflicts }];
}
