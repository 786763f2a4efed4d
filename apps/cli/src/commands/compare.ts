import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { type CodebookComparison, problem } from '@demarche/contract';
import { compareCodebook } from '@demarche/usecases';
import { FileInvalid } from '../compose.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { progressShower } from '../progress.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { quoted } from '../ledger-tables.ts';
import { table } from '../tables.ts';
import { write, writeJson } from '../terminal.ts';

/** `demarche compare`: what another codebook makes of the same documents. */
export function compareCommand(): Command {
  const command = new Command('compare')
    .description(
      'the actors whom another whole codebook puts elsewhere, on the same documents and judgements; nothing is stored',
    )
    .argument('<codebook.yaml>', 'the other codebook, a file in the shape of codebooks/two-axis.yaml')
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .action(async (path: string, _, made: Command) => {
      const options = sharedOptions<{ crisis?: string }>(made);
      if (!(await stat(path).catch(() => null))?.isFile()) {
        process.exitCode = refuse(problem('input/not-found', path));
        return;
      }
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        const other = await ports.otherCodebook(path).catch((error: unknown) => {
          if (error instanceof FileInvalid) return error;
          throw error;
        });
        if (other instanceof FileInvalid) return refuse(other.problem);
        const compared = await compareCodebook(ports, crisis.value, other, progressShower({ ...options, json: false }));
        if (compared.kind === 'problem') return refuse(compared.problem);
        await (options.json ? writeJson(compared.value) : write(asTable(compared.value, basename(path))));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['compare my-codebook.yaml', 'where a codebook of your own disagrees, and by which rules'],
  ]);
}

function asTable({ codebooks: [own], actors, agreement, kappa, cells }: CodebookComparison, file: string): string {
  const titles = [`${own.id} ${own.version}`, file];
  const percent = agreement === null ? '' : `; ${Math.round(100 * agreement)} of 100 at the same position`;
  const beyond = kappa === null ? '' : `, kappa ${kappa.toFixed(2)}`;
  return [
    `${titles.join(' and ')}: ${actors} actors under both${percent}${beyond}\n`,
    cells.length === 0 ? 'They put no actor elsewhere.\n' : '\n',
    table(
      'Actors they put elsewhere',
      ['Actor', ...titles, 'Because', 'In its words'],
      cells.map(({ name, readings: [one, other] }) => [
        name,
        one?.position ?? 'none',
        other?.position ?? 'none',
        [one?.rule, other?.rule].filter((rule) => rule !== undefined).join(' / '),
        [...new Set([quoted(one?.evidence), quoted(other?.evidence)])].filter(Boolean).join(' / '),
      ]),
      [16, 16, 16, 40, 30],
    ),
  ].join('');
}
