/** Invariant: no word of a document can end the table, open a template or a tag of its own. */
import type { Dossier, ListedDocument, Statement } from '@demarche/contract';

/** The positions as a MediaWiki table with references, for an encyclopaedia: a row an actor, one quote each, each document cited once. */
export function toWikitable({ crisis, positions, statements, documents, actors, asOf }: Dossier): string {
  const names = new Map(actors.map(({ code, name }) => [code, name]));
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]));
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const cited = new Set<string>();
  const rows = positions.map(({ actor, position, legality, statements: bearing, legalityStatements }) => {
    const statement = statementOf.get(bearing[0]!)!;
    const ids = [...new Set([bearing[0]!, ...legalityStatements.slice(0, 1)])];
    const references = ids.flatMap((id) => {
      const document = documentOf.get(statementOf.get(id)!.reports[0]!.document);
      return document ? [reference(document, cited)] : [];
    });
    return [
      escape(names.get(actor) ?? actor),
      escape(statement.said?.from ?? ''),
      position,
      legality === 'none' ? '' : legality,
      quoted(statement),
      references.join(''),
    ];
  });
  return [
    '{| class="wikitable sortable"',
    `|+ ${escape(`${crisis.title}: reactions${asOf ? ` as of ${asOf}` : ''}`)}`,
    '|-',
    ...['State or organisation', 'Date', 'Position', 'Legal view', 'In its words', 'Sources'].map(
      (head) => `! scope="col" | ${head}`,
    ),
    ...rows.map((row) => ['|-', ...row.map((cell) => `| ${cell}`)].join('\n')),
    '|}',
    '',
  ].join('\n');
}

const quoted = ({ reports }: Statement): string => {
  const { quotes, mode } = reports[0]!;
  const words = escape(quotes.join(' … '));
  return mode === 'indirect' ? words : `“${words.replace(/^[“"«]|[”"»]$/gu, '')}”`;
};

/** A named reference, whole where the document is cited for the first time. */
function reference({ id, title, url, source, published }: ListedDocument, cited: Set<string>): string {
  const name = id.replaceAll(/[^\w-]/gu, '-');
  if (cited.has(name)) return `<ref name="${name}" />`;
  cited.add(name);
  const fields = Object.entries({
    url,
    title: title ?? id,
    website: source,
    date: published?.slice(0, 10) ?? null,
  }).flatMap(([field, value]) =>
    value === null ? [] : [`${field}=${field === 'url' ? address(value) : escape(value)}`],
  );
  return `<ref name="${name}">{{cite web |${fields.join(' |')}}}</ref>`;
}

const address = (url: string): string => url.replaceAll(/[|[\]{}<>\s"]/gu, encodeURIComponent);

/** Text that MediaWiki shows unchanged inside a cell. */
const escape = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[&<>|[\]{}='!*#:;~_-]/gu, (character) =>
      SAFE_INSIDE.has(character) ? character : `&#${character.codePointAt(0)};`,
    );

/** Of the characters that can mean something in wikitext these mean nothing inside a line. */
const SAFE_INSIDE = new Set(['-', ':', ';', '!', '#', '*', '_']);
