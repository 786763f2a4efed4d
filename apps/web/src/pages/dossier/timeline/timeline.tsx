/** Invariant: the list and the lanes show the same entries; which one stands in the address. */
import { Link, useSearchParams } from 'react-router';
import type { Dossier } from '@demarche/contract';
import { useOnward } from '../../../app/moment.ts';
import { LANES } from '../../../dossier-strings.ts';
import { DayList } from './day-list.tsx';
import { LaneChart } from './lane-chart.tsx';

export function Timeline({ dossier }: { readonly dossier: Pick<Dossier, 'timeline'> }) {
  const [query] = useSearchParams();
  const onward = useOnward();
  const isLanes = query.get('view') === 'lanes';
  return (
    <>
      <nav className="chips small" aria-label={LANES.label}>
        {[false, true].map((lanes) => (
          <Link
            key={String(lanes)}
            className="chip"
            to={{ search: onward({ section: 'timeline', ...(lanes ? { view: 'lanes' } : {}) }) }}
            aria-current={lanes === isLanes ? 'page' : undefined}
            preventScrollReset
          >
            {lanes ? LANES.byActor : LANES.byDay}
          </Link>
        ))}
      </nav>
      {isLanes ? <LaneChart dossier={dossier} /> : <DayList dossier={dossier} />}
    </>
  );
}
