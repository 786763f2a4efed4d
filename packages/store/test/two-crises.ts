/** Invariant: the store's suites start from the same two crises and put documents in the same way. */
import type { Document } from '@demarche/contract';
import type { Store } from '../src/index.ts';
import type { Bench } from './databases.ts';
import { crisisOf, sampleOf } from './samples.ts';

export const ONE = crisisOf('one');
export const TWO = crisisOf('two');

/** A store with both crises, which did not come in the order of their ids. */
export async function openWithCrises(bench: Bench): Promise<Store> {
  const store = await bench.open();
  await store.putCrisis(TWO);
  await store.putCrisis(ONE);
  return store;
}

/** Puts a document of this text into a crisis. */
export const put = (store: Store, text: string, fields: Partial<Document> = {}, crisis = ONE) => {
  const { document, bytes } = sampleOf(text, fields);
  return store.putDocument(crisis.id, document, bytes);
};
