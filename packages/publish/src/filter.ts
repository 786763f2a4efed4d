/** Invariant: what a filter leaves holds together: no id points at something that was left out. */
import {
  type ActorCode,
  type Dossier,
  type DossierFilter,
  Rung,
  type Statement,
  type StatementId,
} from '@demarche/contract';

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A dossier narrowed to what fits; the empty filter gives the dossier itself. */
export function filterDossier(dossier: Dossier, filter: DossierFilter): Dossier {
  if (Object.values(filter).every((value) => value === undefined)) return dossier;
  const fits = fitting(dossier, filter);
  const statements = dossier.statements.filter(fits);
  const kept = new Set<string>(statements.map(({ id }) => id));
  const keep = <T extends StatementId>(ids: readonly T[]): T[] => ids.filter((id) => kept.has(id));
  const speaks = new Set(statements.flatMap(({ actors }) => actors));
  const anySpeaks = (actors: readonly ActorCode[]) => actors.some((actor) => speaks.has(actor));

  const demands = dossier.demands.flatMap((demand) => {
    const askers = demand.askers
      .map((asker) => ({ ...asker, statements: keep(asker.statements) }))
      .filter((asker) => asker.statements.length > 0);
    const by = demand.by.filter((actor) => askers.some((asker) => asker.actor === actor));
    return askers.length === 0 ? [] : [{ ...demand, askers, by, statements: keep(demand.statements) }];
  });
  const side = (all: Dossier['contested'][number]['asserted']) =>
    all.map((one) => ({ ...one, statements: keep(one.statements) })).filter((one) => one.statements.length > 0);
  const contested = dossier.contested
    .map((claim) => ({ ...claim, asserted: side(claim.asserted), denied: side(claim.denied) }))
    .filter(({ asserted, denied }) => asserted.length > 0 && denied.length > 0);
  const narrowed: Dossier = {
    ...dossier,
    statements,
    positions: dossier.positions.flatMap((position) => {
      const bearing = keep(position.statements);
      const latest = position.latest && kept.has(position.latest.statement) ? position.latest : null;
      const legalityStatements = keep(position.legalityStatements);
      return bearing.length === 0 ? [] : [{ ...position, statements: bearing, legalityStatements, latest }];
    }),
    shifts: dossier.shifts.filter(({ statement }) => kept.has(statement)),
    escalations: dossier.escalations
      .map((one) => ({ ...one, points: one.points.filter(({ statement }) => kept.has(statement)) }))
      .filter(({ points }) => points.length > 0),
    readings: dossier.readings.map((reading) =>
      Object.assign({}, reading, {
        actors: reading.actors
          .map((one) => ({ ...one, statements: keep(one.statements) }))
          .filter((one) => one.statements.length > 0),
      }),
    ),
    disagreements: dossier.disagreements.filter(({ actor }) => speaks.has(actor)),
    coverage: {
      ...dossier.coverage,
      cells: dossier.coverage.cells
        .filter(({ actor }) => speaks.has(actor))
        .map((cell) => {
          const through = cell.through.map((one) => Object.assign({}, one, { statements: keep(one.statements) }));
          return Object.assign({}, cell, { through: through.filter((one) => one.statements.length > 0) });
        }),
    },
    alignment: {
      ...dossier.alignment,
      actors: dossier.alignment.actors.filter((actor) => speaks.has(actor)),
      pairs: dossier.alignment.pairs.filter(({ a, b }) => speaks.has(a) && speaks.has(b)),
      clusters: dossier.alignment.clusters
        .map((cluster) => ({ ...cluster, actors: cluster.actors.filter((actor) => speaks.has(actor)) }))
        .filter(({ actors }) => actors.length > 0),
    },
    demands,
    contested,
    contacts: dossier.contacts.filter(({ parties }) => anySpeaks(parties)),
    expectations: dossier.expectations.filter(({ who }) => anySpeaks(who)),
    situations: dossier.situations.filter(({ actors }) => anySpeaks(actors)),
    wordings: dossier.wordings.filter(({ by }) => anySpeaks(by)),
    affiliations: dossier.affiliations.filter(({ affiliations }) => anySpeaks(affiliations.map(({ actor }) => actor))),
    timeline: dossier.timeline.filter((entry) =>
      entry.statement === null ? entry.kind === 'event' || anySpeaks(entry.actors) : kept.has(entry.statement),
    ),
    unsourced: dossier.unsourced.filter(({ statement }) => kept.has(statement)),
    ledger: dossier.ledger.filter(({ statement }) => statement !== null && kept.has(statement)),
  };
  return withUsedDocuments(narrowed);
}

