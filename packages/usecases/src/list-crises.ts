import type { CrisisSummary } from '@demarche/contract';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

/** Every crisis by id, with the sizes of its dossier. */
export async function listCrises(ports: Ports): Promise<CrisisSummary[]> {
  const summaries: CrisisSummary[] = [];
  for (const crisis of await ports.store.crises()) {
    const compiled = await compileDossier(ports, crisis.id);
    if (compiled.kind === 'problem') continue;
    const { documents, statements, actors } = compiled.value;
    summaries.push({
      ...crisis,
      counts: { documents: documents.length, statements: statements.length, actors: actors.length },
    });
  }
  return summaries;
}
