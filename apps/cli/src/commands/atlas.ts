import { Command } from 'commander';
import type { ActorCode } from '@demarche/contract';
import {
  type Actor,
  type Atlas,
  type Country,
  type Dispute,
  type Holder,
  type Membership,
  FileInvalid,
  atlasIn,
  countryOf,
  disputesOver,
  membersOn,
  membershipsOf,
  staleHolders,
} from '../compose.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { dataFolder, refuse, sharedOptions } from '../session.ts';
import { table } from '../tables.ts';
import { write, writeJson } from '../terminal.ts';

/** `demarche atlas`: whom a name can stand for, what that actor belongs to, and which offices should be looked up again. */
export function atlasCommand(): Command {
  const command = new Command('atlas')
    .description(
      'what a name can stand for, who holds its offices, what it belongs to, who claims it; --stale: what to look up again',
    )
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
    ['atlas EU --on 2020-01-31', 'who was a member on a day'],
    ['atlas Crimea', 'who holds and who claims a territory'],
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
    Object.assign({}, atlas.actor(code)!, countryOf(code), {
      sense: senses.find(({ actor }) => actor === code)?.kind ?? 'code',
      holders: atlas.holders.filter(({ of, from, to }) => of === code && from <= day && (to === null || day <= to)),
      belongsTo: membershipsOf(code, day),
      members: membersOn(code, day),
    }),
  );
  const disputes = disputesOver(name);
  const known = found.length + disputes.length > 0;
  if (json) await writeJson({ actors: found, disputes });
  else if (known) {
    for (const one of found) await showActor(one, name, day, atlas);
    await showDisputes(disputes, name);
  } else {
    process.stderr.write(
      `demarche: the atlas knows nobody of the name “${name}”. Add it to atlas.yaml in the data folder (docs/atlas-file.md).\n`,
    );
  }
  return known ? ExitCode.ok : ExitCode.failed;
}

type Found = Actor &
  Partial<Country> & {
    readonly sense: string;
    readonly holders: readonly Holder[];
    readonly belongsTo: readonly Membership[];
    readonly members: readonly Membership[];
  };

async function showActor(found: Found, asked: string, day: string, atlas: Atlas): Promise<void> {
  const { code, name, kind, names, sense, holders, belongsTo, members, wikidata, subregion } = found;
  const groups = belongsTo.map(({ of, suspended }) => (suspended ? `${of} (suspended)` : of));
  const lines = [
    `${code}  ${name} (${kind}; “${asked}” as its ${sense})`,
    `  also: ${names.join(', ') || 'no other name'}`,
    ...(wikidata ? [`  Wikidata ${wikidata}; ${subregion ?? 'no region'}`] : []),
    ...(groups.length > 0 ? [`  in: ${groups.join(', ')}`] : []),
  ];
  await write(`${lines.join('\n')}\n`);
  await write(
    table(
      `In office on ${day}`,
      ['Office', 'Name', 'From', 'To'],
      holders.map(({ office, name: holder, from, to }) => [office, holder, from, to ?? '']),
      [22, 34, 10, 10],
    ),
  );
  await write(
    table(
      `Members on ${day}`,
      ['Code', 'Name', 'Since', ''],
      members.map((one) => [
        one.member,
        atlas.actor(one.member)?.name ?? one.member,
        one.since,
        one.suspended ? 'suspended' : '',
      ]),
      [10, 34, 10, 10],
    ),
  );
}

async function showDisputes(disputes: readonly Dispute[], name: string): Promise<void> {
  await write(
    table(
      `Disputed: ${name}`,
      ['Territory', 'Held by', 'Claimed by', 'Since', 'Note'],
      disputes.map(({ name: territory, heldBy, claimedBy, since, note }) => [
        territory,
        heldBy.join(', '),
        claimedBy.join(', '),
        since,
        note,
      ]),
      [20, 12, 12, 10, 40],
    ),
  );
}
