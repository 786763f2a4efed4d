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

/** A document of GUM: tokens as `[start, end, part of speech, …]`, and who is mentioned where. */
interface GumDocument extends Omit<Article, 'attributions'> {
  readonly license: string;
  readonly tokens: readonly (readonly [number, number, string, ...unknown[]])[];
  readonly mentions: readonly { chain: number; start: number; end: number; head: number }[];
}

/** A mention as it is trained on; `name` is the proper name in it, or null. */
interface Mention {
  readonly chain: number;
  readonly span: Span;
  readonly name: Span | null;
}

/** Weights may be made of these; the others are NonCommercial or ShareAlike. */
const FREE = /^(?:CC BY \(|public domain)/;

const isGum = (one: Article | GumDocument): one is GumDocument => 'mentions' in one;

function mentionsOf({ tokens, mentions }: GumDocument): Mention[] {
  const isName = (at: number, { start, end }: GumDocument['mentions'][number]): boolean => {
    const [from, to, part] = tokens[at] ?? [0, 0, ''];
    return part === 'PROPN' && from >= start && to <= end;
  };
  return mentions.map((one) => {
    let [first, last] = [one.head, one.head];
    if (!isName(one.head, one)) return { chain: one.chain, span: [one.start, one.end], name: null };
    while (isName(first - 1, one)) first--;
    while (isName(last + 1, one)) last++;
    return { chain: one.chain, span: [one.start, one.end], name: [tokens[first]![0], tokens[last]![1]] };
  });
}

const [gold, out] = process.argv.slice(2);
if (gold === undefined || out === undefined) throw new Error('usage: prepare.ts <gold.jsonl[.gz]> <out.jsonl>');

const bytes = readFileSync(gold);
const lines = (gold.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
const vocabulary = readFileSync(path.resolve(import.meta.dirname, '../../packages/model/weights/vocab.txt'), 'utf8');
const pieces = wordPieces(vocabulary);

const prepared = lines.flatMap((line, i): string[] => {
  const raw = JSON.parse(line) as Article | GumDocument;
  const { id, text, primary = true } = raw;
  const attributions = isGum(raw) ? null : (raw.attributions ?? null);
  const mentions = isGum(raw) ? mentionsOf(raw) : null;
  if (isGum(raw) && !FREE.test(raw.license)) return [];
  const document = readText(text, { id: DocumentId.parse(`prepared-${i}`) });
  if ((attributions || mentions) && document.text !== text)
    throw new Error(`${id}: the reader changed the text, so gold offsets would not fit.`);
  const { streams } = encoderInput(document, segment(document), findQuotations(document));
  const units = streams.flatMap((passages) => unitsOf(text, passages, pieces));
  return [JSON.stringify({ id, primary, text: document.text, attributions, mentions, units })];
});
writeFileSync(out, `${prepared.join('\n')}\n`);
console.log(`${out}: ${prepared.length} articles`);
