import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import type { AttributionId, DocumentId } from '@demarche/contract';
import { recordJudgement } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { writeJson, writeLine } from '../terminal.ts';

interface Options {
  readonly why: string;
  readonly by: string;
}

/** `demarche judge`: a person's decision about one coded attribution. */
export function judgeCommand(): Command {
  const command = new Command('judge')
    .description(
      'accept or reject a coded attribution; your judgement wins over the coder, and later ones over earlier ones',
    )
    .argument('<document>', 'the id of the document')
    .argument('<attribution>', 'the id of the attribution, as `show <document>` lists it')
    .addArgument(new Argument('<verdict>').choices(['accept', 'reject']))
    .requiredOption('--why <reason>', 'the reason, kept with the judgement')
    .option('--by <name>', 'who judges', userInfo().username)
    .action(async (document: string, attribution: string, verdict: 'accept' | 'reject', _, made: Command) => {
      const options = sharedOptions<Options>(made);
      await withPorts(options, async (ports) => {
        const judged = await recordJudgement(ports, {
          document: document as DocumentId,
          attribution: attribution as AttributionId,
          verdict: { kind: verdict },
          by: options.by,
          why: options.why,
        });
        if (judged.kind === 'problem') return refuse(judged.problem);
        await (options.json ? writeJson(judged.value) : writeLine(`Recorded as ${judged.value.id}`));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    [
      'judge 4f1c09 4f1c09:a120-388 reject --why "The ministry denied saying this"',
      'take an attribution out of the dossier',
    ],
  ]);
}
