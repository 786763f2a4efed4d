/** Invariant: the address shown works as it stands, or the page says what it lacks. */
import { Link } from 'react-router';
import type { NewsKind } from '@demarche/contract';
import { feedAddress } from '../../api/alert-queries.ts';
import { useMay, useVisitor } from '../../app/visiting.ts';
import { S } from '../../strings.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { ALERTS } from './strings.ts';

export function Feed({ crisis, kind }: { readonly crisis: string; readonly kind: NewsKind | null }) {
  const signedIn = useVisitor().kind === 'account';
  const manages = useMay('manage');
  return (
    <section>
      <h2>{ALERTS.feed}</h2>
      <p className="section-lead">{ALERTS.feedLead}</p>
      {signedIn && (
        <p className="hint">
          {ALERTS.feedShare} {manages && <Link to="../share">{S.share}</Link>}
        </p>
      )}
      <CopyField label={ALERTS.address} value={feedAddress(crisis, kind)} />
    </section>
  );
}
