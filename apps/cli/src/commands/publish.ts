import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { type Dossier, type Outcome, failed, ok, problem, reasonOf } from '@demarche/contract';
import { type PublishRequest, publishDossier, readDossier } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { type NarrowingOptions, addFilterOptions, narrowingOf } from '../narrowing.ts';
import { type LinkOptions, linksOf } from '../links.ts';
import { holdsOther, otherIn, replaceFolder } from '../published-folder.ts';
import { chooseCrisis, refuse, remarkWaiting, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';

interface Options extends NarrowingOptions, LinkOptions {
  readonly crisis?: string;
  readonly output: string;
  readonly fullQuotes?: boolean;
  readonly force?: boolean;
  readonly release?: string;
  readonly author: string[];
  readonly license?: string;
  readonly previous?: string;
}

/** `demarche publish`: the dossier as a folder of pages that opens without a server. */
export function publishCommand(): Command {
  const command = new Command('publish')
    .description(
      'the dossier as a folder of pages that opens without a server; with --release also its data, and how to cite it',
    )
    .requiredOption('-o, --output <folder>', 'where to; an earlier publication there is replaced')
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .option('--base-url <address>', 'address of this desk, for permanent links')
    .option(
      '--challenge [template]',
      'where readers can object: a mailto: or web address with {id} and {address}; alone, the page of the statement',
    )
    .option('--full-quotes', 'quotes in full length instead of extracts')
    .option('--force', 'delete whatever else is in the folder, also a release of the same version')
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
      const other = options.force === true ? null : await otherIn(folder);
      if (other !== null)
        return refuse(
          problem(
            'usage/bad-option',
            `--output ${options.output}`,
            `there is something else in it, ${other}; name another folder, or delete all that is there with --force`,
          ),
        );
      const files = await publishDossier(ports, crisis.value, request.value);
      if (files.kind === 'problem') return refuse(files.problem);
      const { release } = options;
      if (release !== undefined && !options.force && (await holdsOther(folder, release, files.value)))
        return refuse(
          problem(
            'usage/bad-option',
            `--release ${release}`,
            'it is there with other data; give another version, or --force',
          ),
        );
      try {
        await replaceFolder(folder, files.value);
      } catch (error) {
        return refuse(problem('usage/bad-option', `--output ${options.output}`, reasonOf(error)));
      }
      await remarkWaiting(ports, crisis.value);
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
  const links = linksOf(options);
  if (links.kind === 'problem') return links;
  const { baseUrl, fullQuotes, release, previous } = options;
  const request = { ...narrowing.value, ...links.value, fullQuotes };
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
