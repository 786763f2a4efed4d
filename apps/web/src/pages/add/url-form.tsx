/** Invariant: each line is one address; lines that are no address stay in the box with a word about it. */
import { useState, type Ref, type SubmitEvent } from 'react';
import { AddRequest } from '@demarche/contract';
import { Field } from '../../ui/field.tsx';
import { ADD } from './strings.ts';

interface UrlFormProps {
  readonly lines: string;
  readonly onChange: (lines: string) => void;
  readonly onAdd: (label: string, request: AddRequest) => void;
  readonly linesRef: Ref<HTMLTextAreaElement>;
}

export function UrlForm({ lines, onChange, onAdd, linesRef }: UrlFormProps) {
  const [error, setError] = useState<string>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const refused: string[] = [];
    for (const line of new Set(lines.split('\n').map((one) => one.trim()))) {
      if (line === '') continue;
      const request = AddRequest.safeParse({
        kind: 'url',
        url: /^[a-z][a-z+.-]*:/i.test(line) ? line : `https://${line}`,
      });
      // Some browsers take a host with a space in it.
      if (request.success && !/\s/.test(line)) onAdd(line, request.data);
      else refused.push(line);
    }
    onChange(refused.join('\n'));
    setError(refused.length > 0 ? `${ADD.noAddress} ${refused.join(', ')}` : undefined);
  };
  return (
    <form className="form panel" aria-label={ADD.url} onSubmit={submit}>
      <h2>{ADD.url}</h2>
      <Field label="URL" hint={ADD.urlHint} error={error}>
        {(control) => (
          <textarea
            {...control}
            ref={linesRef}
            rows={Math.min(8, Math.max(2, lines.split('\n').length))}
            value={lines}
            placeholder="https://"
            inputMode="url"
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <div>
        <button type="submit" className="button main" disabled={lines.trim() === ''}>
          {ADD.go}
        </button>
      </div>
    </form>
  );
}
