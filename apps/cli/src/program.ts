/** Invariant: every command is in this list, has examples, and takes the options that all commands share. */
import { Command } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { accountCommand } from './commands/account.ts';
import { addCommand } from './commands/add.ts';
import { atlasCommand } from './commands/atlas.ts';
import { attributeCommand } from './commands/attribute.ts';
import { blindCommand } from './commands/blind.ts';
import { codeCommand } from './commands/code.ts';
import { compareCommand } from './commands/compare.ts';
import { doctorCommand } from './commands/doctor.ts';
import { dossierCommand } from './commands/dossier.ts';
import { exportCommand } from './commands/export.ts';
import { initCommand } from './commands/init.ts';
import { judgeCommand } from './commands/judge.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { packCommand } from './commands/pack.ts';
import { proposeCommand } from './commands/propose.ts';
import { publishCommand } from './commands/publish.ts';
import { removeCommand } from './commands/remove.ts';
import { searchCommand } from './commands/search.ts';
import { searchedCommand } from './commands/searched.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { startCommand } from './commands/start.ts';
import { unpackCommand } from './commands/unpack.ts';

const CLOSING = `
Exit codes:
  0  all went well
  1  some input failed, or what was asked for is not there
  2  a wrong option or argument
  3  the store cannot be opened

The store is SQLite in the data folder, or PostgreSQL where DATABASE_URL is set.`;

/** The whole command line, not yet parsed. */
export function program(): Command {
  const root = new Command('demarche')
    .description(packageJson.description)
    .version(packageJson.version)
    .option('--folder <path>', 'data folder (default: DEMARCHE_HOME, else .demarche)')
    .option('--json', 'output for machines')
    .option('-q, --quiet', 'no progress on standard error')
    .addHelpText('after', CLOSING)
    .showHelpAfterError('(demarche --help says more)')
    .exitOverride();
  const commands = [
    proposeCommand,
    initCommand,
    addCommand,
    dossierCommand,
    compareCommand,
    showCommand,
    removeCommand,
    searchCommand,
    searchedCommand,
    judgeCommand,
    attributeCommand,
    blindCommand,
    ledgerCommand,
    exportCommand,
    publishCommand,
    packCommand,
    unpackCommand,
    codeCommand,
    atlasCommand,
    serveCommand,
    startCommand,
    accountCommand,
    doctorCommand,
  ];
  for (const make of commands) root.addCommand(make().copyInheritedSettings(root));
  return root;
}
