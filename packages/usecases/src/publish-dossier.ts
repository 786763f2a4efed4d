/** Invariant: what is published is one dossier, of one day, under one filter; a release adds what others need to cite and check it. */
import { type CrisisId, type Dossier, type Outcome, ok } from '@demarche/contract';
import {
  type Citation,
  type Exported,
  type ReleaseFile,
  filterInWords,
  releaseFiles,
  siteOf,
  zippedFolder,
} from '@demarche/publish';
import { type ExportOptions, leavingDossier } from './export-crisis.ts';
import type { Ports } from './ports.ts';

export interface PublishRequest extends ExportOptions {
  /** Makes it a release. */
  readonly release?: { readonly citation: Citation; readonly earlier: Dossier | null } | undefined;
}

/** The files of a dossier's site, and of a release where one is asked for. */
export async function publishDossier(
  ports: Ports,
  crisis: CrisisId,
  request: PublishRequest,
): Promise<Outcome<ReleaseFile[]>> {
  const { filter = {}, baseUrl = '', challenge = null, release } = request;
  const leaving = await leavingDossier(ports, crisis, request);
  if (leaving.kind === 'problem') return leaving;
  const dossier = leaving.value;
  const base = baseUrl.replace(/\/+$/u, '');
  const words = filterInWords(filter);
  const site = siteOf(dossier, { baseUrl: base, challenge, filter: words });
  const pages = site.map(({ path, text }) => ({ path, content: text }));
  if (release === undefined) return ok(pages);
  const texts = new Map((await ports.store.documents(crisis)).map(({ id, text }) => [id, text] as const));
  const textOf = (id: Parameters<typeof texts.get>[0]) => texts.get(id) ?? null;
  const files = await releaseFiles(dossier, release.citation, release.earlier, {
    baseUrl: base,
    filter: words,
    textOf,
    challenge,
    name: null,
  });
  return ok([...pages, ...files]);
}

/** The same files as one archive, which unpacks into a folder with the name of the crisis. */
export async function archiveDossier(
  ports: Ports,
  crisis: CrisisId,
  request: PublishRequest,
): Promise<Outcome<Exported>> {
  const files = await publishDossier(ports, crisis, request);
  if (files.kind === 'problem') return files;
  return ok({ content: zippedFolder(crisis, files.value), type: 'application/zip', ending: '-site.zip' });
}
