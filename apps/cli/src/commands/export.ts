import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { Day, DossierFilter, ExportFormat, problem, reasonOf } from '@demarche/contract';
import { exportCrisis } from '@demarche/usecases';
import type { ZodError } from 'zod';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { write } from '../terminal.ts';

interface Options {
  readonly crisis?: string;
  readonly format: ExportFormat;
  readonly output?: string;
  readonly baseUrl?: string;
  readonly asOf?: string;
  readonly fullQuotes?: boolean;
}

/** Options that narrow what is exported, by their name in the filter. */
const FILTERS = [
  ['actors <codes>', 'only statements of these actors, with commas: BRA,CHN'],
  ['groups <names>', 'only of members of these regions or blocs: Europe,AU'],
  ['acts <types>', 'only with these acts: condemn,demand'],
  ['position <labels>', 'only with these positions'],
  ['legality <labels>', 'only with these views of the law'],
  ['from <day>', 'only said on this day or later'],
  ['to <day>', 'only said on this day or earlier'],
  ['rung <rung>', 'only with evidence at least as good: official-text, quote, paraphrase, second-hand'],
  ['words <words>', 'only whose words have all of these'],
] as const;

/** `demarche export`: the dossier as one file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'the dossier as JSON, CSV (a row a statement report) with its data dictionary, Markdown, a Wikipedia table, W3C Web Annotations, CAMEO and PLOVER event rows, or a Word document',
    )
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .addOption(new Option('-f, --format <format>', 'the format').choices(ExportFormat.options).default('json'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--base-url <address>', 'what addresses of the dossier begin with')
    .option('--as-of <day>', 'as it stood on this day')
    .option('--full-quotes', 'quotes in full length instead of extracts');
  for (const [name, description] of FILTERS) command.option(`--${name}`, description);
  command.action(async (_, made: Command) => {
    const options = sharedOptions<Options>(made);
    const filter = DossierFilter.safeParse(options);
    const asOf = Day.optional().safeParse(options.asOf);
    if (!filter.success || !asOf.success) {
      process.exitCode = refuse(badOption(filter.error ?? asOf.error!, asOf.success ? undefined : 'as-of'));
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
      const { baseUrl, fullQuotes } = options;
      const file = await exportCrisis(ports, crisis.value, options.format, {
        filter: filter.data,
        asOf: asOf.data,
        baseUrl,
        fullQuotes,
      });
      if (file.kind === 'problem') return refuse(file.problem);
      return options.output === undefined ? print(file.value.content) : save(options.output, file.value.content);
    });
  });
  return withExamples(command, [
    ['export --format csv -o statements.csv', 'a spreadsheet of statement reports'],
    ['export --format md --groups Europe > dossier.md', 'tables to read or to paste, of one region'],
    ['export --format docx -o dossier.docx --as-of 2026-01-05', 'for those who work in Word, as it stood on a day'],
    ['export --format json | jq .demands', 'for another program'],
  ]);
}

function badOption(error: ZodError, name?: string) {
  const issue = error.issues[0]!;
  return problem('usage/bad-option', `--${name ?? String(issue.path[0])}`, issue.message);
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
