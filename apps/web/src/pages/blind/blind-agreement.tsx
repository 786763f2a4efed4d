/** Invariant: agreement is shown only to who asks for it, since it tells something of how others coded. */
import { useBlindAgreement } from '../../api/queries.ts';
import { AgreementTable } from '../../evidence/agreement-table.tsx';
import { Failure } from '../../ui/notice.tsx';
import { BLIND } from './strings.ts';

export function BlindAgreement({ crisis }: { readonly crisis: string }) {
  const { data, error, refetch } = useBlindAgreement(crisis);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || data.program.length === 0) return null;
  const { people, program } = data;
  return (
    <details className="disclosure blind-agreement">
      <summary>{BLIND.agreement}</summary>
      <p className="hint">{BLIND.agreementHint}</p>
      {people.length > 0 ? (
        <AgreementTable caption={BLIND.people} people={people[0]!.coders} agreement={people} />
      ) : (
        <p className="hint">{BLIND.nobodyElse}</p>
      )}
      <AgreementTable caption={BLIND.program} people={program[0]!.coders.slice(0, -1)} agreement={program} />
    </details>
  );
}
