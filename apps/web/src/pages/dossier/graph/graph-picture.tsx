/** Invariant: each node is a button that says its words; one of them is on the way of Tab, arrow keys lead to the others. Nothing moves. */
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { GRAPH } from '../../../dossier-strings.ts';
import type { Layout, Spot } from './layout.ts';
import { LETTERS, nameOverAll, namesWithRoom, type Box, type PlacedName } from './names-with-room.ts';
import { neighbour } from './neighbour.ts';

interface GraphNode {
  readonly id: string;
  readonly name: string;
  /** What the node says when it is read out. */
  readonly words: string;
}

interface GraphPictureProps {
  readonly label: string;
  readonly layout: Layout;
  /** The most important first: their names are shown where there is not room for all. */
  readonly nodes: readonly GraphNode[];
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
  /** Where no name may stand. */
  readonly taken?: readonly Box[];
  /** What is drawn below the nodes. */
  readonly children: ReactNode;
}

export function GraphPicture({ label, layout, nodes, chosen, onChoose, taken, children }: GraphPictureProps) {
  const frame = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const spots = useMemo(() => new Map(layout.spots.map((spot) => [spot.id, spot])), [layout]);
  const shown = nodes.flatMap((node) => {
    const spot = spots.get(node.id);
    return spot ? [{ ...node, spot }] : [];
  });
  const names = useMemo(() => namesWithRoom(layout, shown, taken), [layout, nodes, taken]);
  // On a narrow screen, begin at the middle, where the busiest are.
  useLayoutEffect(() => {
    const outer = frame.current?.parentElement;
    if (outer) outer.scrollLeft = (outer.scrollWidth - outer.clientWidth) / 2;
  }, [layout]);
  const tabStop = stop !== null && spots.has(stop) ? stop : shown[0]?.id;
  const onKey = (event: KeyboardEvent, id: string): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(id);
      return;
    }
    const next = neighbour(layout.spots, id, event.key);
    if (next === null) return;
    event.preventDefault();
    frame.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className="graph-frame">
      <svg
        ref={frame}
        className="graph"
        role="group"
        aria-label={`${label}. ${GRAPH.keys}`}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
      >
        <g aria-hidden="true">{children}</g>
        {shown.map(({ id, words, spot }) => (
          <g
            key={id}
            className="node"
            role="button"
            data-node={id}
            tabIndex={id === tabStop ? 0 : -1}
            aria-label={words}
            aria-pressed={chosen.includes(id)}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => onKey(event, id)}
            onFocus={() => {
              setStop(id);
              setPointed(id);
            }}
            onBlur={() => setPointed(null)}
            onPointerEnter={() => setPointed(id)}
            onPointerLeave={() => setPointed(null)}
          >
            <title>{words}</title>
            <NodeShape spot={spot} />
          </g>
        ))}
        <g className="node-names" aria-hidden="true" fontSize={LETTERS} textAnchor="middle">
          {shown.map(({ id, name, spot }) => {
            const isAsked = id === pointed || chosen.includes(id);
            const place = names.get(id) ?? (isAsked ? nameOverAll(layout, name, spot) : null);
            return place && <Name key={id} place={place} isAsked={isAsked} />;
          })}
        </g>
      </svg>
    </div>
  );
}

/** What can be hit is never smaller than a finger needs. */
const LEAST_TARGET = 12;

function NodeShape({ spot: { x, y, radius } }: { readonly spot: Spot }) {
  return (
    <>
      <circle cx={x} cy={y} r={Math.max(radius, LEAST_TARGET)} className="node-target" />
      <circle cx={x} cy={y} r={radius + 4} className="node-ring" />
      <circle cx={x} cy={y} r={radius} className="node-body" />
    </>
  );
}

interface NameProps {
  readonly place: PlacedName;
  readonly isAsked: boolean;
}

function Name({ place: { text, x, y }, isAsked }: NameProps) {
  return (
    <text x={x} y={y} className={isAsked ? 'asked' : undefined}>
      {text}
    </text>
  );
}
