/** Invariant: a start that was cut off is finished by the next one; one that was not reads nothing again. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { Crisis } from '@demarche/contract';
import { type Item, addDocuments, codeWaiting, createCrisis } from '@demarche/usecases';
import type { Composed } from '../compose.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { DEFAULT_PORT, LAST_PORT, LOOPBACK, listenNear } from '../listening.ts';
import { progressShower } from '../progress.ts';
import { type SharedOptions, refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../examples/venezuela-2026');

/** `demarche start`: what `npm start` runs. */
export function startCommand(): Command {
  const command = new Command('start')
    .description('open the example crisis, putting it into the store on the first run, and serve the web page')
    .option('-p, --port <n>', 'port; the next free one where it is taken', wholeNumber(0, LAST_PORT), DEFAULT_PORT)
    .option('--allow-private', 'fetch addresses of private networks too')
    .action(async (_, made: Command) => {
      const options = sharedOptions<{ port: number }>(made);
      await withPorts(options, async (ports) => {
        const example = await openExample(ports, options);
        const listening = await listenNear(ports, LOOPBACK, options.port);
        if (listening.kind === 'problem') return refuse(listening.problem);
        const address = `${listening.value.address}/c/${example.id}`;
        await (options.json ? writeJson({ address }) : writeLine(`Demarche is at ${address} (Ctrl-C stops it)`));
        await listening.value.stopped;
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['start', 'the example crisis in the data folder, and its page'],
    ['start --folder /tmp/try --port 5000', 'somewhere else'],
  ]);
}

async function openExample(ports: Composed, options: SharedOptions): Promise<Crisis> {
  const crisis = Crisis.parse(JSON.parse(await readFile(join(EXAMPLE, 'crisis.json'), 'utf8')));
  const show = progressShower({ ...options, json: false });
  await createCrisis(ports, crisis);
  const folder = join(EXAMPLE, 'documents');
  const names = (await readdir(folder)).toSorted();
  const there = await ports.store.documents(crisis.id);
  if (there.length < names.length) await addDocuments(ports, crisis.id, itemsIn(folder, names), show);
  await codeWaiting(ports, show);
  return crisis;
}

async function* itemsIn(folder: string, names: readonly string[]): AsyncGenerator<Item> {
  for (const name of names) {
    yield { bytes: await readFile(join(folder, name)), origin: { name, url: null, contentType: null } };
  }
}
