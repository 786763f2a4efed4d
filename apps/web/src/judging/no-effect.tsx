/** Invariant: a join that is not followed is never told as one. */
import { Link } from 'react-router';
import type { Judgement } from '@demarche/contract';
import { useStatementsById } from '../api/queries.ts';
import { useNames } from '../evidence/names.tsx';
import { JUDGING } from './strings.ts';

/** Says of a join whose two are still two statements that it has no effect; nothing otherwise. */
export function NoEffect({ judgement: { attribution, verdict } }: { readonly judgement: Judgement }) {
  const { crisis } = useNames();
  const ids = verdict.kind === 'merge' ? [`s:${attribution}`, `s:${verdict.other.attribution}`] : [];
  const { statements } = useStatementsById({ crisis: crisis ?? '', asOf: null }, ids);
  if (statements.length < 2) return null;
  return (
    <p>
      {JUDGING.noEffect} <Link to={`/c/${crisis}?section=ledger`}>{JUDGING.noEffectLink}</Link>
    </p>
  );
}
