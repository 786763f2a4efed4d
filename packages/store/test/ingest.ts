/**
 * A process that ingests until it is done or killed, and prints a line for each write once the store has acknowledged it:
 * node ingest.ts <folder> <database URL or ''> <name of the run> <how many documents>
 */
import { writeSync } from 'node:fs';
import { openStore } from '../src/index.ts';
import { crisisOf, judgementOf, namedSample, recordOf } from './samples.ts';

const [folder = '', databaseUrl = '', run = '', count = ''] = process.argv.slice(2);
const acknowledge = (what: string, id: string) => writeSync(1, `${what} ${id}\n`);

acknowledge('opening', run);
const store = await openStore({ folder, databaseUrl: databaseUrl === '' ? null : databaseUrl });
const crisis = crisisOf('killed');
await store.putCrisis(crisis);
for (let number = 0; number < Number(count); number += 1) {
  const name = `${run}-${number}`;
  const { document, bytes } = namedSample(name);
  await store.putDocument(crisis.id, document, bytes);
  acknowledge('document', name);
  await store.putRecord(crisis.id, recordOf(document.id, 'killed-1'));
  acknowledge('record', name);
  await store.appendJudgement(judgementOf(name, document.id));
  acknowledge('judgement', name);
  // Every run brings this one too.
  const shared = namedSample(`shared-${number}`);
  await store.putDocument(crisis.id, shared.document, shared.bytes);
  acknowledge('document', `shared-${number}`);
}
await store.close();
