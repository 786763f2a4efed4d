/**
 * Keeps what a cross-validation answered, so that `npm run eval` scores networks on what they had not seen.
 *
 *     node training/encoder/folds.ts folds.jsonl     # the output of `encoder.acts validate`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RELATIONS } from '../../packages/coder/src/index.ts';

interface Answered {
  readonly id: string;
  readonly task: string;
  readonly answer: readonly number[];
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: folds.ts <folds.jsonl>');
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const answered = lines.map((line) => JSON.parse(line) as Answered);
const of = (task: string): Answered[] => answered.filter((one) => one.task === task);
const write = (name: string, rows: readonly unknown[]): void => {
  const out = path.resolve(import.meta.dirname, '../../eval', name);
  writeFileSync(out, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  console.log(`${out}: ${rows.length} answers`);
};

write(
  'events/folds.json',
  of('relations').map(({ id, answer }) => ({ id, relation: RELATIONS[answer.indexOf(Math.max(...answer))] })),
);
// How likely each sentence is to judge somebody ill, in the order of the corpus.
write(
  'council/folds.json',
  of('judgements').map(({ answer }) => answer[1]!),
);
