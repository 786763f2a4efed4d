import { userInfo } from 'node:os';
import { Command } from 'commander';
import { blindRound } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { oneLine, write, writeJson } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

/** `demarche blind`: words to code without seeing what others made of them. */
export function blindCommand(): Command {
  const command = new Command('blind')
    .description(
      'words to code without seeing what the machine or others made of them; `judge … code-blind` records your coding, `ledger` shows the agreement',
    )
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .option('--by <name>', 'who codes', userInfo().username)
    .option('--limit <n>', 'at most so many', wholeNumber(1, 1000), 10)
    .action(async (_, made: Command) => {
      const options = sharedOptions<{ crisis?: string; by: string; limit: number }>(made);
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        const round = await blindRound(ports, crisis.value, options.by, options.limit);
        if (round.kind === 'problem') return refuse(round.problem);
        const { tasks } = round.value;
        if (options.json) await writeJson(tasks);
        else if (tasks.length === 0) await write(`Nothing is left for ${oneLine(options.by)} to code.\n`);
        else
          for (const { document, attribution, title, words, around } of tasks)
            await write(
              `${oneLine(title ?? document)}\n  ${oneLine(around)}\n  coded are: “${oneLine(words)}”\n  demarche judge ${document} ${attribution} code-blind\n\n`,
            );
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['blind --limit 20', 'twenty for you; a second coder who asks gets the same ones'],
    ['blind --by anna --json', 'for another program'],
  ]);
}
