/** Invariant: each waiting document is tried once a call for each of its crises, also where it cannot be coded. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Waiting } from '@demarche/store';
import { codeDocument } from './code-document.ts';
import type { OnProgress, Ports } from './ports.ts';

/** Documents held in memory at a time. */
const BATCH = 50;

/** Codes every document of a crisis that has no record for it at this coder version; returns how many records it made. */
export async function codeWaiting(ports: Ports, onProgress: OnProgress = () => {}): Promise<number> {
  const { store, coderVersion } = ports;
  const job = randomUUID();
  const of = await store.countUncoded(coderVersion);
  if (of === 0) return 0;
  onProgress({ kind: 'started', job, what: 'documents that wait to be coded' });

  const refused = new Set<string>();
  let coded = 0;
  for (;;) {
    const batch = await store.uncoded(coderVersion, BATCH + refused.size);
    const untried = batch.filter((one) => !refused.has(keyOf(one)));
    if (untried.length === 0) break;
    for (const one of untried) {
      const outcome = await codeDocument(ports, one);
      const what = one.document.title ?? one.document.id;
      if (outcome.kind === 'ok') coded += 1;
      else {
        refused.add(keyOf(one));
        onProgress({ kind: 'failed', job, what, problem: outcome.problem });
      }
      onProgress({ kind: 'step', job, what, done: coded + refused.size, of: Math.max(of, coded + refused.size) });
      await setImmediate();
    }
  }
  onProgress({ kind: 'finished', job, added: coded, duplicates: 0, failed: refused.size });
  return coded;
}

const keyOf = ({ crisis, document }: Waiting): string => `${crisis} ${document.id}`;
