/** Invariant: a pure function of documents, records, judgements and codebook as sets; the order they come in does not matter. */
import type { ActorCode, Document, DocumentId, Dossier, Statement } from '@demarche/contract';
import { collectAffiliations } from './affiliations/affiliations.ts';
import type { CompileInput } from './compile-input.ts';
import { mergeContacts } from './contacts.ts';
import { contestedClaims } from './contested.ts';
import { collectDemands } from './demands.ts';
import { byPublished, isActor, placeOf, sortedUnique } from './evidence/evidence.ts';
import { copiesAmong } from './hub/copies.ts';
import { listed, storiesOf, usedSources } from './hub/hub.ts';
import { agreementOf, ledgerOf } from './judgements/ledger.ts';
import { collectExpectations, collectSituations, collectWordings } from './observations.ts';
import { alignmentOf } from './positions/alignment.ts';
import { coverageOf } from './positions/coverage.ts';
import { disagreementsAmong } from './positions/disagreements.ts';
import { escalationsOf } from './positions/escalation.ts';
import { actorPositions } from './positions/positions.ts';
import { readPositions } from './positions/readings.ts';
import { shiftsOf } from './positions/shifts.ts';
import { createMerge } from './statements/merge.ts';
import { createCollector } from './statements/reports.ts';
import { type Made, createStatements } from './statements/statements.ts';
import { dateByTellingOrder } from './statements/telling-order.ts';
import { unsourcedAmong } from './statements/unsourced.ts';
import { inOrder, timeline } from './timeline.ts';

/** Compiles the dossier of a crisis. What rests on words that are not in their document is left out, not repaired. */
export type Compile = (input: CompileInput) => Dossier;

/**
 * Compiles once.
 * @example compile(input).positions.find(({ actor }) => actor === 'RUS')?.position // 'oppose-condemn'
 */
export const compile: Compile = (input) => createCompiler()(input);

/**
 * A compiler that keeps what it made of each document and speaker: where the next input has the same objects, their part is not made
 * again. What it gives is the same, to the byte, as what `compile` gives.
 */
export function createCompiler(): Compile {
  const collect = createCollector();
  const merge = createMerge();
  const make = createStatements();
  const membersOf = createMembers();
  return (input) =>
    assemble(input, (documents, copies) => {
      const clusters = merge(collect({ ...input, documents }));
      return make(clusters, { codebook: input.codebook, copies, membersOf: membersOf(input.roster) });
    });
}

/** The dossier around the statements that the documents tell. */
function assemble(
  input: CompileInput,
  statementsOf: (documents: readonly Document[], copies: ReadonlyMap<DocumentId, Document>) => Made[],
): Dossier {
  const { crisis, codebook, coder, asOf, nameOf } = input;
  const documents = input.documents.filter((document) => isBy(document.published, asOf)).toSorted(byPublished);
  const records = new Map(input.records.map((record) => [record.id, record]));
  const copies = copiesAmong(documents);

  const made = statementsOf(documents, copies).filter(({ statement }) => isBy(statement.said?.from ?? null, asOf));
  const ordered = inOrder(dateByTellingOrder(made), ({ statement }) => datedStatement(statement), documents);
  const statements = ordered.map(({ statement }) => statement);
  const contacts = mergeContacts(documents, records);
  const expectations = collectExpectations(documents, records);
  const contested = contestedClaims(statements, crisis);
  const demands = collectDemands(
    statements,
    ordered.map(({ reports }) => reports),
  );
  const positions = actorPositions(ordered, codebook);
  const readings = input.scales.map((scale) => readPositions(positions, scale));
  const listing = documents.map((document) => listed(document, copies.get(document.id) ?? null));

  const dossier = {
    documents: listing,
    sources: usedSources(listing, statements),
    stories: storiesOf(listing),
    statements,
    positions,
    shifts: shiftsOf(statements, codebook),
    escalations: escalationsOf(statements),
    readings,
    disagreements: disagreementsAmong(positions, readings),
    coverage: coverageOf(input, statements, positions),
    alignment: alignmentOf({ positions, contested, demands }),
    demands,
    contacts,
    contested,
    expectations,
    situations: collectSituations(documents, records),
    wordings: collectWordings(documents, records),
    affiliations: collectAffiliations(documents, records, nameOf),
    timeline: timeline(crisis, { statements, contacts, expectations }, documents, nameOf),
    unsourced: unsourcedAmong(statements, positions),
    ledger: ledgerOf(input),
    agreement: agreementOf(input),
  };
  return {
    crisis,
    codebook: { id: codebook.id, version: codebook.version },
    coder,
    asOf,
    actors: actorsIn(
      dossier,
      crisis.parties.map(({ actor }) => actor),
    ).map((code) => ({ code, name: nameOf(code) })),
    ...dossier,
  };
}

/** Whether something was published or said by a day; what has no day was. */
const isBy = (moment: string | null, asOf: string | null): boolean =>
  moment === null || asOf === null || moment.slice(0, 10) <= asOf;

type Roster = CompileInput['roster'];

/** Who is a member of a body, by the roster; the same roster gives the same function. */
function createMembers(): (roster: Roster) => (body: ActorCode) => readonly ActorCode[] {
  let last: { roster: Roster; membersOf: (body: ActorCode) => readonly ActorCode[] } | null = null;
  return (roster) => {
    if (last?.roster === roster) return last.membersOf;
    const members = new Map<ActorCode, ActorCode[]>();
    for (const { actor, kind, blocs } of roster) {
      if (kind === 'state') for (const bloc of blocs) members.set(bloc, [...(members.get(bloc) ?? []), actor]);
    }
    last = { roster, membersOf: (body) => members.get(body) ?? [] };
    return last.membersOf;
  };
}

const datedStatement = ({ said, actors, reports }: Statement) => ({
  day: said?.from ?? null,
  actors,
  places: reports.map(placeOf),
});

type Compiled = Omit<Dossier, 'crisis' | 'codebook' | 'coder' | 'asOf' | 'actors'>;

/** Every actor that occurs anywhere in the dossier, by code. */
function actorsIn(dossier: Compiled, parties: readonly ActorCode[]): ActorCode[] {
  const acts = dossier.statements.flatMap((statement) => statement.acts);
  return sortedUnique([
    ...parties,
    ...dossier.statements.flatMap(({ voices }) => voices.map(({ actor }) => actor)),
    ...dossier.coverage.cells.map(({ actor }) => actor),
    ...acts.flatMap(({ targets, addressees }) => targets.filter(isActor).concat(addressees)),
    ...dossier.demands.flatMap(({ of }) => of),
    ...dossier.contacts.flatMap((contact) => contact.parties),
    ...dossier.expectations.flatMap(({ who }) => who),
    ...dossier.situations.flatMap(({ actors }) => actors),
    ...dossier.wordings.flatMap(({ by }) => by),
    ...dossier.affiliations.flatMap(({ affiliations }) => affiliations.map(({ actor }) => actor)),
  ]);
}
