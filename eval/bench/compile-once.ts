/** Compiles a planted crisis in a process of its own and prints what it took, as JSON; `bench/dossier.ts` runs it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ActorCode } from '@demarche/contract';
import { type CompileInput, createCompiler } from '@demarche/dossier';
import { loadCodebook } from '@demarche/usecases';
import { plantCrisis, written } from './planted-crisis.ts';

const MEBIBYTE = 2 ** 20;

/** Documents added one after the other; the median is what counts. */
const ADDED = 5;

const planted = plantCrisis(Number(process.argv[2]));
const codebook = loadCodebook(
  readFileSync(path.resolve(import.meta.dirname, '../../codebooks/two-axis.yaml'), 'utf8'),
  'two-axis.yaml',
);
if (codebook.kind === 'problem') throw new Error(codebook.problem.message);

const compile = createCompiler();
const documents = [...planted.documents];
const records = [...planted.records];
const input: CompileInput = {
  ...planted,
  documents,
  records,
  judgements: [],
  codebook: codebook.value,
  scales: [],
  coder: 'planted',
  searches: [],
  roster: [],
  asOf: null,
  nameOf: String,
};
const before = process.memoryUsage().rss;
const timed = (): { seconds: number; statements: number } => {
  const started = performance.now();
  const { statements } = compile(input);
  return { seconds: (performance.now() - started) / 1000, statements: statements.length };
};
const cold = timed();
const warm: number[] = [];
for (let i = 0; i < ADDED; i += 1) {
  // By the actor that speaks most and by another, in the middle of the crisis.
  const day = planted.documents[Math.floor(planted.documents.length / 2)]!.published!.slice(0, 10);
  const words = [`added${i}`, 'words', 'nobody', 'said'];
  const one = written(planted.documents.length + i, [
    { actor: 'SAA' as ActorCode, act: 'condemn', day, words, rough: false },
    { actor: 'SBC' as ActorCode, act: 'inform', day, words, rough: true },
  ]);
  documents.push(one.document);
  records.push(one.record);
  warm.push(timed().seconds);
}
console.log(
  JSON.stringify({
    statements: cold.statements,
    documents: planted.documents.length,
    reports: planted.records.reduce((sum, { attributions }) => sum + attributions.length, 0),
    cold: cold.seconds,
    warm: warm.toSorted((a, b) => a - b)[Math.floor(ADDED / 2)],
    input: Math.round(before / MEBIBYTE),
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
