/** Invariant: the same dossier gives the same bytes; every quote stands with a link to where it was published. */
import {
  type ActorCode,
  type Contested,
  type Dossier,
  type Evidence,
  type StatementId,
  publishedOn,
  cellAddress,
  statementAddress,
} from '@demarche/contract';
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { askerInWords } from '../asker-in-words.ts';
import { type PublishOptions, challengeOf, scopeOf } from '../options.ts';
import { lastDay } from '../last-day.ts';
import { TURNS_DIRECTION, inQuotationMarks, saidIn, wordsOf } from '../quoted-words.ts';
import { clean, link, section, text } from './docx-parts.ts';
import { steadyBytes } from './steady-bytes.ts';

type Words = Pick<Evidence, 'quotes' | 'document' | 'cut'>;

/** The dossier as a Word document: positions, shifts, demands, contacts, claims, the watch list and documents, with quotes and links. */
export async function toDocx(dossier: Dossier, options: PublishOptions): Promise<Uint8Array> {
  const { crisis } = dossier;
  const scope = scopeOf(dossier, options.filter);
  const foot = new Paragraph({
    children: [
      new TextRun(`${clean(crisis.title)} · ${clean(scope)} · page `),
      new TextRun({ children: [PageNumber.CURRENT] }),
    ],
  });
  const document = new Document({
    title: clean(crisis.title),
    creator: 'Demarche',
    lastModifiedBy: 'Demarche',
    sections: [
      {
        footers: { default: new Footer({ children: [foot] }) },
        children: [
          new Paragraph({ text: clean(crisis.title), heading: HeadingLevel.TITLE }),
          ...text(crisis.summary),
          ...text(scope),
          ...text('Machine coding is a proposal. Short extracts are quoted; follow the links to the originals.'),
          ...sectionsOf(dossier, options),
        ],
      },
    ],
  });
  return steadyBytes(new Uint8Array(await Packer.toArrayBuffer(document)), lastDay(dossier));
}

function sectionsOf(dossier: Dossier, options: PublishOptions) {
  const { crisis } = dossier;
  const { baseUrl } = options;
  const { nameAll, quotes, said } = wording(dossier, options);
  const address = (actor: ActorCode, axis: 'position' | 'legality') =>
    baseUrl === '' ? null : cellAddress(baseUrl, crisis.id, actor, axis);
  const linked = (value: string, url: string | null) => [new Paragraph({ children: [link(value, url)] })];
  const side = (all: Contested['asserted']) =>
    all.flatMap(({ actor, grounds, statements }) => [
      ...text(`${nameAll([actor])}${grounds.length > 0 ? ` (grounds: ${grounds.join(', ')})` : ''}:`),
      ...said(statements.slice(0, 1)),
    ]);
  return [
    ...section(
      'Positions',
      ['Actor', 'Position', 'Since', 'Legal view', 'In its words'],
      dossier.positions.map((one) => [
        text(nameAll([one.actor])),
        linked(one.position, address(one.actor, 'position')),
        text(one.since.position ?? ''),
        one.legality === 'none' ? [] : linked(one.legality, address(one.actor, 'legality')),
        said([...one.statements.slice(0, 1), ...one.legalityStatements.slice(0, 1)]),
      ]),
    ),
    ...section(
      'Shifts',
      ['Day', 'Actor', 'From', 'To', 'In its words'],
      dossier.shifts.map((one) => [
        text(one.day ?? ''),
        text(nameAll([one.actor])),
        text(one.from ?? ''),
        text(one.to),
        said([one.statement]),
      ]),
    ),
    ...section(
      'Demands',
      ['Askers, since when', 'Of', 'In its words', 'Fate'],
      dossier.demands.map((one) => [
        one.askers.flatMap((asker) => text(askerInWords(asker, one, nameAll))),
        text(nameAll(one.of)),
        quotes(one.evidence.slice(0, 1)),
        [
          ...text(`${one.fate.state}${one.fate.basis === 'none' ? '' : ` (${one.fate.basis})`}`),
          ...quotes(one.fate.evidence.slice(0, 1)),
        ],
      ]),
    ),
    ...section(
      'Contacts',
      ['Day', 'Type', 'Parties', 'As told'],
      dossier.contacts.map((one) => [
        text(one.date?.from ?? ''),
        text(one.type),
        text(nameAll(one.parties)),
        quotes(one.evidence.slice(0, 1)),
      ]),
    ),
    ...section(
      'Contested claims',
      ['Claim', 'Asserted by', 'Denied by'],
      dossier.contested.map((one) => [text(one.claim), side(one.asserted), side(one.denied)]),
    ),
    ...section(
      'Watch list',
      ['Of whom', 'When', 'Status', 'As told', 'What came of it'],
      dossier.expectations.map((one) => [
        text(nameAll(one.who)),
        text(one.when?.from ?? 'no day'),
        text(one.status),
        quotes(one.evidence.slice(0, 1)),
        quotes(one.outcome.slice(0, 1)),
      ]),
    ),
    ...section(
      'Documents',
      ['Published', 'Source', 'Title'],
      dossier.documents.map((one) => [
        text(publishedOn(one) ?? ''),
        text(one.source ?? ''),
        linked(one.title ?? one.id, one.url),
      ]),
    ),
  ];
}

/** Names and quotes as paragraphs. */
function wording(dossier: Dossier, options: PublishOptions) {
  const names = new Map(dossier.actors.map(({ code, name }) => [code, name]));
  const documentOf = new Map(dossier.documents.map((document) => [document.id, document]));
  const statementOf = new Map(dossier.statements.map((statement) => [statement.id, statement]));
  const { id: crisis } = dossier.crisis;
  const pieces = (words: Words, shown = inQuotationMarks(wordsOf(words))) => {
    const from = documentOf.get(words.document);
    return [
      new TextRun(`${clean(isolated(shown))} — `),
      link(from?.source ?? from?.title ?? words.document, from?.url ?? null),
    ];
  };
  const saying = (id: StatementId) => {
    const report = statementOf.get(id)?.reports[0];
    if (report === undefined) return [];
    const challenge = challengeOf(options, crisis, id);
    const more = [
      ...(options.baseUrl === '' ? [] : [['statement', statementAddress(options.baseUrl, crisis, id)] as const]),
      ...(challenge === null ? [] : [['challenge', challenge] as const]),
    ];
    const children = [
      ...pieces(report, saidIn(report)),
      ...more.flatMap(([word, url]) => [new TextRun(' · '), link(word, url)]),
    ];
    return [new Paragraph({ children })];
  };
  return {
    nameAll: (codes: readonly ActorCode[]) => codes.map((code) => names.get(code) ?? code).join(', '),
    quotes: (all: readonly Words[]) => all.map((words) => new Paragraph({ children: pieces(words) })),
    said: (ids: readonly StatementId[]) => [...new Set(ids)].flatMap(saying),
  };
}

/** Words that turn the direction of writing, between marks that end it again. */
const isolated = (words: string): string => (TURNS_DIRECTION.test(words) ? `\u2068${words}\u2069` : words);
