/** The command line's entry: parses, runs one command, and leaves with its exit code. */
import { CommanderError } from 'commander';
import { ExitCode } from './exit-code.ts';
import { program } from './program.ts';
import { endQuietlyOnClosedPipe } from './terminal.ts';

endQuietlyOnClosedPipe();
try {
  await program().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
}
