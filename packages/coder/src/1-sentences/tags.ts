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
    let top = 0;
    for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[top]!) top = i;
    return top;
  };
  const common = (lower: string) => known.has(lower) || weighed.has(`w${lower}`);
  return (all) => {
    const tokens = all.filter(({ text }) => !QUOTATION_MARK.test(text));
    const out: Tag[] = [];
    const shapes = shapesOf(tokens, common);
    for (let i = 0; i < tokens.length; i++) {
      const tag = fixedTag(tokens[i]!) ?? tags[known.get(shapes[i]!) ?? best(tagFeatures(shapes, i, out))]!;
      out.push(shapes[i]!.startsWith('^') && NOT_A_NAME.test(tag) ? 'NNP' : tag);
    }
    let next = 0;
    return all.map(({ text }) => (QUOTATION_MARK.test(text) ? '.' : out[next++]!));
  };
}

/** Left out, so that words are tagged as they would be without quotation marks. */
export const QUOTATION_MARK = /^(?:["“”„«»‘’']|''|``)$/;
/** Tags that a word capitalised for its own sake does not bear. */
const NOT_A_NAME = /^(?:NN|VB[DNGPZ]?|RB|FW|IN|UH)$/;

/** The tag that a token's form alone decides. */
export function fixedTag({ kind, text, lower }: Token): Tag | undefined {
  if (kind === 'mark') return text === '%' || text === '&' ? 'NN' : '.';
  if (kind === 'number') return /^\d+-[a-z]/.test(lower) ? 'JJ' : 'CD';
  if (/^[@#]|^https?:/.test(text)) return 'NNP';
  return undefined;
}

/**
 * The forms that features are made of: lower case, `!year` and `!num` for figures, a mark before words that are
 * capitalised for their own sake: not for opening the sentence or standing in a title, unless they are no `common` word.
 */
export function shapesOf(tokens: readonly Token[], common: (lower: string) => boolean): string[] {
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  const title = isTitleCase(tokens);
  return tokens.map(({ kind, text, lower }, i) => {
    if (kind === 'number') return /^[12]\d{3}$/.test(text) ? '!year' : '!num';
    if (kind === 'mark') return text;
    if (text === lower || text === 'I') return lower;
    const verbal = i === first && /..(?:ing|ed)$/.test(lower) && AFTER_VERB.test(tokens[i + 1]?.lower ?? '');
    return verbal || ((i === first || title) && common(lower)) ? lower : `^${lower}`;
  });
}

/** What follows a participle that opens a sentence, and hardly ever a name. */
const AFTER_VERB = /^(?:the|an?|his|her|its|their|our|this|these|that|on|to|in|at|for|what|how|by|it|them)$/;

/** Whether a line capitalises its words as headlines do. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return long.length >= 4 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= long.length * 0.8;
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
