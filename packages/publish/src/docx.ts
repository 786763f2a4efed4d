/** Invariant: the same dossier gives the same document; every quote stands with a link to where it was published. */
import type { ActorCode, Dossier, Evidence, StatementId } from '@demarche/contract';
import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { statementAddress } from './addresses.ts';
import type { PublishOptions } from './options.ts';

type Quote = Pick<Evidence, 'quotes' | 'document'>;

/** The dossier as a Word document: positions, shifts, demands, contacts and sources, with quotes and links. */
export async function toDocx(dossier: Dossier, { baseUrl, filter }: PublishOptions): Promise<Uint8Array> {
  const { crisis, codebook, asOf } = dossier;
  const names = new Map(dossier.actors.map(({ code, name }) => [code, name]));
  const nameAll = (codes: readonly ActorCode[]) => codes.map((code) => names.get(code) ?? code).join(', ');
  const documentOf = new Map(dossier.documents.map((document) => [document.id, document]));
  const statementOf = new Map(dossier.statements.map((statement) => [statement.id, statement]));

  const link = (text: string, url: string | null) =>
    url === null || !/^https?:/u.test(url)
      ? new TextRun(text)
      : new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] });
  const quote = ({ quotes, document }: Quote) => {
    const from = documentOf.get(document);
    return new Paragraph({
      children: [
        new TextRun(`${clean(quotes.join(' … '))} — `),
        link(clean(from?.source ?? from?.title ?? document), from?.url ?? null),
      ],
    });
  };
  const bestOf = (ids: readonly StatementId[]) => ids.flatMap((id) => statementOf.get(id)?.reports.slice(0, 1) ?? []);
  const text = (value: string) => [new Paragraph(clean(value))];
  const scope = [
    `as of ${asOf ?? 'the latest document'}`,
    `codebook ${codebook.id} ${codebook.version}`,
    ...(filter === null ? [] : [`only ${filter}`]),
  ].join(' · ');

  const document = new Document({
    title: crisis.title,
    creator: 'Demarche',
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph(`${clean(crisis.title)} · ${scope}`)] }) },
        children: [
          new Paragraph({ text: clean(crisis.title), heading: HeadingLevel.TITLE }),
          new Paragraph(clean(crisis.summary)),
          new Paragraph(scope),
          ...section(
            'Positions',
            ['Actor', 'Position', 'Legal view', 'Since', 'In its words'],
            dossier.positions.map((one) => [
              text(nameAll([one.actor])),
              text(one.position),
              text(one.legality === 'none' ? '' : one.legality),
              text(one.since.position ?? ''),
              bestOf(one.statements.slice(0, 1).concat(one.legalityStatements.slice(0, 1))).map(quote),
            ]),
          ),
          ...section(
            'Shifts',
            ['Day', 'Actor', 'From', 'To', 'By'],
            dossier.shifts.map((one) => [
              text(one.day ?? ''),
              text(nameAll([one.actor])),
              text(one.from ?? ''),
              text(one.to),
              [new Paragraph({ children: [link(one.statement, statementAddress(baseUrl, crisis.id, one.statement))] })],
            ]),
          ),
          ...section(
            'Demands',
            ['By', 'Of', 'Since', 'Fate', 'In its words'],
            dossier.demands.map((one) => [
              text(nameAll(one.by)),
              text(nameAll(one.of)),
              text(one.since ?? ''),
              text(one.fate.state),
              one.evidence.slice(0, 1).map(quote),
            ]),
          ),
          ...section(
            'Contacts',
            ['Day', 'Type', 'Parties', 'As told'],
            dossier.contacts.map((one) => [
              text(one.date?.from ?? ''),
              text(one.type),
              text(nameAll(one.parties)),
              one.evidence.slice(0, 1).map(quote),
            ]),
          ),
          ...section(
            'Documents',
            ['Published', 'Source', 'Title'],
            dossier.documents.map((one) => [
              text(one.published?.slice(0, 10) ?? ''),
              text(one.source ?? ''),
              [new Paragraph({ children: [link(clean(one.title ?? one.id), one.url)] })],
            ]),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly Paragraph[])[][],
): (Paragraph | Table)[] {
  const heading = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 });
  if (rows.length === 0) return [heading, new Paragraph('None.')];
  const cell = (children: readonly Paragraph[]) =>
    new TableCell({ children: children.length > 0 ? [...children] : [new Paragraph('')] });
  return [
    heading,
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({
          tableHeader: true,
          children: head.map((name) => cell([new Paragraph({ children: [new TextRun({ text: name, bold: true })] })])),
        }),
        ...rows.map((row) => new TableRow({ children: row.map(cell) })),
      ],
    }),
  ];
}

/** Text without the control characters that XML cannot hold, and without halves of surrogate pairs. */
const clean = (text: string): string =>
  text.toWellFormed().replaceAll(/\p{Cc}/gu, (character) => (/[\t\n\r]/u.test(character) ? ' ' : ''));
