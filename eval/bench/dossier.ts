/** Compiling a dossier: from cold, and after one document more, at growing numbers of statements; each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { logLogPlot } from './plot.ts';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];

/** Of so many planted statements the compiler makes one, since some tellings are too unlike to be joined. */
const PLANTED = 0.82;

/** Beyond that many statements a process needs more memory than it takes by itself, in MiB. */
const LARGE = 200_000;
const LARGE_HEAP = 18_000;

const Run = z.object({
  statements: z.number(),
  documents: z.number(),
  reports: z.number(),
  cold: z.number(),
  warm: z.number(),
  input: z.number(),
  peak: z.number(),
});

const { values } = parseArgs({
  allowPositionals: true,
  options: { statements: { type: 'string', default: '100000' }, plot: { type: 'boolean' } },
});
const most = Number(values.statements);
const sizes = SIZES.filter((size) => size < most).concat(most);

const pad = (value: string | number, width: number): string => String(value).padStart(width);
console.log('statements  documents    reports   cold s  per 1000   warm s  input MiB  peak MiB');
const runs = sizes.map((size) => {
  const flags = size > LARGE ? [`--max-old-space-size=${LARGE_HEAP}`] : [];
  const script = path.join(import.meta.dirname, 'compile-once.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, script, String(Math.round(size * PLANTED))],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`compiling ${size} statements failed: ${stderr}`);
  const run = Run.parse(JSON.parse(stdout));
  const { statements, documents, reports, cold, warm, input, peak } = run;
  console.log(
    `${pad(statements, 10)} ${pad(documents, 10)} ${pad(reports, 10)} ${pad(cold.toFixed(2), 8)} ${pad(((1000 * cold) / statements).toFixed(3), 9)} ${pad(warm.toFixed(3), 8)} ${pad(input, 10)} ${pad(peak, 9)}`,
  );
  return run;
});
if (values.plot) {
  const out = path.resolve(import.meta.dirname, '../../docs/bench/compile.svg');
  mkdirSync(path.dirname(out), { recursive: true });
  const series = [
    { name: 'from cold', points: runs.map(({ statements, cold }) => [statements, cold] as const) },
    { name: 'after one document more', points: runs.map(({ statements, warm }) => [statements, warm] as const) },
  ];
  writeFileSync(out, logLogPlot({ title: 'Compiling a dossier', x: 'statements', y: 'seconds', series }));
  console.log(`${out} written`);
}
