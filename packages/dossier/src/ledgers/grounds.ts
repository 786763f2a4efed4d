/** Invariant: a ground is named only where a statement's quoted words name it. */
import type { Statement } from '@demarche/contract';
import grounds from '../../data/grounds.json' with { type: 'json' };

const PATTERNS = grounds.map(({ id, patterns }) => ({ id, pattern: new RegExp(`(?:${patterns.join('|')})`, 'iu') }));

/** What statements rest their view on, as ids of `grounds.json` in its order. */
export function groundsOf(statements: readonly Statement[]): string[] {
  const words = statements.flatMap(({ reports }) => reports.flatMap(({ quotes }) => quotes)).join('\n');
  return PATTERNS.filter(({ pattern }) => pattern.test(words)).map(({ id }) => id);
}
