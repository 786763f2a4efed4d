/** Invariant: pasted text goes as it is; what the user leaves empty is not sent. */
import { useState, type Ref, type SubmitEvent } from 'react';
import { AddRequest } from '@demarche/contract';
import { Field } from '../../ui/field.tsx';
import { ADD } from './strings.ts';

export const EMPTY = { text: '', title: '', url: '', published: '' };
export type TextDraft = typeof EMPTY;

interface TextFormProps {
  readonly draft: TextDraft;
  readonly onChange: (draft: TextDraft) => void;
  readonly onAdd: (label: string, request: AddRequest) => void;
  readonly textRef: Ref<HTMLTextAreaElement>;
}

export function TextForm({ draft, onChange, onAdd, textRef }: TextFormProps) {
  const [badUrl, setBadUrl] = useState<string>();
  const set = (name: keyof TextDraft) => ({
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...draft, [name]: target.value }),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = Object.entries(draft).filter(([, value]) => value.trim() !== '');
    const request = AddRequest.safeParse({ kind: 'text', ...Object.fromEntries(given) });
    if (!request.success) {
      setBadUrl(ADD.noAddress);
      return;
    }
    setBadUrl(undefined);
    onChange(EMPTY);
    onAdd(draft.title || (draft.text.trim().split('\n', 1)[0] ?? '').slice(0, 80), request.data);
  };
  return (
    <form className="form panel" aria-label={ADD.text} onSubmit={submit} noValidate>
      <h2>{ADD.text}</h2>
      <Field label={ADD.words} hint={ADD.textHint}>
        {(control) => <textarea {...control} ref={textRef} rows={7} {...set('text')} />}
      </Field>
      <div className="form-row">
        <Field label={ADD.textTitle}>{(control) => <input {...control} {...set('title')} />}</Field>
        <Field label={ADD.published} hint={ADD.publishedHint}>
          {(control) => <input {...control} type="date" {...set('published')} />}
        </Field>
      </div>
      <Field label={ADD.link} error={badUrl}>
        {(control) => <input {...control} type="url" placeholder="https://" {...set('url')} />}
      </Field>
      <div>
        <button type="submit" className="button main" disabled={draft.text.trim() === ''}>
          {ADD.go}
        </button>
      </div>
    </form>
  );
}
