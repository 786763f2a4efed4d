/** Invariant: the whole query stands in the address; the server finds, filters and counts. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { StatementOrder, type StatementPage } from '@demarche/contract';
import { useStatements } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { JudgingDesk } from '../../judging/judging-desk.tsx';
import { StatementCard } from '../../evidence/statement-card.tsx';
import { S, counted } from '../../strings.ts';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { Facets } from './facets.tsx';
import { exportFilter, toggled, type FacetName } from './statement-filters.ts';
import { ORDER, SEARCH } from './strings.ts';

const LIMIT = 50;

export function StatementsPage() {
  const {
    summary: { crisis },
    moment,
  } = useFramed();
  const [query, setQuery] = useSearchParams();
  useTitle(`${S.statements} · ${crisis.title}`);
  const asked = new URLSearchParams(query);
  asked.set('limit', String(LIMIT));
  const { data: page, error, refetch, isPlaceholderData } = useStatements(crisis.id, asked);

  /** Puts a change into the address; whatever is asked, it is asked from the first page. */
  const change: Change = (name, value) => {
    const next = new URLSearchParams(query);
    if (name !== 'offset') next.delete('offset');
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: name === 'q' });
  };
  const toggle = (name: FacetName, value: string): void => setQuery(toggled(query, name, value));
  const q = query.get('q');
  /** The words that were typed and the order stay. */
  const clear = (): void => setQuery([...query].filter(([name]) => name === 'q' || name === 'order'));

  return (
    <div className="with-facets">
      <div className="facets-column">
        <SearchBox
          label={S.searchStatements}
          hint={SEARCH.label}
          value={q ?? ''}
          onSearch={(words) => change('q', words)}
          focus={useLocation().state !== null}
        />
        {page && (
          <FacetsFold>
            <Facets facets={page.facets} query={query} toggle={toggle} change={change} />
          </FacetsFold>
        )}
      </div>
      <div aria-busy={isPlaceholderData}>
        <div className="list-bar">
          <Order order={StatementOrder.safeParse(query.get('order')).data ?? 'oldest'} change={change} />
          <ExportMenu moment={moment} filter={exportFilter(query)} />
        </div>
        {page && <ChosenFilters facets={page.facets} query={query} toggle={toggle} change={change} clear={clear} />}
        {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
        {!page && !error && <Loading />}
        <JudgingDesk>
          {page && <Results page={page} offset={Number(query.get('offset') ?? 0)} change={change} />}
        </JudgingDesk>
      </div>
    </div>
  );
}

type Change = (name: string, value: string | null) => void;

function Order({ order, change }: { readonly order: StatementOrder; readonly change: Change }) {
  return (
    <label className="order">
      <span>{SEARCH.order}</span>{' '}
      <select value={order} onChange={({ target }) => change('order', target.value === 'oldest' ? null : target.value)}>
        {StatementOrder.options.map((option) => (
          <option key={option} value={option}>
            {ORDER[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Open where there is room, folded on a phone. */
function FacetsFold({ children }: { readonly children: ReactNode }) {
  const [open] = useState(() => window.matchMedia('(min-width: 52rem)').matches);
  return (
    <details className="facets-fold" open={open}>
      <summary>{S.filters}</summary>
      {children}
    </details>
  );
}

interface ResultsProps {
  readonly page: StatementPage;
  readonly offset: number;
  readonly change: Change;
}

function Results({ page: { total, statements }, offset, change }: ResultsProps) {
  const top = useRef<HTMLParagraphElement>(null);
  const turned = useRef(offset);
  useEffect(() => {
    if (turned.current !== offset) top.current?.scrollIntoView();
    turned.current = offset;
  }, [offset]);
  if (total === 0) {
    return (
      <Notice title={S.noMatch}>
        <p>{S.noMatchMend}</p>
      </Notice>
    );
  }
  return (
    <>
      <p ref={top} className="hint" role="status">
        {counted(total, 'statement')}
        {total > statements.length && `, ${offset + 1} – ${offset + statements.length}`}
      </p>
      <ol className="statements">
        {statements.map((statement) => (
          <li key={statement.id} data-item tabIndex={-1}>
            <StatementCard statement={statement} />
          </li>
        ))}
      </ol>
      <p className="pages">
        {offset > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => change('offset', String(Math.max(0, offset - LIMIT)))}
          >
            {S.earlier}
          </button>
        )}
        {offset + statements.length < total && (
          <button type="button" className="button" onClick={() => change('offset', String(offset + LIMIT))}>
            {S.later}
          </button>
        )}
      </p>
    </>
  );
}
