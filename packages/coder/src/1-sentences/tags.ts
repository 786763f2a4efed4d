/**
 * Invariant: one Penn Treebank tag a token, a pure function of the sentence's tokens.
 * A greedy averaged perceptron (Collins 2002); its weights come from training/lexicon/tags.ts.
 */
import * as z from 'zod';
import data from './tag-weights.json' with { type: 'json' };
import type { Token } from './tokens.ts';

/** Penn Treebank tags, with `NNP` for plural names too and `.` for every mark. */
export type Tag = string;

/** `words`: the tag of words that hardly ever bear another; `weights`: feature -> tag index and weight, in turn. */
export const TagWeights = z.strictObject({
  tags: z.array(z.string().min(1)),
  words: z.record(z.string(), z.int().nonnegative()),
  weights: z.record(z.string(), z.array(z.int())),
});
export type TagWeights = z.infer<typeof TagWeights>;

/** Tags one sentence. @example tagWords(tokenize('Moscow urged restraint')) // ['NNP', 'VBD', 'NN'] */
export const tagWords: (tokens: readonly Token[]) => Tag[] = tagger(data);

/** The tagging function of a set of weights. */
export function tagger({ tags, words, weights }: TagWeights): (tokens: readonly Token[]) => Tag[] {
  const known = new Map(Object.entries(words));
  const weighed = new Map(Object.entries(weights));
  const scores = new Float64Array(tags.length);
  const best = (features: readonly string[]): number => {
    scores.fill(0);
    for (const feature of features) {
      const row = weighed.get(feature);
      if (row) for (let i = 0; i < row.length; i += 2) scores[row[i]!]! += row[i + 1]!;
    }
    return scores.reduce((top, score, i) => (score > scores[top]! ? i : top), 0);
  };
  return (tokens) => {
    const out: Tag[] = [];
    const shapes = tokens.map(shapeOf);
    for (let i = 0; i < tokens.length; i++) {
      out.push(fixedTag(tokens[i]!) ?? tags[known.get(shapes[i]!) ?? best(tagFeatures(shapes, i, out))]!);
    }
    return out;
  };
}

/** The tag that a token's form alone decides. */
export function fixedTag({ kind, text, lower }: Token): Tag | undefined {
  if (kind === 'mark') return text === '%' || text === '&' ? 'NN' : '.';
  if (kind === 'number') return /^\d+-[a-z]/.test(lower) ? 'JJ' : 'CD';
  if (/^[@#]|^https?:/.test(text)) return 'NNP';
  return undefined;
}

/** The form that features are made of: lower case for words, `!year` and `!num` for figures, a capital mark where the token has one. */
export function shapeOf({ kind, text, lower }: Token, index: number): string {
  if (kind === 'number') return /^[12]\d{3}$/.test(text) ? '!year' : '!num';
  if (kind === 'mark') return text;
  return index > 0 && text !== lower && text !== 'I' ? `^${lower}` : lower;
}

/** The features of token `i` given the tags of those before it. */
export function tagFeatures(shapes: readonly string[], i: number, tags: readonly Tag[]): string[] {
  const word = shapes[i]!;
  const [before, after] = [shapes[i - 1] ?? '-', shapes[i + 1] ?? '-'];
  const [last, previous] = [tags[i - 1] ?? '-', tags[i - 2] ?? '-'];
  return [
    'b',
    `s${word.slice(-3)}`,
    `2${word.slice(-2)}`,
    `p${word[0]!}${word.includes('-') ? '-' : ''}`,
    `w${word}`,
    `t${last}`,
    `u${last} ${previous}`,
    `v${last} ${word}`,
    `x${before}`,
    `z${before.slice(-3)}`,
    `n${after}`,
    `m${after.slice(-3)}`,
    `o${shapes[i + 2] ?? '-'}`,
  ];
}
