/** Invariant: the overview claims nothing that does not open: each line leads to the words behind it. */
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { PositionLabel, type Dossier, type DossierSummary } from '@demarche/contract';
import { useParts, type Moment } from '../../../api/queries.ts';
import { useFramed } from '../../../app/crisis-frame.tsx';
import { useOnward } from '../../../app/moment.ts';
import { OVERVIEW, SHIFT } from '../../../dossier-strings.ts';
import { Actors, useActorName } from '../../../evidence/names.tsx';
import { Verbatim } from '../../../evidence/verbatim.tsx';
import { LEGALITY, POSITION, S } from '../../../strings.ts';
import { Dated, Day } from '../../../ui/day.tsx';
import { PositionMark } from '../../../ui/marks.tsx';
import { Failure, Loading } from '../../../ui/notice.tsx';
import { useDrawer } from '../use-drawer.ts';
import { changesBetween, isEmpty, pictureOf, type Changes } from './since-visit.ts';
import { useLastVisit } from './use-last-visit.ts';

export const OVERVIEW_PARTS = ['positions', 'shifts', 'expectations', 'demands'] as const;
type Shown = Pick<Dossier, (typeof OVERVIEW_PARTS)[number]>;

/** Lines of a list that are shown. */
const MOST = 6;

export function Overview({ moment }: { readonly moment: Moment }) {
  const { summary } = useFramed();
  const { data, error, refetch } = useParts(moment, OVERVIEW_PARTS);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="overview">
      <Happened summary={summary} />
      <Stands dossier={data} />
      {moment.asOf === null && <SinceVisit dossier={data} summary={summary} />}
      <LatestShifts shifts={data.shifts} />
      <Due expectations={data.expectations} />
      <OpenDemands demands={data.demands} />
    </div>
  );
}

interface PanelProps {
  readonly title: string;
  /** The section that has all of it. */
  readonly section?: string;
  readonly children: ReactNode;
}

function Panel({ title, section, children }: PanelProps) {
  const onward = useOnward();
  return (
    <section className="panel">
      <h2>
        {title}
        {section && (
          <Link className="meta" to={{ search: onward({ section }) }}>
            {OVERVIEW.all}
          </Link>
        )}
      </h2>
      {children}
    </section>
  );
}

function Happened({ summary: { crisis } }: { readonly summary: DossierSummary }) {
  const nameOf = useActorName();
  return (
    <Panel title={OVERVIEW.happened} section="timeline">
      <ul className="lines">
        {crisis.events.map(({ title, day }) => (
          <li key={`${day} ${title}`}>
            <Day day={day} asDate />{' '}
            <strong>
              <bdi>{title}</bdi>
            </strong>
          </li>
        ))}
      </ul>
      {crisis.parties.length > 0 && (
        <p className="meta">
          {crisis.parties.map(({ actor, role }) => (
            <span key={`${actor} ${role}`}>
              {nameOf(actor)} <span className="faint">({OVERVIEW.roles[role]})</span>
            </span>
          ))}
        </p>
      )}
    </Panel>
  );
}

