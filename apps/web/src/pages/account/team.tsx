/** Invariant: an account is closed and never gone, so that what it decided stays signed. */
import { useState, type SubmitEvent } from 'react';
import { Role, type Account } from '@demarche/contract';
import { useAccounts, useChangeAccount, useCreateAccount } from '../../api/visitor-queries.ts';
import { Choice } from '../../ui/choice.tsx';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassword } from './new-password.tsx';
import { ACCOUNT, ROLE, ROLE_HINT } from './strings.ts';

export function Team() {
  const { data: accounts, error, refetch } = useAccounts();
  const change = useChangeAccount();
  if (error && !accounts) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!accounts) return <Loading />;
  return (
    <section>
      <h2>{ACCOUNT.team}</h2>
      <ul className="rows">
        {accounts.map((account) => (
          <Row key={account.id} account={account} change={change} />
        ))}
      </ul>
      {change.error && <Failure error={change.error} />}
      <NewAccount />
    </section>
  );
}

interface RowProps {
  readonly account: Account;
  readonly change: ReturnType<typeof useChangeAccount>;
}

function Row({ account: { id, name, role, created, closed }, change }: RowProps) {
  const other = closed === null ? ACCOUNT.close : ACCOUNT.open;
  return (
    <li className="row">
      <strong>{name}</strong>
      <p className="meta">
        <select
          aria-label={`${ACCOUNT.role}: ${name}`}
          value={role}
          disabled={change.isPending}
          onChange={({ target }) => change.mutate({ id, role: Role.parse(target.value) })}
        >
          {Role.options.map((one) => (
            <option key={one} value={one}>
              {ROLE[one]}
            </option>
          ))}
        </select>
        <span>
          {ACCOUNT.since.toLowerCase()} <Day day={created} />
        </span>
        {closed !== null && (
          <span className="tag">
            {ACCOUNT.closed} <Day day={closed} />
          </span>
        )}
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          aria-label={`${other}: ${name}`}
          onClick={() => change.mutate({ id, closed: closed === null })}
        >
          {other}
        </button>
      </p>
    </li>
  );
}

function NewAccount() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('reader');
  const create = useCreateAccount();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const forget = (): void => {
      setName('');
      setPassword('');
    };
    create.mutate({ name: name.trim(), password, role }, { onSuccess: forget });
  };
  return (
    <form className="form" aria-label={ACCOUNT.make} onSubmit={submit}>
      <div className="form-row">
        <TextField label={ACCOUNT.name} value={name} onChange={setName} />
        <NewPassword value={password} onChange={setPassword} />
        <Choice
          label={ACCOUNT.role}
          hint={ROLE_HINT}
          words={ROLE}
          options={Role.options}
          value={role}
          onChange={setRole}
        />
      </div>
      {create.error && <Failure error={create.error} />}
      <p role="status" className="hint">
        {create.data && ACCOUNT.made(create.data.name)}
      </p>
      <div>
        <button type="submit" className="button" disabled={create.isPending}>
          {ACCOUNT.make}
        </button>
      </div>
    </form>
  );
}
