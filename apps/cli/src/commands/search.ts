import { Command } from 'commander';
import type { Outcome, CrisisId } from '@demarche/contract';
import { ok } from '@demarche/contract';
import { searchDocuments } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { oneLine, writeJson, writeLine } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

/** `demarche search`: documents in which every word occurs. */
export function searchCommand(): Command {
  const command = new Command('search')
    .description('documents in which every word occurs, newest first')
    .argument('<words...>', 'the words')
    .option('-c, --crisis <id>', 'only in this crisis')
    .option('--limit <n>', 'at most this many', wholeNumber(1, 1000), 20)
    .action(async (words: string[], _, made: Command) => {
      const options = sharedOptions<{ crisis?: string; limit: number }>(made);
      await withPorts(options, async (ports) => {
        const crisis: Outcome<CrisisId | null> =
          options.crisis === undefined ? ok(null) : await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        const hits = await searchDocuments(ports, words.join(' '), crisis.value, options.limit);
        for (const hit of hits) {
          if (options.json) await writeJson(hit);
          else
            await writeLine(
              `${hit.document}  ${hit.published?.slice(0, 10) ?? '          '}  ${oneLine(hit.title ?? '')}\n    ${oneLine(hit.snippet)}`,
            );
        }
        if (hits.length === 0 && !options.json) process.stderr.write('No document has all of these words.\n');
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['search armed aggression', 'every document with both words'],
    ['search --crisis border-2026 --json ceasefire', 'one hit a line, for another program'],
  ]);
}
