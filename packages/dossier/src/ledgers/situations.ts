/** Invariant: what documents tell of one institution or group stands together, the latest word first; each telling keeps its words. */
import type { CodedRecord, Document, Dossier } from '@demarche/contract';
import { evidence, sortedUnique } from '../evidence/evidence.ts';
import { contentWords } from '../evidence/words.ts';

/** Status reports: an embassy works, nobody is hurt. Documents come by time of publication. */
export function collectSituations(
  documents: readonly Document[],
  records: ReadonlyMap<string, CodedRecord>,
): Dossier['situations'] {
  const tellings = documents.flatMap((document) =>
    (records.get(document.id)?.situations ?? []).flatMap(({ of, actors, what }) => {
      const found = evidence(document, what);
      return found ? [{ of, actors: sortedUnique(actors), evidence: found }] : [];
    }),
  );
  const groups = Map.groupBy(tellings, ({ of, actors }) => `${actors.join(' ')}\n${[...contentWords(of)].join(' ')}`);
  return [...groups.values()].map((group) => ({
    of: group.at(-1)!.of,
    actors: group.at(-1)!.actors,
    evidence: group.toReversed().map((telling) => telling.evidence),
  }));
}
