/** Invariant: a line tells the type of contact by its strokes: whole, dashed, dotted; two types between two actors are two lines side by side. */
import { memo } from 'react';
import type { ActorCode, ContactType } from '@demarche/contract';
import { NETWORK } from '../../../dossier-strings.ts';
import { CONTACT } from '../../../strings.ts';
import type { Layout, Spot } from '../graph/layout.ts';
import type { NetworkLine } from './network.ts';

interface ContactLinesProps {
  readonly lines: readonly NetworkLine[];
  readonly layout: Layout;
  readonly chosen: readonly ActorCode[];
  readonly onChoose: (ends: readonly ActorCode[]) => void;
}

const THICKEST = 8;
const BETWEEN = 3;

const widthOf = (contacts: number): number => Math.min(THICKEST, 0.6 + 0.9 * Math.sqrt(contacts));

export function ContactLines({ lines, layout, chosen, onChoose }: ContactLinesProps) {
  const spots = new Map(layout.spots.map((spot) => [spot.id, spot]));
  return lines.map((line) => {
    const { a, b, types } = line;
    const [from, to] = [spots.get(a), spots.get(b)];
    if (!from || !to) return null;
    const isAsked = chosen.length > 0 && chosen.every((actor) => actor === a || actor === b);
    const state = isAsked ? ' asked' : chosen.length > 0 ? ' aside' : '';
    return (
      <g key={`${a} ${b}`} className={`graph-line${state}`} onClick={() => onChoose(chosen[0] === b ? [b, a] : [a, b])}>
        <Strokes from={from} to={to} types={types} />
        <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} className="line-target" />
      </g>
    );
  });
}

interface StrokesProps {
  readonly from: Spot;
  readonly to: Spot;
  readonly types: NetworkLine['types'];
}

const Strokes = memo(function Strokes({ from, to, types }: StrokesProps) {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const [acrossX, acrossY] = [(from.y - to.y) / length, (to.x - from.x) / length];
  const widths = types.map(({ contacts }) => widthOf(contacts));
  const whole = widths.reduce((sum, width) => sum + width, 0) + BETWEEN * (widths.length - 1);
  return types.map(({ type }, i) => {
    const width = widths[i]!;
    const before = widths.slice(0, i).reduce((sum, one) => sum + one + BETWEEN, 0);
    const off = before + width / 2 - whole / 2;
    const [x, y] = [off * acrossX, off * acrossY];
    return (
      <path
        key={type}
        d={`M${from.x + x} ${from.y + y}L${to.x + x} ${to.y + y}`}
        strokeWidth={width}
        {...strokeOf(type, width)}
      />
    );
  });
});

const strokeOf = (type: ContactType, width: number) =>
  ({
    phone: {},
    meeting: { strokeDasharray: `${6 + width} ${4 + width}` },
    letter: { strokeDasharray: `0.1 ${3 + 1.5 * width}`, strokeLinecap: 'round' as const },
  })[type];

export function LineLegend() {
  return (
    <ul className="legend graph-legend" aria-label={NETWORK.lines}>
      {(['phone', 'meeting', 'letter'] as const).map((type) => (
        <li key={type}>
          <svg viewBox="0 0 40 10" width="40" height="10" aria-hidden="true" className="graph-line">
            <path d="M1 5h38" strokeWidth="2" {...strokeOf(type, 2)} />
          </svg>{' '}
          {CONTACT[type]}
        </li>
      ))}
    </ul>
  );
}
