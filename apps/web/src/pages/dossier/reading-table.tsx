/** Invariant: another codebook's reading of the same positions; each cell opens to the statements that the position rests on. */
import { useSearchParams } from 'react-router';
import type { Dossier, Reading } from '@demarche/contract';
import { S } from '../../strings.ts';
import type { PositionRow } from './position-rows.ts';
import { useDrawer } from './use-drawer.ts';

/** The reading that the address asks for by its codebook's id, so that a link leads to it. */
export function useReading({ readings }: Pick<Dossier, 'readings'>): [Reading | null, (id: string | null) => void] {
  const [query, setQuery] = useSearchParams();
  const reading = readings.find(({ codebook }) => codebook.id === query.get('codebook')) ?? null;
  const choose = (id: string | null): void => {
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (id === null) after.delete('codebook');
      else after.set('codebook', id);
      return after;
    });
  };
  return [reading, choose];
}

interface ChooseProps {
  readonly dossier: Pick<Dossier, 'readings'>;
  readonly reading: Reading | null;
  readonly onChoose: (id: string | null) => void;
}

/** Which codebook the table follows; nothing where there is only one. */
export function ChooseCodebook({ dossier, reading, onChoose }: ChooseProps) {
  if (dossier.readings.length === 0) return null;
  return (
    <label className="field choose-codebook">
      <span className="label">{S.codebook}</span>
      <select value={reading?.codebook.id ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{S.twoAxes}</option>
        {dossier.readings.map(({ codebook }) => (
          <option key={codebook.id} value={codebook.id}>
            {codebook.title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Actors by category, the categories in the codebook's order. */
export function ReadingTable({ rows, reading }: { readonly rows: readonly PositionRow[]; readonly reading: Reading }) {
  const { open } = useDrawer();
  const names = new Map(rows.map(({ position, name }) => [position.actor, name]));
  const groups = reading.categories
    .map((category) => ({ ...category, actors: reading.actors.filter((one) => one.category === category.label) }))
    .filter(({ actors }) => actors.length > 0);
  return (
    <div className="table-frame">
      <table className="table positions reading">
        <thead>
          <tr>
            <th scope="col">{S.category}</th>
            <th scope="col">{S.actor}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ label, definition, actors }) => (
            <tr key={label}>
              <th scope="row" title={definition}>
                {label} <span className="number">{actors.length}</span>
              </th>
              <td>
                {actors.map(({ actor, rule }) => (
                  <button
                    key={actor}
                    data-item
                    type="button"
                    className="cell"
                    title={rule}
                    onClick={() => open({ actor, axis: 'position' })}
                  >
                    {names.get(actor) ?? actor}
                  </button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
