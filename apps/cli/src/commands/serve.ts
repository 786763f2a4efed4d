import { Command } from 'commander';
import { codeWaiting } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { DEFAULT_PORT, LAST_PORT, LOOPBACK, listen } from '../listening.ts';
import { progressShower } from '../progress.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

/** `demarche serve`: the web page and the API. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description(
      'serve the web page and the API until Ctrl-C; there are no user accounts, so leave it on the loopback address or guard it',
    )
    .option('-p, --port <n>', 'port; 0 for any free one', wholeNumber(0, LAST_PORT), DEFAULT_PORT)
    .option('--host <name>', 'address to listen at, and the name it answers under', LOOPBACK)
    .option('--allow-private', 'fetch addresses of private networks too')
    .action(async (_, made: Command) => {
      const options = sharedOptions<{ port: number; host: string }>(made);
      await withPorts(options, async (ports) => {
        await codeWaiting(ports, progressShower({ ...options, json: false }));
        const listening = await listen(ports, options.host, options.port);
        if (listening.kind === 'problem') return refuse(listening.problem);
        const { address, stopped } = listening.value;
        await (options.json ? writeJson({ address }) : writeLine(`Demarche is at ${address} (Ctrl-C stops it)`));
        await stopped;
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['serve', `the page at http://${LOOPBACK}:${DEFAULT_PORT}`],
    ['serve --port 8080 --host 192.168.1.20', 'reachable from the local network'],
  ]);
}
