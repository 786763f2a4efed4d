/** Invariant: an alert is listed with the words that it rests on; what was new on coming stays marked while one looks. */
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { NewsKind, type Alert } from '@demarche/contract';
import { MOST_ALERTS, useAlerts } from '../../api/alert-queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { useMay } from '../../app/visiting.ts';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { AlertEntry } from './alert-entry.tsx';
import { Feed } from './feed.tsx';
import { ALERTS } from './strings.ts';
import { latestOf, markRead, useSeenBefore } from './use-unread.ts';
import { Webhooks } from './webhooks.tsx';

export function AlertsPage() {
  const { crisis } = useFramed().summary;
  const [query] = useSearchParams();
  const kind = NewsKind.safeParse(query.get('kind')).data ?? null;
  // Those of a kind are not all; what was shown is read.
  const { data: latest } = useAlerts(crisis.id, kind === null ? {} : { most: 1 });
  const { data: shown, error, refetch } = useAlerts(crisis.id, { kind });
  const seen = useSeenBefore(crisis.id);
  const manages = useMay('manage');
  useTitle(`${ALERTS.title} · ${crisis.title}`);
  useEffect(() => {
    if (latest) markRead(crisis.id, latestOf(latest));
  }, [crisis.id, latest]);
  if (error && !shown) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!shown) return <Loading />;
  return (
    <div className="stack">
      <section>
        <p className="section-lead">{ALERTS.lead}</p>
        <nav className="chips apart" aria-label={ALERTS.title}>
          {[null, ...NewsKind.options].map((one) => (
            <Link
              key={one}
              className="chip"
              to={{ search: one === null ? '' : `?kind=${one}` }}
              aria-current={one === kind ? 'page' : undefined}
              replace
              preventScrollReset
            >
              {one === null ? ALERTS.all : ALERTS.kinds[one]}
            </Link>
          ))}
        </nav>
        {shown.length === 0 ? (
          <Notice title={ALERTS.none}>
            <p>{ALERTS.noneMend}</p>
          </Notice>
        ) : (
          <>
            <VirtualList
              className="entries"
              items={shown}
              keyOf={keyOf}
              estimate={120}
              show={(alert, place) => (
                <AlertEntry alert={alert} isNew={seen !== null && alert.at > seen} place={place} />
              )}
            />
            {shown.length === MOST_ALERTS && <p className="hint">{ALERTS.latest(MOST_ALERTS)}</p>}
          </>
        )}
      </section>
      <Feed crisis={crisis.id} kind={kind} />
      {manages && <Webhooks crisis={crisis.id} />}
    </div>
  );
}

const keyOf = ({ news }: Alert): string => news.key;
