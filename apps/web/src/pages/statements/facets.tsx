/** Invariant: a facet's value is one choice; choosing it again lets it go. */
import { useState } from 'react';
import type { StatementPage } from '@demarche/contract';
import { BETWEEN } from '../../dossier-strings.ts';
import { ACT, LEGALITY, POSITION, S } from '../../strings.ts';

type FacetName = keyof StatementPage['facets'];
type FacetValue = StatementPage['facets'][FacetName][number];

const TITLE: Record<FacetName, string> = {
  position: S.politicalAxis,
  legality: S.legalAxis,
  act: S.act,
  actor: S.actor,
};
const WORDS: Record<FacetName, Readonly<Record<string, string>>> = {
  position: POSITION,
  legality: LEGALITY,
  act: ACT,
  actor: {},
};
const ORDER: readonly FacetName[] = ['position', 'legality', 'act', 'actor'];
const SHOWN = 12;

interface FacetsProps {
  readonly facets: StatementPage['facets'];
  readonly query: URLSearchParams;
  readonly change: (name: FacetName | 'from' | 'to', value: string | null) => void;
  readonly clear: () => void;
}

export function Facets({ facets, query, change, clear }: FacetsProps) {
  return (
    <>
      {ORDER.map((name) => (
        <Facet
          key={name}
          name={name}
          values={facets[name]}
          chosen={query.get(name)}
          onChoose={(value) => change(name, value)}
        />
      ))}
      <Between query={query} change={change} />
      {query.size > 0 && (
        <button type="button" className="button" onClick={clear}>
          {S.clearAll}
        </button>
      )}
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

interface FacetProps {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}

function Facet({ name, values, chosen, onChoose }: FacetProps) {
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ value }, i) => i < SHOWN || value === chosen);
  if (values.length === 0) return null;
  return (
    <section className="facet">
      <h3 className="label">{TITLE[name]}</h3>
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? null : value)}
            >
              <span>{WORDS[name][value] ?? label}</span>
              <span className="number">{count.toLocaleString('en')}</span>
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
