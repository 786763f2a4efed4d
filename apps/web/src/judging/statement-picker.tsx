/** Invariant: what is picked is one statement of the crisis, shown by its speaker, its day and its own words. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Statement } from '@demarche/contract';
import { useStatements } from '../api/queries.ts';
import { Actors, useNames } from '../evidence/names.tsx';
import { Verbatim } from '../evidence/verbatim.tsx';
import { Dated } from '../ui/day.tsx';
import { Failure } from '../ui/notice.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { JUDGING } from './strings.ts';

/** Statements that are asked for, and of those that fit how many are shown. */
const ASKED = 60;
const SHOWN = 6;

interface StatementPickerProps {
  readonly label: string;
  readonly picked: Statement | null;
  readonly onPick: (statement: Statement | null) => void;
  /** What the search is narrowed to from the first; without it nothing is listed before something is written. */
  readonly among?: { readonly actor?: string | undefined; readonly fits: (statement: Statement) => boolean };
}

/** A search box over the statements of the crisis, and the one picked there. */
export function StatementPicker({ label, picked, onPick, among }: StatementPickerProps) {
  const [wanted, setWanted] = useState('');
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (picked) again.current?.focus();
  }, [picked]);
  if (picked)
    return (
      <div className="picked">
        <Words statement={picked} />
        <button ref={again} type="button" className="link" onClick={() => onPick(null)}>
          {JUDGING.change}
        </button>
      </div>
    );
  // Enter searches, and does not send the form around.
  const keepEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <div role="group" aria-label={label} onKeyDown={keepEnter}>
      <p className="picker-label">{label}</p>
      <SearchBox label={JUDGING.choose} value={wanted} onSearch={setWanted} />
      {(among || wanted !== '') && <Found wanted={wanted} among={among} onPick={onPick} />}
    </div>
  );
}

interface FoundProps extends Pick<StatementPickerProps, 'onPick'> {
  readonly wanted: string;
  readonly among: StatementPickerProps['among'];
}

function Found({ wanted, among, onPick }: FoundProps) {
  const { crisis } = useNames();
  const query = new URLSearchParams({ limit: String(ASKED) });
  if (wanted !== '') query.set('q', wanted);
  if (among?.actor) query.set('actor', among.actor);
  const { data, error } = useStatements(crisis ?? '', query);
  if (error) return <Failure error={error} />;
  if (!data) return null;
  const found = data.statements.filter((one) => among?.fits(one) ?? true).slice(0, SHOWN);
  if (found.length === 0) return <p className="hint">{among ? JUDGING.noneFits : JUDGING.noneFound}</p>;
  return (
    <ul className="found">
      {found.map((statement) => (
        <li key={statement.id}>
          <button type="button" onClick={() => onPick(statement)}>
            <Words statement={statement} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Words({ statement: { actors, speaker, said, reports } }: { readonly statement: Statement }) {
  const first = reports[0]!;
  return (
    <>
      <span className="meta">
        <strong>
          <Actors codes={actors} none={speaker} />
        </strong>
        <Dated range={said} />
      </span>
      <Verbatim className="found-words" document={first.document}>
        {first.quotes.join(' … ')}
      </Verbatim>
    </>
  );
}
