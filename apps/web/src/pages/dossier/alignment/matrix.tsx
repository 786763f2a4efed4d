/** Invariant: a pair without a common item is shown as missing, never as agreement or disagreement; each pair opens with its figures. */
import { useState } from 'react';
import type { Alignment, AlignmentPair } from '@demarche/contract';
import { ALIGNMENT } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { inClusters } from './in-clusters.ts';
import { MOST, inWords, weightOf } from './pairs.ts';

const CELL = 24;

export function Matrix({ alignment }: { readonly alignment: Alignment }) {
  const nameOf = useActorName();
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null);
  const { actors, all } = inClusters(alignment, MOST);
  const pairs = new Map<string, AlignmentPair>(
    alignment.pairs.flatMap((pair) => [[`${pair.a} ${pair.b}`, pair] as const, [`${pair.b} ${pair.a}`, pair] as const]),
  );
  const shown = chosen && pairs.get(chosen.join(' '));
  const side = actors.length * CELL;
  return (
    <>
      <p className="hint">
        {ALIGNMENT.legend} {all > actors.length && ALIGNMENT.most(actors.length, all)}
      </p>
      <div className="matrix-frame" tabIndex={0} role="group" aria-label={ALIGNMENT.kappa}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {actors.map(({ actor }) => (
                <th key={actor} scope="col" title={nameOf(actor)}>
                  <span>{nameOf(actor)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map(({ actor, cluster }, row) => (
              <tr key={actor} data-first={row > 0 && actors[row - 1]!.cluster !== cluster}>
                <th scope="row" title={nameOf(actor)}>
                  <span>{nameOf(actor)}</span>
                </th>
                {actors.map(({ actor: other }) => (
                  <td key={other}>
                    {actor !== other && (
                      <PairCell
                        names={`${nameOf(actor)}, ${nameOf(other)}`}
                        pair={pairs.get(`${actor} ${other}`)}
                        chosen={chosen?.[0] === actor && chosen[1] === other}
                        onChoose={() => setChosen([actor, other])}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="matrix-words" style={{ minInlineSize: Math.min(side, 320) }}>
        {chosen && `${nameOf(chosen[0])}, ${nameOf(chosen[1])}: ${shown ? inWords(shown) : ALIGNMENT.none}`}
      </p>
    </>
  );
}

interface PairCellProps {
  readonly names: string;
  readonly pair: AlignmentPair | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** Agreement by the size of a square, disagreement by a struck one: neither by colour alone. */
function PairCell({ names, pair, chosen, onChoose }: PairCellProps) {
  const label = `${names}: ${pair ? inWords(pair) : ALIGNMENT.none}`;
  const beyond = pair ? (pair.kappa ?? 0) : null;
  const size = beyond === null ? 0 : 3 + 10 * Math.min(1, Math.abs(beyond));
  return (
    <button type="button" aria-label={label} aria-pressed={chosen} title={label} onClick={onChoose}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" opacity={weightOf(pair?.n ?? 0)}>
        {beyond === null ? (
          <circle cx="8" cy="8" r="1" fill="currentColor" opacity="0.4" />
        ) : (
          <rect
            x={8 - size / 2}
            y={8 - size / 2}
            width={size}
            height={size}
            fill={beyond >= 0 ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        )}
        {beyond !== null && beyond < 0 && <path d="M3 13 13 3" stroke="currentColor" />}
      </svg>
    </button>
  );
}
