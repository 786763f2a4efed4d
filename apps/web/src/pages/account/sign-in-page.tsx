/** Invariant: after signing in the page that was asked for is there. */
import { useState, type SubmitEvent } from 'react';
import { useLocation } from 'react-router';
import { useSignIn } from '../../api/visitor-queries.ts';
import { Failure } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { broughtIn, hostOf } from '../../adding/brought.ts';
import { ADD } from '../add/strings.ts';
import { ACCOUNT } from './strings.ts';

export function SignInPage() {
  useTitle(ACCOUNT.signIn);
  const brought = broughtIn(useLocation().hash);
  return (
    <>
      <header className="page-head">
        <h1>{ACCOUNT.signIn}</h1>
        <p className="section-lead">{brought ? ADD.signInFirst(hostOf(brought)) : ACCOUNT.signInLead}</p>
      </header>
      <SignInForm />
    </>
  );
}

export function SignInForm() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (name.trim() !== '' && password !== '') signIn.mutate({ name: name.trim(), password });
  };
  return (
    <form className="form narrow" onSubmit={submit}>
      <TextField label={ACCOUNT.name} autoComplete="username" value={name} onChange={setName} />
      <TextField
        label={ACCOUNT.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {signIn.error && <Failure error={signIn.error} />}
      <div>
        <button type="submit" className="button main" disabled={signIn.isPending}>
          {ACCOUNT.signIn}
        </button>
      </div>
    </form>
  );
}
