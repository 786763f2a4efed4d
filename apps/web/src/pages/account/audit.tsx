/** Invariant: the log is shown as it was written, the newest first. */
import { useAudit } from '../../api/visitor-queries.ts';
import { Failure, Loading } from '../../ui/notice.tsx';
import { ACCOUNT } from './strings.ts';

const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
const TITLES = [ACCOUNT.when, ACCOUNT.who, ACCOUNT.what, ACCOUNT.answer, ACCOUNT.from];

export function Audit() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching } = useAudit();
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = data.pages.flat();
  return (
    <section>
      <h2>{ACCOUNT.audit}</h2>
      <p className="section-lead">{entries.length === 0 ? ACCOUNT.noAudit : ACCOUNT.auditLead}</p>
      {entries.length > 0 && (
        <div className="table-frame scrolls" tabIndex={0} role="group" aria-label={ACCOUNT.audit}>
          <table className="table audit">
            <thead>
              <tr>
                {TITLES.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map(({ number, at, who, action, target, status, from }) => (
                <tr key={number}>
                  <td>
                    <time dateTime={at}>{FORMAT.format(new Date(at))}</time>
                  </td>
                  <td>{who}</td>
                  <td>
                    <code>{action}</code> {target}
                  </td>
                  <td className="number">{status}</td>
                  <td>{from ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetching} onClick={() => void fetchNextPage()}>
          {ACCOUNT.older}
        </button>
      )}
    </section>
  );
}
