/** Invariant: what became of a demand or an expectation stands beside it with the words that say so, and says whether a person or the program did. */
import type { ActorCode, Contested, Dossier, Evidence, Fate, StatementId } from '@demarche/contract';
import { table } from './tables.ts';
import { oneLine, quotation } from './terminal.ts';

type Names = (codes: readonly ActorCode[]) => string;

/** The words of a piece of evidence in quotation marks; empty where there is none. */
export const quoted = (evidence: Pick<Evidence, 'quotes'> | undefined): string =>
  evidence === undefined ? '' : quotation(evidence.quotes.join(' … '));

/** Tables of contested claims, one each. */
export function contestedTables({ contested, statements }: Dossier, names: Names): string {
  const reports = new Map(statements.map((statement) => [statement.id, statement.reports]));
  const words = (id: StatementId | undefined) => quoted(id === undefined ? undefined : reports.get(id)?.[0]);
  const rows = (side: 'asserted' | 'denied', actors: Contested['asserted']) =>
    actors.map(({ actor, grounds, statements: said }) => [side, names([actor]), grounds.join(', '), words(said[0])]);
  return contested
    .map(({ claim, asserted, denied }) =>
      table(
        `Contested. ${oneLine(claim)}`,
        ['Side', 'Actor', 'Grounds', 'In its words'],
        [...rows('asserted', asserted), ...rows('denied', denied)],
        [10, 18, 20, 52],
      ),
    )
    .join('');
}

/** The demand ledger: who asks first stands first. */
export const demandTable = ({ demands }: Dossier, names: Names): string =>
  table(
    'Demands',
    ['Asked by', 'Of', 'Kind', 'Since', 'In its words', 'Fate', 'As told'],
    demands.map(({ askers, of, kind, since, evidence, fate }) => [
      askers
        .map(({ actor, since: day }) => `${names([actor])}${day === null || day === since ? '' : ` (${day})`}`)
        .join(', '),
      names(of),
      kind,
      since ?? '',
      quoted(evidence[0]),
      became(fate),
      quoted(fate.evidence[0]),
    ]),
    [18, 12, 8, 10, 26, 10, 16],
  );

/** `met 2026-01-05, proposed`. */
const became = ({ state, basis, day }: Fate): string =>
  [[state, day].filter(Boolean).join(' '), basis === 'none' ? '' : basis].filter(Boolean).join(', ');

/** The watch list. */
export const watchTable = ({ expectations }: Dossier, names: Names): string =>
  table(
    'Expected',
    ['Who', 'When', 'Status', 'As told', 'Outcome'],
    expectations.map(({ who, when, status, basis, evidence, outcome }) => [
      names(who),
      when?.from ?? '',
      basis === 'none' ? status : `${status}, ${basis}`,
      quoted(evidence[0]),
      quoted(outcome[0]),
    ]),
    [16, 10, 10, 40, 24],
  );

/** Status reports, the latest word of each. */
export const situationTable = ({ situations }: Dossier): string =>
  table(
    'Situations',
    ['Of', 'As told last', 'Tellings'],
    situations.map(({ of, evidence }) => [of, quoted(evidence[0]), `${evidence.length}`]),
    [28, 62, 10],
  );
