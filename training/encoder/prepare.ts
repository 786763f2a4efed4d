/**
 * Writes the pieces of articles, labelled or not, as the product itself cuts them, one JSON line an article, so that the encoder is
 * trained on exactly what it reads at work.
 *
 *     node training/encoder/prepare.ts <articles.jsonl[.gz]> <out.jsonl>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { encoderInput, findQuotations, segment } from '../../packages/coder/src/index.ts';
import { DocumentId, type Span } from '../../packages/contract/src/index.ts';
import { unitsOf, wordPieces } from '../../packages/model/src/index.ts';
import { readText } from '../../packages/reader/src/index.ts';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly primary?: boolean;
  readonly attributions?: readonly { source: Span[]; cue: Span[]; content: Span[] }[];
}

const [gold, out] = process.argv.slice(2);
if (gold === undefined || out === undefined) throw new Error('usage: prepare.ts <gold.jsonl[.gz]> <out.jsonl>');

const bytes = readFileSync(gold);
const lines = (gold.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
const vocabulary = readFileSync(path.resolve(import.meta.dirname, '../../packages/model/weights/vocab.txt'), 'utf8');
const pieces = wordPieces(vocabulary);

const prepared = lines.map((line, i) => {
  const { id, text, primary = true, attributions = [] } = JSON.parse(line) as Article;
  const document = readText(text, { id: DocumentId.parse(`prepared-${i}`) });
  if (attributions.length > 0 && document.text !== text)
    throw new Error(`${id}: the reader changed the text, so gold offsets would not fit.`);
  const { streams } = encoderInput(document, segment(document), findQuotations(document));
  const units = streams.flatMap((passages) => unitsOf(text, passages, pieces));
  return JSON.stringify({ id, primary, text: document.text, attributions, units });
});
writeFileSync(out, `${prepared.join('\n')}\n`);
console.log(`${out}: ${prepared.length} articles`);
