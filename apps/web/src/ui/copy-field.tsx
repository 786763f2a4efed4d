/** Invariant: what is to be copied is chosen as a whole when it is entered, so that a key copies it where the clipboard is not to be had. */
import { useState } from 'react';
import { S } from '../strings.ts';
import { Field } from './field.tsx';

interface CopyFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shown in several lines. */
  readonly lines?: boolean;
  readonly value: string;
}

/** Lines that are shown at once. */
const MOST_LINES = 10;
/** Characters that fill a line, at the least. */
const LINE = 60;

export function CopyField({ label, hint, lines = false, value }: CopyFieldProps) {
  const [copied, setCopied] = useState<string | null>(null);
  // Only pages over HTTPS, or of this machine, may write to the clipboard.
  const copies = window.isSecureContext;
  // Where the browser refuses, what is chosen can still be copied by key.
  const copy = (): void =>
    void navigator.clipboard.writeText(value).then(
      () => setCopied(value),
      () => setCopied(null),
    );
  const taken = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  const shown = {
    readOnly: true,
    value,
    onFocus: ({ target }: { readonly target: HTMLInputElement | HTMLTextAreaElement }) => target.select(),
  };
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className="copying">
          {lines ? (
            <textarea {...control} {...shown} rows={Math.min(MOST_LINES, taken)} />
          ) : (
            <input {...control} {...shown} />
          )}
          {copies && (
            <button type="button" className="button" onClick={copy}>
              {copied === value ? S.copied : S.copy}
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
