/** Invariant: of each facet one value or more can be chosen, each by one press and let go by another. */
import { useState } from 'react';
import { BETWEEN } from '../../dossier-strings.ts';
import { S } from '../../strings.ts';
import { TITLE, wordFor, type Facet } from './facet-words.ts';
import { FACETS, chosenIn, type FacetName } from './statement-filters.ts';

const SHOWN = 12;

interface FacetsProps {
  readonly facets: Readonly<Record<FacetName, Facet>>;
  readonly query: URLSearchParams;
  readonly toggle: (name: FacetName, value: string) => void;
  readonly change: (name: 'from' | 'to', value: string | null) => void;
}

export function Facets({ facets, query, toggle, change }: FacetsProps) {
  return (
    <>
      {FACETS.map((name) => (
        <FacetView
          key={name}
          name={name}
          values={facets[name]}
          chosen={chosenIn(query, name)}
          onToggle={(value) => toggle(name, value)}
        />
      ))}
      <Between query={query} change={change} />
    </>
  );
}

/** First and last day on which a statement was said. */
function Between({ query, change }: Pick<FacetsProps, 'query' | 'change'>) {
  return (
    <fieldset className="facet">
      <legend className="label">{BETWEEN.title}</legend>
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="field">
          <span className="hint">{BETWEEN[name]}</span>
          <input
            type="date"
            value={query.get(name) ?? ''}
            onChange={({ target }) => change(name, target.value || null)}
          />
        </label>
      ))}
    </fieldset>
  );
}

interface FacetViewProps {
  readonly name: FacetName;
  readonly values: Facet;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function FacetView({ name, values, chosen, onToggle }: FacetViewProps) {
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ value }, i) => i < SHOWN || chosen.includes(value));
  if (values.length === 0) return null;
  return (
    <section className="facet" aria-label={TITLE[name]}>
      <h3 className="label">{TITLE[name]}</h3>
      <ul>
        {shown.map((one) => (
          <li key={one.value}>
            <button type="button" aria-pressed={chosen.includes(one.value)} onClick={() => onToggle(one.value)}>
              <span>{wordFor(name, one)}</span>
              <span className="number">{one.count.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < values.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {S.all} ({values.length})
        </button>
      )}
    </section>
  );
}
