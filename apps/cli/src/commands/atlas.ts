import { Command } from 'commander';
import type { ActorCode } from '@demarche/contract';
import { type Atlas, FileInvalid, atlasIn, staleHolders } from '../compose.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { dataFolder, refuse, sharedOptions } from '../session.ts';
import { table } from '../tables.ts';
import { write, writeJson } from '../terminal.ts';

/** `demarche atlas`: whom a name can stand for, and which offices should be looked up again. */
export function atlasCommand(): Command {
  const command = new Command('atlas')
    .description('what a name can stand for, who is known to hold its offices; --stale: what should be looked up again')
    .argument('[name...]', 'a name or a code, such as Moscow or RUS')
    .option('--on <day>', 'as of this day, YYYY-MM-DD (default: today)')
    .option('--stale', 'offices whose holder is known for long, or has left with nobody after')
    .action(async (words: string[], _, made: Command) => {
      const options = sharedOptions<{ on?: string; stale?: boolean }>(made);
      const day = options.on ?? new Date().toISOString().slice(0, 10);
      try {
        const { atlas } = await atlasIn(dataFolder(options));
        process.exitCode = options.stale
          ? await showStale(atlas, day, options.json ?? false)
          : await showName(atlas, words.join(' '), day, options.json ?? false);
      } catch (error) {
        if (!(error instanceof FileInvalid)) throw error;
        process.exitCode = refuse(error.problem);
      }
    });
  return withExamples(command, [
    ['atlas Brussels', 'whom the name can stand for'],
    ['atlas FRA --on 2019-05-01', 'who held its offices on a day'],
    ['atlas --stale', 'what should be looked up again'],
  ]);
}

async function showStale(atlas: Atlas, day: string, json: boolean): Promise<ExitCode> {
  const stale = staleHolders(atlas, day);
  if (json) await writeJson(stale);
  else
    await write(
      table(
        `Offices to look up again, ${day}`,
        ['Of', 'Office', 'Last known', 'From', 'To', 'Why'],
        stale.map(({ of, office, name, from, to, why }) => [of, office, name, from, to ?? '', why]),
        [10, 20, 30, 10, 10, 20],
      ),
    );
  return ExitCode.ok;
}

async function showName(atlas: Atlas, name: string, day: string, json: boolean): Promise<ExitCode> {
  const senses = atlas.lookup(name);
  const codes =
    senses.length > 0 ? senses.map(({ actor }) => actor) : atlas.actor(name as ActorCode) ? [name as ActorCode] : [];
  const found = codes.map((code) =>
    Object.assign({}, atlas.actor(code), {
      sense: senses.find(({ actor }) => actor === code)?.kind ?? 'code',
      holders: atlas.holders.filter(({ of, from, to }) => of === code && from <= day && (to === null || day <= to)),
    }),
  );
  if (json) {
    await writeJson(found);
    return found.length > 0 ? ExitCode.ok : ExitCode.failed;
  }
  if (found.length === 0) {
    process.stderr.write(
      `demarche: the atlas knows nobody of the name “${name}”. Add it to atlas.yaml in the data folder (docs/atlas-file.md).\n`,
    );
    return ExitCode.failed;
  }
  for (const { code, name: own, kind, names, sense, holders } of found) {
    await write(
      `${code}  ${own} (${kind}; “${name}” as its ${sense})\n  also: ${names.join(', ') || 'no other name'}\n`,
    );
    await write(
      table(
        `In office on ${day}`,
        ['Office', 'Name', 'From', 'To'],
        holders.map(({ office, name: holder, from, to }) => [office, holder, from, to ?? '']),
        [22, 34, 10, 10],
      ),
    );
  }
  return ExitCode.ok;
}
