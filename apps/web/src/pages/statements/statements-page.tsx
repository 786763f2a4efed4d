/** Invariant: the whole query stands in the address; the server finds, filters and counts. */
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { StatementPage } from '@demarche/contract';
import { useStatements } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { JudgingDesk } from '../../judging/judging-desk.tsx';
import { StatementCard } from '../../evidence/statement-card.tsx';
import { S, counted } from '../../strings.ts';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Facets } from './facets.tsx';

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
  const change = (name: string, value: string | null): void => {
    const next = new URLSearchParams(query);
    if (name !== 'offset') next.delete('offset');
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: name === 'q' });
  };

  return (
    <div className="with-facets">
      <div className="facets-column">
        <SearchBox
          label={S.searchStatements}
          value={query.get('q') ?? ''}
          onSearch={(q) => change('q', q)}
          focus={useLocation().state !== null}
        />
        {page && (
          <FacetsFold
            facets={page.facets}
            query={query}
            change={change}
            clear={() => setQuery(moment.asOf ? { asOf: moment.asOf } : {})}
          />
        )}
      </div>
      <div aria-busy={isPlaceholderData}>
        <ExportMenu moment={moment} filter={filterIn(query)} />
        {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
        {!page && !error && <Loading />}
        <JudgingDesk>
          {page && <Results page={page} offset={Number(query.get('offset') ?? 0)} change={change} />}
        </JudgingDesk>
      </div>
    </div>
  );
}

/** The filter of the page, in the names of the export's. */
function filterIn(query: URLSearchParams): Record<string, string> {
  const names = {
    actor: 'actors',
    act: 'acts',
    position: 'position',
    legality: 'legality',
    q: 'words',
    from: 'from',
    to: 'to',
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([own, theirs]) => {
      const value = query.get(own);
      return value ? [[theirs, value]] : [];
    }),
  );
}

interface FacetsFoldProps {
  readonly facets: StatementPage['facets'];
  readonly query: URLSearchParams;
  readonly change: (name: string, value: string | null) => void;
  readonly clear: () => void;
}

/** Open where there is room, folded on a phone. */
function FacetsFold(props: FacetsFoldProps) {
  const [open] = useState(() => window.matchMedia('(min-width: 52rem)').matches);
  return (
    <details className="facets-fold" open={open}>
      <summary>{S.filters}</summary>
      <Facets {...props} />
    </details>
  );
}

interface ResultsProps {
  readonly page: StatementPage;
  readonly offset: number;
  readonly change: (name: string, value: string | null) => void;
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
