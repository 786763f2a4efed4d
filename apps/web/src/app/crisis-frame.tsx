/** Invariant: whatever is shown below a crisis shares its one dossier and its names. */
import { NavLink, Outlet, useMatch, useOutletContext, useParams } from 'react-router';
import type { Dossier } from '@demarche/contract';
import { useDossier } from '../api/queries.ts';
import { DossierNames } from '../evidence/names.tsx';
import { S } from '../strings.ts';
import { Day } from '../ui/day.tsx';
import { Failure, Loading } from '../ui/notice.tsx';

export function CrisisFrame() {
  const { crisis = '' } = useParams<'crisis'>();
  const atHome = useMatch('/c/:crisis') !== null;
  const { data: dossier, error, refetch } = useDossier(crisis);
  if (error && !dossier) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!dossier) return <Loading />;
  const { title, summary, window } = dossier.crisis;
  return (
    <DossierNames dossier={dossier}>
      <header className="crisis-head">
        <h1>{title}</h1>
        <p className="crisis-lead">
          {atHome && summary && <span>{summary} </span>}
          <span className="meta">
            <Day day={window.from} />
            {' – '}
            {window.to ? <Day day={window.to} /> : '…'}
          </span>
        </p>
        <nav className="tabs" aria-label={title}>
          <Tab to="." label={S.dossier} />
          <Tab to="statements" label={S.statements} count={dossier.statements.length} />
          <Tab to="documents" label={S.documents} count={dossier.documents.length} />
          <Tab to="add" label={S.add} />
        </nav>
      </header>
      <Outlet context={dossier} />
    </DossierNames>
  );
}

function Tab({ to, label, count }: { readonly to: string; readonly label: string; readonly count?: number }) {
  return (
    <NavLink to={to} end>
      {label}
      {count !== undefined && <span className="tab-count">{count.toLocaleString('en')}</span>}
    </NavLink>
  );
}

/** The dossier of the crisis in whose frame the page stands. */
export const useFramedDossier = (): Dossier => useOutletContext<Dossier>();
