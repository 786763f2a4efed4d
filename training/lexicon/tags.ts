/**
 * Learns packages/coder/src/1-sentences/tag-weights.json from the documents of the GUM pack (../shared/data/gum) that are
 * CC BY or in the public domain, and prints its accuracy on the development documents.
 *   node training/lexicon/tags.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenize, type Token } from '../../packages/coder/src/1-sentences/tokens.ts';
import {
  QUOTATION_MARK,
  fixedTag,
  shapesOf,
  tagFeatures,
  tagger,
  type TagWeights,
} from '../../packages/coder/src/1-sentences/tags.ts';

interface Example {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
}
type Common = (lower: string) => boolean;
interface GumDocument {
  readonly text: string;
  readonly license: string;
  readonly sentences: readonly { readonly tokens: readonly [number, number] }[];
  readonly tokens: readonly (readonly [start: number, end: number, upos: string, xpos: string])[];
}

const PACK = new URL('../../../shared/data/gum/', import.meta.url);
const TARGET = new URL('../../packages/coder/src/1-sentences/tag-weights.json', import.meta.url);
const ROUNDS = 12;
/** Features seen less often than this are left out. */
const SEEN = 2;

function read(split: string): Example[] {
  const lines = gunzipSync(readFileSync(new URL(`${split}.jsonl.gz`, PACK)))
    .toString()
    .trim()
    .split('\n');
  return lines
    .map((line) => JSON.parse(line) as GumDocument)
    .filter(({ license }) => /^CC BY \(|^public domain/.test(license))
    .flatMap(({ text, sentences, tokens }) => sentences.map(({ tokens: [a, b] }) => example(text, tokens.slice(a, b))));
}

/** Our tokens with the pack's tags: a compound takes the tag of its last part, or JJ before a noun. */
function example(text: string, gold: GumDocument['tokens']): Example {
  const tokens = tokenize(text, gold[0]![0], gold.at(-1)![1]).filter((token) => !QUOTATION_MARK.test(token.text));
  const tags = tokens.map(({ start, end, text: word }) => {
    const parts = gold.filter(([s, e]) => s < end && e > start);
    const tag = parts.at(-1)?.[3] ?? 'NN';
    const next = gold.find(([s]) => s >= end)?.[3] ?? '';
    if (parts.length > 1 && word.includes('-') && !tag.startsWith('NNP')) return next.startsWith('NN') ? 'JJ' : tag;
    return tag === 'NNPS' ? 'NNP' : tag === 'AFX' ? 'JJ' : tag;
  });
  return { tokens, tags };
}

/** Words with one tag nearly always: at least 12 times, 99 % alike. */
function unambiguous(
  examples: readonly Example[],
  common: Common,
  index: ReadonlyMap<string, number>,
): Record<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens, tags } of examples) {
    const shapes = shapesOf(tokens, common);
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      const row = counts.get(shapes[i]!) ?? new Map<string, number>();
      counts.set(shapes[i]!, row);
      row.set(tags[i]!, (row.get(tags[i]!) ?? 0) + 1);
    });
  }
  const out: Record<string, number> = {};
  for (const [word, row] of counts) {
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    const [tag, n] = [...row].toSorted((a, b) => b[1] - a[1])[0]!;
    if (total >= 12 && n / total >= 0.99) out[word] = index.get(tag)!;
  }
  return out;
}

function learn(examples: readonly Example[]): TagWeights {
  const tags = [...new Set(examples.flatMap((one) => one.tags))].toSorted();
  const index = new Map(tags.map((tag, i) => [tag, i]));
  const lower = new Map<string, number>();
  for (const { tokens } of examples) for (const { text } of tokens) lower.set(text, (lower.get(text) ?? 0) + 1);
  const common: Common = (word) => (lower.get(word) ?? 0) >= SEEN;
  const words = unambiguous(examples, common, index);
  const seen = new Map<string, number>();
  for (const { tokens, tags: gold } of examples) {
    const shapes = shapesOf(tokens, common);
    tokens.forEach((_, i) => {
      for (const f of tagFeatures(shapes, i, gold)) seen.set(f, (seen.get(f) ?? 0) + 1);
    });
  }
  const weights = new Map<string, { now: Float64Array; sum: Float64Array; at: Float64Array }>();
  for (const [f, n] of seen) {
    if (n >= SEEN) weights.set(f, { now: zeros(tags), sum: zeros(tags), at: zeros(tags) });
  }
  let clock = 0;
  let order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    order = order.map((_, i) => order[(i * 7919 + round * 104_729) % order.length]!);
    for (const e of order) {
      const { tokens, tags: gold } = examples[e]!;
      const shapes = shapesOf(tokens, common);
      const guessed: string[] = [];
      tokens.forEach((token, i) => {
        const fixed = fixedTag(token) ?? tags[words[shapes[i]!] ?? -1];
        if (fixed !== undefined) return void guessed.push(fixed);
        clock++;
        const rows = tagFeatures(shapes, i, guessed).flatMap((f) => weights.get(f) ?? []);
        let top = 0;
        const scores = tags.map((_, t) => rows.reduce((sum, row) => sum + row.now[t]!, 0));
        scores.forEach((score, t) => {
          if (score > scores[top]!) top = t;
        });
        const want = index.get(gold[i]!)!;
        guessed.push(tags[top]!);
        if (top === want) return;
        for (const row of rows) {
          for (const [t, step] of [
            [want, 1],
            [top, -1],
          ] as const) {
            row.sum[t]! += row.now[t]! * (clock - row.at[t]!);
            row.at[t] = clock;
            row.now[t]! += step;
          }
        }
      });
    }
  }
  const out: Record<string, number[]> = {};
  for (const [f, row] of [...weights].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const pairs = tags.flatMap((_, t) => {
      const mean = Math.round(((row.sum[t]! + row.now[t]! * (clock - row.at[t]!)) / clock) * 10);
      return Math.abs(mean) < 3 ? [] : [t, mean];
    });
    if (pairs.length > 0) out[f] = pairs;
  }
  return { tags, words, weights: out };
}

function zeros(tags: readonly string[]): Float64Array {
  return new Float64Array(tags.length);
}

if (!existsSync(PACK)) {
  console.log('skipped: ../shared/data/gum is not here');
} else {
  const learnt = learn(read('train'));
  writeFileSync(TARGET, JSON.stringify(learnt));
  const tag = tagger(learnt);
  let [right, all] = [0, 0];
  for (const { tokens, tags } of read('dev')) {
    tag(tokens).forEach((guess, i) => {
      if (tokens[i]!.kind === 'mark') return;
      all++;
      if (guess === tags[i]) right++;
    });
  }
  console.log(
    `${Object.keys(learnt.weights).length} features, ${((right / all) * 100).toFixed(1)} % of ${all} words right`,
  );
}
