/** Invariant: a token's secret is shown once, when it is made. */
import { useState, type SubmitEvent } from 'react';
import type { Permission } from '@demarche/contract';
import { useCreateToken, useRemoveToken, useTokens } from '../../api/visitor-queries.ts';
import { useVisitor } from '../../app/visiting.ts';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { ACCOUNT, PERMISSION } from './strings.ts';
import { Term } from './term.tsx';

export function Tokens() {
  const { data: tokens, error, refetch } = useTokens();
  const remove = useRemoveToken();
  if (error && !tokens) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!tokens) return <Loading />;
  return (
    <section>
      <h2>{ACCOUNT.tokens}</h2>
      <p className="section-lead">{ACCOUNT.tokensLead}</p>
      {tokens.length === 0 && <p className="hint">{ACCOUNT.noTokens}</p>}
      <ul className="rows" hidden={tokens.length === 0}>
        {tokens.map(({ id, label, scopes, seen, ends }) => (
          <li key={id} className="row">
            <strong>{label}</strong>
            <p className="meta">
              <span>{scopes.map((one) => PERMISSION[one]).join('; ')}</span>
              <span>
                {seen === null ? ACCOUNT.never : ACCOUNT.used} {seen !== null && <Day day={seen} />}
              </span>
              <Term ends={ends} />
              <button
                type="button"
                className="button"
                disabled={remove.isPending}
                aria-label={`${ACCOUNT.takeBack}: ${label}`}
                onClick={() => remove.mutate(id)}
              >
                {ACCOUNT.takeBack}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {remove.error && <Failure error={remove.error} />}
      <NewToken />
    </section>
  );
}

function NewToken() {
  const { permissions } = useVisitor();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('');
  const [scopes, setScopes] = useState<readonly Permission[]>(['read']);
  const create = useCreateToken();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const request = { label: label.trim(), scopes: [...scopes], ...(days === '' ? {} : { days: Number(days) }) };
    create.mutate(request, { onSuccess: () => setLabel('') });
  };
  return (
    <form className="form" aria-label={ACCOUNT.makeToken} onSubmit={submit}>
      <div className="form-row">
        <TextField label={ACCOUNT.label} value={label} onChange={setLabel} />
        <TextField label={ACCOUNT.days} hint={ACCOUNT.daysHint} type="number" value={days} onChange={setDays} />
      </div>
      <Ticks legend={ACCOUNT.scopes} words={PERMISSION} options={permissions} value={scopes} onChange={setScopes} />
      {create.error && <Failure error={create.error} />}
      {create.data && <CopyField label={ACCOUNT.secret} value={create.data.secret} />}
      <div>
        <button type="submit" className="button" disabled={create.isPending}>
          {ACCOUNT.makeToken}
        </button>
      </div>
    </form>
  );
}
