import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { ExportFormat, problem, reasonOf } from '@demarche/contract';
import { exportCrisis } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { type NarrowingOptions, addFilterOptions, narrowingOf } from '../narrowing.ts';
import { ExitCode } from '../exit-code.ts';
import { type LinkOptions, linksOf } from '../links.ts';
import { chooseCrisis, refuse, remarkWaiting, sharedOptions, withPorts } from '../session.ts';
import { write } from '../terminal.ts';

interface Options extends NarrowingOptions, LinkOptions {
  readonly crisis?: string;
  readonly format: ExportFormat;
  readonly output?: string;
  readonly fullQuotes?: boolean;
}

/** `demarche export`: the dossier as one file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'the dossier as JSON, CSV (csv: a row a report of a statement; positions; demands; events: CAMEO and PLOVER rows; dictionary and csvw say what the columns hold), Markdown, a Wikipedia table, W3C Web Annotations or a Word document',
    )
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .addOption(new Option('-f, --format <format>', 'the format').choices(ExportFormat.options).default('json'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--base-url <address>', 'what addresses of the dossier begin with')
    .option(
      '--challenge [template]',
      'where readers can object: a mailto: or web address with {id} and {address}; alone, the page of the statement',
    )
    .option('--full-quotes', 'quotes in full length instead of extracts');
  addFilterOptions(command);
  command.action(async (_, made: Command) => {
    const options = sharedOptions<Options>(made);
    const narrowing = narrowingOf(options);
    if (narrowing.kind === 'problem') {
      process.exitCode = refuse(narrowing.problem);
      return;
    }
    const links = linksOf(options);
    if (links.kind === 'problem') {
      process.exitCode = refuse(links.problem);
      return;
    }
    if (options.format === 'docx' && options.output === undefined && process.stdout.isTTY) {
      process.exitCode = refuse(
        problem('usage/bad-option', '--format docx', 'it is no text: name a file with --output'),
      );
      return;
    }
    await withPorts(options, async (ports) => {
      const crisis = await chooseCrisis(ports, options.crisis);
      if (crisis.kind === 'problem') return refuse(crisis.problem);
      const { fullQuotes } = options;
      const file = await exportCrisis(ports, crisis.value, options.format, {
        ...narrowing.value,
        ...links.value,
        fullQuotes,
      });
      if (file.kind === 'problem') return refuse(file.problem);
      await remarkWaiting(ports, crisis.value);
      return options.output === undefined ? print(file.value.content) : save(options.output, file.value.content);
    });
  });
  return withExamples(command, [
    ['export --format csv -o statements.csv', 'a spreadsheet of statement reports'],
    ['export --format md --groups Europe > dossier.md', 'tables to read or to paste, of one region'],
    ['export --format docx -o dossier.docx --as-of 2026-01-05', 'for those who work in Word, as it stood on a day'],
    ['export --format json | jq .demands', 'for another program'],
    ['export --format wikitable --sources official --base-url https://desk.example.org', 'with addresses of your desk'],
  ]);
}

async function print(content: string | Uint8Array): Promise<ExitCode> {
  await write(content);
  return ExitCode.ok;
}

async function save(path: string, content: string | Uint8Array): Promise<ExitCode> {
  try {
    await writeFile(path, content);
    return ExitCode.ok;
  } catch (error) {
    const reason = reasonOf(error);
    return refuse(problem('usage/bad-option', `--output ${path}`, reason));
  }
}
