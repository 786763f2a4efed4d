/** Invariant: each line is one address; lines that are no address stay in the box with a word about it. */
import { useState, type SubmitEvent } from 'react';
import { AddRequest } from '@demarche/contract';
import { ADD } from '../../strings.ts';
import { Field } from '../../ui/field.tsx';

interface UrlFormProps {
  readonly onAdd: (label: string, request: AddRequest) => void;
}

export function UrlForm({ onAdd }: UrlFormProps) {
  const [lines, setLines] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const refused: string[] = [];
    for (const line of lines.split('\n').map((one) => one.trim())) {
      if (line === '') continue;
      const request = AddRequest.safeParse({
        kind: 'url',
        url: /^[a-z][a-z+.-]*:/i.test(line) ? line : `https://${line}`,
      });
      if (request.success) onAdd(line, request.data);
      else refused.push(line);
    }
    setLines(refused.join('\n'));
    setError(refused.length > 0 ? `${ADD.noAddress} ${refused.join(', ')}` : undefined);
  };
  return (
    <form className="form panel" onSubmit={submit}>
      <h2>{ADD.url}</h2>
      <Field label="URL" hint={ADD.urlHint} error={error}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={lines}
            placeholder="https://"
            inputMode="url"
            spellCheck={false}
            onChange={({ target }) => setLines(target.value)}
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
