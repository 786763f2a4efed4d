/** Invariant: what leaves is the dossier of now, or of the day asked for, narrowed by the filter; only short extracts of documents leave unless it is asked otherwise. */
import { type CrisisId, type Day, type DossierFilter, type ExportFormat, type Outcome, ok } from '@demarche/contract';
import { type Exported, exportDossier, filterDossier, filterInWords, withExtracts } from '@demarche/publish';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

export interface ExportOptions {
  readonly filter?: DossierFilter;
  readonly asOf?: Day | undefined;
  /** What addresses begin with; without it they are paths. */
  readonly baseUrl?: string | undefined;
  readonly fullQuotes?: boolean | undefined;
}

/** The dossier of a crisis as one file in the format asked for. */
export async function exportCrisis(
  ports: Ports,
  crisis: CrisisId,
  format: ExportFormat,
  { filter = {}, asOf, baseUrl = '', fullQuotes = false }: ExportOptions = {},
): Promise<Outcome<Exported>> {
  const compiled = await compileDossier(ports, crisis, asOf ?? null);
  if (compiled.kind === 'problem') return compiled;
  const narrowed = filterDossier(compiled.value, filter);
  const texts = new Map(
    format === 'annotations' ? (await ports.store.documents(crisis)).map(({ id, text }) => [id, text] as const) : [],
  );
  const options = {
    baseUrl: baseUrl.replace(/\/+$/u, ''),
    filter: filterInWords(filter),
    textOf: (id: Parameters<typeof texts.get>[0]) => texts.get(id) ?? null,
  };
  return ok(await exportDossier(fullQuotes ? narrowed : withExtracts(narrowed), format, options));
}
