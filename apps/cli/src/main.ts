/** The command line's entry: parses, runs one command, and leaves with its exit code. */
import { CommanderError } from 'commander';
import { ExitCode } from './exit-code.ts';
import { program } from './program.ts';
import { ReaderHasEnough, watchForClosedPipe } from './terminal.ts';

watchForClosedPipe();
try {
  await program().parseAsync();
} catch (error) {
  // All is closed by now, but standard input may still be waited on.
  if (error instanceof ReaderHasEnough) process.exit(ExitCode.ok);
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
}
