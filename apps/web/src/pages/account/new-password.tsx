import { TextField } from '../../ui/text-field.tsx';
import { ACCOUNT } from './strings.ts';

interface NewPasswordProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password to be set, with what is asked of it. */
export function NewPassword({ label = ACCOUNT.password, value, onChange }: NewPasswordProps) {
  return (
    <TextField
      label={label}
      hint={ACCOUNT.passwordHint}
      type="password"
      autoComplete="new-password"
      value={value}
      onChange={onChange}
    />
  );
}
