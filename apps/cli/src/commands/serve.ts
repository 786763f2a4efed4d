import { Command, InvalidArgumentError } from 'commander';
import { codeWaiting } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { DEFAULT_PORT, LAST_PORT, LOOPBACK, listen, type Door } from '../listening.ts';
import { progressShower } from '../progress.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

/** `demarche serve`: the web page and the API. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description(
      'serve the web page and the API until Ctrl-C; on this machine itself nobody need sign in while there is one account at the most',
    )
    .option('-p, --port <n>', 'port; 0 for any free one', wholeNumber(0, LAST_PORT), DEFAULT_PORT)
    .option('--host <name>', 'address to listen at, and the name it answers under', LOOPBACK)
    .option(
      '--public-address <url>',
      'where a proxy in front shows it, such as https://desk.example.org; cookies are then sent over HTTPS alone',
      publicAddress,
    )
    .option('--sign-in', 'ask to sign in on this machine itself too')
    .option('--allow-private', 'fetch addresses of private networks too')
    .action(async (_, made: Command) => {
      const options = sharedOptions<Door & { port: number; host: string }>(made);
      await withPorts(options, async (ports) => {
        await codeWaiting(ports, progressShower({ ...options, json: false }));
        const listening = await listen(ports, options.host, options.port, options);
        if (listening.kind === 'problem') return refuse(listening.problem);
        const { address, first, stopped } = listening.value;
        await (options.json ? writeJson({ address, first }) : writeLine(`Demarche is at ${address} (Ctrl-C stops it)`));
        if (first !== null && !options.json)
          await writeLine(`There is no account yet; make the first, an editor's, at ${first}`);
        await stopped;
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['serve', `the page at http://${LOOPBACK}:${DEFAULT_PORT}`],
    ['serve --port 8080 --host 192.168.1.20', 'reachable from the local network, for those who have an account'],
    ['serve --public-address https://desk.example.org', 'behind a proxy on this machine that does HTTPS'],
  ]);
}

function publicAddress(given: string): string {
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new InvalidArgumentError('Give an origin such as https://desk.example.org, without a path.');
  return url.origin;
}
