/** Invariant: what leaves is the dossier of now, or of the day asked for, narrowed by the filter; only short extracts of documents leave unless it is asked otherwise. */
import {
  type CrisisId,
  type Day,
  type Dossier,
  type DossierFilter,
  type ExportFormat,
  type Outcome,
  failed,
  ok,
} from '@demarche/contract';
import { type Exported, exportDossier, filterDossier, filterInWords, withExtracts } from '@demarche/publish';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

export interface ExportOptions {
  readonly filter?: DossierFilter;
  readonly asOf?: Day | undefined;
  /** What addresses begin with; without it they are paths. */
  readonly baseUrl?: string | undefined;
  /** Where readers can object: a template with `{id}` and `{address}`, or empty for the address itself with `&challenge`. */
  readonly challenge?: string | undefined;
  readonly fullQuotes?: boolean | undefined;
}

/** The dossier of a crisis as one file in the format asked for. */
export async function exportCrisis(
  ports: Ports,
  crisis: CrisisId,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Outcome<Exported>> {
  const leaving = await leavingDossier(ports, crisis, options);
  if (leaving.kind === 'problem') return leaving;
  const { baseUrl = '', filter = {}, challenge = null } = options;
  const texts = new Map(
    format === 'annotations' ? (await ports.store.documents(crisis)).map(({ id, text }) => [id, text] as const) : [],
  );
  const exported = await exportDossier(leaving.value, format, {
    baseUrl: baseUrl.replace(/\/+$/u, ''),
    filter: filterInWords(filter),
    textOf: (id) => texts.get(id) ?? null,
    challenge,
    name: null,
  });
  return ok(exported);
}

/** A crisis's dossier as it may leave: narrowed, and in extracts. A region that it does not have is refused, lest nothing leave in its name. */
export async function leavingDossier(
  ports: Ports,
  crisis: CrisisId,
  { filter = {}, asOf, fullQuotes = false }: ExportOptions,
): Promise<Outcome<Dossier>> {
  const compiled = await compileDossier(ports, crisis, asOf ?? null);
  if (compiled.kind === 'problem') return compiled;
  const groups = compiled.value.coverage.groups.map(({ name }) => name);
  const unknown = filter.groups?.find((name) => !groups.includes(name));
  if (unknown !== undefined)
    return failed('dossier/unknown-group', unknown, groups.length > 0 ? groups.join(', ') : 'none');
  const narrowed = filterDossier(compiled.value, filter);
  return ok(fullQuotes ? narrowed : withExtracts(narrowed));
}
