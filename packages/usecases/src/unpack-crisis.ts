/**
 * Invariant: unpacking twice is unpacking once, and nothing that is here is changed by it: a crisis, a document, a search or a judgement that is
 * there stays. What cannot be taken in is said, and the rest goes on.
 */
import { createHash } from 'node:crypto';
import {
  type CrisisId,
  type Document,
  type Judgement,
  type Outcome,
  type PackedLine,
  type Search,
  failed,
  ok,
  problem,
} from '@demarche/contract';
import { type Addition, openAddition } from './add-documents.ts';
import { fetchItem } from './add-source.ts';
import type { Finished, OnProgress, Ports } from './ports.ts';

/** A line of a pack, and where it stands. */
interface Placed {
  readonly where: string;
  readonly line: Outcome<PackedLine>;
}

/** What was taken in. */
export interface Unpacked {
  readonly crisis: CrisisId;
  /** Whether a crisis of this id was there and is described otherwise; it is left as it is. */
  readonly differs: boolean;
  readonly documents: Finished;
  readonly searches: number;
  readonly judgements: number;
}

/** Takes another desk's pack in: its crisis where there is none of its id, and what is new of the rest. */
export async function unpackCrisis(
  ports: Ports,
  lines: AsyncIterable<Placed>,
  onProgress: OnProgress = () => {},
): Promise<Outcome<Unpacked>> {
  const source = lines[Symbol.asyncIterator]();
  const opening = await openPack(ports, await source.next());
  if (opening.kind === 'problem') return opening;
  const { crisis, differs } = opening.value;
  const addition = await openAddition(ports, crisis, crisis, onProgress);
  const logged = new Set((await ports.store.searches(crisis)).map(({ id }) => id));
  const count = { searches: 0, judgements: 0 };
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    const { where, line } = next.value;
    if (line.kind === 'problem') addition.fail(where, line.problem);
    else if (line.value.kind === 'document') await putWhole(ports, addition, where, line.value);
    else if (line.value.kind === 'link') await putLinked(ports, addition, line.value);
    else if (line.value.kind === 'search') count.searches += await enter(ports, crisis, line.value.search, logged);
    else if (line.value.kind === 'judgement') count.judgements += await judge(ports, addition, line.value.judgement);
    else addition.fail(where, problem('pack/invalid', where, 'it names a second crisis'));
  }
  return ok({ crisis, differs, documents: addition.finish(), ...count });
}

/** The crisis that a pack is of, made where there is none of its id. */
async function openPack(
  { store }: Ports,
  first: IteratorResult<Placed>,
): Promise<Outcome<Pick<Unpacked, 'crisis' | 'differs'>>> {
  if (first.done === true) return failed('input/empty', 'pack');
  const { where, line } = first.value;
  if (line.kind === 'problem') return line;
  if (line.value.kind !== 'crisis') return failed('pack/invalid', where, 'the first one names the crisis');
  const { crisis } = line.value;
  await store.putCrisis(crisis);
  return ok({ crisis: crisis.id, differs: JSON.stringify(await store.crisis(crisis.id)) !== JSON.stringify(crisis) });
}

type Line<Kind> = Extract<PackedLine, { kind: Kind }>;

async function putWhole(
  { store }: Ports,
  addition: Addition,
  where: string,
  { document, base64 }: Line<'document'>,
): Promise<void> {
  const bytes = Buffer.from(base64, 'base64');
  const there = await store.document(document.id);
  const damaged = damageOf(document, bytes, there);
  if (damaged) addition.fail(where, problem('pack/invalid', where, damaged));
  else await addition.put(there ?? document, bytes);
}

function damageOf(document: Document, bytes: Uint8Array, there: Document | null): string | null {
  if (document.snapshot !== null && document.snapshot !== createHash('sha256').update(bytes).digest('hex'))
    return 'its bytes are not those that it names';
  return there !== null && there.text !== document.text ? 'a document of this id is there with another text' : null;
}

/** Puts a document in that is here already, or fetches it. */
async function putLinked(ports: Ports, addition: Addition, { document: id, title, url }: Line<'link'>): Promise<void> {
  const there = await ports.store.document(id);
  const bytes = there?.snapshot ? await ports.store.snapshot(there.snapshot) : null;
  if (there && bytes) await addition.put(there, bytes);
  else if (url) await addition.take({ what: url, item: await fetchItem(ports, url) });
  else
    addition.fail(title ?? id, problem('pack/no-document', title ?? id, 'it came without its text and has no address'));
}

/** 1 where the search was not in the log before. */
async function enter({ store }: Ports, crisis: CrisisId, search: Search, logged: Set<string>): Promise<0 | 1> {
  if (logged.has(search.id)) return 0;
  logged.add(search.id);
  await store.appendSearch(crisis, search);
  return 1;
}

/** 1 where the judgement was not there before. */
async function judge({ store }: Ports, addition: Addition, judgement: Judgement): Promise<0 | 1> {
  const { id, document, quote } = judgement;
  if (!(await store.document(document))) {
    addition.fail(id, problem('pack/no-document', `Judgement of “${quote}”`, `its id is ${document}`));
    return 0;
  }
  if ((await store.judgementsOf(document)).some((one) => one.id === id)) return 0;
  await store.appendJudgement(judgement);
  return 1;
}
