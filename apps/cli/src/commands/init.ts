import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { Crisis, type Outcome, type Proposals, failed, ok, problem, reasonOf } from '@demarche/contract';
import { type Ports, createCrisis } from '@demarche/usecases';
import { ExitCode } from '../exit-code.ts';
import { withExamples } from '../examples.ts';
import { proposalTables } from '../proposal-tables.ts';
import { proposeFrom } from '../proposing.ts';
import { type SharedOptions, refuse, sharedOptions, withPorts } from '../session.ts';
import { complain, oneLine, writeJson, writeLine } from '../terminal.ts';

interface Options {
  readonly id?: string;
  readonly title?: string;
  readonly summary: string;
  readonly event: readonly string[];
  readonly party: readonly string[];
  readonly file?: string;
  readonly from?: readonly string[];
  readonly yes?: boolean;
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
    .option(
      '--from <files...>',
      'propose it from coverage, show what it rests on, and ask; --id and --title change these',
    )
    .option('--yes', 'make what --from proposes without asking')
    .action(async (_, made: Command) => {
      const options = sharedOptions<Options>(made);
      if (options.from !== undefined) {
        const { from } = options;
        await withPorts(options, async (ports) => {
          const crisis = await proposedCrisis(ports, from, options);
          return crisis === null ? ExitCode.failed : make(ports, crisis, options);
        });
        return;
      }
      const crisis = await crisisFrom(options);
      if (crisis.kind === 'problem') process.exitCode = refuse(crisis.problem);
      else await withPorts(options, (ports) => make(ports, crisis.value, options));
    });
  return withExamples(command, [
    [
      'init --id border-2026 --title "Border clash, March 2026" --event "2026-03-01 Shelling of the crossing" --party IND:perpetrator --party PAK:affected',
      'make a crisis with one principal event and its sides',
    ],
    ['init --file examples/venezuela-2026/crisis.json', 'make one from a file'],
    ['init --from coverage/', 'propose one from what was gathered; `demarche add coverage/` then adds it'],
  ]);
}

async function make(ports: Ports, crisis: Crisis, { json }: SharedOptions): Promise<ExitCode> {
  const created = await createCrisis(ports, crisis);
  if (created.kind === 'problem') return refuse(created.problem);
  await (json ? writeJson(created.value) : writeLine(`Made ${created.value.id}: ${oneLine(created.value.title)}`));
  return ExitCode.ok;
}

/** The crisis that coverage seems to be about, shown and agreed to; null where there is none or it was refused, which has then been said. */
async function proposedCrisis(
  ports: Ports,
  from: readonly string[],
  { id, title, yes = false }: Options,
): Promise<Crisis | null> {
  const found = await proposeFrom(ports, from);
  if (found.kind === 'problem') {
    complain(found.problem);
    return null;
  }
  const { documents, ...proposals } = found.value.proposed;
  process.stderr.write(proposalTables(proposals, documents, ports.nameOf));
  const chosen = choose(proposals, id);
  if (chosen === null) {
    const ids = proposals.proposals.map(({ crisis }) => crisis.id).join(', ');
    complain(problem('propose/several', from.join(', '), ids));
    return null;
  }
  const crisis = Crisis.safeParse({ ...chosen, ...(id ? { id } : {}), ...(title ? { title } : {}) });
  if (!crisis.success) {
    complain(problem('usage/bad-option', 'init', crisis.error.issues.map(({ message }) => message).join('; ')));
    return null;
  }
  return yes || (await agreed(crisis.data)) ? crisis.data : null;
}

/** The only proposal, whatever it is to be called, or the one of this name. */
function choose({ proposals }: Proposals, id: string | undefined): Crisis | null {
  const [only, ...others] = proposals;
  if (only && others.length === 0) return only.crisis;
  return proposals.find(({ crisis }) => crisis.id === id)?.crisis ?? null;
}

/** Asks at the terminal; where there is none nobody can agree, and that is said. */
async function agreed({ id, title }: Crisis): Promise<boolean> {
  if (!process.stdin.isTTY) {
    complain(problem('usage/bad-option', '--from', 'there is no terminal to ask at; --yes makes what is proposed'));
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(`Make ${id}, “${oneLine(title)}”? [y/N] `);
  asking.close();
  return /^y(?:es)?$/iu.test(answer.trim());
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
