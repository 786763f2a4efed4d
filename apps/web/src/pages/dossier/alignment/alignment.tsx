/** Invariant: the matrix and the graph show the same figures; which one stands in the address. Groups and items stand below both. */
import { Suspense, lazy } from 'react';
import type { Alignment as Aligned, Dossier } from '@demarche/contract';
import { ALIGNMENT } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { SECTION } from '../../../strings.ts';
import { Loading } from '../../../ui/notice.tsx';
import { useView, ViewSwitch } from '../view-switch.tsx';
import { Matrix } from './matrix.tsx';

/** Fetched when it is opened: it brings what lays nodes out along. */
const AlignmentGraph = lazy(async () => ({ default: (await import('./alignment-graph.tsx')).AlignmentGraph }));

export function Alignment({ dossier: { alignment } }: { readonly dossier: Pick<Dossier, 'alignment'> }) {
  const view = useView(ALIGNMENT.views);
  return (
    <>
      <ViewSwitch section="alignment" label={SECTION.alignment} views={ALIGNMENT.views} />
      <Suspense fallback={<Loading />}>
        {view === 'graph' ? <AlignmentGraph alignment={alignment} /> : <Matrix alignment={alignment} />}
      </Suspense>
      <Clusters alignment={alignment} />
      <h3 className="label">{ALIGNMENT.items}</h3>
      <ul className="lines">
        {alignment.items.map(({ id, title }) => (
          <li key={id}>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function Clusters({ alignment: { clusters, resamplings } }: { readonly alignment: Aligned }) {
  const nameOf = useActorName();
  return (
    <ol className="clusters">
      {clusters.map(({ actors, stability }, i) => (
        <li key={actors.join(' ')}>
          <strong>
            {ALIGNMENT.cluster} {i + 1}
          </strong>{' '}
          <span className="meta">
            {stability === null
              ? ALIGNMENT.alone
              : `${ALIGNMENT.stability} ${Math.round(100 * stability)} % ${ALIGNMENT.resamplings} (${resamplings})`}
          </span>
          <p>{actors.map(nameOf).join(', ')}</p>
        </li>
      ))}
    </ol>
  );
}
