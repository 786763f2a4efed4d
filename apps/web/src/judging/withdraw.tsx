/** Invariant: withdrawing is a judgement itself: it is signed, and may have a reason. */
import { useState } from 'react';
import type { JudgementRequest } from '@demarche/contract';
import { useJudging } from './judging-desk.tsx';
import { SignedForm } from './signed-form.tsx';
import { JUDGING } from './strings.ts';

interface WithdrawProps extends Pick<JudgementRequest, 'document' | 'attribution'> {
  readonly judgement: string;
  readonly onDone?: () => void;
}

/** What opens the form, and the form, with which a judgement is taken back. */
export function Withdraw({ judgement, document, attribution, onDone }: WithdrawProps) {
  const [open, setOpen] = useState(false);
  const judging = useJudging();
  if (!judging) return null;
  const close = (): void => setOpen(false);
  return (
    <div className="bind">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {JUDGING.withdraw}
      </button>
      {open && (
        <SignedForm
          title={JUDGING.withdrawTitle}
          submit={JUDGING.withdraw}
          onSign={(signed) =>
            judging.decide(
              { document, attribution, verdict: { kind: 'withdraw', judgement }, ...signed },
              JUDGING.takenBack,
              onDone ?? close,
            )
          }
          onCancel={close}
        />
      )}
    </div>
  );
}
