/** Invariant: a pack holds all that people decided and logged; full texts leave only where it is asked for, the bytes of each snapshot once. */
import {
  type CrisisId,
  type Document,
  type Outcome,
  type PackedLine,
  type Problem,
  failed,
  ok,
  problem,
  reasonOf,
} from '@demarche/contract';
import type { Ports } from './ports.ts';

interface PackOptions {
  /** Documents whole, with the bytes they were read from, instead of their addresses. */
  readonly fullTexts: boolean;
  /** Told of documents that can only leave as their address, since their snapshot is damaged. */
  readonly onProblem: (shown: Problem) => void;
}

/**
 * A crisis for another desk, line by line.
 * @example for await (const line of pack.value) console.log(JSON.stringify(line));
 */
export async function packCrisis(
  ports: Ports,
  id: CrisisId,
  { fullTexts, onProblem }: PackOptions,
): Promise<Outcome<AsyncIterable<PackedLine>>> {
  const crisis = await ports.store.crisis(id);
  if (!crisis) return failed('store/not-found', id, 'crisis');
  const packed = async function* (): AsyncGenerator<PackedLine> {
    yield { kind: 'crisis', format: 'demarche-pack-1', crisis };
    const sent = new Set<string>();
    for (const document of await ports.store.documents(id)) {
      const line = fullTexts ? await wholeOf(ports, document, sent) : ok(linkTo(document));
      if (line.kind === 'problem') onProblem(line.problem);
      yield line.kind === 'ok' ? line.value : linkTo(document);
    }
    for (const search of await ports.store.searches(id)) yield { kind: 'search', search };
    for (const judgement of await ports.store.judgements(id)) yield { kind: 'judgement', judgement };
  };
  return ok(packed());
}

const linkTo = ({ id, title, url }: Document): PackedLine => ({ kind: 'link', document: id, title, url });

/** A document with its bytes, where they were not sent before. */
async function wholeOf({ store }: Ports, document: Document, sent: Set<string>): Promise<Outcome<PackedLine>> {
  const { snapshot, title, id } = document;
  if (snapshot !== null && sent.has(snapshot)) return ok({ kind: 'document', document, base64: null });
  try {
    const bytes = snapshot && (await store.snapshot(snapshot));
    if (!bytes) throw new Error('the bytes it was read from are not there');
    sent.add(snapshot);
    return ok({ kind: 'document', document, base64: Buffer.from(bytes).toString('base64') });
  } catch (error) {
    return { kind: 'problem', problem: problem('pack/no-document', title ?? id, reasonOf(error)) };
  }
}
