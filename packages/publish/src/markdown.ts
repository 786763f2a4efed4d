/** Invariant: whatever a document says appears as text; it cannot open a cell, a link or a tag of its own. */
import type { ActorCode, Dossier, Evidence, StatementId } from '@demarche/contract';

type Row = readonly string[];

/** The dossier as Markdown: a table each for positions, demands, contacts, affiliations and the timeline, with quotes and links. */
export function toMarkdown(dossier: Dossier): string {
  const { crisis, codebook, coder } = dossier;
  const names = new Map(dossier.actors.map(({ code, name }) => [code, name]));
  const nameAll = (codes: readonly ActorCode[]) => codes.map((code) => escape(names.get(code) ?? code)).join(', ');
  const quotes = quoting(dossier);

  const sections = [
    `# ${escape(crisis.title)}`,
    escape(crisis.summary),
    `${dossier.documents.length} documents, ${dossier.statements.length} statements. Codebook ${escape(codebook.id)} ${escape(codebook.version)}, coder ${escape(coder)}.`,
    '## Positions',
    table(
      ['Actor', 'Position', 'Legality', 'In its words', 'Rule'],
      dossier.positions.map(({ actor, position, legality, statements, legalityStatements, rule }) => [
        nameAll([actor]),
        position,
        legality,
        quotes.ofStatements([...new Set([...statements, ...legalityStatements])]),
        escape(rule),
      ]),
    ),
    ...dossier.readings.flatMap((reading) => [
      `## ${escape(reading.codebook.title)}`,
      `Codebook ${escape(reading.codebook.id)} ${escape(reading.codebook.version)}, on the same statements.`,
      table(
        ['Actor', 'Category', 'In its words', 'Rule'],
        reading.actors.map(({ actor, category, statements, rule }) => [
          nameAll([actor]),
          escape(category),
          quotes.ofStatements(statements),
          escape(rule),
        ]),
      ),
    ]),
    '## Demands',
    table(
      ['By', 'Of', 'Kind', 'Since', 'In its words'],
      dossier.demands.map(({ by, of, kind, since, evidence }) => [
        nameAll(by),
        nameAll(of),
        kind,
        since ?? '',
        quotes.of(evidence),
      ]),
    ),
    '## Contacts',
    table(
      ['Day', 'Type', 'Parties', 'Persons', 'As told'],
      dossier.contacts.map(({ date, type, parties, persons, evidence }) => [
        date?.from ?? '',
        type,
        nameAll(parties),
        persons.map(escape).join(', '),
        quotes.of(evidence),
      ]),
    ),
    '## Affiliations',
    table(
      ['Person', 'Of', 'Office', 'Title', 'Tenure', 'First told', 'Last told', 'As told'],
      dossier.affiliations.flatMap(({ person, affiliations }) =>
        affiliations.map(({ actor, office, titles, tenure, first, last, evidence }) => [
          escape(person),
          nameAll([actor]),
          office ?? '',
          titles.map(escape).join(', '),
          tenure,
          first ?? '',
          last ?? '',
          quotes.of(evidence),
        ]),
      ),
    ),
    '## Conflicting affiliations',
    table(
      ['Person', 'Conflict', 'As told'],
      dossier.affiliations.flatMap(({ person, affiliations, conflicts }) =>
        conflicts.map(({ because, between }) => [
          escape(person),
          escape(because),
          quotes.of(between.flatMap((i) => affiliations[i]?.evidence.slice(0, 1) ?? [])),
        ]),
      ),
    ),
    '## Timeline',
    table(
      ['Day', 'What', 'As told'],
      dossier.timeline.map(({ day, title, evidence }) => [day ?? 'undated', escape(title), quotes.of(evidence)]),
    ),
    '## Documents',
    table(
      ['Published', 'Source', 'Title'],
      dossier.documents.map((document) => [
        escape(document.published ?? ''),
        escape(document.source ?? ''),
        link(document.title ?? document.id, document.url),
      ]),
    ),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Quotes with a link to the document behind each. */
function quoting({ documents, statements }: Dossier) {
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const reportsOf = new Map(statements.map(({ id, reports }) => [id, reports]));
  const one = ({ quotes, document }: Pick<Evidence, 'quotes' | 'document'>) => {
    const { title, url, source } = documentOf.get(document) ?? { title: null, url: null, source: null };
    return `${inQuotationMarks(quotes.map(escape).join(' … '))} (${link(source ?? title ?? document, url)})`;
  };
  const of = (evidence: readonly Pick<Evidence, 'quotes' | 'document'>[]) => evidence.map(one).join('<br>');
  return {
    of,
    ofStatements: (ids: readonly StatementId[]) => of(ids.flatMap((id) => reportsOf.get(id)?.slice(0, 1) ?? [])),
  };
}

/** Words that already stand in quotation marks keep their own. */
const inQuotationMarks = (words: string): string => (/^[“"«].*[”"»]$/su.test(words) ? words : `“${words}”`);

function table(head: Row, rows: readonly Row[]): string {
  if (rows.length === 0) return 'None.';
  const line = (row: Row) => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Only web addresses become links. */
function link(text: string, url: string | null): string {
  if (url === null || !/^https?:\/\//i.test(url)) return escape(text);
  return `[${escape(text)}](<${url.replace(/[<>|\s\\]/g, encodeURIComponent)}>)`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** Text as Markdown shows it unchanged inside a table cell; a line break becomes `<br>`. */
function escape(text: string): string {
  return text
    .replace(/[&<]/g, (character) => ENTITIES[character]!)
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/\r?\n/g, '<br>');
}
