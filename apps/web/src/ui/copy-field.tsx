/** Invariant: what is to be copied is chosen as a whole when it is entered, so that a key copies it where the clipboard is not to be had. */
import { S } from '../strings.ts';
import { Field } from './field.tsx';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
}

export function SecretField({ label, value }: SecretFieldProps) {
  // Only pages over HTTPS, or of this machine, may write to the clipboard.
  const copies = window.isSecureContext;
  return (
    <Field label={label}>
      {(control) => (
        <span className="secret">
          <input {...control} readOnly value={value} onFocus={({ target }) => target.select()} />
          {copies && (
            <button type="button" className="button" onClick={() => void navigator.clipboard.writeText(value)}>
              {S.copy}
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
