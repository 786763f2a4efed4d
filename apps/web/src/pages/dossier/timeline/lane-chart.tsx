/** Invariant: each dot is what one actor said on one day and leads to it; events are lines across all lanes. */
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Dossier } from '@demarche/contract';
import { useFramed } from '../../../app/crisis-frame.tsx';
import { useOnward } from '../../../app/moment.ts';
import { LANES } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { counted } from '../../../strings.ts';
import { dayInBrief } from '../../../ui/day-in-words.ts';
import { daysBetween, laterBy } from '../../../ui/days.ts';
import { Day } from '../../../ui/day.tsx';
import { VirtualList, type Place } from '../../../ui/virtual-list.tsx';
import { useTelling } from '../../../ui/telling.ts';
import { lanesOf, type Lane } from './lanes.ts';

/** Pixels that a day takes, from far to near. */
const ZOOMS = [4, 10, 24, 48, 96, 192] as const;
/** The widest chart that starts out drawn in one piece, in pixels. */
const WIDE = 900;
const LANE_HEIGHT = 28;

export function LaneChart({ dossier: { timeline } }: { readonly dossier: Pick<Dossier, 'timeline'> }) {
  const { lanes, events, first, last, most } = useMemo(() => lanesOf(timeline), [timeline]);
  const length = first && last ? daysBetween(first, last) + 1 : 0;
  const [zoom, setZoom] = useState(() =>
    Math.max(
      0,
      ZOOMS.findLastIndex((width) => width * length <= WIDE),
    ),
  );
  if (first === null) return null;
  const width = ZOOMS[zoom] ?? ZOOMS[0];
  const at = (day: string): number => (daysBetween(first, day) + 0.5) * width;
  return (
    <>
      <div className="buttons" role="group" aria-label={LANES.zoom}>
        <button type="button" className="button" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {LANES.out}
        </button>
        <button type="button" className="button" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
          {LANES.in}
        </button>
        <span className="meta">
          {events.map(({ day, title }) => (
            <span key={`${day} ${title}`}>
              ┆ <Day day={day} asDate /> <bdi>{title}</bdi>
            </span>
          ))}
        </span>
      </div>
      <div className="lanes" role="group" aria-label={LANES.label} tabIndex={0}>
        <div style={{ inlineSize: `calc(11rem + ${length * width}px)` }}>
          <Axis first={first} length={length} width={width} />
          <VirtualList
            items={lanes}
            keyOf={actorOf}
            estimate={LANE_HEIGHT}
            show={(lane, place) => (
              <LaneRow lane={lane} at={at} events={events.map(({ day }) => day)} most={most} place={place} />
            )}
          />
        </div>
      </div>
    </>
  );
}

const actorOf = ({ actor }: Lane): string => actor;

interface AxisProps {
  readonly first: string;
  readonly length: number;
  readonly width: number;
}

/** A label wherever there is room for one. */
function Axis({ first, length, width }: AxisProps) {
  const telling = useTelling();
  const step = Math.max(1, Math.ceil(64 / width));
  const labels = Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step);
  return (
    <div className="lane axis" aria-hidden="true">
      <span />
      <span className="lane-days">
        {labels.map((days) => (
          <span key={days} style={{ insetInlineStart: days * width }}>
            {dayInBrief(laterBy(first, days), telling)}
          </span>
        ))}
      </span>
    </div>
  );
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly at: (day: string) => number;
  readonly events: readonly string[];
  /** The count of the largest dot. */
  readonly most: number;
  readonly place: Place;
}

/** The smallest and the largest dot, in pixels; the area between them grows with the count. */
const SMALLEST = 5;
const LARGEST = LANE_HEIGHT - 4;

function LaneRow({ lane: { actor, statements, days }, at, events, most, place }: LaneRowProps) {
  const { moment } = useFramed();
  const onward = useOnward();
  const nameOf = useActorName();
  const path = `/c/${moment.crisis}/statements`;
  return (
    <li className="lane" style={{ blockSize: LANE_HEIGHT }} {...place}>
      <Link data-item to={{ pathname: path, search: onward({ actor }) }}>
        {nameOf(actor)} <span className="faint">{statements}</span>
      </Link>
      <span className="lane-days">
        {events.map((day) => (
          <span key={day} className="lane-event" style={{ insetInlineStart: at(day) }} />
        ))}
        {days.map(({ day, statements: count }) => {
          const size = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most);
          return (
            <Link
              key={day}
              className="lane-dot"
              tabIndex={-1}
              title={`${nameOf(actor)}, ${day}: ${counted(count, 'statement')}`}
              aria-label={`${nameOf(actor)}, ${day}: ${counted(count, 'statement')}`}
              to={{ pathname: path, search: onward({ actor, from: day, to: day }) }}
              style={{ insetInlineStart: at(day) - size / 2, inlineSize: size, blockSize: size }}
            />
          );
        })}
      </span>
    </li>
  );
}
