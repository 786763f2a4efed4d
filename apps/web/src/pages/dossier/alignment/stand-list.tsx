/** Invariant: everybody else is in one of the lists, with the figures where there are any; each name opens to what it said. */
import type { ReactNode } from 'react';
import type { ActorCode, Alignment } from '@demarche/contract';
import { ALIGNMENT } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { useDrawer } from '../use-drawer.ts';
import { inWords, standOf } from './pairs.ts';

interface StandListProps {
  readonly alignment: Alignment;
  readonly actor: ActorCode;
}

export function StandList({ alignment, actor }: StandListProps) {
  const { nothingInCommon, ...stand } = standOf(alignment, actor);
  return (
    <div className="stands">
      {(['agrees', 'differs', 'asChance'] as const).map((side) => (
        <Side key={side} title={ALIGNMENT.stand[side]} count={stand[side].length}>
          <VirtualList
            items={stand[side]}
            keyOf={keyOf}
            estimate={28}
            show={({ other, pair }, place) => (
              <li {...place}>
                <Opener actor={other} /> <span className="meta">{inWords(pair)}</span>
              </li>
            )}
          />
        </Side>
      ))}
      <Side title={ALIGNMENT.stand.nothingInCommon} count={nothingInCommon.length}>
        <VirtualList
          items={nothingInCommon}
          keyOf={String}
          estimate={28}
          show={(other, place) => (
            <li {...place}>
              <Opener actor={other} />
            </li>
          )}
        />
      </Side>
    </div>
  );
}

const keyOf = ({ other }: { readonly other: ActorCode }): string => other;

interface SideProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Side({ title, count, children }: SideProps) {
  return (
    <section>
      <h3 className="label">
        {title} ({count})
      </h3>
      {count > 0 && children}
    </section>
  );
}

function Opener({ actor }: { readonly actor: ActorCode }) {
  const nameOf = useActorName();
  const { open } = useDrawer();
  return (
    <button data-item type="button" className="link" onClick={() => open({ actor, axis: 'position' })}>
      {nameOf(actor)}
    </button>
  );
}
