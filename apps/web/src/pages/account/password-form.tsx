/** Invariant: a password is changed by who knows the one so far. */
import { useState, type SubmitEvent } from 'react';
import { useChangePassword } from '../../api/visitor-queries.ts';
import { Failure } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassword } from './new-password.tsx';
import { ACCOUNT } from './strings.ts';

export function PasswordForm() {
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const change = useChangePassword();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const forget = (): void => {
      setOld('');
      setPassword('');
    };
    change.mutate({ old, password }, { onSuccess: forget });
  };
  return (
    <form className="form narrow" onSubmit={submit}>
      <TextField
        label={ACCOUNT.oldPassword}
        type="password"
        autoComplete="current-password"
        value={old}
        onChange={setOld}
      />
      <NewPassword label={ACCOUNT.newPassword} value={password} onChange={setPassword} />
      {change.error && <Failure error={change.error} />}
      <p role="status" className="hint">
        {change.isSuccess && ACCOUNT.passwordChanged}
      </p>
      <div>
        <button type="submit" className="button main" disabled={change.isPending}>
          {ACCOUNT.changePassword}
        </button>
      </div>
    </form>
  );
}
