import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { type CrisisId, Day, type Outcome, type Problem, type Progress, ok, problem } from '@demarche/contract';
import { type Item, addDocuments, addSource, codeWaiting } from '@demarche/usecases';
import type { Composed } from '../compose.ts';
import { bytesOf, filesAt } from '../coverage-files.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { progressShower } from '../progress.ts';
import { type SharedOptions, chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { complain, writeLine } from '../terminal.ts';

interface Options {
  readonly crisis?: string;
  readonly url?: string;
  readonly title?: string;
  readonly published?: string;
}

/** Options that describe one document, and would be wrong of several. */
const ABOUT_ONE = ['url', 'title', 'published'] as const;

interface Tally {
  added: number;
  duplicates: number;
  failed: number;
}

/** `demarche add`: reads, stores and codes coverage. */
export function addCommand(): Command {
  const command = new Command('add')
    .description('read, store and code coverage; what fails is named with its mend, and the rest goes on')
    .argument('<source...>', 'a web address, a file, a folder, the address of a feed, or - for standard input')
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .option('--url <url>', 'where a single file or standard input was published')
    .option('--title <title>', 'its title')
    .option('--published <day>', 'its day of publication, YYYY-MM-DD')
    .option('--allow-private', 'fetch addresses of private networks too')
    .action(async (sources: string[], _, made: Command) => {
      const options = sharedOptions<Options>(made);
      const misplaced = sources.length > 1 ? ABOUT_ONE.filter((name) => options[name] !== undefined) : [];
      if (misplaced.length > 0) {
        const detail = `it is about one file, and ${sources.length} sources are given`;
        process.exitCode = refuse(problem('usage/bad-option', `--${misplaced[0]}`, detail));
        return;
      }
      const wrong = wrongValue(options);
      if (wrong !== null) {
        process.exitCode = refuse(wrong);
        return;
      }
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        return addAll(ports, crisis.value, sources, options);
      });
    });
  return withExamples(command, [
    ['add https://example.org/statement.html', 'fetch a page into the only crisis'],
    ['add --crisis border-2026 coverage/ notes.md', 'every file of a folder, and one more'],
    ['add https://example.org/feed.xml', 'the entries of a feed'],
    ['add - --title "Statement" --published 2026-03-01 < statement.txt', 'text from standard input'],
  ]);
}

/** An option whose value would be dropped silently, since it cannot be read. */
function wrongValue({ url, published }: Options): Problem | null {
  if (url !== undefined && !URL.canParse(url)) return problem('usage/bad-option', `--url ${url}`, 'not a web address');
  if (published !== undefined && !Day.safeParse(published).success)
    return problem('usage/bad-option', `--published ${published}`, 'not a day, YYYY-MM-DD');
  return null;
}

async function addAll(
  ports: Composed,
  crisis: CrisisId,
  sources: readonly string[],
  options: Options & SharedOptions,
): Promise<ExitCode> {
  const tally: Tally = { added: 0, duplicates: 0, failed: 0 };
  const show = progressShower(options);
  const watch = (progress: Progress) => {
    if (progress.kind === 'finished') {
      tally.added += progress.added;
      tally.duplicates += progress.duplicates;
      tally.failed += progress.failed;
    }
    show(progress);
  };
  await codeWaiting(ports, show);
  for (const source of sources) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) await addSource(ports, crisis, { kind: 'url', url: source }, watch);
    else await addDocuments(ports, crisis, itemsAt(source, options, tally), watch);
  }
  const { added, duplicates, failed } = tally;
  if (!options.json) await writeLine(`${added} added, ${duplicates} already there, ${failed} failed`);
  return failed > 0 ? ExitCode.failed : ExitCode.ok;
}

/** What stands at a path, or on standard input; files that cannot be opened are said and counted. */
async function* itemsAt(source: string, { url, title, published }: Options, tally: Tally): AsyncGenerator<Item> {
  const known = { url: url ?? null, contentType: null, title: title ?? null, published: published ?? null };
  if (source === '-') {
    yield { bytes: await buffer(process.stdin), origin: { name: '-', ...known } };
    return;
  }
  for await (const file of filesAt(source)) {
    const item = await itemOf(file, known);
    if (item.kind === 'ok') yield item.value;
    else {
      complain(item.problem);
      tally.failed += 1;
    }
  }
}

async function itemOf(file: Outcome<string>, known: Omit<Item['origin'], 'name'>): Promise<Outcome<Item>> {
  if (file.kind === 'problem') return file;
  const bytes = await bytesOf(file.value);
  return bytes.kind === 'problem' ? bytes : ok({ bytes: bytes.value, origin: { name: file.value, ...known } });
}
