/** Invariant: the list and the lanes show the same entries; which one stands in the address. */
import type { Dossier } from '@demarche/contract';
import { LANES } from '../../../dossier-strings.ts';
import { useView, ViewSwitch } from '../view-switch.tsx';
import { DayList } from './day-list.tsx';
import { LaneChart } from './lane-chart.tsx';

export function Timeline({ dossier }: { readonly dossier: Pick<Dossier, 'timeline'> }) {
  const view = useView(LANES.views);
  return (
    <>
      <ViewSwitch section="timeline" label={LANES.label} views={LANES.views} />
      {view === 'lanes' ? <LaneChart dossier={dossier} /> : <DayList dossier={dossier} />}
    </>
  );
}
