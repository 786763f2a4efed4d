/** Invariant: what became of something is judged with a reason or with the statement that tells it, and is signed. */
import { useId, useState } from 'react';
import type { Evidence, Judgement, JudgementRequest, Statement, Told } from '@demarche/contract';
import { useJudgementsOn } from '../api/queries.ts';
import { useNames } from '../evidence/names.tsx';
import { Day } from '../ui/day.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useJudging } from './judging-desk.tsx';
import { SignedForm, type Signed } from './signed-form.tsx';
import { StatementPicker } from './statement-picker.tsx';
import { JUDGING } from './strings.ts';
import { Withdraw } from './withdraw.tsx';

export interface ToldDraft<State extends string> {
  readonly state: State;
  readonly day: string | null;
  readonly told: Told | null;
}

interface JudgeToldProps<State extends string> {
  readonly title: string;
  /** What can have become of it, in words. */
  readonly options: Readonly<Record<State, string>>;
  readonly withDay?: boolean;
  readonly isJudged: boolean;
  readonly evidence: readonly Evidence[];
  readonly standingOf: (judgements: readonly Judgement[], evidence: readonly Evidence[]) => Judgement | null;
  readonly requestOf: (draft: ToldDraft<State>) => Omit<JudgementRequest, keyof Signed>;
}

/** What opens the form, and the form, with which somebody says what became of something. */
export function JudgeTold<State extends string>(props: JudgeToldProps<State>) {
  const [open, setOpen] = useState(false);
  if (!useJudging()) return null;
  return (
    <div className="bind">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {JUDGING.judge}
      </button>
      {open && <ToldForm {...props} onDone={() => setOpen(false)} />}
    </div>
  );
}

interface ToldFormProps<State extends string> extends JudgeToldProps<State> {
  readonly onDone: () => void;
}

function ToldForm<State extends string>(props: ToldFormProps<State>) {
  const { title, options, withDay = false, isJudged, evidence, standingOf, requestOf, onDone } = props;
  const [state, setState] = useState<State | null>(null);
  const [day, setDay] = useState('');
  const [teller, setTeller] = useState<Statement | null>(null);
  const name = useId();
  const judging = useJudging();
  const told = teller && toldBy(teller);
  const missing = (why: string): string | null => {
    if (state === null) return JUDGING.chooseState;
    return why === '' && told === null ? JUDGING.needsGround : null;
  };
  const sign = (signed: Signed): void => {
    if (state === null) return;
    const request = requestOf({ state, day: day || null, told });
    judging?.decide({ ...request, ...signed }, JUDGING.judged(options[state]), onDone);
  };
  return (
    <>
      {isJudged && <Standing evidence={evidence} standingOf={standingOf} onDone={onDone} />}
      <SignedForm title={title} submit={JUDGING.judge} missing={missing} onSign={sign} onCancel={onDone}>
        <fieldset className="choice">
          <legend className="hidden">{title}</legend>
          {(Object.keys(options) as State[]).map((option) => (
            <label key={option}>
              <input type="radio" name={name} checked={option === state} onChange={() => setState(option)} />{' '}
              {options[option]}
            </label>
          ))}
        </fieldset>
        {withDay && <TextField label={JUDGING.day} hint={JUDGING.dayHint} type="date" value={day} onChange={setDay} />}
        <StatementPicker label={JUDGING.told} picked={teller} onPick={setTeller} />
      </SignedForm>
    </>
  );
}

/** The words of a statement's strongest report, as those that tell something. */
function toldBy({ reports }: Statement): Told {
  const { document, spans } = reports[0]!;
  return { document, spans, quote: '' };
}

/** The judgement in force, with its reason, and what takes it back. */
function Standing({ evidence, standingOf, onDone }: Pick<ToldFormProps<string>, 'evidence' | 'standingOf' | 'onDone'>) {
  const { crisis } = useNames();
  const judgements = useJudgementsOn(
    evidence.map(({ document }) => document),
    crisis,
  );
  const inForce = standingOf(judgements, evidence);
  if (!inForce) return null;
  const { id, document, attribution, by, at, why } = inForce;
  return (
    <>
      <p className="meta">
        <span>
          {JUDGING.stands} {by}
        </span>
        <Day day={at} />
        {why && <span>{why}</span>}
      </p>
      <Withdraw judgement={id} document={document} attribution={attribution} onDone={onDone} />
    </>
  );
}
