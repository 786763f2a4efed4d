/** Invariant: a pure function of documents, records, judgements and codebook as sets; the order they come in does not matter. */
import { type ActorCode, type Document, type Dossier, type Statement, publishedOn } from '@demarche/contract';
import { collectAffiliations } from './affiliations/affiliations.ts';
import type { Coded, CompileInput } from './compile-input.ts';
import { mergeContacts } from './ledgers/contacts.ts';
import { type ContestedClaims, createContested } from './ledgers/contested.ts';
import { type CollectDemands, createDemands } from './ledgers/demands.ts';
import { byPublished, isActor, placeOf, sortedUnique } from './evidence/evidence.ts';
import { createOverLists, keeping } from './evidence/kept.ts';
import { type FindCopies, createCopies } from './hub/copies.ts';
import { type UsedSources, createUsedSources, listed } from './hub/hub.ts';
import { type Stories, createStories } from './hub/stories.ts';
import { agreementOf } from './judgements/agreement.ts';
import { createAnchors } from './judgements/anchors.ts';
import { bindingsOf } from './judgements/bindings.ts';
import { standing } from './judgements/judged.ts';
import { ledgerOf } from './judgements/ledger.ts';
import { collectSituations } from './ledgers/situations.ts';
import { type WatchList, createWatchList } from './ledgers/watch-list.ts';
import { collectWordings } from './ledgers/wordings.ts';
import { createAlignment } from './positions/alignment.ts';
import { createAxisViews } from './positions/axis-views.ts';
import { comparedItems } from './positions/compared-items.ts';
import { coverageOf } from './positions/coverage.ts';
import { disagreementsAmong } from './positions/disagreements.ts';
import { readPositions } from './positions/readings.ts';
import { createViews } from './positions/views.ts';
import { type Merge, createMerge } from './statements/merge.ts';
import { type CollectReports, createCollector } from './statements/reports.ts';
import { type MakeStatements, type Made, createStatements } from './statements/statements.ts';
import { createOwnVoice } from './statements/own-voice.ts';
import { type DateByTellingOrder, createTellingOrder } from './statements/telling-order.ts';
import { type FindUnsourced, createUnsourced } from './statements/unsourced.ts';
import { type InOrder, createOrder } from './in-order.ts';
import { type Timeline, createTimeline } from './timeline.ts';

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
  const parts: Parts = {
    copies: createCopies(),
    stories: createStories(),
    collect: createCollector(),
    merge: createMerge(),
    make: createStatements(),
    membersOf: createMembers(),
    date: createTellingOrder(),
    order: createOrder<Made>({
      dayOf: ({ statement }) => statement.said?.from ?? null,
      whereOf: ({ statement }) => ({ actors: statement.actors, places: statement.reports.map(placeOf) }),
    }),
    statementsOf: createOverLists(({ statement }: Made) => [statement]),
    actorsOf: createActors(),
    ownVoice: createOwnVoice(),
    views: createViews(),
    axes: createAxisViews(),
    align: createAlignment(),
    contested: createContested(),
    demands: createDemands(),
    watchList: createWatchList(),
    timeline: createTimeline(),
    sources: createUsedSources(),
    unsourced: createUnsourced(),
  };
  return (input) => assemble(input, parts);
}

/** What keeps something from one compilation to the next. */
interface Parts {
  readonly copies: FindCopies;
  readonly stories: Stories;
  readonly collect: CollectReports;
  readonly merge: Merge;
  readonly make: MakeStatements;
  readonly membersOf: ReturnType<typeof createMembers>;
  readonly date: DateByTellingOrder;
  readonly order: InOrder<Made>;
  readonly statementsOf: (days: Iterable<readonly Made[]>) => Statement[];
  readonly actorsOf: ReturnType<typeof createActors>;
  readonly ownVoice: ReturnType<typeof createOwnVoice>;
  readonly views: ReturnType<typeof createViews>;
  readonly axes: ReturnType<typeof createAxisViews>;
  readonly align: ReturnType<typeof createAlignment>;
  readonly contested: ContestedClaims;
  readonly demands: CollectDemands;
  readonly watchList: WatchList;
  readonly timeline: Timeline;
  readonly sources: UsedSources;
  readonly unsourced: FindUnsourced;
}

