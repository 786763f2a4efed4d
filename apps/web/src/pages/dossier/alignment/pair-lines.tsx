/** Invariant: agreement is a whole line, disagreement a dashed one that is struck; both paler where they rest on little, and neither where nothing is compared. */
import type { ActorCode, AlignmentPair } from '@demarche/contract';
import { useActorName } from '../../../evidence/names.tsx';
import type { Layout, Spot } from '../graph/layout.ts';
import { beyondChance, inWords, weightOf } from './pairs.ts';

interface PairLinesProps {
  readonly pairs: readonly AlignmentPair[];
  readonly layout: Layout;
  /** Items in common that a line rests on, at least. */
  readonly least: number;
  readonly chosen: ActorCode | null;
}

export function PairLines({ pairs, layout, least, chosen }: PairLinesProps) {
  const nameOf = useActorName();
  const spots = new Map(layout.spots.map((spot) => [spot.id, spot]));
  const lines = pairs.flatMap((pair) => {
    const [from, to] = [spots.get(pair.a), spots.get(pair.b)];
    const beyond = beyondChance(pair);
    const isAsked = pair.a === chosen || pair.b === chosen;
    const isDrawn = pair.n >= least && (beyond > 0 || (beyond < 0 && isAsked));
    return from && to && isDrawn ? [{ pair, from, to, beyond, isAsked }] : [];
  });
  const thick = Math.min(THICKEST, Math.sqrt(INK / lines.length));
  return lines.map(({ pair, from, to, beyond, isAsked }) => {
    const { a, b, n } = pair;
    const state = isAsked ? ' asked' : chosen === null ? '' : ' aside';
    return (
      <g key={`${a} ${b}`} className={`graph-line${state}`} strokeOpacity={weightOf(n)}>
        <title>{`${nameOf(a)}, ${nameOf(b)}: ${inWords(pair)}`}</title>
        <PairLine from={from} to={to} beyond={beyond} width={0.5 + thick * Math.min(1, Math.abs(beyond))} />
      </g>
    );
  });
}

/** The thickest line, in pixels; where there are many, they are all thinner, so that they do not run together. */
const THICKEST = 2.5;
const INK = 600;

interface PairLineProps {
  readonly from: Spot;
  readonly to: Spot;
  readonly beyond: number;
  readonly width: number;
}

function PairLine({ from, to, beyond, width }: PairLineProps) {
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  if (beyond > 0) return <path d={path} strokeWidth={width} />;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return (
    <>
      <path d={path} strokeWidth={width} strokeDasharray="5 5" />
      <path d={`M${x - 6} ${y - 6}L${x + 6} ${y + 6}M${x - 6} ${y + 6}L${x + 6} ${y - 6}`} strokeWidth="1.5" />
    </>
  );
}
