/** Invariant: the same dossier under the same options gives the same file. */
import { type CrisisId, type DocumentId, type Dossier, type StatementId, statementAddress } from '@demarche/contract';
import { challengeAddress } from './challenge-address.ts';

/** How a dossier is written down. */
export interface PublishOptions {
  /** What addresses of the dossier begin with, without a slash at the end: `https://desk.example.org`. */
  readonly baseUrl: string;
  /** The filter in words, shown in what is written; null where the dossier is whole. */
  readonly filter: string | null;
  /** The text of a document, for the few words around a quote; null where it is not at hand. */
  readonly textOf: (document: DocumentId) => string | null;
  /** Where readers can object, as `challengeAddress` takes it; null for nowhere. */
  readonly challenge: string | null;
  /** What the files of one export are called before their endings; null for the id of the crisis. */
  readonly name: string | null;
}

export const PLAIN: PublishOptions = { baseUrl: '', filter: null, textOf: () => null, challenge: null, name: null };

/** Where somebody can object to a statement; null for nowhere. */
export const challengeOf = (
  { baseUrl, challenge }: Pick<PublishOptions, 'baseUrl' | 'challenge'>,
  crisis: CrisisId,
  statement: StatementId,
): string | null =>
  challenge === null ? null : challengeAddress(challenge, statementAddress(baseUrl, crisis, statement), statement);

/** Of which day, codebook, coder and filter a dossier is, in the words that every readable export shows. */
export const scopeOf = ({ asOf, codebook, coder }: Dossier, filter: string | null): string =>
  [
    `as of ${asOf ?? 'the latest document'}`,
    `codebook ${codebook.id} ${codebook.version}`,
    `coder ${coder}`,
    ...(filter === null ? [] : [`only statements ${filter}`]),
  ].join(' · ');
