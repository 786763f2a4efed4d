/** Invariant: whatever a document says appears as text; it cannot open a cell, a link or a tag of its own. */
import { type ActorCode, type Dossier, type Evidence, type StatementId, statementAddress } from '@demarche/contract';
import { type PublishOptions, challengeOf } from '../options.ts';
import { TURNS_DIRECTION, inQuotationMarks, saidIn, wordsOf } from '../quoted-words.ts';

type Row = readonly string[];
type Words = Pick<Evidence, 'quotes' | 'document' | 'cut'>;

/** What every section is written with. */
export interface MarkdownContext {
  readonly dossier: Dossier;
  readonly nameAll: (codes: readonly ActorCode[]) => string;
  /** Quotes, each with a link to its document. */
  readonly quotes: (evidence: readonly Words[]) => string;
  /** The words of statements by their best report, each with links to its document, to the statement and to where it can be challenged. */
  readonly said: (statements: readonly StatementId[]) => string;
}

export function markdownContext(dossier: Dossier, options: PublishOptions): MarkdownContext {
  const names = new Map(dossier.actors.map(({ code, name }) => [code, name]));
  const documentOf = new Map(dossier.documents.map((document) => [document.id, document]));
  const statementOf = new Map(dossier.statements.map((statement) => [statement.id, statement]));
  const one = (words: Words, shown = inQuotationMarks(wordsOf(words))) => {
    const { title, url, source } = documentOf.get(words.document) ?? { title: null, url: null, source: null };
    return `${isolated(shown)} (${link(source ?? title ?? words.document, url)})`;
  };
  const saying = (id: StatementId) => {
    const statement = statementOf.get(id);
    if (statement === undefined) return [];
    const links = [
      ['statement', options.baseUrl === '' ? null : statementAddress(options.baseUrl, dossier.crisis.id, id)],
      ['challenge', challengeOf(options, dossier.crisis.id, id)],
    ] as const;
    const shown = links.flatMap(([text, address]) => (address === null ? [] : [` · ${link(text, address)}`]));
    const [report] = statement.reports;
    return [`${one(report!, saidIn(report!))}${shown.join('')}`];
  };
  return {
    dossier,
    nameAll: (codes) => codes.map((code) => escape(names.get(code) ?? code)).join(', '),
    quotes: (evidence) => evidence.map((words) => one(words)).join('<br>'),
    said: (statements) => [...new Set(statements)].flatMap(saying).join('<br>'),
  };
}

/** Words that turn the direction of writing cannot turn that of what stands after them. */
const isolated = (words: string): string =>
  TURNS_DIRECTION.test(words) ? `<bdi>${escape(words)}</bdi>` : escape(words);

/** A table; one without rows says in its place that there is nothing. */
export function table(head: Row, rows: readonly Row[], none = 'None.'): string {
  if (rows.length === 0) return none;
  const line = (row: Row) => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Only addresses of the web and of mail become links. */
export function link(text: string, url: string | null): string {
  if (url === null || !/^(?:https?:\/\/|mailto:)/i.test(url)) return escape(text);
  return `[${escape(text)}](<${url.replace(/[<>|\s\\]/g, encodeURIComponent)}>)`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** Text as Markdown shows it unchanged inside a table cell; a line break becomes `<br>`. */
export function escape(text: string): string {
  return text
    .replace(/[&<]/g, (character) => ENTITIES[character]!)
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, (character) => `&#${character.codePointAt(0)};`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>');
}

/** Text as Markdown shows it unchanged in a line of its own, where `#`, `-`, `+` or `1.` at its head would be a heading or a list. */
export const escapeLine = (text: string): string => escape(text).replace(/^(\s*)(?=[#+\->=]|\d+[.)])/u, '$1&#8203;');
