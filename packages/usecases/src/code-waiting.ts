/** Invariant: each waiting document is tried once a call, also where some cannot be coded. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DocumentId } from '@demarche/contract';
import { codeDocument } from './code-document.ts';
import type { OnProgress, Ports } from './ports.ts';

/** Documents held in memory at a time. */
const BATCH = 50;

/** Codes every document that has no record at this coder version; returns how many it coded. */
export async function codeWaiting(ports: Ports, onProgress: OnProgress = () => {}): Promise<number> {
  const { store, coderVersion } = ports;
  const job = randomUUID();
  const of = await store.countUncoded(coderVersion);
  if (of === 0) return 0;
  onProgress({ kind: 'started', job, what: 'documents that wait to be coded' });

  const refused = new Set<DocumentId>();
  let coded = 0;
  for (;;) {
    const batch = await store.uncoded(coderVersion, BATCH + refused.size);
    const untried = batch.filter((document) => !refused.has(document.id));
    if (untried.length === 0) break;
    for (const document of untried) {
      const outcome = await codeDocument(ports, document);
      const what = document.title ?? document.id;
      if (outcome.kind === 'ok') coded += 1;
      else {
        refused.add(document.id);
        onProgress({ kind: 'failed', job, what, problem: outcome.problem });
      }
      onProgress({ kind: 'step', job, what, done: coded + refused.size, of: Math.max(of, coded + refused.size) });
      await setImmediate();
    }
  }
  onProgress({ kind: 'finished', job, added: coded, duplicates: 0, failed: refused.size });
  return coded;
}
