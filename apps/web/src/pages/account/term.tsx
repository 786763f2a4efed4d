/** Invariant: what lasts without end says so. */
import { Day } from '../../ui/day.tsx';
import { ACCOUNT } from './strings.ts';

/** Until when a token or a share lasts. */
export function Term({ ends }: { readonly ends: string | null }) {
  if (ends === null) return <span>{ACCOUNT.endless}</span>;
  return (
    <span>
      {ACCOUNT.ends} <Day day={ends} />
    </span>
  );
}
