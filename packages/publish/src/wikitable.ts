/** Invariant: no word of a document can end the table, open a template or a tag of its own; what a reader sees is what the document says. */
import { type Dossier, type ListedDocument, type Statement, citeTemplate, wikitext } from '@demarche/contract';
import type { PublishOptions } from './options.ts';
import { TURNS_DIRECTION, saidIn } from './quoted-words.ts';

const HEADS = ['State or organisation', 'Position', 'Legal view', 'Date', 'In its words', 'Sources'];

/** The positions as a MediaWiki table with references, for an encyclopaedia: a row an actor, its words on each axis, each document cited once. */
export function toWikitable(dossier: Dossier, { filter }: PublishOptions): string {
  const { crisis, positions, statements, documents, actors, asOf } = dossier;
  const names = new Map(actors.map(({ code, name }) => [code, name]));
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]));
  const documentOf = new Map(documents.map((document, i) => [document.id, { ...document, name: `d${i + 1}` }]));
  const cited = new Set<string>();
  const rows = positions.map(({ actor, position, legality, statements: bearing, legalityStatements }) => {
    const ids = [...new Set([...bearing.slice(0, 1), ...legalityStatements.slice(0, 1)])];
    const spoken = ids.map((id) => statementOf.get(id)!);
    const references = new Set(spoken.map(({ reports }) => documentOf.get(reports[0]!.document)!));
    return [
      wikitext(names.get(actor) ?? actor),
      position,
      legality === 'none' ? '' : legality,
      spoken[0]!.said?.from ?? '',
      spoken.map(quoted).join('<br />'),
      [...references].map((document) => reference(document, cited)).join(''),
    ];
  });
  const caption = [
    `${crisis.title}: reactions`,
    ...(asOf === null ? [] : [`as of ${asOf}`]),
    ...(filter === null ? [] : [`only statements ${filter}`]),
  ].join(', ');
  return [
    '{| class="wikitable sortable"',
    `|+ ${wikitext(caption)}`,
    '|-',
    ...HEADS.map((head) => `! scope="col" | ${head}`),
    ...(rows.length > 0
      ? rows.map((row) => ['|-'].concat(row.map((cell) => `| ${cell}`)).join('\n'))
      : ['|-', `| colspan="${HEADS.length}" | Nobody has a position.`]),
    '|}',
    '',
  ].join('\n');
}

const quoted = ({ reports }: Statement): string => isolated(saidIn(reports[0]!));

/** A reference by name, whole where the document is cited for the first time. */
function reference(document: ListedDocument & { readonly name: string }, cited: Set<string>): string {
  const { name } = document;
  if (cited.has(name)) return `<ref name="${name}" />`;
  cited.add(name);
  return `<ref name="${name}">${citeTemplate(document)}</ref>`;
}

/** Words that turn the direction of writing cannot turn that of what stands beside them. */
const isolated = (words: string): string =>
  TURNS_DIRECTION.test(words) ? `<bdi>${wikitext(words)}</bdi>` : wikitext(words);
