/** Invariant: whatever narrows the list, the words that were typed apart, is said above it and let go there, the day as of which it is read included. */
import { BETWEEN } from '../../dossier-strings.ts';
import { S } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { TITLE, wordFor, type Facet } from './facet-words.ts';
import { FACETS, chosenIn, type FacetName } from './statement-filters.ts';
import { SEARCH } from './strings.ts';

interface ChosenFiltersProps {
  readonly facets: Readonly<Record<FacetName, Facet>>;
  readonly query: URLSearchParams;
  readonly toggle: (name: FacetName, value: string) => void;
  readonly change: (name: 'from' | 'to' | 'asOf', value: null) => void;
  readonly clear: () => void;
}

const DAYS = { from: BETWEEN.from, to: BETWEEN.to, asOf: SEARCH.asOf } as const;

export function ChosenFilters({ facets, query, toggle, change, clear }: ChosenFiltersProps) {
  const values = FACETS.flatMap((name) =>
    chosenIn(query, name).map((value) => {
      const found = facets[name].find((one) => one.value === value);
      return { name, value, word: wordFor(name, found ?? { value, label: value, count: 0 }) };
    }),
  );
  const days = (['from', 'to', 'asOf'] as const).flatMap((name) => {
    const day = query.get(name);
    return day ? [{ name, day }] : [];
  });
  if (values.length + days.length === 0) return null;
  return (
    <ul className="chosen-filters" aria-label={SEARCH.chosen}>
      {values.map(({ name, value, word }) => (
        <li key={`${name} ${value}`}>
          <button type="button" className="button" onClick={() => toggle(name, value)}>
            <span className="hidden">{SEARCH.drop(TITLE[name])}</span> {word} <Cross />
          </button>
        </li>
      ))}
      {days.map(({ name, day }) => (
        <li key={name}>
          <button type="button" className="button" onClick={() => change(name, null)}>
            <span className="hidden">{SEARCH.drop(SEARCH.day)}</span>
            {DAYS[name]} <Day day={day} /> <Cross />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={clear}>
          {S.clearAll}
        </button>
      </li>
    </ul>
  );
}

const Cross = () => (
  <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
    <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
  </svg>
);
