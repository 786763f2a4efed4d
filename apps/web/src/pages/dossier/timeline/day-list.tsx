/** Invariant: days stand in order as the dossier has them; what has no day comes last and says so. */
import { useMemo } from 'react';
import type { Dossier, TimelineEntry } from '@demarche/contract';
import { Actors } from '../../../evidence/names.tsx';
import { Quotation } from '../../../evidence/quotation.tsx';
import { Verbatim } from '../../../evidence/verbatim.tsx';
import { TIMELINE_KIND } from '../../../strings.ts';
import { Day } from '../../../ui/day.tsx';
import { MoreList } from '../../../ui/more-list.tsx';
import { useDrawer } from '../use-drawer.ts';

export function DayList({ dossier }: { readonly dossier: Pick<Dossier, 'timeline'> }) {
  const pieces = useMemo(() => piecesOf(dossier.timeline), [dossier]);
  return (
    <MoreList
      className="timeline"
      items={pieces}
      show={({ key, day, entries, first }) => (
        <li key={key} className="timeline-day">
          {first && (
            <h3>
              <Day day={day} />
            </h3>
          )}
          <ol>
            {entries.map((entry, i) => (
              <Entry key={i} entry={entry} />
            ))}
          </ol>
        </li>
      )}
    />
  );
}

/** Entries of a day that are drawn at once. */
const PIECE = 25;

/** The days in pieces that are drawn one after the other; only the first of a day has its heading. */
function piecesOf(timeline: readonly TimelineEntry[]) {
  return [...Map.groupBy(timeline, ({ day }) => day)].flatMap(([day, entries]) =>
    Array.from({ length: Math.ceil(entries.length / PIECE) }, (_, i) => ({
      key: `${day ?? 'undated'} ${i}`,
      day,
      first: i === 0,
      entries: entries.slice(i * PIECE, (i + 1) * PIECE),
    })),
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
          <bdi className="timeline-title">{title}</bdi>
          {first && (
            <Verbatim className="timeline-words" document={first.document}>
              {first.quotes.join(' … ')}
            </Verbatim>
          )}
        </button>
      ) : (
        <div className="timeline-open">
          <bdi className="timeline-title">{title}</bdi>
          {first && <Quotation evidence={first} />}
        </div>
      )}
    </li>
  );
}
