/** Invariant: the drawer shows the words behind what was opened, and the rule that led from them to the claim. */
import { MOST_IDS, cellAddress, type ActorCode, type ActorPosition, type StatementId } from '@demarche/contract';
import { useState } from 'react';
import { useParts, useStatementsById } from '../../api/queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { Cite } from '../../citing/cite.tsx';
import { CITE } from '../../citing/strings.ts';
import { JudgingDesk } from '../../judging/judging-desk.tsx';
import { StatementCard } from '../../evidence/statement-card.tsx';
import { useActorName } from '../../evidence/names.tsx';
import { S } from '../../strings.ts';
import { LegalityMark, PositionMark } from '../../ui/marks.tsx';
import { Failure, Loading, Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AffiliationDrawer } from './affiliation-drawer.tsx';
import { affiliationAt } from './affiliation-place.ts';
import { Derived } from './derived.tsx';
import { useDrawer } from './use-drawer.ts';

export function DossierDrawer() {
  const { query, close } = useDrawer();
  const [actor, statement, affiliation] = [query.get('actor'), query.get('statement'), query.get('affiliation')];
  if (affiliation) return <AffiliationAt place={affiliation} onClose={close} />;
  if (actor) return <ActorDrawer actor={actor} axis={query.get('axis')} onClose={close} />;
  if (!statement) return null;
  return (
    <Sheet kind="side" title={S.statements} onClose={close}>
      <JudgingDesk>
        <Cards ids={[statement]} />
      </JudgingDesk>
    </Sheet>
  );
}

interface PlaceProps {
  readonly place: string;
  readonly onClose: () => void;
}

function AffiliationAt({ place, onClose }: PlaceProps) {
  const { moment } = useFramed();
  const { data } = useParts(moment, ['affiliations']);
  const found = data && affiliationAt(data, place);
  return found ? <AffiliationDrawer shown={found} onClose={onClose} /> : null;
}

interface ActorDrawerProps {
  readonly actor: string;
  readonly axis: string | null;
  readonly onClose: () => void;
}

/** What bears an actor's position on an axis, or that it said nothing. */
function ActorDrawer({ actor, axis, onClose }: ActorDrawerProps) {
  const { moment, summary } = useFramed();
  const nameOf = useActorName();
  const { data, error } = useParts(moment, ['positions']);
  const position = data?.positions.find((one) => one.actor === actor);
  const shown = axis === 'legality' ? 'legality' : 'position';
  const [title, ids] =
    shown === 'legality'
      ? [S.whyLegality, position?.legalityStatements ?? []]
      : [S.whyPosition, position?.statements ?? []];
  return (
    <Sheet kind="side" title={nameOf(actor)} lead={position && <Lead position={position} />} onClose={onClose}>
      {error && !data && <Failure error={error} />}
      {data && ids.length === 0 && <Notice title={S.saidNothing} />}
      {position && <Derived position={position} axis={shown} codebook={summary.codebook} />}
      {ids.length > 0 && <CiteCell actor={position!.actor} axis={shown} ids={ids} />}
      {ids.length > 0 && (
        <JudgingDesk>
          <section>
            <h3 className="label">{title}</h3>
            <Cards ids={ids} />
          </section>
        </JudgingDesk>
      )}
    </Sheet>
  );
}

function Lead({ position }: { readonly position: ActorPosition }) {
  return (
    <p className="meta">
      <PositionMark position={position.position} />
      <LegalityMark legality={position.legality} />
    </p>
  );
}

interface CiteCellProps {
  readonly actor: ActorCode;
  readonly axis: 'position' | 'legality';
  /** The statements that bear it. */
  readonly ids: readonly StatementId[];
}

/** A cell is cited with the strongest report of each of its statements. */
function CiteCell({ actor, axis, ids }: CiteCellProps) {
  const { moment } = useFramed();
  const nameOf = useActorName();
  const { statements } = useStatementsById(moment, ids);
  return (
    <Cite
      what={CITE[axis](nameOf(actor))}
      address={(base, crisis) => cellAddress(base, crisis, actor, axis)}
      documents={statements.flatMap(({ reports }) => reports.slice(0, 1).map(({ document }) => document))}
    />
  );
}

/** Statements in the order of their ids, the first one open; a report's id stands for its statement. */
/** Statements that a drawer opens with; hundreds may bear a position, and each is asked for only when it is to be seen. */
const SHOWN = 20;

function Cards({ ids }: { readonly ids: readonly (StatementId | string)[] }) {
  const { moment } = useFramed();
  const [count, setCount] = useState(SHOWN);
  const shown = ids.slice(0, count);
  const { statements, error, isPending } = useStatementsById(moment, ids.slice(0, Math.max(count, MOST_IDS)));
  const byId = new Map(
    statements.flatMap((one) =>
      [one.id, ...one.reports.map((report) => `s:${report.attribution}`)].map((id) => [id, one]),
    ),
  );
  if (error) return <Failure error={error} />;
  if (isPending && statements.length === 0) return <Loading />;
  if (statements.length === 0) return <Notice title={S.statementGone} />;
  return (
    <>
      {shown.map((id, i) => {
        const statement = byId.get(id);
        return statement && <StatementCard key={id} statement={statement} open={i === 0} />;
      })}
      {ids.length > count && (
        <button type="button" className="button" onClick={() => setCount(count + MOST_IDS)}>
          {S.more(ids.length - count)}
        </button>
      )}
    </>
  );
}
