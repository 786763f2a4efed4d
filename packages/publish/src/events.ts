/** Invariant: a row is an act of one actor towards one target; where CAMEO or PLOVER cannot say what the act says, the row says so. */
import type { Act, ActType, Dossier } from '@demarche/contract';
import { csv } from './csv.ts';

/** What the mapping of an act to CAMEO and PLOVER loses. */
const LOSS: Partial<Record<ActType, string>> = {
  'express-concern': 'concern is not told from other comment',
  'express-solidarity': 'whom it stands with, and not only that it supports',
  justify: 'a defence of a deed is coded as support or comment',
  'neutral-monitoring': 'that it took no side',
  deny: 'what is denied',
  appeal: 'how firmly it is asked',
  inform: 'what was told',
  welcome: 'whether a person, a step or an event is welcomed',
};

/** One row an act and target, as event data is read: CSV with CAMEO code, PLOVER type and what the mapping loses. */
export function toEvents({ statements, crisis }: Dossier): string {
  const event = crisis.parties.find(({ role }) => role === 'perpetrator')?.actor ?? '';
  const rows = statements.flatMap((statement) =>
    statement.acts.flatMap((act) =>
      statement.actors.flatMap((source) =>
        targetsOf(act, event).map((target) => [
          statement.said?.from ?? '',
          source,
          target.actor,
          act.cameo ?? '',
          act.plover ?? '',
          act.type,
          act.strength,
          statement.id,
          statement.reports[0]!.document,
          lossOf(act, target.isEvent),
        ]),
      ),
    ),
  );
  const head = ['date', 'source', 'target', 'cameo', 'plover', 'act', 'strength', 'statement', 'document', 'loss'];
  return csv([head, ...rows]);
}

/** Whom an act is about; the event stands for the side that caused it. */
function targetsOf({ targets, addressees }: Act, event: string): { actor: string; isEvent: boolean }[] {
  const all = targets.length > 0 ? targets : addressees;
  if (all.length === 0) return [{ actor: '', isEvent: false }];
  return all.map((target) =>
    target === 'event' ? { actor: event, isEvent: true } : { actor: target, isEvent: false },
  );
}

const lossOf = ({ type, cameo, plover }: Act, isEvent: boolean): string =>
  [
    ...(cameo === null && plover === null ? ['no code stands for it'] : []),
    ...(LOSS[type] ? [LOSS[type]] : []),
    ...(isEvent ? ['it is about the event, and the side that caused it stands in its place'] : []),
  ].join('; ');
