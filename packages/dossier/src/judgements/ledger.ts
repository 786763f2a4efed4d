/** Invariant: the ledger has every judgement once, whatever became of it. */
import type { Agreement, LedgerEntry } from '@demarche/contract';
import type { CompileInput } from '../compile-input.ts';

/** What people decided, latest first. */
export function ledgerOf(_: Pick<CompileInput, 'judgements'>): LedgerEntry[] {
  return [];
}

/** How far people who coded blind agree, by category. */
export function agreementOf(_: Pick<CompileInput, 'judgements'>): Agreement[] {
  return [];
}
