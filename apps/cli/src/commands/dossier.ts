import { Command } from 'commander';
import type { ActorCode, Dossier, StatementId } from '@demarche/contract';
import { leavingDossier } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { hubTables } from '../hub-tables.ts';
import { contestedTables, demandTable, quoted, situationTable, watchTable } from '../ledger-tables.ts';
import { type NarrowingOptions, addFilterOptions, narrowingOf } from '../narrowing.ts';
import { chooseCrisis, refuse, remarkWaiting, sharedOptions, withPorts } from '../session.ts';
import { table } from '../tables.ts';
import { oneLine, write, writeJson } from '../terminal.ts';

/** `demarche dossier`: the compiled view as tables. */
export function dossierCommand(): Command {
  const command = new Command('dossier')
    .description(
      'positions, coverage, alignment, contested claims, demands, contacts, who is of whom, situations and what is expected, as tables',
    )
    .option('-c, --crisis <id>', 'the crisis (not needed where there is only one)');
  addFilterOptions(command);
  command.action(async (_, made: Command) => {
    const options = sharedOptions<{ crisis?: string } & NarrowingOptions>(made);
    const narrowing = narrowingOf(options);
    if (narrowing.kind === 'problem') {
      process.exitCode = refuse(narrowing.problem);
      return;
    }
    await withPorts(options, async (ports) => {
      const crisis = await chooseCrisis(ports, options.crisis);
      if (crisis.kind === 'problem') return refuse(crisis.problem);
      const dossier = await leavingDossier(ports, crisis.value, { ...narrowing.value, fullQuotes: true });
      if (dossier.kind === 'problem') return refuse(dossier.problem);
      await (options.json ? writeJson(dossier.value) : write(asTables(dossier.value)));
      await remarkWaiting(ports, crisis.value);
      return ExitCode.ok;
    });
  });
  return withExamples(command, [
    ['dossier', 'the only crisis there is'],
    ['dossier --crisis border-2026', 'one of several'],
    ['dossier --as-of 2026-01-05 --groups Europe', 'of one region, as it stood on a day'],
    ['dossier --json | jq .positions', 'for another program'],
  ]);
}

function asTables(dossier: Dossier): string {
  const { crisis, positions, contacts, affiliations } = dossier;
  const nameOf = new Map(dossier.actors.map(({ code, name }) => [code, name]));
  const names = (codes: readonly ActorCode[]) => codes.map((code) => nameOf.get(code) ?? code).join(', ');
  const reports = new Map(dossier.statements.map((statement) => [statement.id, statement.reports]));
  const words = (id: StatementId | undefined) => quoted(id === undefined ? undefined : reports.get(id)?.[0]);
  return [
    `${oneLine(crisis.title)}\n${dossier.documents.length} documents, ${dossier.statements.length} statements\n\n`,
    table(
      'Positions',
      ['Actor', 'Position', 'Legality', 'In its words', 'Statement'],
      positions.map(({ actor, position, legality, statements }) => [
        names([actor]),
        position,
        legality,
        words(statements[0]),
        statements[0] ?? '',
      ]),
      [14, 14, 9, 40, 22],
    ),
    ...dossier.readings.map(({ codebook, actors }) =>
      table(
        oneLine(codebook.title),
        ['Actor', 'Category', 'In its words', 'Statement'],
        actors.map(({ actor, category, statements }) => [
          names([actor]),
          category,
          words(statements[0]),
          statements[0] ?? '',
        ]),
        [14, 26, 40, 22],
      ),
    ),
    hubTables(dossier, names),
    contestedTables(dossier, names),
    demandTable(dossier, names),
    table(
      'Contacts',
      ['Day', 'Type', 'Parties', 'Persons', 'Told'],
      contacts.map(({ date, type, parties, persons, evidence }) => [
        date?.from ?? '',
        type,
        names(parties),
        persons.join(', '),
        quoted(evidence[0]),
      ]),
      [10, 8, 22, 22, 38],
    ),
    table(
      'Affiliations',
      ['Person', 'Of', 'Office', 'Tenure', 'Told', 'As told'],
      affiliations.flatMap(({ person, affiliations: held }) =>
        held.map(({ actor, office, titles, tenure, first, last, evidence }) => [
          person,
          names([actor]),
          titles.join(', ') || (office ?? ''),
          tenure,
          [...new Set([first, last])].join(' – '),
          quoted(evidence[0]),
        ]),
      ),
      [18, 16, 18, 8, 10, 30],
    ),
    table(
      'Conflicting affiliations',
      ['Person', 'Conflict', 'Told'],
      affiliations.flatMap(({ person, affiliations: held, conflicts }) =>
        conflicts.map(({ because, between }) => [
          person,
          because,
          between.map((i) => quoted(held[i]?.evidence[0])).join(' / '),
        ]),
      ),
      [20, 40, 40],
    ),
    situationTable(dossier),
    watchTable(dossier, names),
  ].join('');
}
