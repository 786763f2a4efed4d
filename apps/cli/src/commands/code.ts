/** Invariant: one line out for each line in, in order; a line that cannot be coded gives its error in its place. */
import { Command } from 'commander';
import {
  CodeInput,
  CodedRecord,
  type Document,
  type FailedRecord,
  type Outcome,
  type Problem,
  ok,
  problem,
  reasonOf,
} from '@demarche/contract';
import { publishedAt, readHtml, readText } from '@demarche/reader';
import type { Ports } from '@demarche/usecases';
import { FileInvalid, type KnownAtlas, atlasOf, lazyCoder, plainAtlas, shippedCodebook } from '../compose.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { inOrder } from '../in-order.ts';
import { type Line, linesOf } from '../lines.ts';
import { complain, writeJson } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

const MEBIBYTE = 1024 * 1024;
/** Lines that are read ahead, so that the encoder has work while a record is written. */
const AHEAD = 16;

/** `demarche code`: stateless, JSON Lines in and out. */
export function codeCommand(): Command {
  const command = new Command('code')
    .description(
      'code documents without a store: JSON Lines of {id, text | html, url?, title?, published?, language?} in, records out',
    )
    .option('--max-bytes <n>', 'longest line taken', wholeNumber(1), 32 * MEBIBYTE)
    .option('--atlas <file>', 'a file of your own actors and names (docs/atlas-file.md)')
    .action(async ({ maxBytes, atlas }: { maxBytes: number; atlas?: string }) => {
      const known = await knownAtlas(atlas);
      if (known === null) return;
      const coder = lazyCoder(await shippedCodebook(), known);
      let failures = 0;
      const lines = linesOf(process.stdin, maxBytes);
      try {
        for await (const answer of inOrder(lines, (line) => codeLine(line, coder.code, maxBytes), AHEAD)) {
          if ('error' in answer) {
            failures += 1;
            process.stderr.write(`${answer.error}\n`);
          }
          await writeJson(answer);
        }
      } finally {
        await coder.close();
      }
      process.exitCode = failures > 0 ? ExitCode.failed : ExitCode.ok;
    });
  return withExamples(command, [
    ['code < documents.jsonl > records.jsonl', 'code a file of documents'],
    [`code <<< '{"id":"1","text":"Moscow condemned the strike on Saturday.","published":"2026-01-04"}'`, 'code one'],
  ]);
}

/** The atlas that is asked for, or null where its file cannot be used, which has then been said. */
async function knownAtlas(file: string | undefined): Promise<KnownAtlas | null> {
  if (file === undefined) return plainAtlas;
  try {
    return await atlasOf(file);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing && !(error instanceof FileInvalid)) throw error;
    complain(missing ? problem('atlas/invalid', file, 'there is no such file') : (error as FileInvalid).problem);
    process.exitCode = ExitCode.usage;
    return null;
  }
}

/** The record of one line, or the error that stands in its place. */
async function codeLine(line: Line, code: Ports['code'], maxBytes: number): Promise<CodedRecord | FailedRecord> {
  const where = `line ${line.number}`;
  if (line.text === null) return refusal(null, problem('input/too-large', where, `longer than ${maxBytes} bytes`));
  const parsed = parseJson(line.text, where);
  if (parsed.kind === 'problem') return refusal(null, parsed.problem);
  const input = CodeInput.safeParse(parsed.value);
  if (!input.success) {
    const faults = input.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    );
    return refusal(idOf(parsed.value), problem('input/bad-line', where, faults.join('; ')));
  }
  const { id } = input.data;
  try {
    const document = documentOf(input.data);
    if (document.kind === 'problem') return refusal(id, document.problem);
    return CodedRecord.parse(await code(document.value, null));
  } catch (error) {
    // One document that trips the reader or the coder must not stop the others.
    return refusal(id, problem('code/failed', id, reasonOf(error)));
  }
}

const refusal = (id: string | null, { message }: Problem): FailedRecord => ({ id, error: message });

function parseJson(text: string, where: string): Outcome<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return { kind: 'problem', problem: problem('input/not-json', where, error instanceof Error ? error.message : '') };
  }
}

/** The id of a line that is otherwise wrong. */
function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : null;
}

function documentOf({ id, text, html, url, title, published, language }: CodeInput): Outcome<Document> {
  const meta = {
    id,
    ...(url && URL.canParse(url) ? { url } : {}),
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(published ? { published: publishedAt(published) } : {}),
  };
  return html === undefined ? ok(readText(text ?? '', meta)) : readHtml(html, meta);
}
