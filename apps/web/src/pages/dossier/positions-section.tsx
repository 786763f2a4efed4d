/** Invariant: the same positions in several pictures; which one stands in the address. */
import { Suspense, lazy, type ComponentType } from 'react';
import type { Moment } from '../../api/queries.ts';
import { POSITION_VIEWS } from '../../dossier-strings.ts';
import { SECTION } from '../../strings.ts';
import { Loading } from '../../ui/notice.tsx';
import { PositionPlot } from './position-plot.tsx';
import { ByBloc, ByRegion } from './positions-by-group.tsx';
import { PositionsTable } from './positions-table.tsx';
import { useView, ViewSwitch } from './view-switch.tsx';

/** Fetched when it is opened: it brings the shapes of the world along. */
const PositionMap = lazy(async () => ({ default: (await import('./map/position-map.tsx')).PositionMap }));

type View = keyof typeof POSITION_VIEWS;

const BODIES: Record<View, ComponentType<{ readonly moment: Moment }>> = {
  table: PositionsTable,
  regions: ByRegion,
  blocs: ByBloc,
  map: PositionMap,
  plot: PositionPlot,
};

export function PositionsSection({ moment }: { readonly moment: Moment }) {
  const Body = BODIES[useView(POSITION_VIEWS)];
  return (
    <>
      <ViewSwitch section="positions" label={SECTION.positions} views={POSITION_VIEWS} />
      <Suspense fallback={<Loading />}>
        <Body moment={moment} />
      </Suspense>
    </>
  );
}
