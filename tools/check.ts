/** `npm run check`: format, lint, types, boundaries, unused code, generated files. Runs all, names what failed, exits 1 if any did. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['types', 'tsc', '-p', '.'],
  ['types of the web', 'tsc', '-p', 'apps/web'],
  ['boundaries', 'node', 'tools/boundaries.ts'],
  ['unused code', 'knip'],
  ['generated files', 'node', 'tools/generated.ts', '--check'],
];

const failures = STEPS.filter(([name, command, ...args]) => {
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(`check: ${command}: ${error.message}`);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status !== 0;
}).map(([name]) => name);

if (failures.length) console.error(`check: failed: ${failures.join(', ')}`);
process.exitCode = failures.length ? 1 : 0;
