/** Invariant: a pair has the same words and the same weight in every picture; who has no item in common stands on no side. */
import type { ActorCode, Alignment, AlignmentPair } from '@demarche/contract';
import { ALIGNMENT } from '../../../dossier-strings.ts';

/** More actors than this no screen shows at once. */
export const MOST = 40;

export const inWords = ({ n, agreement, kappa }: AlignmentPair): string =>
  `${ALIGNMENT.share} ${Math.round(agreement * n)} ${ALIGNMENT.of} ${n}; κ ${kappa === null ? `– (${ALIGNMENT.certain})` : kappa.toFixed(2)}`;

/** How strongly a pair is drawn that rests on one item, or on two. */
const PALE: readonly number[] = [0.4, 0.7];

export const weightOf = (n: number): number => PALE[n - 1] ?? 1;

/** Agreement beyond chance; none where chance alone gives certainty. */
export const beyondChance = ({ kappa }: AlignmentPair): number => kappa ?? 0;

interface Compared {
  readonly other: ActorCode;
  readonly pair: AlignmentPair;
}

export interface Stand {
  /** Beyond chance, the most first. */
  readonly agrees: readonly Compared[];
  /** More than chance, the most first. */
  readonly differs: readonly Compared[];
  readonly asChance: readonly Compared[];
  readonly nothingInCommon: readonly ActorCode[];
}

/** With whom an actor agrees, with whom it does not, and of whom nothing can be said. */
export function standOf({ actors, pairs }: Alignment, actor: ActorCode): Stand {
  const compared = pairs
    .filter(({ a, b }) => a === actor || b === actor)
    .map((pair): Compared => ({ other: pair.a === actor ? pair.b : pair.a, pair }))
    .toSorted(
      (one, two) =>
        Math.abs(beyondChance(two.pair)) - Math.abs(beyondChance(one.pair)) ||
        two.pair.n - one.pair.n ||
        (one.other < two.other ? -1 : 1),
    );
  const others = new Set(compared.map(({ other }) => other));
  return {
    agrees: compared.filter(({ pair }) => beyondChance(pair) > 0),
    differs: compared.filter(({ pair }) => beyondChance(pair) < 0),
    asChance: compared.filter(({ pair }) => beyondChance(pair) === 0),
    nothingInCommon: actors.filter((one) => one !== actor && !others.has(one)),
  };
}
