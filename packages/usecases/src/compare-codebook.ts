/** Invariant: comparing leaves the store as it was: what another codebook makes of the documents is held in memory alone. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type Codebook,
  type CodebookComparison,
  type CodedRecord,
  type CrisisId,
  type Outcome,
  ok,
} from '@demarche/contract';
import { compareCodebooks, compile } from '@demarche/dossier';
import { tryToCode } from './code-document.ts';
import { codeWaiting } from './code-waiting.ts';
import { compileDossier, rosterOf } from './compile-dossier.ts';
import type { OnProgress, Ports } from './ports.ts';

/** A codebook, and a coder that codes by it. */
interface Other {
  readonly codebook: Codebook;
  readonly code: Ports['code'];
}

/** The cells of a crisis in which another whole codebook disagrees with the ports' own, on the same documents and judgements; what waits is coded first. */
export async function compareCodebook(
  ports: Ports,
  id: CrisisId,
  { codebook, code }: Other,
  onProgress: OnProgress = () => {},
): Promise<Outcome<CodebookComparison>> {
  await codeWaiting(ports, onProgress);
  const own = await compileDossier(ports, id);
  if (own.kind === 'problem') return own;
  const { crisis } = own.value;
  const documents = await ports.store.documents(id);
  const job = randomUUID();
  onProgress({ kind: 'started', job, what: codebook.title });
  const records: CodedRecord[] = [];
  for (const [done, document] of documents.entries()) {
    const what = document.title ?? document.id;
    onProgress({ kind: 'step', job, what, done, of: documents.length });
    const coded = await tryToCode(code, document, crisis);
    if (coded.kind === 'ok') records.push(coded.value);
    else onProgress({ kind: 'failed', job, what, problem: coded.problem });
    await setImmediate();
  }
  onProgress({
    kind: 'finished',
    job,
    added: records.length,
    duplicates: 0,
    failed: documents.length - records.length,
  });
  const other = compile({
    crisis,
    documents,
    records,
    judgements: await ports.store.judgements(id),
    codebook,
    scales: [],
    coder: ports.coderVersion,
    nameOf: ports.nameOf,
    roster: rosterOf(ports, crisis),
    searches: [],
    asOf: null,
  });
  return ok(compareCodebooks(own.value, other));
}
