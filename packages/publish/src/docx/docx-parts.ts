/** Invariant: whatever a document says is text; only addresses of the web become links. */
import {
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

type Block = Paragraph | Table;

/** One paragraph of text. */
export const text = (value: string): Paragraph[] => [new Paragraph({ children: [new TextRun(clean(value))] })];

/** Text that leads to an address; text alone where that is none of the web or of mail. */
export const link = (value: string, url: string | null): ParagraphChild =>
  url === null || !/^(?:https?:\/\/|mailto:)/iu.test(url)
    ? new TextRun(clean(value))
    : new ExternalHyperlink({ link: url, children: [new TextRun({ text: clean(value), style: 'Hyperlink' })] });

/** A heading with a table under it, or with words that say that there is nothing. */
export function section(title: string, head: readonly string[], rows: readonly (readonly Block[])[][]): Block[] {
  const heading = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 });
  if (rows.length === 0) return [heading, ...text('None.')];
  const cell = (children: readonly Block[]) =>
    new TableCell({ children: children.length > 0 ? [...children] : text('') });
  const bold = (name: string) => [new Paragraph({ children: [new TextRun({ text: name, bold: true })] })];
  return [
    heading,
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head.map((name) => cell(bold(name))) }),
        ...rows.map((row) => new TableRow({ children: row.map(cell) })),
      ],
    }),
  ];
}

/** Text without the characters that XML cannot hold, and without halves of surrogate pairs; a line break becomes a space. */
export const clean = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/[\t\n\r\u0085]+/gu, ' ')
    .replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, '');
