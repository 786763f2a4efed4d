/** Invariant: a line is agreement beyond chance; disagreement is drawn for the chosen actor alone, and who has nothing in common is told in words, never drawn. */
import { useMemo, useState } from 'react';
import type { ActorCode, Alignment } from '@demarche/contract';
import { ALIGNMENT, GRAPH } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { SECTION_EMPTY } from '../../../strings.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ActorPicker } from '../graph/actor-picker.tsx';
import { GraphPicture } from '../graph/graph-picture.tsx';
import { clusteredLayout, type Hull } from './clustered-layout.ts';
import { inClusters } from './in-clusters.ts';
import { PairLines } from './pair-lines.tsx';
import { MOST, beyondChance } from './pairs.ts';
import { StandList } from './stand-list.tsx';

export function AlignmentGraph({ alignment }: { readonly alignment: Alignment }) {
  const nameOf = useActorName();
  const [asked, setAsked] = useState<ActorCode | null>(null);
  const [least, setLeast] = useState(1);
  const { rows, all, layout } = useMemo(() => drawn(alignment), [alignment]);
  const taken = useMemo(() => layout.hulls.map(numberBox), [layout]);
  const chosen = asked !== null && alignment.actors.includes(asked) ? asked : null;
  const choose = (actor: ActorCode | null): void => setAsked(actor === chosen ? null : actor);
  if (rows.length === 0) return <Notice title={SECTION_EMPTY.alignment} />;
  const most = alignment.pairs.reduce((top, { n }) => Math.max(top, n), 1);
  return (
    <>
      <p className="hint">
        {ALIGNMENT.graphLegend} {all > rows.length && ALIGNMENT.most(rows.length, all)}
      </p>
      <div className="graph-controls">
        <ActorPicker actors={alignment.actors} chosen={chosen} onChoose={setAsked} />
        {most > 1 && <Threshold most={most} least={least} onChange={setLeast} />}
      </div>
      <GraphPicture
        label={ALIGNMENT.kappa}
        layout={layout}
        nodes={rows.map(({ actor, cluster }) => ({
          id: actor,
          name: nameOf(actor),
          words: `${nameOf(actor)}, ${ALIGNMENT.cluster} ${cluster + 1}`,
        }))}
        chosen={chosen === null ? [] : [chosen]}
        onChoose={(actor) => choose(actor as ActorCode)}
        taken={taken}
      >
        {layout.hulls.map((hull) => (
          <HullShape key={hull.cluster} hull={hull} />
        ))}
        <PairLines pairs={alignment.pairs} layout={layout} least={least} chosen={chosen} />
      </GraphPicture>
      <p role="status" className="graph-words">
        {chosen === null ? ALIGNMENT.choose : <strong>{nameOf(chosen)}</strong>}
        {chosen !== null && !rows.some(({ actor }) => actor === chosen) && ` (${GRAPH.notDrawn})`}
      </p>
      {chosen !== null && <StandList key={chosen} alignment={alignment} actor={chosen} />}
    </>
  );
}

/** Where actors stand does not change with what is drawn between them. */
function drawn(alignment: Alignment) {
  const { actors: rows, all } = inClusters(alignment, MOST);
  const layout = clusteredLayout(
    rows,
    alignment.pairs.filter((pair) => beyondChance(pair) > 0),
  );
  return { rows, all, layout };
}

/** Room for the number of a cluster, at the top of its circle. */
const numberBox = ({ x, y, radius }: Hull) => ({
  left: x - 32,
  top: y - radius + 4,
  right: x + 32,
  bottom: y - radius + 20,
});

function HullShape({ hull: { cluster, x, y, radius } }: { readonly hull: Hull }) {
  return (
    <>
      <circle cx={x} cy={y} r={radius} className="hull" />
      <text x={x} y={y - radius + 16} className="hull-number" textAnchor="middle" fontSize="12">
        {ALIGNMENT.cluster} {cluster + 1}
      </text>
    </>
  );
}

/** A choice of more than this is none. */
const HIGHEST = 10;

interface ThresholdProps {
  readonly most: number;
  readonly least: number;
  readonly onChange: (least: number) => void;
}

function Threshold({ most, least, onChange }: ThresholdProps) {
  return (
    <label className="graph-control">
      {ALIGNMENT.least}{' '}
      <select value={least} onChange={({ target }) => onChange(Number(target.value))}>
        {Array.from({ length: Math.min(most, HIGHEST) }, (_, i) => (
          <option key={i} value={i + 1}>
            {i + 1}
          </option>
        ))}
      </select>
    </label>
  );
}
