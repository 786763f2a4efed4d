/**
 * Invariant: unpacking twice is unpacking once, and nothing that is here is changed by it: a crisis, a document, a search or a judgement that is
 * there stays, and what was taken out stays out. What cannot be taken in is said, and the rest goes on.
 */
import {
  type Crisis,
  type CrisisId,
  type DocumentId,
  type Judgement,
  type Outcome,
  type PackedLine,
  type Search,
  failed,
  ok,
} from '@demarche/contract';
import { type Addition, openAddition } from './add-documents.ts';
import { fetchItem } from './add-source.ts';
import { checkDocument, checkJudgement } from './packed-words.ts';
import type { Finished, OnProgress, Ports } from './ports.ts';

/** A line of a pack, and where it stands. */
interface Placed {
  readonly where: string;
  readonly line: Outcome<PackedLine>;
}

interface UnpackOptions {
  /** Take a crisis for the one of its id that is here, although they have other events or parties. */
  readonly merge: boolean;
}

/** What was taken in. */
export interface Unpacked {
  readonly crisis: CrisisId;
  /** Whether a crisis of this id was there and is described otherwise; it is left as it is. */
  readonly differs: boolean;
  readonly documents: Finished;
  /** Documents that were taken out of the crisis here, and stay out. */
  readonly out: number;
  readonly searches: number;
  readonly judgements: number;
}

/** What is known while a pack is taken in. */
interface Unpacking {
  readonly ports: Ports;
  readonly crisis: CrisisId;
  readonly addition: Addition;
  readonly out: ReadonlySet<DocumentId>;
  /** The search log of every crisis: an entry is in one of them. */
  readonly logged: ReadonlyMap<string, CrisisId>;
}

/** Takes another desk's pack in: its crisis where there is none of its id, and what is new of the rest. */
export async function unpackCrisis(
  ports: Ports,
  lines: AsyncIterable<Placed>,
  options: UnpackOptions,
  onProgress: OnProgress = () => {},
): Promise<Outcome<Unpacked>> {
  const source = lines[Symbol.asyncIterator]();
  const opening = await openPack(ports, await source.next(), options);
  if (opening.kind === 'problem') return opening;
  const { crisis, differs } = opening.value;
  const addition = await openAddition(ports, crisis, crisis, onProgress);
  const out = new Set(await ports.store.takenOut(crisis));
  const unpacking: Unpacking = { ports, crisis, addition, out, logged: await loggedIn(ports) };
  const count = { out: 0, searches: 0, judgements: 0 };
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    const { where, line } = next.value;
    const taken = line.kind === 'problem' ? line : await take(unpacking, where, line.value);
    if (taken.kind === 'problem') addition.fail(where, taken.problem);
    else if (taken.value !== null) count[taken.value] += 1;
  }
  return ok({ crisis, differs, documents: addition.finish(), ...count });
}

/** The crisis that a pack is of, made where there is none of its id. */
async function openPack(
  { store }: Ports,
  first: IteratorResult<Placed>,
  { merge }: UnpackOptions,
): Promise<Outcome<Pick<Unpacked, 'crisis' | 'differs'>>> {
  if (first.done === true) return failed('input/empty', 'pack');
  const { where, line } = first.value;
  if (line.kind === 'problem') return line;
  if (line.value.kind !== 'crisis') return failed('pack/invalid', where, 'the first one names the crisis');
  const { crisis } = line.value;
  const there = await store.crisis(crisis.id);
  if (there && !merge && subjectOf(there) !== subjectOf(crisis)) return failed('pack/other-crisis', crisis.id);
  if (!there) await store.putCrisis(crisis);
  return ok({ crisis: crisis.id, differs: there !== null && JSON.stringify(there) !== JSON.stringify(crisis) });
}

const subjectOf = ({ events, parties }: Crisis): string =>
  JSON.stringify([events.map(({ day }) => day), parties.map(({ actor, role }) => `${actor} ${role}`).toSorted()]);

async function loggedIn({ store }: Ports): Promise<ReadonlyMap<string, CrisisId>> {
  const logged = new Map<string, CrisisId>();
  for (const { id } of await store.crises()) for (const search of await store.searches(id)) logged.set(search.id, id);
  return logged;
}

type Line<Kind> = Extract<PackedLine, { kind: Kind }>;

/** What a line added besides documents, which the addition counts. */
type Taken = Outcome<'out' | 'searches' | 'judgements' | null>;

async function take(unpacking: Unpacking, where: string, line: PackedLine): Promise<Taken> {
  if (line.kind === 'document') return putWhole(unpacking, where, line);
  if (line.kind === 'link') return putLinked(unpacking, line);
  if (line.kind === 'search') return enter(unpacking, where, line.search);
  if (line.kind === 'judgement') return judge(unpacking, where, line.judgement);
  return failed('pack/invalid', where, 'it names a second crisis');
}

async function putWhole(
  { ports: { store }, addition, out }: Unpacking,
  where: string,
  { document, base64 }: Line<'document'>,
): Promise<Taken> {
  if (out.has(document.id)) return ok('out');
  const { snapshot } = document;
  const bytes = base64 === null ? snapshot && (await store.snapshot(snapshot)) : Buffer.from(base64, 'base64');
  if (!bytes) return failed('pack/invalid', where, 'the bytes it was read from stand on no line before it');
  const there = await store.document(document.id);
  const fault = checkDocument(document, bytes, there);
  if (fault !== null) return failed('pack/invalid', where, fault);
  await addition.put(there ?? document, bytes);
  return ok(null);
}

/** Puts a document in that is here already, or fetches it. */
async function putLinked(
  { ports, addition, out }: Unpacking,
  { document: id, title, url }: Line<'link'>,
): Promise<Taken> {
  if (out.has(id)) return ok('out');
  const there = await ports.store.document(id);
  const bytes = there?.snapshot ? await ports.store.snapshot(there.snapshot) : null;
  if (there && bytes) await addition.put(there, bytes);
  else if (url) await addition.take({ what: url, item: await fetchItem(ports, url) });
  else return failed('pack/no-document', title ?? id, 'it came without its text and has no address');
  return ok(null);
}

async function enter({ ports, crisis, logged }: Unpacking, where: string, search: Search): Promise<Taken> {
  const there = logged.get(search.id);
  if (there === crisis) return ok(null);
  if (there !== undefined) return failed('pack/invalid', where, `this search is in the log of ${there}`);
  await ports.store.appendSearch(crisis, search);
  return ok('searches');
}

async function judge({ ports: { store } }: Unpacking, where: string, judgement: Judgement): Promise<Taken> {
  const { id, document: about, quote } = judgement;
  const document = await store.document(about);
  if (!document) return failed('pack/no-document', `Judgement of “${quote}”`, `its id is ${about}`);
  if ((await store.judgementsOf(about)).some((one) => one.id === id)) return ok(null);
  const fault = await checkJudgement(judgement, document, store);
  if (fault !== null) return failed('pack/invalid', where, fault);
  await store.appendJudgement(judgement);
  return ok('judgements');
}
