/** Invariant: nothing is sent without a name, nor while something is missing. */
import { useState, type FormEvent, type ReactNode } from 'react';
import { NameField } from '../evidence/name-field.tsx';
import { useSignature } from '../evidence/use-signature.ts';
import { READER } from '../strings.ts';
import { TextField } from '../ui/text-field.tsx';
import { useJudging } from './judging-desk.tsx';
import { JUDGING } from './strings.ts';

export interface Signed {
  readonly by: string;
  readonly why: string;
}

interface SignedFormProps {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  /** What still has to be given before it can be sent, if anything. */
  readonly missing?: (why: string) => string | null;
  readonly onSign: (signed: Signed) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A judgement with its reason and its signature. */
export function SignedForm({ title, lead, submit, missing, onSign, onCancel, children }: SignedFormProps) {
  const { field, sign } = useSignature();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const isPending = useJudging()?.isPending ?? false;
  const lack = missing?.(why.trim()) ?? null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const by = sign(lack === null && !isPending);
    if (by !== '') onSign({ by, why: why.trim() });
  };
  return (
    <form className="judging-form" aria-label={title} onSubmit={send}>
      <h3 className="label">{title}</h3>
      {lead && <p className="hint">{lead}</p>}
      {children}
      <div className="form-row">
        <TextField label={READER.reason} value={why} onChange={setWhy} />
        <NameField {...field} />
      </div>
      {tried && lack && (
        <p className="field-error" role="alert">
          {lack}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="button main" disabled={isPending}>
          {submit}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {JUDGING.cancel}
        </button>
      </div>
    </form>
  );
}
