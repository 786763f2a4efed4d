/** Invariant: whatever is chosen in the network has its contacts below it, each with its words. */
import { useMemo, useState } from 'react';
import type { ActorCode, DossierContact } from '@demarche/contract';
import { GRAPH, NETWORK } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { counted } from '../../../strings.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { ActorPicker } from '../graph/actor-picker.tsx';
import { GraphPicture } from '../graph/graph-picture.tsx';
import { layOut } from '../graph/layout.ts';
import { ContactLines, LineLegend } from './contact-lines.tsx';
import { ContactList } from './contact-list.tsx';
import { contactsOf, countedTypes, networkOf, partnersOf } from './network.ts';

/** More than this cannot be told apart. */
const MOST = 40;
const GAP = 56;
const MARGIN = { x: 56, y: 28 };

/** One actor, or the two ends of a line. */
type Chosen = readonly ActorCode[];

export function ContactNetwork({ contacts }: { readonly contacts: readonly DossierContact[] }) {
  const nameOf = useActorName();
  const network = useMemo(() => networkOf(contacts, MOST), [contacts]);
  const layout = useMemo(() => layOut(network.nodes.map(roundOf), network.lines, GAP, MARGIN), [network]);
  const [asked, setAsked] = useState<Chosen>([]);
  const chosen = asked.every((actor) => network.all.includes(actor)) ? asked : [];
  const choose = (next: Chosen): void => setAsked(next.join() === chosen.join() ? [] : next);
  const left = network.all.length - network.nodes.length;
  return (
    <>
      <p className="hint">
        {NETWORK.legend} {left > 0 && NETWORK.most(network.nodes.length, left)}
      </p>
      <LineLegend />
      <ActorPicker
        actors={network.all}
        chosen={chosen[0] ?? null}
        onChoose={(actor) => setAsked(actor === null ? [] : [actor])}
      />
      <GraphPicture
        label={NETWORK.label}
        layout={layout}
        nodes={network.nodes.map(({ actor, contacts: own }) => ({
          id: actor,
          name: nameOf(actor),
          words: `${nameOf(actor)}: ${counted(own, 'contact')}`,
        }))}
        chosen={chosen}
        onChoose={(actor) => choose([actor as ActorCode])}
      >
        <ContactLines lines={network.lines} layout={layout} chosen={chosen} onChoose={choose} />
      </GraphPicture>
      <ChosenContacts
        contacts={contacts}
        chosen={chosen}
        isDrawn={chosen.every((actor) => network.nodes.some((node) => node.actor === actor))}
        onChoose={choose}
      />
    </>
  );
}

const LARGEST = 26;

/** The area grows with the number of contacts. */
const roundOf = ({ actor, contacts }: { readonly actor: ActorCode; readonly contacts: number }) => ({
  id: actor,
  radius: Math.min(LARGEST, 4 + 3.5 * Math.sqrt(contacts)),
});

interface ChosenContactsProps {
  readonly contacts: readonly DossierContact[];
  readonly chosen: Chosen;
  readonly isDrawn: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

function ChosenContacts({ contacts, chosen, isDrawn, onChoose }: ChosenContactsProps) {
  const nameOf = useActorName();
  const [first] = chosen;
  const shown = contactsOf(contacts, chosen);
  const types = countedTypes(shown.map(({ type }) => type)).map(({ type, contacts: own }) =>
    counted(own, NETWORK.types[type]),
  );
  return (
    <>
      <p role="status" className="graph-words">
        {first ? <strong>{`${chosen.map(nameOf).join(', ')}: ${types.join(', ')}`}</strong> : NETWORK.choose}
        {!isDrawn && ` (${GRAPH.notDrawn})`}
      </p>
      {first && (
        <>
          <Partners contacts={contacts} of={first} chosen={chosen} onChoose={onChoose} />
          <ContactList key={chosen.join()} contacts={shown} />
        </>
      )}
    </>
  );
}

const actorOf = ({ actor }: { readonly actor: ActorCode }): string => actor;

interface PartnersProps extends Omit<ChosenContactsProps, 'isDrawn'> {
  readonly of: ActorCode;
}

/** The lines of an actor as buttons: with whom, and how often. */
function Partners({ contacts, of, chosen, onChoose }: PartnersProps) {
  const nameOf = useActorName();
  const partners = partnersOf(contacts, of);
  if (partners.length === 0) return <p className="hint">{NETWORK.alone}</p>;
  return (
    <>
      <h3 className="label">{GRAPH.with}</h3>
      <VirtualList
        key={of}
        className="graph-partners"
        items={partners}
        keyOf={actorOf}
        estimate={40}
        show={({ actor, contacts: own }, place) => (
          <li {...place}>
            <button
              type="button"
              className="button"
              aria-pressed={chosen[1] === actor}
              onClick={() => onChoose(chosen[1] === actor ? [of] : [of, actor])}
            >
              {nameOf(actor)} <span className="faint">{own}</span>
            </button>
          </li>
        )}
      />
    </>
  );
}
