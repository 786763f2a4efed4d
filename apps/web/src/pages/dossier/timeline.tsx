/** Invariant: days stand in order as the dossier has them; what has no day comes last and says so. */
import { useMemo } from 'react';
import type { Dossier, TimelineEntry } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Quotation } from '../../evidence/quotation.tsx';
import { TIMELINE_KIND } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { useDrawer } from './use-drawer.ts';

export function Timeline({ dossier }: { readonly dossier: Pick<Dossier, 'timeline'> }) {
  const days = useMemo(() => [...Map.groupBy(dossier.timeline, ({ day }) => day)], [dossier]);
  return (
    <ol className="timeline">
      {days.map(([day, entries]) => (
        <li key={day ?? 'undated'} className="timeline-day">
          <h3>
            <Day day={day} />
          </h3>
          <ol>
            {entries.map((entry, i) => (
              <Entry key={i} entry={entry} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry: { kind, title, actors, statement, evidence } }: { readonly entry: TimelineEntry }) {
  const { open } = useDrawer();
  const [first] = evidence;
  return (
    <li className={`timeline-entry kind-${kind}`}>
      {kind === 'statement' ? (
        <span className="timeline-who">
          <Actors codes={actors} none="" />
        </span>
      ) : (
        <span className="label">{TIMELINE_KIND[kind]}</span>
      )}
      {statement ? (
        <button data-item type="button" className="timeline-open" onClick={() => open({ statement })}>
          <span className="timeline-title">{title}</span>
          {first && <span className="timeline-words">{first.quotes.join(' … ')}</span>}
        </button>
      ) : (
        <div className="timeline-open">
          <span className="timeline-title">{title}</span>
          {first && <Quotation evidence={first} />}
        </div>
      )}
    </li>
  );
}
