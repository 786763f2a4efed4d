/** Invariant: only equal wordings of the same actors are joined; each keeps every place where it stands. */
import type { CodedRecord, Document, Dossier } from '@demarche/contract';
import { evidence, sortedUnique } from '../evidence/evidence.ts';
import { fold } from '../evidence/words.ts';

/** What each side calls the event, case, accents and a leading article aside. */
export function collectWordings(
  documents: readonly Document[],
  records: ReadonlyMap<string, CodedRecord>,
): Dossier['wordings'] {
  const all = documents.flatMap((document) =>
    (records.get(document.id)?.wordings ?? []).flatMap(({ by, phrase }) => {
      const found = evidence(document, phrase);
      return found ? [{ by: sortedUnique(by), phrase: found.quotes.join(' … '), evidence: found }] : [];
    }),
  );
  const groups = Map.groupBy(all, ({ by, phrase }) => `${by.join(' ')}\n${fold(phrase).replace(/^(?:an?|the) /u, '')}`);
  return [...groups.values()].map((group) => ({
    by: group[0]!.by,
    phrase: group[0]!.phrase,
    evidence: group.map((one) => one.evidence),
  }));
}
