import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { Crisis, type Outcome, failed, ok, reasonOf } from '@demarche/contract';
import { createCrisis } from '@demarche/usecases';
import { ExitCode } from '../exit-code.ts';
import { withExamples } from '../examples.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { oneLine, writeJson, writeLine } from '../terminal.ts';

interface Options {
  readonly id?: string;
  readonly title?: string;
  readonly summary: string;
  readonly event: readonly string[];
  readonly party: readonly string[];
  readonly file?: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `demarche init`: makes a crisis. */
export function initCommand(): Command {
  const command = new Command('init')
    .description('make a crisis')
    .option('--id <id>', 'short name, such as border-2026')
    .option('--title <title>', 'neutral title')
    .option('--summary <text>', 'a sentence or two', '')
    .option('--event <"YYYY-MM-DD title">', 'what states react to; several allowed, most important first', collect, [])
    .option('--party <code:role>', 'actor code with perpetrator, affected or other; several allowed', collect, [])
    .option('--file <crisis.json>', 'read all of this from a file')
    .action(async (_, made: Command) => {
      const options = sharedOptions<Options>(made);
      const crisis = await crisisFrom(options);
      if (crisis.kind === 'problem') {
        process.exitCode = refuse(crisis.problem);
        return;
      }
      await withPorts(options, async (ports) => {
        const created = await createCrisis(ports, crisis.value);
        if (created.kind === 'problem') return refuse(created.problem);
        await (options.json
          ? writeJson(created.value)
          : writeLine(`Made ${created.value.id}: ${oneLine(created.value.title)}`));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    [
      'init --id border-2026 --title "Border clash, March 2026" --event "2026-03-01 Shelling of the crossing" --party IND:perpetrator --party PAK:affected',
      'make a crisis with one principal event and its sides',
    ],
    ['init --file examples/venezuela-2026/crisis.json', 'make one from a file'],
  ]);
}

/** The crisis that the options or the file describe. */
async function crisisFrom(options: Options): Promise<Outcome<Crisis>> {
  const described = options.file === undefined ? fromOptions(options) : await fromFile(options.file);
  if (described.kind === 'problem') return described;
  const crisis = Crisis.safeParse(described.value);
  if (crisis.success) return ok(crisis.data);
  const faults = crisis.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return failed('usage/bad-option', options.file ?? 'init', faults.join('; '));
}

function fromOptions({ id, title, summary, event, party }: Options): Outcome<unknown> {
  const given = { '--id': id, '--title': title, '--event': event[0] };
  const missing = Object.entries(given).flatMap(([option, value]) => (value ? [] : [option]));
  if (missing.length > 0) return failed('usage/bad-option', missing.join(', '), 'needed, or give --file');
  const events = event.map((text) => ({ day: text.slice(0, 10), title: text.slice(10).trim() }));
  const parties = party.map((text) => {
    const at = text.lastIndexOf(':');
    return { actor: text.slice(0, at), role: text.slice(at + 1) };
  });
  return ok({ id, title, summary, events, parties, window: { from: events[0]?.day, to: null } });
}

async function fromFile(path: string): Promise<Outcome<unknown>> {
  try {
    return ok(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return failed('input/unreadable', path, `JSON (${error.message})`);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return failed('input/not-found', path);
    return failed('input/unreadable', path, `a file (${reasonOf(error)})`);
  }
}