function assemble(input: CompileInput, parts: Parts): Dossier {
  const { crisis, codebook, coder, asOf, nameOf } = input;
  const documents = input.documents.filter((document) => isBy(document.published, asOf)).toSorted(byPublished);
  const records = new Map(input.records.map((record) => [record.id, record]));
  const coded = documents.flatMap((document): Coded[] => {
    const record = records.get(document.id);
    return record === undefined ? [] : [{ document, record }];
  });
  const ranks = new Map(documents.map(({ id }, i) => [id, i]));
  const copies = parts.copies(documents);

  const byId = new Map<string, Document>(input.judgements.length > 0 ? documents.map((one) => [one.id, one]) : []);
  const inForce = standing(input.judgements);
  const anchors = createAnchors(inForce, byId, records);
  const bindings = bindingsOf(inForce, anchors);
  const context = { codebook, copies, membersOf: parts.membersOf(input.roster) };
  const made = parts
    .make(parts.merge(parts.collect(coded, input), bindings), context)
    .filter(({ statement }) => isBy(statement.said?.from ?? null, asOf));
  const days = parts.order(parts.date(made), ranks);
  const statements = parts.statementsOf(days.values());
  const contacts = mergeContacts(coded).filter(({ date }) => isBy(date?.from ?? null, asOf));
  // What became of something is told as of a day; what was coded wrongly is set right for every day.
  const judgements = input.judgements.filter(({ at }) => isBy(at, asOf));
  const latest = documents.findLast(({ published }) => published !== null);
  const today = asOf ?? (latest ? publishedOn(latest) : null);
  const expectations = parts.watchList({ coded, statements, contacts, judgements, anchors, today });
  const contested = parts.contested(days, crisis, nameOf);
  const demands = parts.demands(coded, days, contacts, judgements, anchors);
  const own = parts.ownVoice(days);
  const { positions, shifts, escalations } = parts.views(own, codebook);
  const readings = input.scales.map((scale) => readPositions(positions, scale));
  const listing = documents.map((document) => listed(document, copies.get(document.id) ?? null));

  const events = crisis.events.filter(({ day }) => isBy(day, asOf));

  const dossier = {
    documents: listing,
    sources: parts.sources(listing, days),
    stories: parts.stories(documents, days),
    statements,
    positions,
    shifts,
    escalations,
    readings,
    disagreements: disagreementsAmong(codebook.id, positions, readings),
    coverage: coverageOf(input, positions),
    alignment: parts.align(comparedItems({ crisis, axes: parts.axes(own, codebook), contested, demands })),
    demands,
    contacts,
    contested,
    expectations,
    situations: collectSituations(coded, nameOf),
    wordings: collectWordings(coded),
    affiliations: collectAffiliations(coded, nameOf),
    timeline: parts.timeline({ events, days, contacts, expectations }, ranks, nameOf),
    unsourced: parts.unsourced(days, positions),
    ledger: ledgerOf({ judgements: input.judgements, documents: byId, anchors, records, statements }),
    agreement: agreementOf(input.judgements, anchors),
  };
  const parties = crisis.parties.map(({ actor }) => actor);
  const actors = actorsIn(dossier, [...parties, ...parts.actorsOf(days.values())]);
  return {
    crisis,
    codebook: { id: codebook.id, version: codebook.version },
    coder,
    asOf,
    actors: actors.map((code) => ({ code, name: nameOf(code) })),
    ...dossier,
  };
}

/** Whether something was published or said by a day; what has no day was. */
const isBy = (moment: string | null, asOf: string | null): boolean =>
  moment === null || asOf === null || moment.slice(0, 10) <= asOf;

type Roster = CompileInput['roster'];

/** For whom a body speaks, by the roster; the same roster gives the same function. */
function createMembers(): (roster: Roster) => (body: ActorCode) => readonly ActorCode[] {
  let last: { roster: Roster; membersOf: (body: ActorCode) => readonly ActorCode[] } | null = null;
  return (roster) => {
    if (last?.roster === roster) return last.membersOf;
    const members = new Map(roster.map(({ actor, speaksFor }) => [actor, speaksFor]));
    last = { roster, membersOf: (body) => members.get(body) ?? [] };
    return last.membersOf;
  };
}

type Compiled = Omit<Dossier, 'crisis' | 'codebook' | 'coder' | 'asOf' | 'actors'>;

/** The actors that statements name, of each day once. */
function createActors(): (days: Iterable<readonly Made[]>) => ActorCode[] {
  const namedOn = keeping((made: readonly Made[]): ReadonlySet<ActorCode> => {
    const found = new Set<ActorCode>();
    for (const { statement } of made) {
      for (const { actor } of statement.voices) found.add(actor);
      for (const { targets, addressees } of statement.acts) {
        for (const target of targets) if (isActor(target)) found.add(target);
        for (const addressee of addressees) found.add(addressee);
      }
    }
    return found;
  });
  return (days) => Array.from(days, (made) => [...namedOn(made)]).flat();
}

/** Every actor that occurs anywhere in the dossier besides, with these, by code. */
function actorsIn(dossier: Compiled, named: readonly ActorCode[]): ActorCode[] {
  const found = new Set(named);
  const add = (actors: readonly ActorCode[]): void => {
    for (const actor of actors) found.add(actor);
  };
  for (const { actor } of dossier.coverage.cells) found.add(actor);
  for (const { of } of dossier.demands) add(of);
  for (const { parties: met } of dossier.contacts) add(met);
  for (const { who } of dossier.expectations) add(who);
  for (const { actors } of dossier.situations) add(actors);
  for (const { by } of dossier.wordings) add(by);
  for (const { affiliations } of dossier.affiliations) for (const { actor } of affiliations) found.add(actor);
  return sortedUnique(found);
}
