/** Invariant: every decision is listed once with its reason and what has become of it; nothing is taken out of the ledger. */
import type { Dossier, LedgerEntry } from '@demarche/contract';
import { Link } from 'react-router';
import { HUB, LEDGER } from '../../dossier-strings.ts';
import { Actors, useNames } from '../../evidence/names.tsx';
import { placeOf } from '../../evidence/place.ts';
import { READER } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { VirtualList, type Place } from '../../ui/virtual-list.tsx';

type Shown = Pick<Dossier, 'ledger' | 'agreement' | 'coverage'>;

export function Ledger({ dossier: { ledger, agreement, coverage } }: { readonly dossier: Shown }) {
  return (
    <>
      {agreement.length > 0 && <Agreement agreement={agreement} />}
      <VirtualList
        className="entries"
        items={ledger}
        keyOf={judgementOf}
        estimate={110}
        show={(entry, place) => <Entry entry={entry} place={place} />}
      />
      <h3 className="label">{HUB.searches}</h3>
      {coverage.searches.length === 0 && <p className="hint">{HUB.noSearch}</p>}
      <VirtualList
        className="lines"
        items={coverage.searches}
        keyOf={idOf}
        estimate={30}
        show={({ actors, where, query, outcome, by, at }, place) => (
          <li {...place}>
            <Day day={at} /> {by}: <Actors codes={actors} none="" /> {where} {query && <q>{query}</q>}{' '}
            <span className="tag">{outcome}</span>
          </li>
        )}
      />
    </>
  );
}

const judgementOf = ({ judgement }: LedgerEntry): string => judgement;
const idOf = ({ id }: Dossier['coverage']['searches'][number]): string => id;

function Entry({ entry, place }: { readonly entry: LedgerEntry; readonly place: Place }) {
  const { crisis } = useNames();
  const { kind, by, at, why, document, attribution, quote, status, changes } = entry;
  return (
    <li className="entry" data-item tabIndex={-1} {...place}>
      <p className="entry-head">
        {READER.verdicts[kind as keyof typeof READER.verdicts] ?? kind}
        {changes.length > 0 && `: ${changes.join('; ')}`}
      </p>
      <p className="meta">
        <span>{by}</span>
        <Day day={at} />
        <span className="tag">{LEDGER.status[status]}</span>
        {why && <span>{why}</span>}
      </p>
      <p>
        <Link to={placeOf({ document, attribution }, crisis)}>
          <q>{quote}</q>
        </Link>
      </p>
    </li>
  );
}

function Agreement({ agreement }: Pick<Dossier, 'agreement'>) {
  const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="label">
          {LEDGER.agreement}: {agreement[0]?.coders.join(', ')}
        </caption>
        <thead>
          <tr>
            {[LEDGER.category, LEDGER.n, LEDGER.share, LEDGER.kappa, LEDGER.alpha].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ category, n, agreement: share, kappa, alpha }) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              <td>{n}</td>
              <td>{Math.round(100 * share)} %</td>
              <td>{figure(kappa)}</td>
              <td>{figure(alpha)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
