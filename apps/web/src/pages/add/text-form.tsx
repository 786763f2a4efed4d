/** Invariant: pasted text goes as it is; what the user leaves empty is not sent. */
import { useState, type SubmitEvent } from 'react';
import { AddRequest } from '@demarche/contract';
import { ADD } from '../../strings.ts';
import { Field } from '../../ui/field.tsx';

const EMPTY = { text: '', title: '', url: '', published: '' };

interface TextFormProps {
  readonly onAdd: (label: string, request: AddRequest) => void;
}

export function TextForm({ onAdd }: TextFormProps) {
  const [draft, setDraft] = useState(EMPTY);
  const [badUrl, setBadUrl] = useState<string>();
  const set = (name: keyof typeof EMPTY) => ({
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value }),
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
    setDraft(EMPTY);
    onAdd(draft.title || (draft.text.trim().split('\n', 1)[0] ?? '').slice(0, 80), request.data);
  };
  return (
    <form className="form panel" onSubmit={submit} noValidate>
      <h2>{ADD.text}</h2>
      <Field label={ADD.words} hint={ADD.textHint}>
        {(control) => <textarea {...control} rows={7} {...set('text')} />}
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
