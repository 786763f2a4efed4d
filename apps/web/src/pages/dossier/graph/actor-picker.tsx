/** Invariant: whoever is in the data can be chosen by name, drawn or not. */
import type { ActorCode } from '@demarche/contract';
import { GRAPH } from '../../../dossier-strings.ts';
import { useActorName } from '../../../evidence/names.tsx';
import { S } from '../../../strings.ts';

interface ActorPickerProps {
  readonly actors: readonly ActorCode[];
  readonly chosen: ActorCode | null;
  readonly onChoose: (actor: ActorCode | null) => void;
}

export function ActorPicker({ actors, chosen, onChoose }: ActorPickerProps) {
  const nameOf = useActorName();
  return (
    <label className="graph-control">
      {S.actor}{' '}
      <select value={chosen ?? ''} onChange={({ target }) => onChoose((target.value || null) as ActorCode | null)}>
        <option value="">{GRAPH.choose}</option>
        {actors
          .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
          .map((actor) => (
            <option key={actor} value={actor}>
              {nameOf(actor)}
            </option>
          ))}
      </select>
    </label>
  );
}
