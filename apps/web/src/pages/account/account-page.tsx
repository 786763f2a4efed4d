/** Invariant: everybody sees what is theirs; whoever manages the desk sees the accounts and what was done too. */
import { useSignOut } from '../../api/visitor-queries.ts';
import { useMay, useVisitor } from '../../app/visiting.ts';
import { Failure } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Audit } from './audit.tsx';
import { FirstAccountForm } from './first-account-page.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignInForm } from './sign-in-page.tsx';
import { ACCOUNT, PERMISSION } from './strings.ts';
import { Team } from './team.tsx';
import { Tokens } from './tokens.tsx';

export function AccountPage() {
  const { kind, name, permissions, empty } = useVisitor();
  const manages = useMay('manage');
  useTitle(ACCOUNT.title);
  return (
    <>
      <header className="page-head">
        <h1>{ACCOUNT.title}</h1>
        {kind === 'alone' && <p className="section-lead">{ACCOUNT.alone}</p>}
        {kind === 'account' && name !== null && (
          <p className="section-lead">
            {ACCOUNT.signedInAs(name, permissions.map((one) => PERMISSION[one]).join('; '))}
          </p>
        )}
      </header>
      <div className="stack">
        {kind === 'account' && <Own />}
        {kind === 'alone' && !empty && (
          <details className="disclosure">
            <summary>{ACCOUNT.signIn}</summary>
            <p className="hint">{ACCOUNT.signInAlone}</p>
            <SignInForm />
          </details>
        )}
        {empty ? <FirstAccountForm /> : manages && <Team />}
        {manages && <Audit />}
      </div>
    </>
  );
}

function Own() {
  const signOut = useSignOut();
  return (
    <>
      <div className="buttons">
        <button type="button" className="button" disabled={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
          {ACCOUNT.signOut}
        </button>
      </div>
      {signOut.error && <Failure error={signOut.error} />}
      <details className="disclosure">
        <summary>{ACCOUNT.changePassword}</summary>
        <PasswordForm />
      </details>
      <Tokens />
    </>
  );
}
