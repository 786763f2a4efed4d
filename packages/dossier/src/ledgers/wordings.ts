/** Invariant: only equal wordings of the same actors are joined; each keeps every place where it stands. */
import type { Dossier } from '@demarche/contract';
import type { Coded } from '../compile-input.ts';
import { evidence, sortedUnique } from '../evidence/evidence.ts';
import { fold } from '../evidence/words.ts';

/** What each side calls the event, case, accents and a leading article aside. */
export function collectWordings(coded: readonly Coded[]): Dossier['wordings'] {
  const all = coded.flatMap(({ document, record }) =>
    record.wordings.flatMap(({ by, phrase }) => {
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