function Stands({ dossier: { positions } }: { readonly dossier: Shown }) {
  const onward = useOnward();
  const most = Math.max(1, ...PositionLabel.options.map((label) => standing(positions, label)));
  return (
    <Panel title={OVERVIEW.stands} section="positions">
      <ul className="bars">
        {PositionLabel.options.toReversed().map((label) => {
          const count = standing(positions, label);
          return (
            <li key={label}>
              <Link data-item to={{ search: onward({ section: 'positions', position: label }) }}>
                <PositionMark position={label} />
              </Link>
              <span className="bar" style={{ inlineSize: `${(100 * count) / most}%` }} aria-hidden="true" />
              <span>{count}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const standing = (positions: Dossier['positions'], label: PositionLabel): number =>
  positions.filter(({ position }) => position === label).length;

interface SinceVisitProps {
  readonly dossier: Shown;
  readonly summary: DossierSummary;
}

function SinceVisit({ dossier, summary: { crisis, counts } }: SinceVisitProps) {
  const { documents, statements } = counts;
  const picture = useMemo(
    () => pictureOf({ ...dossier, documents, statements }, new Date().toISOString()),
    [dossier, documents, statements],
  );
  const before = useLastVisit(crisis.id, picture);
  const changes = before && changesBetween(before, picture);
  return (
    <Panel title={OVERVIEW.changed}>
      {!changes && <p className="hint">{OVERVIEW.firstVisit}</p>}
      {changes && isEmpty(changes) && <p className="hint">{OVERVIEW.nothingChanged}</p>}
      {changes && !isEmpty(changes) && <Changed changes={changes} demands={dossier.demands} />}
    </Panel>
  );
}

interface ChangedProps {
  readonly changes: Changes;
  readonly demands: Dossier['demands'];
}

function Changed({ changes: { documents, statements, positions, demands: asked } }: ChangedProps) {
  const { open } = useDrawer();
  const nameOf = useActorName();
  const inWords = ([position, legality]: Changes['positions'][number]['now']): string =>
    `${POSITION[position]}${legality === 'none' ? '' : `, ${LEGALITY[legality].toLowerCase()}`}`;
  return (
    <ul className="lines">
      {documents > 0 && (
        <li>
          {documents} {OVERVIEW.moreDocuments}, {statements} {OVERVIEW.moreStatements}
        </li>
      )}
      {positions.slice(0, MOST).map(({ actor, before, now }) => (
        <li key={actor}>
          <button data-item type="button" className="link" onClick={() => open({ actor, axis: 'position' })}>
            {nameOf(actor)}
          </button>{' '}
          {inWords(now)}
          {before && (
            <span className="faint">
              {' '}
              ({OVERVIEW.was} {inWords(before)})
            </span>
          )}
        </li>
      ))}
      {positions.length > MOST && <li className="hint">{S.more(positions.length - MOST)}</li>}
      {asked.slice(0, MOST).map(({ key, before, now }) => (
        <li key={key}>
          {before === null ? OVERVIEW.newDemand : `${OVERVIEW.demandNow} ${S.fate[now].toLowerCase()}`}:{' '}
          <bdi>{key.slice(key.indexOf(' ') + 1)}</bdi>
        </li>
      ))}
      {asked.length > MOST && <li className="hint">{S.more(asked.length - MOST)}</li>}
    </ul>
  );
}

function LatestShifts({ shifts }: Pick<Dossier, 'shifts'>) {
  const { open } = useDrawer();
  const nameOf = useActorName();
  const latest = shifts
    .filter(({ axis }) => axis === 'position')
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
    .slice(0, MOST);
  return (
    <Panel title={OVERVIEW.latest} section="positions">
      {latest.length === 0 && <p className="hint">{OVERVIEW.noShift}</p>}
      <ul className="lines">
        {latest.map(({ actor, kind, day, to, statement }) => (
          <li key={`${actor} ${statement} ${kind}`}>
            <Day day={day} />{' '}
            <button data-item type="button" className="link" onClick={() => open({ statement })}>
              {nameOf(actor)}
            </button>{' '}
            <PositionMark position={to as PositionLabel} /> <span className="faint">{SHIFT[kind]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Due({ expectations }: Pick<Dossier, 'expectations'>) {
  const due = expectations.filter(({ status }) => status === 'due' || status === 'awaited').slice(0, MOST);
  return (
    <Panel title={OVERVIEW.due} section="expectations">
      {due.length === 0 && <p className="hint">{OVERVIEW.nothingDue}</p>}
      <ul className="lines">
        {due.map(({ id, who, when, status, evidence }) => (
          <li key={id}>
            <span className="tag">{S.status[status]}</span> {when && <Dated range={when} />} <Actors codes={who} />:{' '}
            <q>
              <Verbatim document={evidence[0]!.document}>{evidence[0]!.quotes.join(' … ')}</Verbatim>
            </q>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OpenDemands({ demands }: Pick<Dossier, 'demands'>) {
  const onward = useOnward();
  const open = demands
    .filter(({ fate }) => fate.state === 'open')
    .toSorted((a, b) => b.by.length - a.by.length)
    .slice(0, MOST);
  return (
    <Panel title={OVERVIEW.open} section="demands">
      {open.length === 0 && <p className="hint">{OVERVIEW.noDemand}</p>}
      <ul className="lines">
        {open.map(({ id, by, what, evidence }) => (
          <li key={id}>
            <Link data-item to={{ search: onward({ section: 'demands', demand: id }) }}>
              <Verbatim document={evidence[0]!.document}>{what}</Verbatim>
            </Link>{' '}
            <span className="meta">
              <Actors codes={by} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
