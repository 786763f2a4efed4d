import type { ActorCode, Dossier, ListedDocument, StatementId } from '@demarche/contract';
import type { Places } from './places.ts';

/** How a site is made. */
export interface SiteOptions {
  /** Address of the desk that published it, for permanent addresses; empty for none. */
  readonly baseUrl: string;
  /** Where somebody can object, with `{id}` and `{address}`; null for nowhere. */
  readonly challenge: string | null;
  /** The filter in words; null where the dossier is whole. */
  readonly filter: string | null;
}

/** What every page is made with. */
export interface SiteContext {
  readonly dossier: Dossier;
  readonly options: SiteOptions;
  readonly places: Places;
  readonly nameOf: (code: ActorCode) => string;
  readonly documentOf: (id: string) => ListedDocument | undefined;
  readonly address: (id: StatementId) => string;
}
