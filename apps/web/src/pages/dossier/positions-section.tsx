/** Invariant: the same positions in several pictures; which one stands in the address. */
import { Suspense, lazy, type ComponentType } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Moment } from '../../api/queries.ts';
import { useOnward } from '../../app/moment.ts';
import { VIEWS } from '../../dossier-strings.ts';
import { S } from '../../strings.ts';
import { Loading } from '../../ui/notice.tsx';
import { PositionPlot } from './position-plot.tsx';
import { ByBloc, ByRegion } from './positions-by-group.tsx';
import { PositionsTable } from './positions-table.tsx';

/** Fetched when it is opened: it brings the shapes of the world along. */
const PositionMap = lazy(async () => ({ default: (await import('./map/position-map.tsx')).PositionMap }));

type View = keyof typeof VIEWS;

const BODIES: Record<View, ComponentType<{ readonly moment: Moment }>> = {
  table: PositionsTable,
  regions: ByRegion,
  blocs: ByBloc,
  map: PositionMap,
  plot: PositionPlot,
};

export function PositionsSection({ moment }: { readonly moment: Moment }) {
  const [query] = useSearchParams();
  const onward = useOnward();
  const named = query.get('view') ?? '';
  const view: View = Object.hasOwn(VIEWS, named) ? (named as View) : 'table';
  const Body = BODIES[view];
  return (
    <>
      <nav className="chips small" aria-label={S.politicalAxis}>
        {Object.entries(VIEWS).map(([name, label]) => (
          <Link
            key={name}
            className="chip"
            to={{ search: onward({ section: 'positions', ...(name === 'table' ? {} : { view: name }) }) }}
            aria-current={name === view ? 'page' : undefined}
            preventScrollReset
          >
            {label}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Body moment={moment} />
      </Suspense>
    </>
  );
}
