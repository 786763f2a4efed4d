/** Invariant: a pure function of documents, records, judgements and codebook as sets; the order they come in does not matter. */
import type { ActorCode, Document, Dossier, Statement } from '@demarche/contract';
import { collectAffiliations } from './affiliations/affiliations.ts';
import type { CompileInput } from './compile-input.ts';
import { mergeContacts } from './contacts.ts';
import { contestedClaims } from './contested.ts';
import { collectDemands } from './demands.ts';
import { byPublished, isActor, placeOf, sortedUnique } from './evidence/evidence.ts';
import { mergeReports } from './statements/merge.ts';
import { collectExpectations, collectSituations, collectWordings } from './observations.ts';
import { actorPositions } from './positions/positions.ts';
import { readPositions } from './positions/readings.ts';
import { collectReports } from './statements/reports.ts';
import { statementOf } from './statements/statements.ts';
import { dateByTellingOrder } from './statements/telling-order.ts';
import { inOrder, timeline } from './timeline.ts';

/**
 * Compiles the dossier of a crisis. What rests on words that are not in their document is left out, not repaired.
 * @example compile(input).positions.find(({ actor }) => actor === 'RUS')?.position // 'oppose-condemn'
 */
export function compile(input: CompileInput): Dossier {
  const { crisis, codebook, coder, nameOf } = input;
  const documents = input.documents.toSorted(byPublished);
  const records = new Map(input.records.map((record) => [record.id, record]));

  const merged = mergeReports(collectReports({ ...input, documents }));
  const compiled = merged.map((reports) => ({ reports, statement: statementOf(reports, codebook) }));
  const ordered = inOrder(dateByTellingOrder(compiled), ({ statement }) => datedStatement(statement), documents);
  const statements = ordered.map(({ statement }) => statement);
  const contacts = mergeContacts(documents, records);
  const expectations = collectExpectations(documents, records);

  const positions = actorPositions(ordered, codebook);

  const dossier = {
    statements,
    positions,
    readings: input.scales.map((scale) => readPositions(positions, scale)),
    demands: collectDemands(
      statements,
      ordered.map(({ reports }) => reports),
    ),
    contacts,
    contested: contestedClaims(statements, crisis),
    expectations,
    situations: collectSituations(documents, records),
    wordings: collectWordings(documents, records),
    affiliations: collectAffiliations(documents, records, nameOf),
    timeline: timeline(crisis, { statements, contacts, expectations }, documents, nameOf),
  };
  return {
    crisis,
    codebook: { id: codebook.id, version: codebook.version },
    coder,
    documents: documents.map(listed),
    actors: actorsIn(
      dossier,
      crisis.parties.map(({ actor }) => actor),
    ).map((code) => ({ code, name: nameOf(code) })),
    ...dossier,
  };
}

const datedStatement = ({ said, actors, reports }: Statement) => ({
  day: said?.from ?? null,
  actors,
  places: reports.map(placeOf),
});

const listed = ({ id, title, url, published, source }: Document): Dossier['documents'][number] => ({
  id,
  title,
  url,
  published,
  source: source?.name ?? null,
});

type Compiled = Omit<Dossier, 'crisis' | 'codebook' | 'coder' | 'documents' | 'actors'>;

/** Every actor that occurs anywhere in the dossier, by code. */
function actorsIn(dossier: Compiled, parties: readonly ActorCode[]): ActorCode[] {
  const acts = dossier.statements.flatMap((statement) => statement.acts);
  return sortedUnique([
    ...parties,
    ...dossier.statements.flatMap(({ actors }) => actors),
    ...acts.flatMap(({ targets, addressees }) => targets.filter(isActor).concat(addressees)),
    ...dossier.demands.flatMap(({ of }) => of),
    ...dossier.contacts.flatMap((contact) => contact.parties),
    ...dossier.expectations.flatMap(({ who }) => who),
    ...dossier.situations.flatMap(({ actors }) => actors),
    ...dossier.wordings.flatMap(({ by }) => by),
    ...dossier.affiliations.flatMap(({ affiliations }) => affiliations.map(({ actor }) => actor)),
  ]);
}
