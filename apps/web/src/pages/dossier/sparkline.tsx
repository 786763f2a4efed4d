/** Invariant: the line has a point for each day on which the actor spoke, as strong as the strongest of that day; its words say where it goes. */
import type { Escalation } from '@demarche/contract';
import { TREND } from '../../dossier-strings.ts';
import { daysBetween } from '../../ui/days.ts';

interface SparklineProps {
  readonly escalation: Escalation | undefined;
  /** The days that all lines span. */
  readonly first: string;
  readonly last: string;
}

const WIDTH = 96;
const HEIGHT = 20;
/** Rungs of the ladder that have room. */
const MOST = 5;
const EDGE = 2;

/** How the strength of an actor's language moves. */
export function Sparkline({ escalation, first, last }: SparklineProps) {
  if (!escalation) return null;
  const span = Math.max(1, daysBetween(first, last));
  const strongest = new Map<string, number>();
  for (const { day, force } of escalation.points) strongest.set(day, Math.max(force, strongest.get(day) ?? 0));
  const points = [...strongest].map(([day, force]) => ({
    x: EDGE + ((WIDTH - 2 * EDGE) * daysBetween(first, day)) / span,
    y: HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * Math.min(force, MOST)) / MOST,
  }));
  const words = TREND[escalation.trend];
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <path d={`M0 ${HEIGHT - EDGE}H${WIDTH}`} stroke="currentColor" opacity="0.25" />
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="currentColor"
      />
      {points.length <= 12 && points.map(({ x, y }, i) => <circle key={i} cx={x} cy={y} r="1.6" fill="currentColor" />)}
    </svg>
  );
}
