import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { type Outcome, PackedLine, failed, ok, problem, reasonOf } from '@demarche/contract';
import { codeWaiting, unpackCrisis } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { linesOf } from '../lines.ts';
import { progressShower } from '../progress.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';

/** What the reader takes of a document at most, in base64, with its text and blocks beside it. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** `demarche unpack`: takes in what another desk packed. */
export function unpackCommand(): Command {
  const command = new Command('unpack')
    .description(
      'take in what `pack` wrote: the crisis where there is none of its id, and what is new of its documents, searches and judgements; nothing that is here is changed',
    )
    .argument('<file>', 'the pack, or - for standard input')
    .option('--merge', 'into a crisis of that id although it has other events or parties here')
    .option('--allow-private', 'fetch addresses of private networks too')
    .action(async (path: string, _, made: Command) => {
      const options = sharedOptions<{ merge?: true }>(made);
      if (path !== '-' && !(await stat(path).catch(() => null))?.isFile()) {
        process.exitCode = refuse(problem('input/not-found', path));
        return;
      }
      await withPorts(options, async (ports) => {
        const show = progressShower(options);
        await codeWaiting(ports, show);
        const unpacked = await unpackCrisis(ports, packedLines(path), { merge: options.merge === true }, show);
        if (unpacked.kind === 'problem') return refuse(unpacked.problem);
        const { crisis, differs, documents, out, searches, judgements } = unpacked.value;
        if (options.json) await writeJson(unpacked.value);
        else {
          if (differs) await writeLine(`${crisis} was here and is described otherwise; it stays as it is here.`);
          if (out > 0)
            await writeLine(
              `${out} documents stay out, since they were taken out here; \`remove --undo\` puts one back.`,
            );
          const { added, duplicates, failed: lost } = documents;
          await writeLine(
            `${crisis}: ${added} documents added, ${duplicates} already there; ${searches} searches and ${judgements} judgements added; ${lost} failed`,
          );
        }
        return documents.failed > 0 ? ExitCode.failed : ExitCode.ok;
      });
    });
  return withExamples(command, [['unpack border-2026.jsonl', 'take another desk’s crisis in, or what is new of it']]);
}

async function* packedLines(path: string): AsyncGenerator<{ where: string; line: Outcome<PackedLine> }> {
  const bytes = path === '-' ? process.stdin : createReadStream(path);
  for await (const { number, text } of linesOf(bytes, LONGEST_LINE)) {
    const where = `${path === '-' ? 'standard input' : path}, line ${number}`;
    yield { where, line: text === null ? failed('input/too-large', where, 'its line') : packedLine(text, where) };
  }
}

function packedLine(text: string, where: string): Outcome<PackedLine> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed('input/not-json', where, reasonOf(error));
  }
  const line = PackedLine.safeParse(json);
  if (line.success) return ok(line.data);
  const [issue] = line.error.issues;
  return failed('pack/invalid', where, `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not understood'}`);
}
