/** Invariant: a pack holds all that people decided and logged; full texts leave only where it is asked for. */
import { type CrisisId, type Document, type Outcome, type PackedLine, failed, ok } from '@demarche/contract';
import type { Ports } from './ports.ts';

interface PackOptions {
  /** Documents whole, with the bytes they were read from, instead of their addresses. */
  readonly fullTexts: boolean;
}

/**
 * A crisis for another desk, line by line.
 * @example for await (const line of pack.value) console.log(JSON.stringify(line));
 */
export async function packCrisis(
  ports: Ports,
  id: CrisisId,
  options: PackOptions,
): Promise<Outcome<AsyncIterable<PackedLine>>> {
  const crisis = await ports.store.crisis(id);
  if (!crisis) return failed('store/not-found', id, 'crisis');
  const packed = async function* (): AsyncGenerator<PackedLine> {
    yield { kind: 'crisis', format: 'demarche-pack-1', crisis };
    for (const document of await ports.store.documents(id))
      yield options.fullTexts ? await wholeOf(ports, document) : linkTo(document);
    for (const search of await ports.store.searches(id)) yield { kind: 'search', search };
    for (const judgement of await ports.store.judgements(id)) yield { kind: 'judgement', judgement };
  };
  return ok(packed());
}

const linkTo = ({ id, title, url }: Document): PackedLine => ({ kind: 'link', document: id, title, url });

async function wholeOf({ store }: Ports, document: Document): Promise<PackedLine> {
  const bytes = document.snapshot && (await store.snapshot(document.snapshot));
  if (!bytes) throw new Error(`Document ${document.id} has no snapshot.`);
  return { kind: 'document', document, base64: Buffer.from(bytes).toString('base64') };
}
