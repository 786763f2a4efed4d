/** Invariant: nobody who is signed in is asked who they are. */
import { READER } from '../strings.ts';
import { TextField } from '../ui/text-field.tsx';
import { isSigned } from './signature.ts';

interface NameFieldProps {
  readonly hint?: string | undefined;
  /** Somebody tried to sign without a name. */
  readonly missing?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NameField({ hint, missing = false, value, onChange }: NameFieldProps) {
  if (isSigned()) return null;
  return (
    <TextField
      label={READER.yourName}
      hint={hint}
      error={missing ? READER.nameNeeded : undefined}
      autoComplete="name"
      value={value}
      onChange={onChange}
    />
  );
}
