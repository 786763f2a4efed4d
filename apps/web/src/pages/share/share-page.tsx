/** Invariant: every address that opens this crisis to others is listed here, and ended here. */
import { useState, type SubmitEvent } from 'react';
import type { SharePass } from '@demarche/contract';
import { useEndShare, useShare, useShares } from '../../api/visitor-queries.ts';
import { useFramed } from '../../app/crisis-frame.tsx';
import { S } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { SHARE } from '../account/strings.ts';
import { Term } from '../account/term.tsx';
import { Publish } from './publish.tsx';

export function SharePage() {
  const { crisis } = useFramed().summary;
  const { data: shares, error, refetch } = useShares(crisis.id);
  useTitle(`${S.share} · ${crisis.title}`);
  if (error && !shares) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!shares) return <Loading />;
  return (
    <div className="stack">
      <p className="section-lead">{SHARE.lead}</p>
      {shares.length === 0 && <p className="hint">{SHARE.none}</p>}
      {shares.length > 0 && (
        <ul className="rows">
          {shares.map((share) => (
            <Share key={share.id} share={share} />
          ))}
        </ul>
      )}
      <NewShare crisis={crisis.id} />
      <Publish />
    </div>
  );
}

function Share({ share: { id, crisis, secret, label, fullTexts, by, created, ends } }: { readonly share: SharePass }) {
  const end = useEndShare(crisis);
  const address = `${window.location.origin}/shared/${secret}/c/${crisis}`;
  return (
    <li className="row">
      <CopyField label={label || SHARE.address} value={address} />
      <p className="meta">
        <Day day={created} />
        {by && (
          <span>
            {SHARE.by} {by}
          </span>
        )}
        <span>{fullTexts ? SHARE.whole : SHARE.extracts}</span>
        <Term ends={ends} />
        <a className="button" href={address} target="_blank" rel="noreferrer noopener">
          {SHARE.open}
        </a>
        <button
          type="button"
          className="button"
          aria-label={`${SHARE.end}: ${label || address}`}
          disabled={end.isPending}
          onClick={() => end.mutate(id)}
        >
          {SHARE.end}
        </button>
      </p>
      {end.error && <Failure error={end.error} />}
    </li>
  );
}

function NewShare({ crisis }: { readonly crisis: string }) {
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('');
  const [fullTexts, setFullTexts] = useState(false);
  const share = useShare(crisis);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    share.mutate(
      { label: label.trim(), fullTexts, ...(days === '' ? {} : { days: Number(days) }) },
      { onSuccess: () => setLabel('') },
    );
  };
  return (
    <form className="form" aria-label={SHARE.make} onSubmit={submit}>
      <div className="form-row">
        <TextField label={SHARE.label} hint={SHARE.labelHint} value={label} onChange={setLabel} />
        <TextField label={SHARE.days} hint={SHARE.daysHint} type="number" value={days} onChange={setDays} />
      </div>
      <div className="ticks">
        <label>
          <input type="checkbox" checked={fullTexts} onChange={({ target }) => setFullTexts(target.checked)} />{' '}
          {SHARE.fullTexts}
        </label>
        <p className="hint">{SHARE.fullTextsHint}</p>
      </div>
      {share.error && <Failure error={share.error} />}
      <div>
        <button type="submit" className="button main" disabled={share.isPending}>
          {SHARE.make}
        </button>
      </div>
    </form>
  );
}
