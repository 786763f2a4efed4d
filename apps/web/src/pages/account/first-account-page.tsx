/** Invariant: the code of the address is taken from what follows its `#`, which the browser sends to nobody. */
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { useFirstAccount } from '../../api/visitor-queries.ts';
import { useVisitor } from '../../app/visiting.ts';
import { Failure } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { NewPassword } from './new-password.tsx';
import { ACCOUNT } from './strings.ts';

export function FirstAccountPage() {
  useTitle(ACCOUNT.first);
  return (
    <>
      <header className="page-head">
        <h1>{ACCOUNT.first}</h1>
        <p className="section-lead">{ACCOUNT.firstLead}</p>
      </header>
      <FirstAccountForm />
    </>
  );
}

export function FirstAccountForm() {
  const alone = useVisitor().kind === 'alone';
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState(() => window.location.hash.slice(1));
  const first = useFirstAccount();
  const navigate = useNavigate();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    first.mutate({ name: name.trim(), password, code: code.trim() }, { onSuccess: () => void navigate('/account') });
  };
  return (
    <form className="form narrow" aria-label={ACCOUNT.first} onSubmit={submit}>
      <TextField label={ACCOUNT.name} autoComplete="username" value={name} onChange={setName} />
      <NewPassword value={password} onChange={setPassword} />
      {!alone && <TextField label={ACCOUNT.code} hint={ACCOUNT.codeHint} value={code} onChange={setCode} />}
      {first.error && <Failure error={first.error} />}
      <div>
        <button type="submit" className="button main" disabled={first.isPending}>
          {ACCOUNT.make}
        </button>
      </div>
    </form>
  );
}
