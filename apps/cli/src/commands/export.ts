import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { ExportFormat, problem, reasonOf } from '@demarche/contract';
import { exportCrisis } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { write } from '../terminal.ts';

interface Options {
  readonly crisis?: string;
  readonly format: ExportFormat;
  readonly output?: string;
}

/** `demarche export`: the dossier as one text. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'the dossier as JSON (whole), CSV (a row a statement report) or Markdown (tables with quotes and links)',
    )
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .addOption(new Option('-f, --format <format>', 'the format').choices(ExportFormat.options).default('json'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (_, made: Command) => {
      const options = sharedOptions<Options>(made);
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        const text = await exportCrisis(ports, crisis.value, options.format);
        if (text.kind === 'problem') return refuse(text.problem);
        return options.output === undefined ? print(text.value) : save(options.output, text.value);
      });
    });
  return withExamples(command, [
    ['export --format csv -o statements.csv', 'a spreadsheet of statement reports'],
    ['export --format md > dossier.md', 'tables to read or to paste'],
    ['export --format json | jq .demands', 'for another program'],
  ]);
}

async function print(text: string): Promise<ExitCode> {
  await write(text);
  return ExitCode.ok;
}

async function save(path: string, text: string): Promise<ExitCode> {
  try {
    await writeFile(path, text);
    return ExitCode.ok;
  } catch (error) {
    const reason = reasonOf(error);
    return refuse(problem('usage/bad-option', `--output ${path}`, reason));
  }
}
