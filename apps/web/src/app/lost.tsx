/** Invariant: an address without a page and a page that failed both say what to do. */
import { Link } from 'react-router';
import { S } from '../strings.ts';
import { Notice } from '../ui/notice.tsx';
import { useTitle } from '../ui/use-title.ts';

export function NotFoundPage() {
  useTitle(S.notFoundTitle);
  return (
    <Notice title={S.notFoundTitle}>
      <p>{S.notFoundMend}</p>
      <Link className="button" to="/">
        {S.crises}
      </Link>
    </Notice>
  );
}

export function CrashPage() {
  return (
    <main className="page">
      <Notice title={S.crashTitle}>
        <p>{S.crashMend}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {S.reload}
        </button>
      </Notice>
    </main>
  );
}
