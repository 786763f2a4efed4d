import { Command } from 'commander';
import type { DocumentId } from '@demarche/contract';
import { putIn, takeOut } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { oneLine, writeJson, writeLine } from '../terminal.ts';

/** `demarche remove`: takes a document out of a crisis, or puts it back. */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('take a document out of a crisis; the store keeps it, and `--undo` puts it back')
    .argument('<document>', 'the id of the document')
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .option('--undo', 'put it back')
    .action(async (id: string, _, made: Command) => {
      const options = sharedOptions<{ crisis?: string; undo?: true }>(made);
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        const change = options.undo ? putIn : takeOut;
        const changed = await change(ports, crisis.value, id as DocumentId);
        if (changed.kind === 'problem') return refuse(changed.problem);
        const { document, crises } = changed.value;
        const title = oneLine(document.title ?? document.id);
        await (options.json
          ? writeJson({ document: document.id, crises })
          : writeLine(options.undo ? `In ${crisis.value}: ${title}` : `Taken out of ${crisis.value}: ${title}`));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['remove 4f1c09', 'the dossier is then as if it had never been added'],
    ['remove 4f1c09 --undo', 'put it back, with what was decided of it'],
  ]);
}
