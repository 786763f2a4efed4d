/** Invariant: days stand in order as the dossier has them; what has no day comes last and says so. */
import type { Dossier, TimelineEntry } from '@demarche/contract';
import { Actors } from '../../../evidence/names.tsx';
import { Quotation } from '../../../evidence/quotation.tsx';
import { Verbatim } from '../../../evidence/verbatim.tsx';
import { TIMELINE_KIND } from '../../../strings.ts';
import { Day } from '../../../ui/day.tsx';
import { VirtualList, type Place } from '../../../ui/virtual-list.tsx';
import { useDrawer } from '../use-drawer.ts';

export function DayList({ dossier: { timeline } }: { readonly dossier: Pick<Dossier, 'timeline'> }) {
  return (
    <VirtualList
      className="timeline"
      items={timeline}
      keyOf={keyOf}
      estimate={58}
      show={(entry, place, index) => (
        <Entry entry={entry} first={index === 0 || timeline[index - 1]!.day !== entry.day} place={place} />
      )}
    />
  );
}

const keyOf = ({ kind, statement }: TimelineEntry, index: number): string => `${statement ?? kind} ${index}`;

interface EntryProps {
  readonly entry: TimelineEntry;
  /** Whether it is the first of its day. */
  readonly first: boolean;
  readonly place: Place;
}

/** The day stands beside each entry, so that it is in view wherever one is in a long day; as a heading, once. */
function Entry({ entry: { day, kind, title, actors, statement, evidence }, first, place }: EntryProps) {
  const { open } = useDrawer();
  const [words] = evidence;
  return (
    <li className={`timeline-entry kind-${kind} ${first ? 'first' : ''}`} {...place}>
      {first ? (
        <h3>
          <Day day={day} />
        </h3>
      ) : (
        <span className="timeline-day-again">
          <Day day={day} />
        </span>
      )}
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
          {words && (
            <Verbatim className="timeline-words" document={words.document}>
              {words.quotes.join(' … ')}
            </Verbatim>
          )}
        </button>
      ) : (
        <div className="timeline-open">
          <bdi className="timeline-title">{title}</bdi>
          {words && <Quotation evidence={words} />}
        </div>
      )}
    </li>
  );
}
