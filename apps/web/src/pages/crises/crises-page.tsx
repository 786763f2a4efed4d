/** Invariant: every crisis is one line to open; with none, the page says how to begin. */
import { Link } from 'react-router';
import type { CrisisSummary } from '@demarche/contract';
import { useCrises } from '../../api/queries.ts';
import { useMay } from '../../app/visiting.ts';
import { S, counted } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { NewCrisisForm } from './new-crisis-form.tsx';

export function CrisesPage() {
  useTitle(null);
  const mayManage = useMay('manage');
  const { data: crises, error, refetch } = useCrises();
  return (
    <>
      <header className="page-head">
        <h1>{S.crises}</h1>
      </header>
      {error && !crises && <Failure error={error} onRetry={() => void refetch()} />}
      {!crises && !error && <Loading />}
      {crises?.length === 0 && (
        <Notice title={S.noCrises}>
          <p>{S.noCrisesMend}</p>
        </Notice>
      )}
      {crises && crises.length > 0 && (
        <ul className="cards">
          {crises.map((crisis) => (
            <CrisisCard key={crisis.id} crisis={crisis} />
          ))}
        </ul>
      )}
      {crises && mayManage && (
        <details className="disclosure" open={crises.length === 0}>
          <summary>{S.newCrisis}</summary>
          <NewCrisisForm />
        </details>
      )}
    </>
  );
}

function CrisisCard({ crisis }: { readonly crisis: CrisisSummary }) {
  const { documents, statements, actors } = crisis.counts;
  return (
    <li className="card">
      <Link data-item to={`/c/${crisis.id}`}>
        <bdi>{crisis.title}</bdi>
      </Link>
      {crisis.summary && <p dir="auto">{crisis.summary}</p>}
      <p className="meta">
        <span>
          <Day day={crisis.window.from} /> – {crisis.window.to ? <Day day={crisis.window.to} /> : '…'}
        </span>
        <span>{counted(documents, 'document')}</span>
        <span>{counted(statements, 'statement')}</span>
        <span>{counted(actors, 'actor')}</span>
      </p>
    </li>
  );
}
