import { type CrisisId, type Outcome, type Statement, failed, ok } from '@demarche/contract';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

/** One statement of a crisis with all its reports. */
export async function showStatement(ports: Ports, crisis: CrisisId, id: string): Promise<Outcome<Statement>> {
  const compiled = await compileDossier(ports, crisis);
  if (compiled.kind === 'problem') return compiled;
  const statement = compiled.value.statements.find((one) => one.id === id);
  return statement ? ok(statement) : failed('store/not-found', id, 'statement');
}
