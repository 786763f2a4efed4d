/** Invariant: a planted crisis in the store of a desk, coded already, with a contact, a wording and a person in every document so that each list is long. */
import { setImmediate } from 'node:timers/promises';
import { CodedRecord, ContactType } from '@demarche/contract';
import { plantCrisis, type PlantedCrisis } from '../eval/bench/planted-crisis.ts';
import type { RealDesk } from './real-desk.ts';

/** Plants about so many statements. */
export async function plantDesk(
  { ports: { store, coderVersion } }: RealDesk,
  statements: number,
): Promise<PlantedCrisis> {
  const planted = plantCrisis(statements);
  const { crisis, documents, records } = planted;
  const actors = [...new Set(records.flatMap((one) => one.attributions.flatMap(({ speaker }) => speaker.actors)))];
  await store.putCrisis(crisis);
  for (const [i, document] of documents.entries()) {
    await store.putDocument(crisis.id, document, Buffer.from(document.text));
    const record = records[i]!;
    const { content, speaker, said } = record.attributions[0]!;
    // Each of other parties, so that no two are one.
    const parties = [actors[i % actors.length]!, actors[(i + 1 + Math.floor(i / actors.length)) % actors.length]!];
    const lists = {
      contacts: [
        {
          type: ContactType.options[i % ContactType.options.length]!,
          parties,
          persons: [],
          evidence: content,
          date: said,
        },
      ],
      affiliations: [
        {
          person: `Person ${document.id}`,
          knownAs: null,
          actor: speaker.actors[0]!,
          ofState: true,
          office: null,
          title: null,
          post: false,
          tenure: 'holds',
          spans: content,
          asOf: document.published,
          otherHolders: [],
        },
      ],
      wordings: [{ by: speaker.actors, of: 'event', phrase: content }],
    };
    await store.putRecord(crisis.id, CodedRecord.parse({ ...record, ...lists, coder: coderVersion }));
    await setImmediate();
  }
  return planted;
}
