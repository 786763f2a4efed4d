/** Invariant: each address says how its last message went and what it still has to be told. */
import { useState, type SubmitEvent } from 'react';
import { NewsKind, type Webhook } from '@demarche/contract';
import { useCreateWebhook, useRemoveWebhook, useRetryWebhook, useWebhooks } from '../../api/alert-queries.ts';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { ALERTS } from './strings.ts';

export function Webhooks({ crisis }: { readonly crisis: string }) {
  const { data: webhooks, error, refetch } = useWebhooks(crisis);
  if (error && !webhooks) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!webhooks) return <Loading />;
  return (
    <section>
      <h2>{ALERTS.hooks}</h2>
      <p className="section-lead">{ALERTS.hooksLead}</p>
      {webhooks.length === 0 && <p className="hint">{ALERTS.noHooks}</p>}
      <ul className="rows" hidden={webhooks.length === 0}>
        {webhooks.map((webhook) => (
          <Hook key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      <NewHook crisis={crisis} />
    </section>
  );
}

function Hook({ webhook: { id, crisis, url, kinds, secret, pending, last } }: { readonly webhook: Webhook }) {
  const retry = useRetryWebhook(crisis);
  const remove = useRemoveWebhook(crisis);
  return (
    <li className="row">
      <strong className="address">{url}</strong>
      <p className="meta">
        <span>{kinds.length === 0 ? ALERTS.everything : kinds.map((one) => ALERTS.kinds[one]).join(', ')}</span>
        <span>
          {last === null ? ALERTS.neverTold : ALERTS.told} {last && <Day day={last.at} />}
        </span>
        {pending.length > 0 && <span>{ALERTS.pending(pending.length)}</span>}
      </p>
      {last?.problem && <p className="field-error">{last.problem}</p>}
      <CopyField label={ALERTS.secret} value={secret} />
      <div className="buttons">
        {pending.length > 0 && (
          <button type="button" className="button" disabled={retry.isPending} onClick={() => retry.mutate(id)}>
            {ALERTS.retry}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={`${ALERTS.remove}: ${url}`}
          disabled={remove.isPending}
          onClick={() => remove.mutate(id)}
        >
          {ALERTS.remove}
        </button>
      </div>
      {(retry.error ?? remove.error) && <Failure error={retry.error ?? remove.error} />}
    </li>
  );
}

function NewHook({ crisis }: { readonly crisis: string }) {
  const [url, setUrl] = useState('');
  const [kinds, setKinds] = useState<readonly NewsKind[]>([]);
  const create = useCreateWebhook(crisis);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    create.mutate({ url: url.trim(), kinds: [...kinds], actors: [] }, { onSuccess: () => setUrl('') });
  };
  return (
    <form className="form" aria-label={ALERTS.make} onSubmit={submit}>
      <TextField label={ALERTS.url} type="url" value={url} onChange={setUrl} />
      <Ticks legend={ALERTS.which} words={ALERTS.kinds} options={NewsKind.options} value={kinds} onChange={setKinds} />
      {create.error && <Failure error={create.error} />}
      <div>
        <button type="submit" className="button" disabled={create.isPending}>
          {ALERTS.make}
        </button>
      </div>
    </form>
  );
}
