/** Invariant: what has changed is what differs between two pictures of one dossier, each taken on a visit. */
import type { Dossier, Fate, Legality, PositionLabel } from '@demarche/contract';

/** As much of a dossier as tells at the next visit what has changed. */
export interface Picture {
  readonly at: string;
  readonly documents: number;
  readonly statements: number;
  readonly positions: Readonly<Record<string, readonly [PositionLabel, Legality]>>;
  /** By the words of what is asked and who asks first, since ids change as earlier reports come. */
  readonly demands: Readonly<Record<string, Fate['state']>>;
}

type Pictured = Pick<Dossier, 'positions' | 'demands'> & { readonly documents: number; readonly statements: number };

/** The picture of a dossier at a moment. */
export const pictureOf = ({ positions, demands, documents, statements }: Pictured, at: string): Picture => ({
  at,
  documents,
  statements,
  positions: Object.fromEntries(
    positions.map(({ actor, position, legality }) => [actor, [position, legality] as const]),
  ),
  demands: Object.fromEntries(demands.map((one) => [keyOf(one), one.fate.state])),
});

const keyOf = ({ by, what }: Dossier['demands'][number]): string => `${by[0]} ${what}`;

export interface Changes {
  readonly documents: number;
  readonly statements: number;
  readonly positions: readonly {
    readonly actor: string;
    readonly before: readonly [PositionLabel, Legality] | null;
    readonly now: readonly [PositionLabel, Legality];
  }[];
  readonly demands: readonly {
    readonly key: string;
    readonly before: Fate['state'] | null;
    readonly now: Fate['state'];
  }[];
}

/** What is new in a picture, and what was otherwise in the one before. */
export function changesBetween(before: Picture, now: Picture): Changes {
  const positions = Object.entries(now.positions).flatMap(([actor, stand]) => {
    const earlier = before.positions[actor] ?? null;
    return earlier?.join(' ') === stand.join(' ') ? [] : [{ actor, before: earlier, now: stand }];
  });
  const demands = Object.entries(now.demands).flatMap(([key, state]) => {
    const earlier = before.demands[key] ?? null;
    return earlier === state ? [] : [{ key, before: earlier, now: state }];
  });
  return {
    documents: Math.max(0, now.documents - before.documents),
    statements: Math.max(0, now.statements - before.statements),
    positions,
    demands,
  };
}

/** Whether there is anything to say. */
export const isEmpty = ({ documents, statements, positions, demands }: Changes): boolean =>
  documents === 0 && statements === 0 && positions.length === 0 && demands.length === 0;