/** Whether a statement fits all that the filter asks for. */
function fitting({ coverage }: Dossier, filter: DossierFilter): (statement: Statement) => boolean {
  const { actors, groups, acts, position, legality, from, to, rung, words } = filter;
  const members =
    groups && coverage.groups.filter(({ name }) => groups.includes(name)).flatMap((group) => group.members);
  const least = rung === undefined ? Infinity : Rung.options.indexOf(rung);
  const terms = words === undefined ? [] : fold(words).split(/\s+/u);
  return (statement) =>
    (actors === undefined || statement.actors.some((actor) => actors.includes(actor))) &&
    (members === undefined || statement.actors.some((actor) => members.includes(actor))) &&
    (acts === undefined || statement.acts.some(({ type }) => acts.includes(type))) &&
    (position === undefined || position.includes(statement.position)) &&
    (legality === undefined || legality.includes(statement.legality)) &&
    (from === undefined || (statement.said !== null && statement.said.to >= from)) &&
    (to === undefined || (statement.said !== null && statement.said.from <= to)) &&
    Rung.options.indexOf(statement.rung) <= least &&
    hasWords(statement, terms);
}

function hasWords({ reports }: Statement, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const text = fold(reports.flatMap(({ quotes }) => quotes).join('\n'));
  return terms.every((term) => text.includes(term));
}

/** The dossier with the documents, sources and stories that something in it still rests on. */
function withUsedDocuments(dossier: Dossier): Dossier {
  const used = new Set(
    [
      ...dossier.statements.flatMap(({ reports }) => reports),
      ...dossier.demands.flatMap(({ evidence, fate }) => [...evidence, ...fate.evidence]),
      ...dossier.contacts.flatMap(({ evidence }) => evidence),
      ...dossier.expectations.flatMap(({ evidence, outcome }) => [...evidence, ...outcome]),
      ...dossier.situations.flatMap(({ evidence }) => evidence),
      ...dossier.wordings.flatMap(({ evidence }) => evidence),
      ...dossier.affiliations.flatMap(({ affiliations }) => affiliations.flatMap(({ evidence }) => evidence)),
    ].map(({ document }) => document),
  );
  for (const { id, copyOf } of dossier.documents) if (copyOf !== null && used.has(id)) used.add(copyOf);
  const documents = dossier.documents.filter(({ id }) => used.has(id));
  const stories = dossier.stories
    .map((story) => ({ ...story, documents: story.documents.filter((id) => used.has(id)) }))
    .filter((story) => story.documents.length > 0);
  const told = new Set(stories.map(({ id }) => id));
  const named = new Set(documents.map(({ source }) => source));
  return {
    ...dossier,
    documents,
    stories: stories.map((story) => Object.assign({}, story, { related: story.related.filter((id) => told.has(id)) })),
    sources: dossier.sources.filter(({ name }) => named.has(name)),
  };
}

/** A filter in words, or null where it asks for nothing. */
export function filterInWords(filter: DossierFilter): string | null {
  const parts = Object.entries(filter).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}: ${Array.isArray(value) ? value.join(', ') : value}`],
  );
  return parts.length === 0 ? null : parts.join('; ');
}
