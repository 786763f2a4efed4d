/** Invariant: a report is set apart only from its statement's first, and a statement joined only with one by the same speakers. */
import { useState } from 'react';
import type { Anchor, Statement } from '@demarche/contract';
import { useJudging } from './judging-desk.tsx';
import { bearer, canJoin } from './reports-bound.ts';
import { SignedForm, type Signed } from './signed-form.tsx';
import { StatementPicker } from './statement-picker.tsx';
import { JUDGING } from './strings.ts';

interface SplitFormProps {
  /** The report that is set apart, and the one that stays. */
  readonly report: Anchor;
  readonly first: Anchor;
  readonly onDone: () => void;
}

export function SplitForm({ report: { document, attribution }, first, onDone }: SplitFormProps) {
  const judging = useJudging();
  const sign = (signed: Signed): void =>
    judging?.decide(
      { document, attribution, verdict: { kind: 'split', other: first }, ...signed },
      JUDGING.splitDone,
      onDone,
    );
  return (
    <SignedForm
      title={JUDGING.splitTitle}
      lead={JUDGING.splitLead}
      submit={JUDGING.splitDo}
      onSign={sign}
      onCancel={onDone}
    />
  );
}

/** What opens the form, and the form, with which a statement is joined with another. */
export function MergeStatement({ statement }: { readonly statement: Statement }) {
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState<Statement | null>(null);
  const judging = useJudging();
  const [own, theirs] = [bearer(statement), other && bearer(other)];
  if (!judging || !own) return null;
  const close = (): void => {
    setOpen(false);
    setOther(null);
  };
  const sign = (signed: Signed): void => {
    if (!theirs) return;
    const { document, attribution } = own;
    judging.decide(
      { document, attribution, verdict: { kind: 'merge', other: theirs }, ...signed },
      JUDGING.mergeDone,
      close,
    );
  };
  return (
    <div className="bind">
      <button type="button" className="link" aria-expanded={open} onClick={open ? close : () => setOpen(true)}>
        {JUDGING.merge}
      </button>
      {open && (
        <SignedForm
          title={JUDGING.mergeTitle}
          lead={JUDGING.mergeLead}
          submit={JUDGING.mergeDo}
          missing={() => (theirs ? null : JUDGING.chooseFirst)}
          onSign={sign}
          onCancel={close}
        >
          <StatementPicker
            label={JUDGING.mergeWith}
            picked={other}
            onPick={setOther}
            among={{ actor: statement.actors[0], fits: (one) => canJoin(statement, one) }}
          />
        </SignedForm>
      )}
    </div>
  );
}
