import { Command } from 'commander';
import {
  type Document,
  type DocumentId,
  type Evidence,
  type Span,
  type Statement,
  expectationId,
} from '@demarche/contract';
import { type Ports, showDocument, showStatement } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { oneLine, printable, write, writeJson } from '../terminal.ts';

/** Characters of context shown on either side of a quote. */
const CONTEXT = 160;

/** `demarche show`: a statement with its words in context, or a document. */
export function showCommand(): Command {
  const command = new Command('show')
    .description('a statement with its words in context, or a document with what was coded in it')
    .argument('<id>', 'the id of a statement or a document')
    .option(
      '-c, --crisis <id>',
      'the crisis of the statement, or for which the document was coded (not needed where there is only one)',
    )
    .action(async (id: string, _, made: Command) => {
      const options = sharedOptions<{ crisis?: string }>(made);
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem' && options.crisis !== undefined) return refuse(crisis.problem);
        const statement = crisis.kind === 'problem' ? crisis : await showStatement(ports, crisis.value, id);
        if (statement.kind === 'ok') {
          await (options.json ? writeJson(statement.value) : write(await statementText(ports, statement.value)));
          return ExitCode.ok;
        }
        const document = await showDocument(ports, id as DocumentId, crisis.kind === 'ok' ? crisis.value : null);
        if (document.kind === 'problem') return refuse(id.startsWith('s:') ? statement.problem : document.problem);
        await (options.json ? writeJson(document.value) : write(documentText(document.value)));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['show s:4f1c09:a120-388', 'a statement, by the id that `dossier` and `export` give'],
    ['show 4f1c09', 'a document, by the id that `search` gives'],
  ]);
}

async function statementText(ports: Ports, statement: Statement): Promise<string> {
  const { actors, speaker, person, office, acts, position, legality, said, reports, hedged, negated } = statement;
  const lines = [
    `${actors.map(ports.nameOf).join(', ')}: ${oneLine(person ?? speaker)} (${office})`,
    `  acts      ${acts.map(({ type }) => type).join(', ') || 'none'}`,
    `  position  ${position}; legality ${legality}${hedged ? '; hedged' : ''}${negated ? '; denied' : ''}`,
    `  said      ${said ? `${said.from}${said.to === said.from ? '' : ` to ${said.to}`} (${said.basis})` : 'day unknown'}`,
    '',
  ];
  for (const report of reports) {
    const document = await ports.store.document(report.document);
    if (document) lines.push(reportText(document, report), '');
  }
  return `${lines.join('\n')}\n`;
}

function reportText(document: Document, { spans }: Evidence): string {
  const from = Math.max(0, Math.min(...spans.map(([start]) => start)) - CONTEXT);
  const to = Math.min(document.text.length, Math.max(...spans.map(([, end]) => end)) + CONTEXT);
  const head = [document.source?.name, document.published, document.title].filter(
    (part) => part !== null && part !== undefined,
  );
  return [
    oneLine(head.join(' · ')),
    ...(document.url ? [`  ${printable(document.url)}`] : []),
    `  ${from > 0 ? '… ' : ''}${oneLine(marked(document.text, from, to, spans))}${to < document.text.length ? ' …' : ''}`,
    `  document ${document.id}`,
  ].join('\n');
}

/** A stretch of text with the spans between ⟦ and ⟧. */
function marked(text: string, from: number, to: number, spans: Evidence['spans']): string {
  let at = from;
  let out = '';
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at, to);
}

function documentText({
  document,
  record,
  judgements,
  crises,
}: Extract<Awaited<ReturnType<typeof showDocument>>, { kind: 'ok' }>['value']): string {
  const attributions = record?.attributions ?? [];
  const expectations = record?.expectations ?? [];
  const wordsOf = (spans: readonly Span[]) => oneLine(spans.map((span) => document.text.slice(...span)).join(' … '));
  return [
    oneLine(document.title ?? document.id),
    `  id         ${document.id}`,
    `  published  ${document.published ?? 'unknown'}`,
    `  source     ${oneLine(document.source?.name ?? 'unknown')}`,
    ...(document.url ? [`  url        ${printable(document.url)}`] : []),
    `  crises     ${crises.join(', ')}`,
    '',
    printable(document.text),
    '',
    `${attributions.length} attributions, ${judgements.length} judgements`,
    ...attributions.map(
      ({ id, speaker, acts, content }) =>
        `  ${id}  ${oneLine(speaker.text)} [${speaker.actors.join(' ') || 'no actor'}] ${acts.map(({ type }) => type).join(', ')}: ${wordsOf(content)}`,
    ),
    ...expectations.map(
      ({ who, when, what }) =>
        `  ${expectationId(document.id, what)}  [${who.join(' ') || 'no actor'}] expected${when ? ` ${when.from}` : ''}: ${wordsOf(what)}`,
    ),
    '',
  ].join('\n');
}
