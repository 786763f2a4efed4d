/** Invariant: every check says what it found; one that fails says what mends it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { listCrises, health } from '@demarche/usecases';
import type { Composed } from '../compose.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { dataFolder, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  /** What mends it, where it is not well. */
  readonly mend: string | null;
}

/** Snapshots read back in a spot check of the vault, spread over each crisis. */
const SPOT_CHECK = 25;
const LEAST_NODE = 24;
const WEB_PAGE = join(import.meta.dirname, '../../../web/dist/index.html');

/** `demarche doctor`: what is wrong, and how to mend it. */
export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description('check the installation and the store, and say how to mend what is wrong')
    .action(async (_, made: Command) => {
      const options = sharedOptions(made);
      await withPorts(options, async (ports) => {
        const checks = [
          nodeCheck(),
          pageCheck(),
          await storeCheck(ports, dataFolder(options)),
          ...(await contentChecks(ports)),
        ];
        for (const check of checks) await (options.json ? writeJson(check) : writeLine(asText(check)));
        return checks.every((check) => check.ok) ? ExitCode.ok : ExitCode.failed;
      });
    });
  return withExamples(command, [
    ['doctor', 'every check with what it found'],
    ['doctor --json', 'one check a line'],
  ]);
}

const check = (name: string, well: boolean, found: string, mend: string): Check => ({
  name,
  ok: well,
  found,
  mend: well ? null : mend,
});

const asText = ({ name, ok, found, mend }: Check): string =>
  `${ok ? 'well  ' : 'wrong '} ${name.padEnd(10)} ${found}${mend === null ? '' : `\n       ${mend}`}`;

function nodeCheck(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  return check(
    'node',
    major >= LEAST_NODE,
    process.versions.node,
    `Run it with npm run, which brings Node ${LEAST_NODE}.`,
  );
}

const pageCheck = (): Check =>
  check('web page', existsSync(WEB_PAGE), existsSync(WEB_PAGE) ? 'built' : 'not built', 'Run `npm run build`.');

async function storeCheck(ports: Composed, folder: string): Promise<Check> {
  const { store } = await health(ports);
  return check('store', true, store === 'sqlite' ? `SQLite in ${folder}` : `PostgreSQL, snapshots in ${folder}`, '');
}

async function contentChecks(ports: Composed): Promise<Check[]> {
  const { waiting, coder } = await health(ports);
  const crises = await listCrises(ports);
  const documents = crises.reduce((sum, { counts }) => sum + counts.documents, 0);
  const damaged = await damagedSnapshots(ports);
  return [
    check('crises', true, `${crises.length}, with ${documents} documents`, ''),
    check('coder', waiting === 0, `${coder}; ${waiting} documents wait`, '`demarche serve` and `add` code them first.'),
    check(
      'vault',
      damaged.length === 0,
      damaged.length === 0 ? 'the snapshots looked at are whole' : `damaged or gone: ${damaged.join(', ')}`,
      'Put the snapshots back from a backup of the data folder, or add these documents again.',
    ),
  ];
}

/** Documents whose snapshot is gone or does not hash to its name, among some of each crisis. */
async function damagedSnapshots({ store }: Composed): Promise<string[]> {
  const damaged: string[] = [];
  for (const crisis of await store.crises()) {
    const documents = await store.documents(crisis.id);
    const step = Math.max(1, Math.ceil(documents.length / SPOT_CHECK));
    for (const { id, snapshot } of documents.filter((_, i) => i % step === 0)) {
      // The store checks the bytes against their address and throws where they differ.
      const bytes = snapshot === null ? null : await store.snapshot(snapshot).catch(() => null);
      if (snapshot !== null && bytes === null) damaged.push(id);
    }
  }
  return damaged;
}
