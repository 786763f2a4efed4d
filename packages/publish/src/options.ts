import type { DocumentId } from '@demarche/contract';

/** How a dossier is written down. */
export interface PublishOptions {
  /** What addresses of the dossier begin with, without a slash at the end: `https://desk.example.org`. */
  readonly baseUrl: string;
  /** The filter in words, shown in what is written; null where the dossier is whole. */
  readonly filter: string | null;
  /** The text of a document, for the few words around a quote; null where it is not at hand. */
  readonly textOf: (document: DocumentId) => string | null;
}

export const PLAIN: PublishOptions = { baseUrl: '', filter: null, textOf: () => null };
