/** Invariant: what documents tell besides statements is carried over with its words; only equal wordings are joined. */
import type { CodedRecord, Document, Dossier } from '@demarche/contract';
import { evidence, sortedUnique } from './evidence/evidence.ts';
import { fold } from './evidence/words.ts';

type Records = ReadonlyMap<string, CodedRecord>;

/** What is announced or expected next. */
export function collectExpectations(documents: readonly Document[], records: Records): Dossier['expectations'] {
  return documents.flatMap((document) =>
    (records.get(document.id)?.expectations ?? []).flatMap(({ who, when, what }): Dossier['expectations'] => {
      const found = evidence(document, what);
      if (found === null) return [];
      const id = `expected:${document.id}:${found.spans[0]![0]}`;
      return [{ id, who: sortedUnique(who), when, status: 'awaited', basis: 'none', outcome: [], evidence: [found] }];
    }),
  );
}

/** Status reports: an embassy works, nobody is hurt. */
export function collectSituations(documents: readonly Document[], records: Records): Dossier['situations'] {
  return documents.flatMap((document) =>
    (records.get(document.id)?.situations ?? []).flatMap(({ of, actors, what }) => {
      const found = evidence(document, what);
      return found ? [{ of, actors: sortedUnique(actors), evidence: [found] }] : [];
    }),
  );
}

/** What each side calls the event; the same phrase by the same actors is one, with every place it stands. */
export function collectWordings(documents: readonly Document[], records: Records): Dossier['wordings'] {
  const all = documents.flatMap((document) =>
    (records.get(document.id)?.wordings ?? []).flatMap(({ by, phrase }) => {
      const found = evidence(document, phrase);
      return found ? [{ by: sortedUnique(by), phrase: found.quotes.join(' … '), evidence: found }] : [];
    }),
  );
  const groups = Map.groupBy(all, ({ by, phrase }) => `${by.join(' ')}\n${fold(phrase)}`);
  return [...groups.values()].map((group) => ({
    by: group[0]!.by,
    phrase: group[0]!.phrase,
    evidence: group.map((one) => one.evidence),
  }));
}
