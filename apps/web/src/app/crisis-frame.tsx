/** Invariant: whatever is shown below a crisis is of the same day and shares its names. */
import { useState } from 'react';
import {
  Link,
  NavLink,
  Outlet,
  useLocation,
  useMatch,
  useOutletContext,
  useParams,
  useSearchParams,
} from 'react-router';
import type { CrisisId, DossierSummary } from '@demarche/contract';
import { useParts, useSummary, type Moment } from '../api/queries.ts';
import { DossierNames } from '../evidence/names.tsx';
import { ALERTS } from '../pages/alerts/strings.ts';
import { useUnread } from '../pages/alerts/use-unread.ts';
import { S } from '../strings.ts';
import { Day } from '../ui/day.tsx';
import { today } from '../ui/days.ts';
import { TellingDays, storeForm, storedForm } from '../ui/telling.ts';
import { Failure, Loading } from '../ui/notice.tsx';
import { useCurrentInView } from '../ui/use-current-in-view.ts';
import { ViewsMenu } from '../views/views-menu.tsx';
import { AsOfSlider } from './as-of-slider.tsx';
import { DaySwitch } from './day-switch.tsx';
import { useAsOf, useOnward } from './moment.ts';
import { useIsPerson, useMay } from './visiting.ts';

/** What every page below a crisis stands in. */
interface Framed {
  readonly summary: DossierSummary;
  readonly moment: Moment;
}

export function CrisisFrame() {
  const { crisis = '' } = useParams<'crisis'>();
  const moment = { crisis, asOf: useAsOf() };
  const atHome = useMatch('/c/:crisis') !== null;
  const [query] = useSearchParams();
  const isOverview = atHome && !query.has('section');
  const { pathname } = useLocation();
  const isBlind = useMatch('/c/:crisis/blind') !== null;
  const mayJudge = useMay('judge');
  const mayAdd = useMay('add');
  const mayManage = useMay('manage');
  const isPerson = useIsPerson();
  const [form, setForm] = useState(storedForm);
  const tabs = useCurrentInView<HTMLElement>(pathname);
  const { data: summary, error, refetch } = useSummary(moment);
  const { data: whole } = useSummary({ crisis, asOf: null });
  // Of every day: what is shown of an earlier one is named by it too.
  const { data: named } = useParts({ crisis, asOf: null }, ['actors', 'documents']);
  if (error && !summary) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!summary) return <Loading />;
  const { title, summary: lead, window, events } = summary.crisis;
  const event = events[0]?.day ?? null;
  const telling = {
    form: event === null && form === 'since' ? 'date' : form,
    event,
    asOf: moment.asOf,
    now: today(),
  } as const;
  const framed: Framed = { summary, moment };
  return (
    <DossierNames crisis={crisis as CrisisId} named={named}>
      <TellingDays value={telling}>
        <header className="crisis-head">
          <h1 dir="auto">{title}</h1>
          <div className="crisis-line">
            <p className="crisis-lead">
              {isOverview && lead && <bdi>{lead} </bdi>}
              <span className="meta">
                <Day day={window.from} asDate />
                {' – '}
                {window.to ? <Day day={window.to} asDate /> : '…'}
              </span>{' '}
              <DaySwitch
                telling={telling}
                onChoose={(chosen) => {
                  storeForm(chosen);
                  setForm(chosen);
                }}
              />
            </p>
            {isPerson && <ViewsMenu crisis={crisis} />}
          </div>
          <nav ref={tabs} className="tabs" aria-label={title}>
            <Tab to="." label={S.dossier} />
            <Tab to="statements" label={S.statements} count={summary.counts.statements} />
            <Tab to="documents" label={S.documents} count={summary.counts.documents} />
            <AlertsTab crisis={crisis} />
            {mayJudge && <Tab to="review" label={S.review} isWithin={isBlind} />}
            {mayAdd && <Tab to="add" label={S.add} />}
            {mayManage && <Tab to="share" label={S.share} />}
          </nav>
        </header>
        {whole?.first && whole.last && atHome && <AsOfSlider crisis={crisis} first={whole.first} last={whole.last} />}
        <Outlet context={framed} />
      </TellingDays>
    </DossierNames>
  );
}

/** Says how much is new to this browser. */
function AlertsTab({ crisis }: { readonly crisis: string }) {
  const isThere = useMatch('/c/:crisis/alerts') !== null;
  const unread = useUnread(crisis);
  return <Tab to="alerts" label={ALERTS.title} {...(unread > 0 && !isThere && { note: ALERTS.unreadOf(unread) })} />;
}

interface TabProps {
  readonly to: string;
  readonly label: string;
  readonly count?: number;
  readonly note?: string;
  /** A page that belongs to it is open. */
  readonly isWithin?: boolean;
}

function Tab({ to, label, count, note, isWithin = false }: TabProps) {
  const onward = useOnward();
  const place = { pathname: to, search: onward() };
  const words = (
    <>
      {label}
      {count !== undefined && <span className="tab-count">{count.toLocaleString('en')}</span>}
      {note && <strong className="tab-note">{note}</strong>}
    </>
  );
  return isWithin ? (
    <Link to={place} aria-current="true">
      {words}
    </Link>
  ) : (
    <NavLink to={place} end>
      {words}
    </NavLink>
  );
}

/** The crisis in whose frame the page stands. */
export const useFramed = (): Framed => useOutletContext<Framed>();
