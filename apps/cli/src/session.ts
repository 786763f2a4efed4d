/** Invariant: a store that was opened is closed, whatever the command does; one that cannot be opened gives exit code 3. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { type CrisisId, type Outcome, type Problem, failed, ok } from '@demarche/contract';
import { type Ports, countWaiting } from '@demarche/usecases';
import { type Composed, FileInvalid, StoreUnavailable, compose } from './compose.ts';
import { ExitCode } from './exit-code.ts';
import { complain, remark } from './terminal.ts';

/** The options that every command takes. */
export interface SharedOptions {
  readonly folder?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly allowPrivate?: boolean;
}

export const sharedOptions = <T = object>(command: Command): SharedOptions & T => command.optsWithGlobals();

/** The value of a setting in the environment; an empty one counts as not set. */
const given = (value: string | undefined): string | null => value || null;

/** The folder of the store: --folder, else DEMARCHE_HOME, else `.demarche` here. */
export const dataFolder = ({ folder }: SharedOptions): string =>
  folder ?? given(process.env['DEMARCHE_HOME']) ?? join(process.cwd(), '.demarche');

/** Runs `work` with the ports open and leaves its exit code. */
export async function withPorts(options: SharedOptions, work: (ports: Composed) => Promise<ExitCode>): Promise<void> {
  const ports = await open(options);
  if (ports === null) return;
  try {
    process.exitCode = await work(ports);
  } finally {
    await ports.close();
  }
}

/** The ports, or null where the store cannot be opened, which has then been said. */
async function open(options: SharedOptions): Promise<Composed | null> {
  try {
    return await compose({
      folder: dataFolder(options),
      databaseUrl: given(process.env['DATABASE_URL']),
      allowPrivate: options.allowPrivate ?? false,
    });
  } catch (error) {
    if (error instanceof FileInvalid) {
      complain(error.problem);
      process.exitCode = ExitCode.usage;
      return null;
    }
    if (!(error instanceof StoreUnavailable)) throw error;
    complain(error.problem);
    process.exitCode = ExitCode.store;
    return null;
  }
}

/** Says how many documents of a crisis are not in its dossier yet. */
export async function remarkWaiting(ports: Ports, crisis: CrisisId): Promise<void> {
  const waiting = await countWaiting(ports, crisis);
  if (waiting > 0)
    remark(`${waiting} documents are not in it yet, since they wait to be coded: \`serve\` or any \`add\` does that.`);
}

/** Says what went wrong; the exit code for it. */
export function refuse(shown: Problem): ExitCode {
  complain(shown);
  return shown.code.startsWith('usage/') ? ExitCode.usage : ExitCode.failed;
}

/** The crisis that is meant: the one named, or the only one there is. */
export async function chooseCrisis({ store }: Ports, named: string | undefined): Promise<Outcome<CrisisId>> {
  const ids = (await store.crises()).map(({ id }) => id);
  const listed = ids.length === 0 ? 'none yet' : ids.join(', ');
  if (named !== undefined) {
    const found = ids.find((id) => id === named);
    return found ? ok(found) : failed('store/not-found', named, `crisis (there is ${listed})`);
  }
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return ok(only);
  return failed('usage/which-crisis', listed);
}
