import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { type Dossier, type Outcome, failed, ok, problem, reasonOf } from '@demarche/contract';
import { type PublishRequest, publishDossier, readDossier } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { type NarrowingOptions, addFilterOptions, narrowingOf } from '../narrowing.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';

interface Options extends NarrowingOptions {
  readonly crisis?: string;
  readonly output: string;
  readonly baseUrl?: string;
  readonly challenge?: string;
  readonly fullQuotes?: boolean;
  readonly force?: boolean;
  readonly release?: string;
  readonly author: string[];
  readonly license?: string;
  readonly previous?: string;
}

/** The page by which a folder is known as one that was published. */
const KNOWN_BY = 'slider.js';

/** `demarche publish`: the dossier as a folder of pages that opens without a server. */
export function publishCommand(): Command {
  const command = new Command('publish')
    .description(
      'the dossier as a folder of pages that opens without a server; with --release also its data, and how to cite it',
    )
    .requiredOption('-o, --output <folder>', 'where to; an earlier publication there is replaced')
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .option('--base-url <address>', 'address of this desk, for permanent links')
    .option('--challenge <template>', 'where readers can object: a mailto: or web address with {id} and {address}')
    .option('--full-quotes', 'quotes in full length instead of extracts')
    .option('--force', 'replace a folder that was not published by this command')
    .option('--release <version>', 'make it a release of this version')
    .option('--author <name>', 'who releases it; may be repeated', (name: string, all: string[]) => [...all, name], [])
    .option('--license <name>', 'licence of the release, as SPDX names it: CC-BY-4.0')
    .option('--previous <file>', 'data/dossier.json of the release before, for what changed');
  addFilterOptions(command);
  command.action(async (_, made: Command) => {
    const options = sharedOptions<Options>(made);
    await withPorts(options, async (ports) => {
      const crisis = await chooseCrisis(ports, options.crisis);
      if (crisis.kind === 'problem') return refuse(crisis.problem);
      const request = await requestOf(options, ports.now());
      if (request.kind === 'problem') return refuse(request.problem);
      const folder = resolve(options.output);
      if (!(await mayReplace(folder, options.force ?? false)))
        return refuse(
          problem(
            'usage/bad-option',
            `--output ${options.output}`,
            'there is something else in it; --force replaces it',
          ),
        );
      const files = await publishDossier(ports, crisis.value, request.value);
      if (files.kind === 'problem') return refuse(files.problem);
      try {
        await replace(folder, files.value);
      } catch (error) {
        return refuse(problem('usage/bad-option', `--output ${options.output}`, reasonOf(error)));
      }
      const bytes = files.value.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
      await (options.json
        ? writeJson({ folder, files: files.value.length, bytes })
        : writeLine(
            `${files.value.length} files, ${(bytes / 2 ** 20).toFixed(1)} MiB: open ${join(folder, 'index.html')}`,
          ));
      return ExitCode.ok;
    });
  });
  return withExamples(command, [
    ['publish -o site', 'pages to open, to send or to put on a web server'],
    ['publish -o site --groups Europe --as-of 2026-01-05', 'of one region, as it stood on a day'],
    ['publish -o release --release 1.0 --author "Desk of Example" --license CC-BY-4.0', 'a release that can be cited'],
  ]);
}

async function requestOf(options: Options, now: Date): Promise<Outcome<PublishRequest>> {
  const narrowing = narrowingOf(options);
  if (narrowing.kind === 'problem') return narrowing;
  const { baseUrl, challenge, fullQuotes, release, previous } = options;
  const request = { ...narrowing.value, baseUrl, challenge, fullQuotes };
  if (release === undefined) return ok(request);
  const earlier = previous === undefined ? ok(null) : await readEarlier(previous);
  if (earlier.kind === 'problem') return earlier;
  const citation = {
    version: release,
    released: now.toISOString().slice(0, 10),
    authors: options.author.length > 0 ? options.author : [userInfo().username],
    license: options.license ?? null,
    url: baseUrl ?? null,
  };
  return ok({ ...request, release: { citation, earlier: earlier.value } });
}

async function readEarlier(file: string): Promise<Outcome<Dossier>> {
  try {
    return readDossier(await readFile(file, 'utf8'), file);
  } catch (error) {
    return failed('usage/bad-option', `--previous ${file}`, reasonOf(error));
  }
}

/** Whether nothing is lost that was not published here before. */
async function mayReplace(folder: string, force: boolean): Promise<boolean> {
  if (force || !existsSync(folder)) return true;
  const there = await readdir(folder);
  return there.length === 0 || there.includes(KNOWN_BY);
}

/** Writes beside the folder and changes places at the end, so that nobody finds half of it. */
async function replace(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(beside, path)), { recursive: true });
      await writeFile(join(beside, path), content);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}
