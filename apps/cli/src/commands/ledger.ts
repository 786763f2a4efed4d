import { Command } from 'commander';
import { compileDossier } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { chooseCrisis, refuse, sharedOptions, withPorts } from '../session.ts';
import { table } from '../tables.ts';
import { quotation, write, writeJson } from '../terminal.ts';

/** `demarche ledger`: what people decided, what has become of it, and how far those who coded blind agree. */
export function ledgerCommand(): Command {
  const command = new Command('ledger')
    .description('what people decided and what has become of it, latest first; agreement of those who coded blind')
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)')
    .action(async (_, made: Command) => {
      const options = sharedOptions<{ crisis?: string }>(made);
      await withPorts(options, async (ports) => {
        const crisis = await chooseCrisis(ports, options.crisis);
        if (crisis.kind === 'problem') return refuse(crisis.problem);
        const dossier = await compileDossier(ports, crisis.value);
        if (dossier.kind === 'problem') return refuse(dossier.problem);
        const { ledger, agreement } = dossier.value;
        if (options.json) await writeJson({ ledger, agreement });
        else
          await write(
            table(
              'Ledger',
              ['When', 'By', 'What', 'Status', 'Words', 'Why', 'Judgement'],
              ledger.map(({ at, by, kind, changes, status, quote, why, judgement }) => [
                at.slice(0, 16),
                by,
                [kind, ...changes].join(' '),
                status,
                quotation(quote),
                why,
                judgement,
              ]),
              [16, 12, 24, 10, 30, 20, 36],
            ) +
              table(
                'Agreement of those who coded blind',
                ['Category', 'n', 'Agreement', 'Kappa', 'Alpha'],
                agreement.map(({ category, n, agreement: share, kappa, alpha }) => [
                  category,
                  String(n),
                  share.toFixed(2),
                  kappa?.toFixed(2) ?? '-',
                  alpha?.toFixed(2) ?? '-',
                ]),
                [14, 6, 10, 8, 8],
              ),
          );
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['ledger', 'of the only crisis there is'],
    ['ledger --json | jq .ledger', 'decisions whose words are coded no more'],
  ]);
}
