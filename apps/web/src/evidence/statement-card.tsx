/** Invariant: a statement is shown once, with every report of it below; where a judging desk stands around it, it can be joined and set apart. */
import { useState } from 'react';
import { statementAddress, type Anchor, type Statement, type StatementReport } from '@demarche/contract';
import { Cite } from '../citing/cite.tsx';
import { CITE } from '../citing/strings.ts';
import { MergeStatement, SplitForm } from '../judging/bind-statements.tsx';
import { useJudging } from '../judging/judging-desk.tsx';
import { anchorOf, bearer } from '../judging/reports-bound.ts';
import { JUDGING } from '../judging/strings.ts';
import { ACT, OFFICE, S, counted } from '../strings.ts';
import { dateInFull } from '../ui/day-in-words.ts';
import { Dated } from '../ui/day.tsx';
import { LegalityMark, PositionMark } from '../ui/marks.tsx';
import { Actors, useActorName } from './names.tsx';
import { Quotation } from './quotation.tsx';
import { Verbatim } from './verbatim.tsx';

const SHOWN = 3;

interface StatementCardProps {
  readonly statement: Statement;
  /** Show the first report inside its paragraph. */
  readonly open?: boolean;
}

export function StatementCard({ statement, open = false }: StatementCardProps) {
  const [all, setAll] = useState(false);
  const { reports } = statement;
  const shown = all ? reports : reports.slice(0, SHOWN);
  const first = bearer(statement);
  return (
    <article className="statement">
      <StatementHead statement={statement} />
      {shown.map((report, i) => (
        <Report
          key={`${report.document} ${report.attribution} ${report.spans.join()}`}
          report={report}
          first={first}
          open={open && i === 0}
        />
      ))}
      {shown.length < reports.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {counted(reports.length, 'report')}: {S.all.toLowerCase()}
        </button>
      )}
      <div className="entry-foot">
        <CiteStatement statement={statement} />
        <MergeStatement statement={statement} />
      </div>
    </article>
  );
}

function CiteStatement({ statement: { id, actors, speaker, said, reports } }: { readonly statement: Statement }) {
  const nameOf = useActorName();
  const who = actors.map(nameOf).join(', ') || speaker;
  return (
    <Cite
      what={CITE.statement(who, said && dateInFull(said.from))}
      address={(base, crisis) => statementAddress(base, crisis, id)}
      // The strongest report; the others say the same.
      documents={reports.slice(0, 1).map(({ document }) => document)}
    />
  );
}

interface ReportProps {
  readonly report: StatementReport;
  /** The report of the same statement from which it can be set apart. */
  readonly first: Anchor | null;
  readonly open: boolean;
}

function Report({ report, first, open }: ReportProps) {
  const [splitting, setSplitting] = useState(false);
  const judging = useJudging();
  const own = anchorOf(report);
  const apart = judging && own && first && own.attribution !== first.attribution ? { report: own, first } : null;
  return (
    <>
      <Quotation
        evidence={report}
        mode={report.mode}
        via={report.via}
        judged={report.judged}
        open={open}
        action={
          apart && (
            <button
              type="button"
              className="link"
              aria-expanded={splitting}
              onClick={() => setSplitting((now) => !now)}
            >
              {JUDGING.split}
            </button>
          )
        }
      />
      {apart && splitting && <SplitForm {...apart} onDone={() => setSplitting(false)} />}
    </>
  );
}

/** Who, when, what kind of act, and where that puts the speaker. */
function StatementHead({ statement }: { readonly statement: Statement }) {
  const { actors, speaker, person, office, acts, position, legality, said, hedged, negated, stateVoice } = statement;
  const nameOf = useActorName();
  return (
    <header className="statement-head">
      <p className="statement-who">
        <strong>{actors.length > 0 ? <Actors codes={actors} /> : <bdi className="faint">{speaker}</bdi>}</strong>
        <span className="meta">
          {actors.length > 0 && !actors.some((code) => nameOf(code) === speaker) && (
            <span>
              {person ? (
                <bdi>{person}</bdi>
              ) : (
                <q>
                  <Verbatim document={statement.reports[0]?.document}>{speaker}</Verbatim>
                </q>
              )}
            </span>
          )}
          <span>{OFFICE[office]}</span>
          <Dated range={said} basis />
        </span>
      </p>
      <p className="meta">
        <span className="acts">{[...new Set(acts.map(({ type }) => ACT[type]))].join(', ')}</span>
        <PositionMark position={position} />
        {legality !== 'none' && <LegalityMark legality={legality} />}
        {actors.length > 1 && <span className="tag">{S.joint}</span>}
        {!stateVoice && <span className="tag">{S.notState}</span>}
        {hedged && <span className="tag">{S.hedged}</span>}
        {negated && <span className="tag">{S.negated}</span>}
      </p>
    </header>
  );
}
