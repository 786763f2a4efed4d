import { type CrisisId, type ExportFormat, type Outcome, ok } from '@demarche/contract';
import { exportDossier } from '@demarche/publish';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

/** The dossier of a crisis as one text in the format asked for. */
export async function exportCrisis(ports: Ports, crisis: CrisisId, format: ExportFormat): Promise<Outcome<string>> {
  const compiled = await compileDossier(ports, crisis);
  return compiled.kind === 'problem' ? compiled : ok(exportDossier(compiled.value, format));
}
