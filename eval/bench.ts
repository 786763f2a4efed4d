/**
 * `npm run bench`: the coder's speed on this machine, on one core: documents and words a second, and the share of each stage.
 * Compare runs only with runs made beside them; the machine's load decides the rest.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { atlas } from '@demarche/atlas';
import { code, runStages } from '@demarche/coder';
import { DocumentId, type Document } from '@demarche/contract';
import { readText } from '@demarche/reader';
import { loadCodebook } from '@demarche/usecases';
import { readCrisisDocuments } from './crisis-gold.ts';
import { missing, ownCrisis, packs, readArticles } from './packs.ts';

const codebook = loadCodebook(readFileSync(path.resolve(import.meta.dirname, '../codebooks/two-axis.yaml'), 'utf8'));
if (codebook.kind === 'problem') throw new Error(codebook.problem.message);
const options = { atlas, codebook: codebook.value };

const texts = missing(packs.attribution).length
  ? readCrisisDocuments(ownCrisis.documents).map(({ text }) => text)
  : readArticles(packs.attribution).map(({ text }) => text);
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
const reads = (): Document[] => texts.map((text, i) => readText(text, { id: DocumentId.parse(`bench-${i}`) }));

const timed = (work: () => void): number => {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
};

const documents = reads();
for (const document of documents) code(document, options);

const reading = timed(reads);
const coding = timed(() => {
  for (const document of documents) code(document, options);
});
console.log(`${documents.length} documents, ${words} words, after one round to warm up`);
const rate = (seconds: number): string =>
  `${(documents.length / seconds).toFixed(0)} documents/s, ${(words / seconds).toFixed(0)} words/s`;
console.log(`read   ${rate(reading)}`);
console.log(`code   ${rate(coding)}`);

const seconds = new Map<string, number>();
for (const document of documents) {
  let since = performance.now();
  runStages(document, options, (stage) => {
    const now = performance.now();
    seconds.set(stage, (seconds.get(stage) ?? 0) + (now - since));
    since = now;
  });
}
const total = [...seconds.values()].reduce((sum, part) => sum + part, 0);
for (const [stage, part] of seconds)
  console.log(`  ${stage.padEnd(16)} ${((100 * part) / total).toFixed(1).padStart(5)} %`);
console.log(`memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);
