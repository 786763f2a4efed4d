/**
 * Invariant: a dossier that is handed out is the one of the store's revision at the time of asking, or of a later one. Of the store only what
 * changed is read, and of the dossier only what that touches is made again.
 */
import {
  type CodedRecord,
  type Codebook,
  type Crisis,
  type CrisisId,
  type Day,
  type Document,
  type DocumentId,
  type Dossier,
  type Judgement,
  type Outcome,
  type RosterEntry,
  type Search,
  failed,
  ok,
} from '@demarche/contract';
import { type Compile, createCompiler } from '@demarche/dossier';
import type { Ports } from './ports.ts';

/** What is known of a crisis, as far as it was read. */
interface Known {
  crisis: Crisis;
  revision: number;
  readonly documents: Map<DocumentId, Document>;
  readonly records: Map<DocumentId, CodedRecord>;
  readonly judgements: Map<string, Judgement>;
  readonly searches: Map<string, Search>;
  readonly roster: readonly RosterEntry[];
  readonly compile: Compile;
}

/** The last dossier of a crisis as of a day, and what it was made from. */
interface Compiled {
  readonly revision: number;
  readonly codebook: Codebook;
  readonly coder: string;
  readonly dossier: Promise<Outcome<Dossier>>;
}

/** The work on one crisis, one step after the other. */
interface Desk {
  known: Known | null;
  readonly compiled: Map<Day | null, Compiled>;
  last: Promise<unknown>;
}

const desks = new WeakMap<Ports['store'], Map<CrisisId, Desk>>();

/** Dossiers as of earlier days that are kept, those asked for last; the slider asks for many, each reader for a day and its neighbours. */
const MOST_KEPT = 8;

/** The dossier of a crisis under the ports' codebook, as of a day where one is given, as whoever asks may see it. */
export async function compileDossier(
  ports: Ports,
  crisis: CrisisId,
  asOf: Day | null = null,
): Promise<Outcome<Dossier>> {
  const whole = await wholeDossier(ports, crisis, asOf);
  return whole.kind === 'ok' && ports.seenAs ? ok(ports.seenAs(whole.value)) : whole;
}

/** The whole dossier, whoever asks; compiled anew only after a change in the store. Requests that come while one is compiled wait for the same. */
export async function wholeDossier(ports: Ports, crisis: CrisisId, asOf: Day | null = null): Promise<Outcome<Dossier>> {
  const desk = deskOf(ports, crisis);
  const { codebook, coderVersion: coder } = ports;
  const revision = await ports.store.revision();
  const last = desk.compiled.get(asOf);
  if (last && last.revision >= revision && last.codebook === codebook && last.coder === coder) {
    keep(desk.compiled, asOf, last);
    return last.dossier;
  }

  const dossier = desk.last.then(() => compileNow(ports, crisis, asOf, desk));
  desk.last = dossier.catch(() => null);
  const compiled = { revision, codebook, coder, dossier };
  keep(desk.compiled, asOf, compiled);
  const forget = (): void => {
    if (desk.compiled.get(asOf) === compiled) desk.compiled.delete(asOf);
  };
  dossier.then((outcome) => outcome.kind === 'problem' && forget(), forget);
  return dossier;
}

function deskOf({ store }: Ports, crisis: CrisisId): Desk {
  const all = desks.get(store) ?? new Map<CrisisId, Desk>();
  desks.set(store, all);
  const desk = all.get(crisis) ?? { known: null, compiled: new Map(), last: Promise.resolve() };
  all.set(crisis, desk);
  return desk;
}

function keep(compiled: Map<Day | null, Compiled>, asOf: Day | null, one: Compiled): void {
  compiled.delete(asOf);
  compiled.set(asOf, one);
  const days = [...compiled.keys()].filter((day) => day !== null);
  for (const day of days.slice(0, Math.max(0, days.length - MOST_KEPT))) compiled.delete(day);
}

async function compileNow(ports: Ports, id: CrisisId, asOf: Day | null, desk: Desk): Promise<Outcome<Dossier>> {
  const crisis = await ports.store.crisis(id);
  if (!crisis) return failed('store/not-found', id, 'crisis');
  desk.known ??= unread(ports, crisis);
  const { known } = desk;
  known.crisis = crisis;
  await readChanges(ports, known);
  const { codebook, scales, coderVersion: coder, nameOf } = ports;
  const { documents, records, judgements, searches, roster } = known;
  // Other coders' records wait to be replaced.
  const current = [...records.values()].filter((record) => record.coder === coder);
  return ok(
    known.compile({
      crisis,
      documents: [...documents.values()],
      records: current,
      judgements: [...judgements.values()],
      codebook,
      scales,
      coder,
      nameOf,
      roster,
      searches: [...searches.values()],
      asOf,
    }),
  );
}

const unread = (ports: Ports, crisis: Crisis): Known => ({
  crisis,
  revision: BEFORE_ALL,
  documents: new Map(),
  records: new Map(),
  judgements: new Map(),
  searches: new Map(),
  roster: rosterOf(ports, crisis),
  compile: createCompiler(),
});

/** Whom a crisis's dossier looks for: the world on its first day. */
export const rosterOf = (ports: Ports, { events, window }: Crisis): readonly RosterEntry[] =>
  ports.roster(events[0]?.day ?? window.from);

/** Rows that were there before revisions were kept have revision 0. */
const BEFORE_ALL = -1;

/** Takes in what changed; what was committed while it was read comes again the next time. */
async function readChanges({ store }: Ports, known: Known): Promise<void> {
  const changes = await store.changes(known.crisis.id, known.revision);
  const { revision, documents, records, judgements, searches, left } = changes;
  for (const id of left) {
    known.documents.delete(id);
    known.records.delete(id);
  }
  if (left.length > 0)
    for (const { id, document } of known.judgements.values()) if (left.includes(document)) known.judgements.delete(id);
  // A document never changes: the object that is there stays, so that what was made of it stays.
  for (const document of documents) if (!known.documents.has(document.id)) known.documents.set(document.id, document);
  for (const record of records) if (known.documents.has(record.id)) known.records.set(record.id, record);
  for (const judgement of judgements)
    if (known.documents.has(judgement.document)) known.judgements.set(judgement.id, judgement);
  for (const search of searches) known.searches.set(search.id, search);
  known.revision = revision;
}
