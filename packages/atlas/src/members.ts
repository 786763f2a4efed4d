/** Invariant: who belongs to what is asked for a day; a state that left and came back is a member twice. */
import type { ActorCode, Day } from '@demarche/contract';
import membershipRows from '../data/memberships.json' with { type: 'json' };
import type { MembershipRow } from './schema.ts';

/** A state or organisation in an organisation, on the day that was asked about. */
export interface Membership {
  readonly of: ActorCode;
  readonly member: ActorCode;
  /** The day, month or year in which it joined, the last time if it did so twice. */
  readonly since: string;
  readonly suspended: boolean;
}

const rows = membershipRows as readonly MembershipRow[];

/** Members of an organisation on a day, by code; empty where it is unknown or was not yet. @example membersOn('EU', '2019-05-01').length // 28 */
export function membersOn(organisation: ActorCode, day: Day): Membership[] {
  const row = rows.find(({ of }) => of === organisation);
  const codes = new Set(row?.joined.flatMap(({ members }) => members));
  return row ? [...codes].toSorted().flatMap((code) => membership(row, code, day) ?? []) : [];
}

/** The organisations that a state or organisation belongs to on a day, in the order of the data. */
export const membershipsOf = (member: ActorCode, day: Day): Membership[] =>
  rows.flatMap((row) => membership(row, member, day) ?? []);

function membership(row: MembershipRow, member: string, day: Day): Membership | undefined {
  const since = lastOn(row.joined, member, day);
  const left = lastOn(row.left ?? [], member, day);
  if (since === undefined || (left !== undefined && firstDay(since) <= firstDay(left))) return undefined;
  const suspended = row.suspended?.some(
    (one) => one.member === member && one.from <= day && (one.to === null || day < one.to),
  );
  return { of: row.of as ActorCode, member: member as ActorCode, since, suspended: suspended ?? false };
}

/** When it last happened to the member, up to and on the day. */
const lastOn = (moves: NonNullable<MembershipRow['left']>, member: string, day: Day): string | undefined =>
  moves
    .filter(({ on, members }) => members.includes(member) && firstDay(on) <= day)
    .map(({ on }) => on)
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
    .at(-1);

/** `2004` -> `2004-01-01`, `2004-05` -> `2004-05-01`. */
const firstDay = (moment: string): string => moment + '-01-01'.slice(moment.length - 4);
