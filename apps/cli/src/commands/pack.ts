import { open } from 'node:fs/promises';
import { Command } from 'commander';
import { type PackedLine, type Problem, problem, reasonOf } from '@demarche/contract';
import { packCrisis } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { complain, write } from '../terminal.ts';

interface Options {
  readonly crisis?: string;
  readonly fullTexts?: true;
  readonly output?: string;
}

/** `demarche pack`: a crisis for another desk. */
export function packCommand(): Command {
  const command = new Command('pack')
    .description(
      'a crisis for another desk, as JSON Lines: what it is about, where its documents were published, its search log and its judgements; `unpack` takes it in',
    )
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .option('--full-texts', 'with the documents whole, where you may pass them on')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (_, made: Command) => {
      const options = sharedOptions<Options>(made);
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        let whole = true;
        const pack = await packCrisis(ports, crisis.value, {
          fullTexts: options.fullTexts === true,
          onProblem: (shown) => {
            whole = false;
            complain(shown);
          },
        });
        if (pack.kind === 'problem') return refuse(pack.problem);
        const fault = await writeTo(options.output, pack.value);
        if (fault) return refuse(fault);
        return whole ? ExitCode.ok : ExitCode.failed;
      });
    });
  return withExamples(command, [
    ['pack -o border-2026.jsonl', 'addresses and decisions, no texts'],
    ['pack --full-texts | ssh desk demarche unpack -', 'all of it, to another machine'],
  ]);
}

/** Writes a pack to a file, or to standard output; a problem where there can be no such file. */
async function writeTo(path: string | undefined, lines: AsyncIterable<PackedLine>): Promise<Problem | null> {
  if (path === undefined) {
    for await (const line of lines) await write(`${JSON.stringify(line)}\n`);
    return null;
  }
  const file = await open(path, 'w').catch((error: unknown) => reasonOf(error));
  if (typeof file === 'string') return problem('usage/bad-option', `--output ${path}`, file);
  try {
    for await (const line of lines) await file.write(`${JSON.stringify(line)}\n`);
    return null;
  } finally {
    await file.close();
  }
}
