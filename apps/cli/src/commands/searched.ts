import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { type CrisisId, type Outcome, Search, SearchRequest, failed, ok } from '@demarche/contract';
import { type Ports, listSearches, logSearch } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { table } from '../tables.ts';
import { write, writeJson, writeLine } from '../terminal.ts';

interface Options {
  readonly crisis?: string;
  readonly where?: string;
  readonly outcome?: Search['outcome'];
  readonly query: string;
  readonly note: string;
  readonly by: string;
}

/** `demarche searched`: keeps the search log, which says of an empty cell why it is empty. */
export function searchedCommand(): Command {
  const command = new Command('searched')
    .description(
      'log that you looked for what actors said, so that the dossier can tell silence from what nobody looked for; alone: list the log',
    )
    .argument('[actors...]', 'codes of those it was about; none: about every state')
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .option('--where <place>', 'where you looked: an address, or words')
    .addOption(
      new Option(
        '--outcome <what>',
        'silent: it speaks there itself and had said nothing; not-found: coverage had nothing; found: you found something and added it',
      ).choices(Search.shape.outcome.options),
    )
    .option('--query <words>', 'what you asked there', '')
    .option('--note <text>', 'anything else worth knowing', '')
    .option('--by <name>', 'who looked', userInfo().username)
    .action(async (actors: string[], _, made: Command) => {
      const options = sharedOptions<Options>(made);
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        const lists = actors.length === 0 && options.where === undefined && options.outcome === undefined;
        return lists
          ? showLog(ports, crisis.value, options.json ?? false)
          : enter(ports, crisis.value, actors, { ...options, json: options.json ?? false });
      });
    });
  return withExamples(command, [
    ['searched FRA DEU --where "foreign ministries\' press pages" --outcome silent', 'both had said nothing there'],
    ['searched --where "a news archive" --query "strike reactions" --outcome not-found', 'a search about every state'],
    ['searched', 'what has been looked for so far'],
  ]);
}

async function enter(
  ports: Ports,
  crisis: CrisisId,
  actors: readonly string[],
  { where, outcome, query, note, by, json }: Options & { readonly json: boolean },
): Promise<ExitCode> {
  const request = requestOf({ actors, where, outcome, query, note, by });
  const logged = request.kind === 'problem' ? request : await logSearch(ports, crisis, request.value);
  if (logged.kind === 'problem') return refuse(logged.problem);
  await (json ? writeJson(logged.value) : writeLine(`Logged as ${logged.value.id}`));
  return ExitCode.ok;
}

function requestOf(given: Readonly<Record<string, unknown>>): Outcome<SearchRequest> {
  const request = SearchRequest.safeParse(given);
  if (request.success) return ok(request.data);
  const fault = request.error.issues[0]!;
  const [field, place] = fault.path;
  if (field !== 'actors') return failed('usage/bad-option', `--${String(field)}`, 'needed to log a search');
  return failed('search/unknown-actor', String((given['actors'] as readonly string[])[Number(place)]));
}

async function showLog(ports: Ports, crisis: CrisisId, json: boolean): Promise<ExitCode> {
  const log = await listSearches(ports, crisis);
  if (log.kind === 'problem') return refuse(log.problem);
  if (json) await writeJson(log.value);
  else if (log.value.length === 0) process.stderr.write('Nothing is in the search log yet.\n');
  else await write(logTable(log.value));
  return ExitCode.ok;
}

const logTable = (log: readonly Search[]): string =>
  table(
    'Search log',
    ['Day', 'About', 'Outcome', 'Where', 'Query', 'By', 'Note'],
    log.map(({ at, actors, outcome, where, query, by, note }) => [
      at.slice(0, 10),
      actors.join(', ') || 'every state',
      outcome,
      where,
      query,
      by,
      note,
    ]),
    [10, 16, 10, 30, 16, 10, 16],
  );
