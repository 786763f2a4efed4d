/** Invariant: every actor and statement has one place in the site, with a name that any file system takes; no two share one. */
import type { ActorCode, Dossier, Statement, StatementId } from '@demarche/contract';

export interface Places {
  /** The page of an actor. */
  readonly actor: (code: ActorCode) => string;
  /** Page and anchor of a statement. */
  readonly statement: (id: StatementId) => string;
  readonly anchor: (id: StatementId) => string;
  /** By which a statement is called for short; another in the next dossier. */
  readonly number: (id: StatementId) => number;
  readonly document: (id: string) => string;
}

/** Where those stand who are no known actor. */
export const OTHERS = 'others.html';

/** Letters, digits and hyphens as they are, every other code unit as `_` and its number; case is told apart for file systems that do not. */
const safe = (text: string): string => encoded(text, /[^A-Z0-9-]/gu);

const encoded = (text: string, what: RegExp): string =>
  text.replaceAll(what, (character) => `_${character.codePointAt(0)!.toString(16)}_`);

/** The page on which a statement stands: that of the first of its actors. */
export const pageOf = ({ actors }: Statement): string =>
  actors[0] === undefined ? OTHERS : `actor-${safe(actors[0])}.html`;

/** The same for the same statement or document in every dossier. */
export const anchorOf = (id: string): string => `i-${encoded(id, /[^A-Za-z0-9-]/gu)}`;

export function placesIn({ statements }: Dossier): Places {
  const places = new Map(statements.map((statement, i) => [statement.id, { page: pageOf(statement), number: i + 1 }]));
  const placed = (id: StatementId) => places.get(id)!;
  return {
    actor: (code) => `actor-${safe(code)}.html`,
    statement: (id) => `${placed(id).page}#${anchorOf(id)}`,
    anchor: anchorOf,
    number: (id) => placed(id).number,
    document: (id) => `documents.html#${anchorOf(id)}`,
  };
}
