/** Invariant: a statement is shown once, with every report of it below. */
import { useState } from 'react';
import type { Statement } from '@demarche/contract';
import { ACT, OFFICE, S, counted } from '../strings.ts';
import { Dated } from '../ui/day.tsx';
import { LegalityMark, PositionMark } from '../ui/marks.tsx';
import { Actors, useActorName } from './names.tsx';
import { Quotation } from './quotation.tsx';

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
  return (
    <article className="statement">
      <StatementHead statement={statement} />
      {shown.map((report, i) => (
        <Quotation
          key={`${report.document} ${report.attribution} ${report.spans.join()}`}
          evidence={report}
          mode={report.mode}
          via={report.via}
          judged={report.judged}
          open={open && i === 0}
        />
      ))}
      {shown.length < reports.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {counted(reports.length, 'report')}: {S.all.toLowerCase()}
        </button>
      )}
    </article>
  );
}

/** Who, when, what kind of act, and where that puts the speaker. */
function StatementHead({ statement }: { readonly statement: Statement }) {
  const { actors, speaker, person, office, acts, position, legality, said, hedged, negated, stateVoice } = statement;
  const nameOf = useActorName();
  return (
    <header className="statement-head">
      <p className="statement-who">
        <strong>
          <Actors codes={actors} none={speaker} />
        </strong>
        <span className="meta">
          {actors.length > 0 && !actors.some((code) => nameOf(code) === speaker) && (
            <span>{person ?? <q>{speaker}</q>}</span>
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
