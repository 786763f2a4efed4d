/** Invariant: one row an actor with a position. */
import type { ActorCode, ActorPosition, ActorWords, Dossier, Statement } from '@demarche/contract';

export interface PositionRow {
  readonly position: ActorPosition;
  readonly name: string;
  readonly latest: Statement | null;
  readonly count: number;
}

export type SortKey = 'name' | 'position' | 'legality' | 'latest' | 'count';

export function positionRows(
  { positions }: Pick<Dossier, 'positions'>,
  words: readonly ActorWords[],
  nameOf: (actor: ActorCode) => string,
): PositionRow[] {
  const byActor = new Map(words.map((one) => [one.actor, one]));
  return positions.map((position) => {
    const { latest = null, statements = 0 } = byActor.get(position.actor) ?? {};
    return { position, name: nameOf(position.actor), latest, count: statements };
  });
}

const POSITIONS = ['oppose-condemn', 'concern', 'neutral', 'support'];
const LEGALITIES = ['unlawful', 'refers', 'lawful', 'none'];

const BY: Record<SortKey, (a: PositionRow, b: PositionRow) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  position: (a, b) => POSITIONS.indexOf(a.position.position) - POSITIONS.indexOf(b.position.position),
  legality: (a, b) => LEGALITIES.indexOf(a.position.legality) - LEGALITIES.indexOf(b.position.legality),
  latest: (a, b) => order(dayOf(b.latest), dayOf(a.latest)),
  count: (a, b) => b.count - a.count,
};

/** Rows by one column, then by name. */
export const sorted = (rows: readonly PositionRow[], key: SortKey): PositionRow[] =>
  rows.toSorted((a, b) => BY[key](a, b) || BY.name(a, b));

const dayOf = (statement: Statement | null): string => statement?.said?.to ?? '';
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
