/** Invariant: a judgement is signed; what stands can be withdrawn, never edited. */
import { useState } from 'react';
import type { AttributionId, DocumentId, Judgement, JudgementRequest } from '@demarche/contract';
import { useJudge } from '../../api/queries.ts';
import { NameField } from '../../evidence/name-field.tsx';
import { useSignature } from '../../evidence/use-signature.ts';
import { standing } from '../../judging/standing.ts';
import { READER as R } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { Failure } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

const VERDICT: Readonly<Record<Judgement['verdict']['kind'], string>> = R.verdicts;

interface JudgeProps {
  readonly document: DocumentId;
  readonly attribution: AttributionId;
  readonly judgements: readonly Judgement[];
}

export function Judge({ document, attribution, judgements }: JudgeProps) {
  const { field, sign } = useSignature();
  const [why, setWhy] = useState('');
  const judge = useJudge();
  const inForce = standing(judgements, attribution);

  const decide = (verdict: JudgementRequest['verdict']): void => {
    const by = sign();
    if (by === '') return;
    judge.mutate({ document, attribution, verdict, by, why: why.trim() }, { onSuccess: () => setWhy('') });
  };

  return (
    <section className="judge" aria-label={R.judgement}>
      <h3 className="label">{R.judgement}</h3>
      <p className="judge-standing" role="status">
        {inForce ? (
          <>
            <strong>{VERDICT[inForce.verdict.kind]}</strong>{' '}
            <span className="meta">
              <span>{inForce.by}</span>
              <Day day={inForce.at} />
            </span>
            {inForce.why && <span className="judge-why">{inForce.why}</span>}
          </>
        ) : (
          <span className="hint">{R.undecided}</span>
        )}
      </p>
      <div className="form-row">
        <NameField {...field} />
        <TextField label={R.reason} value={why} onChange={setWhy} />
      </div>
      <div className="buttons">
        <button type="button" className="button" disabled={judge.isPending} onClick={() => decide({ kind: 'accept' })}>
          {R.accept}
        </button>
        <button type="button" className="button" disabled={judge.isPending} onClick={() => decide({ kind: 'reject' })}>
          {R.reject}
        </button>
        {inForce && (
          <button
            type="button"
            className="button"
            disabled={judge.isPending}
            onClick={() => decide({ kind: 'withdraw', judgement: inForce.id })}
          >
            {R.withdraw}
          </button>
        )}
      </div>
      {judge.error && <Failure error={judge.error} />}
    </section>
  );
}
