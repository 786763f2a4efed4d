/**
 * Invariant: a document is acknowledged by the store before it is coded, so that whatever happens between leaves it on
 * the work list; what fails is reported, and the rest goes on.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type CrisisId, type Document, type Outcome, type Problem, ok, problem } from '@demarche/contract';
import type { Origin } from '@demarche/reader';
import { codeDocument } from './code-document.ts';
import { currentRecord } from './current-record.ts';
import type { Finished, OnProgress, Ports } from './ports.ts';
import { readSafely } from './read-safely.ts';

/** Bytes to read, and what is known of them. */
export interface Item {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

/** An item, or the problem that stands in its place. */
type Attempt = { readonly what: string; readonly item: Outcome<Item> };

/**
 * Reads, stores and codes each item in turn; items are drawn one at a time, so that a folder need not be in memory.
 * @example await addDocuments(ports, crisis, [{ bytes, origin: { name: 'a.html', url: null, contentType: null } }]);
 */
export async function addDocuments(
  ports: Ports,
  crisis: CrisisId,
  items: Iterable<Item> | AsyncIterable<Item>,
  onProgress: OnProgress = () => {},
): Promise<Finished> {
  const addition = await openAddition(ports, crisis, 'documents', onProgress);
  for await (const item of items) {
    if (addition.closed()) break;
    await addition.take({ what: item.origin.name, item: { kind: 'ok', value: item } });
  }
  return addition.finish();
}

/** The work of one request to add: takes items one after the other and counts what became of them. */
export interface Addition {
  /** True where nothing can be added, because there is no such crisis. */
  closed(): boolean;
  /** Counts a failure and says it. */
  fail(where: string, shown: Problem): void;
  step(what: string, done: number, of: number | null): void;
  /** Stores and codes a document that was read before; `position` counts from 0 within its snapshot. */
  put(document: Document, bytes: Uint8Array, position?: number): Promise<void>;
  /** Reads, stores and codes one item; the links of a feed are returned for the caller to follow. */
  take(attempt: Attempt): Promise<readonly string[]>;
  finish(): Finished;
}

/** Starts an addition and says so; fails it at once where there is no such crisis. */
export async function openAddition(
  ports: Ports,
  crisis: CrisisId,
  what: string,
  onProgress: OnProgress,
): Promise<Addition> {
  const job = randomUUID();
  const count = { added: 0, duplicates: 0, failed: 0 };
  const fail = (place: string, shown: Problem) => {
    count.failed += 1;
    onProgress({ kind: 'failed', job, what: place, problem: shown });
  };

  const put = async (document: Document, bytes: Uint8Array, position?: number) => {
    const { id, duplicate } = await ports.store.putDocument(crisis, document, bytes, position);
    const stored = duplicate ? await ports.store.document(id) : document;
    if (!stored) throw new Error(`Document ${id} was acknowledged and is not there.`);
    const known = await currentRecord(ports, crisis, id);
    const coded = known ? ok(known) : await codeDocument(ports, { crisis, document: stored });
    count[duplicate ? 'duplicates' : 'added'] += 1;
    const statements = coded.kind === 'ok' ? coded.value.attributions.length : 0;
    onProgress({ kind: 'added', job, document: id, title: stored.title, statements, duplicate });
    if (coded.kind === 'problem') fail(stored.title ?? id, coded.problem);
    // Coding is synchronous: let requests that wait be answered between two documents.
    await setImmediate();
  };

  onProgress({ kind: 'started', job, what });
  const known = (await ports.store.crisis(crisis)) !== null;
  if (!known) fail(what, problem('store/not-found', crisis, 'crisis'));

  return {
    closed: () => !known,
    put,
    fail,
    step: (place, done, of) => onProgress({ kind: 'step', job, what: place, done, of }),

    async take({ what: place, item }) {
      if (item.kind === 'problem') {
        fail(place, item.problem);
        return [];
      }
      const { bytes, origin } = item.value;
      const reading = await readSafely(bytes, origin);
      if (reading.kind === 'problem') {
        fail(place, reading.problem);
        return [];
      }
      const { documents, links } = reading.value;
      if (documents.length === 0 && links.length === 0) fail(place, problem('input/empty', place));
      for (const [position, document] of documents.entries()) await put(document, bytes, position);
      return links;
    },

    finish() {
      const finished: Finished = { kind: 'finished', job, ...count };
      onProgress(finished);
      return finished;
    },
  };
}
