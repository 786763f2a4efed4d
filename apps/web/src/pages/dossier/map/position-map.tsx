/** Invariant: the map says nothing that the list does not; each pattern has its word, and who is too small for it, or no state, stands below. */
import { useMemo } from 'react';
import { PositionLabel, type ActorPosition } from '@demarche/contract';
import { useParts, type Moment } from '../../../api/queries.ts';
import { MAP } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { POSITION } from '../../../strings.ts';
import { PositionMark } from '../../../ui/marks.tsx';
import { Failure, Loading } from '../../../ui/notice.tsx';
import { useDrawer } from '../use-drawer.ts';
import { HEIGHT, WIDTH, shapesOf } from './shapes.ts';

const ORDER: readonly PositionLabel[] = PositionLabel.options.toReversed();

export function PositionMap({ moment }: { readonly moment: Moment }) {
  const shapes = useMemo(shapesOf, []);
  const nameOf = useActorName();
  const { open } = useDrawer();
  const { data, error, refetch } = useParts(moment, ['positions']);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const positions = new Map<string, ActorPosition>(data.positions.map((one) => [one.actor, one]));
  const drawn = new Set(shapes.map(({ code }) => code));
  const beside = data.positions.filter(({ actor }) => !drawn.has(actor));
  return (
    <>
      <ul className="legend map-legend">
        {ORDER.map((label) => (
          <Swatch key={label} look={label} words={POSITION[label]} />
        ))}
        <Swatch look="" words={MAP.none} />
        <Swatch look="disputed" words={MAP.disputed} />
      </ul>
      <svg className="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={MAP.label}>
        <Patterns />
        {shapes.map(({ code, name, path, isDisputed }) => {
          const position = code === null ? undefined : positions.get(code);
          const title = `${code === null ? name : nameOf(code)}: ${position ? POSITION[position.position] : MAP.none}`;
          return (
            <path
              key={name}
              d={path}
              className={['land', position?.position, isDisputed && 'disputed'].filter(Boolean).join(' ')}
              onClick={position && (() => open({ actor: position.actor, axis: 'position' }))}
            >
              <title>{title}</title>
            </path>
          );
        })}
      </svg>
      <p className="hint">{MAP.borders}</p>
      {beside.length > 0 && (
        <>
          <h3 className="label">{MAP.beside}</h3>
          <ul className="cells">
            {beside.map(({ actor, position }) => (
              <li key={actor}>
                <button data-item type="button" onClick={() => open({ actor, axis: 'position' })}>
                  <PositionMark position={position} /> <strong>{nameOf(actor)}</strong>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface SwatchProps {
  readonly look: PositionLabel | 'disputed' | '';
  readonly words: string;
}

/** A line of the legend: how land looks, and what that says. */
function Swatch({ look, words }: SwatchProps) {
  return (
    <li>
      <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
        <rect x="0.5" y="0.5" width="27" height="15" className={`land ${look}`} />
      </svg>{' '}
      {words}
    </li>
  );
}

/** Hatches and dots, so that positions are told apart without colour. */
function Patterns() {
  return (
    <defs>
      <pattern id="map-concern" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="pattern-ground" />
        <path d="M0 0v5" className="pattern-ink" strokeWidth="4" />
      </pattern>
      <pattern id="map-neutral" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" className="pattern-ground" />
        <circle cx="2.5" cy="2.5" r="1" className="pattern-dot" />
      </pattern>
      <pattern id="map-support" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="pattern-ground" />
        <path d="M0 3h6M3 0v6" className="pattern-ink" strokeWidth="1" />
      </pattern>
    </defs>
  );
}
