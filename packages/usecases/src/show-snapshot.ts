import { type DocumentId, type Outcome, type SnapshotAbout, failed, ok } from '@demarche/contract';
import type { Ports } from './ports.ts';
import { kindOf } from './snapshot-kind.ts';

/** The bytes that a document was read from. */
export interface Snapshot {
  readonly about: SnapshotAbout;
  readonly bytes: Uint8Array;
}

/** The bytes that a document was read from, unchanged, with what is known of them. */
export async function showSnapshot({ store }: Ports, id: DocumentId): Promise<Outcome<Snapshot>> {
  const document = await store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const sha256 = document.snapshot;
  const bytes = sha256 && (await store.snapshot(sha256));
  if (!sha256 || !bytes) return failed('store/not-found', id, 'snapshot');
  const kind = kindOf(bytes);
  const keptSince = (await store.snapshotKeptSince(sha256))?.toISOString() ?? null;
  const about = { sha256, kind, size: bytes.length, keptSince, url: document.url };
  return ok({ about, bytes });
}
