/** Invariant: a control has its label above it, and its hint or its error below, tied to it for who cannot see them. */
import { useId, type ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const said = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(said && { 'aria-describedby': `${id}-said` }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {said && (
        <p id={`${id}-said`} className={error ? 'field-error' : 'hint'}>
          {said}
        </p>
      )}
    </div>
  );
}
