import { type CrisisId, type Outcome, type Statement, failed, ok } from '@demarche/contract';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

/** One statement of a crisis with all its reports; any report's attribution id after `s:` finds it, so that an address outlives new reports. */
export async function showStatement(ports: Ports, crisis: CrisisId, id: string): Promise<Outcome<Statement>> {
  const compiled = await compileDossier(ports, crisis);
  if (compiled.kind === 'problem') return compiled;
  const { statements } = compiled.value;
  const statement =
    statements.find((one) => one.id === id) ??
    statements.find(({ reports }) => reports.some(({ attribution }) => `s:${attribution}` === id));
  return statement ? ok(statement) : failed('store/not-found', id, 'statement');
}
