/** The coder's speed: documents and words a second, the share of each stage, memory. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { atlas } from '@demarche/atlas';
import { code, runStages, type CoderOptions } from '@demarche/coder';
import { DocumentId, type Document } from '@demarche/contract';
import { openClassifier } from '@demarche/model';
import { readText } from '@demarche/reader';
import { loadCodebook } from '@demarche/usecases';
import { readCrisisDocuments } from '../crisis-gold.ts';
import { missing, ownCrisis, packs, readArticles } from '../packs.ts';

/** Documents under way at once, so that the encoder's threads always have work. */
const UNDER_WAY = 32;
const MEBIBYTE = 2 ** 20;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const codebook = loadCodebook(readFileSync(path.resolve(import.meta.dirname, '../../codebooks/two-axis.yaml'), 'utf8'));
if (codebook.kind === 'problem') throw new Error(codebook.problem.message);

const texts = missing(packs.attribution).length
  ? readCrisisDocuments(ownCrisis.documents).map(({ text }) => text)
  : readArticles(packs.attribution).map(({ text }) => text);
const wordsOf = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);
const documentOf = (i: number): Document => readText(texts[i % texts.length]!, { id: DocumentId.parse(`bench-${i}`) });
const documents = texts.map((_, i) => documentOf(i));

const seconds = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Codes documents, some under way at a time. */
async function codeAll(count: number, next: (i: number) => Document, options: CoderOptions): Promise<void> {
  let at = 0;
  const line = async (): Promise<void> => {
    while (at < count) await code(next(at++), options);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, line));
}

/** One document after the other with one thread for the encoder, so that waiting for a stage is the stage's own time. */
async function shares(options: CoderOptions): Promise<void> {
  const classifier = await openClassifier({ workers: 1 });
  const spent = new Map<string, number>();
  for (const document of documents) {
    let since = performance.now();
    await runStages(document, { ...options, classifier }, (stage) => {
      const now = performance.now();
      spent.set(stage, (spent.get(stage) ?? 0) + (now - since));
      since = now;
    });
  }
  await classifier.close();
  const total = [...spent.values()].reduce((sum, part) => sum + part, 0);
  console.log(`one document after the other, one thread at work: ${(words / (total / 1000)).toFixed(0)} words/s`);
  for (const [stage, part] of spent)
    console.log(`  ${stage.padEnd(16)} ${((100 * part) / total).toFixed(1).padStart(5)} %`);
}

const memory = (): string => `${(process.memoryUsage().rss / MEBIBYTE).toFixed(0)} MiB`;

const workers = Number(values.workers);
const classifier = await openClassifier({ workers });
const options: CoderOptions = { atlas, codebook: codebook.value, classifier };
await codeAll(documents.length, (i) => documents[i]!, options);
console.log(`${documents.length} documents, ${words} words, after one round to warm up; encoder threads: ${workers}`);

const rate = (time: number): string =>
  `${(documents.length / time).toFixed(0)} documents/s, ${(words / time).toFixed(0)} words/s`;
console.log(`read   ${rate(await seconds(() => texts.map((_, i) => documentOf(i))))}`);
console.log(`code   ${rate(await seconds(() => codeAll(documents.length, (i) => documents[i]!, options)))}`);
console.log(`memory ${memory()}`);

const wanted = Number(values.documents ?? 0);
if (wanted > 0) {
  let done = 0;
  const time = await seconds(() =>
    codeAll(
      wanted,
      (i) => {
        done = i;
        if (done > 0 && done % Math.ceil(wanted / 10) === 0) console.log(`  ${done} documents: ${memory()}`);
        return documentOf(i);
      },
      options,
    ),
  );
  console.log(`${wanted} documents read and coded in ${time.toFixed(0)} s, ${memory()}`);
}
await classifier.close();
await shares(options);
