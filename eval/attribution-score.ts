/**
 * Invariant: the definitions are those of the field's PolNeAR scorer: spans are sets of token indices, contents are paired
 * one to one by descending Jaccard (at least 0.5), and a pair counts when its source overlaps by at least one half.
 * Soft precision and recall of spans follow Johansson & Moschitti (2010) with the single best partner.
 */
import type { Span } from '@demarche/contract';
import { ratio, scoreOf, type Score } from './score.ts';

const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];

/** The three spans of one attribution; each may be absent and may be discontinuous. */
export type RoleSpans = { readonly [role in Role]?: readonly Span[] | undefined };

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly RoleSpans[];
  /** Boilerplate that annotators left unread: predictions lying in it are not counted. */
  readonly discard?: readonly Span[] | undefined;
}

type QuotationType = 'direct' | 'mixed' | 'indirect';

export interface AttributionScores {
  readonly articles: number;
  /** Pairs with the right source: the main figure. */
  readonly attribution: Score;
  readonly content: Score;
  readonly triple: Score;
  readonly exact: Readonly<Record<Role, Score>>;
  /** Recall of gold contents by how they are quoted. */
  readonly recall: Readonly<Record<QuotationType, number>>;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

type TokenSet = ReadonlySet<number>;
type Tokenised = Readonly<Record<Role, TokenSet>>;

const LIGHT = new Set(['the', 'a', 'an', 'of', 'and', 's']);

/** Scores predictions (by article id) against gold; an article without a prediction counts as empty. */
export function scoreAttributions(
  gold: readonly GoldArticle[],
  predicted: ReadonlyMap<string, readonly RoleSpans[]>,
): AttributionScores {
  const counts = gold.map((article) => countArticle(article, predicted.get(article.id) ?? []));
  const total = (pick: (count: ArticleCount) => number): number => counts.reduce((sum, count) => sum + pick(count), 0);
  const ofPairs = (pick: (count: ArticleCount) => number): Score =>
    scoreOf(
      total(pick),
      total((count) => count.predicted),
      total((count) => count.gold),
    );
  const exact = (role: Role): Score =>
    scoreOf(
      total((count) => count.exact[role].right),
      total((count) => count.exact[role].predicted),
      total((count) => count.exact[role].gold),
    );
  const recall = (type: QuotationType): number =>
    ratio(
      total((count) => count.found[type]),
      total((count) => count.wanted[type]),
    );
  return {
    articles: gold.length,
    attribution: ofPairs((count) => count.sourceRight),
    content: ofPairs((count) => count.pairs),
    triple: ofPairs((count) => count.triples),
    exact: { source: exact('source'), cue: exact('cue'), content: exact('content') },
    recall: { direct: recall('direct'), mixed: recall('mixed'), indirect: recall('indirect') },
  };
}

interface ArticleCount {
  readonly gold: number;
  readonly predicted: number;
  readonly pairs: number;
  readonly sourceRight: number;
  readonly triples: number;
  readonly exact: Readonly<Record<Role, { readonly right: number; readonly predicted: number; readonly gold: number }>>;
  readonly wanted: Readonly<Record<QuotationType, number>>;
  readonly found: Readonly<Record<QuotationType, number>>;
}

function countArticle(article: GoldArticle, predictions: readonly RoleSpans[]): ArticleCount {
  const tokens = tokenise(article.text);
  const gold = article.attributions.map((one) => tokenised(tokens, one));
  const predicted = withoutDiscarded(
    predictions.map((one) => tokenised(tokens, one)),
    gold,
    tokensIn(tokens, article.discard),
  );
  const types = article.attributions.map((one) => quotationType(article.text, one.content ?? []));
  const wanted = { direct: 0, mixed: 0, indirect: 0 };
  const found = { direct: 0, mixed: 0, indirect: 0 };
  gold.forEach((one, i) => {
    if (one.content.size) wanted[types[i]!] += 1;
  });

  const pairs = pairByContent(tokens, gold, predicted);
  let sourceRight = 0;
  let triples = 0;
  for (const [g, p] of pairs) {
    found[types[g]!] += 1;
    if (sourceOverlap(tokens, gold[g]!, predicted[p]!) < 0.5) continue;
    sourceRight += 1;
    if (overlapCoefficient(gold[g]!.cue, predicted[p]!.cue) >= 0.5) triples += 1;
  }
  return {
    gold: gold.filter((one) => one.content.size).length,
    predicted: predicted.filter((one) => one.content.size).length,
    pairs: pairs.length,
    sourceRight,
    triples,
    exact: {
      source: exactMatches(gold, predicted, 'source'),
      cue: exactMatches(gold, predicted, 'cue'),
      content: exactMatches(gold, predicted, 'content'),
    },
    wanted,
    found,
  };
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(/\w+|[^\w\s]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));
}

/** Indices of the tokens that share a code unit with one of the spans. */
function tokensIn(tokens: readonly Token[], spans: readonly Span[] | undefined): TokenSet {
  const set = new Set<number>();
  for (const [start, end] of spans ?? []) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end > start) high = middle;
      else low = middle + 1;
    }
    for (let i = low; i < tokens.length && tokens[i]!.start < end; i += 1) set.add(i);
  }
  return set;
}

const tokenised = (tokens: readonly Token[], one: RoleSpans): Tokenised => ({
  source: tokensIn(tokens, one.source),
  cue: tokensIn(tokens, one.cue),
  content: tokensIn(tokens, one.content),
});

function withoutDiscarded(predicted: readonly Tokenised[], gold: readonly Tokenised[], discard: TokenSet): Tokenised[] {
  if (!discard.size) return [...predicted];
  return predicted.filter(({ content }) => {
    if (!content.size || common(content, discard) / content.size < 0.5) return true;
    return gold.some((one) => common(content, one.content) > 0);
  });
}

/** One-to-one pairs [gold index, predicted index], best content overlap first, then best source, then text order. */
function pairByContent(
  tokens: readonly Token[],
  gold: readonly Tokenised[],
  predicted: readonly Tokenised[],
): [number, number][] {
  const candidates: { g: number; p: number; content: number; source: number }[] = [];
  gold.forEach((one, g) => {
    predicted.forEach((other, p) => {
      if (!one.content.size || !other.content.size) return;
      const content = jaccard(one.content, other.content);
      if (content >= 0.5) candidates.push({ g, p, content, source: sourceOverlap(tokens, one, other) });
    });
  });
  candidates.sort((a, b) => b.content - a.content || b.source - a.source || a.g - b.g || a.p - b.p);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { g, p } of candidates) {
    if (usedGold.has(g) || usedPredicted.has(p)) continue;
    usedGold.add(g);
    usedPredicted.add(p);
    pairs.push([g, p]);
  }
  return pairs;
}

function exactMatches(
  gold: readonly Tokenised[],
  predicted: readonly Tokenised[],
  role: Role,
): ArticleCount['exact'][Role] {
  const keys = (list: readonly Tokenised[]): string[] =>
    list.filter((one) => one[role].size).map((one) => [...one[role]].toSorted((a, b) => a - b).join(','));
  const left = new Map<string, number>();
  const goldKeys = keys(gold);
  for (const key of goldKeys) left.set(key, (left.get(key) ?? 0) + 1);
  const predictedKeys = keys(predicted);
  let right = 0;
  for (const key of predictedKeys) {
    const remaining = left.get(key) ?? 0;
    if (!remaining) continue;
    right += 1;
    left.set(key, remaining - 1);
  }
  return { right, predicted: predictedKeys.length, gold: goldKeys.length };
}

const sourceOverlap = (tokens: readonly Token[], a: Tokenised, b: Tokenised): number =>
  overlapCoefficient(coreOf(tokens, a.source), coreOf(tokens, b.source));

/** The set without punctuation and light words, or the set itself if nothing would be left. */
function coreOf(tokens: readonly Token[], set: TokenSet): TokenSet {
  const core = new Set(
    [...set].filter((i) => /[\p{L}\p{N}]/u.test(tokens[i]!.word) && !LIGHT.has(tokens[i]!.word.toLowerCase())),
  );
  return core.size ? core : set;
}

function common(a: TokenSet, b: TokenSet): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}

function jaccard(a: TokenSet, b: TokenSet): number {
  if (!a.size && !b.size) return 1;
  const shared = common(a, b);
  return shared / (a.size + b.size - shared);
}

function overlapCoefficient(a: TokenSet, b: TokenSet): number {
  if (!a.size && !b.size) return 1;
  if (!a.size || !b.size) return 0;
  return common(a, b) / Math.min(a.size, b.size);
}

function quotationType(text: string, content: readonly Span[]): QuotationType {
  const words = content
    .toSorted((a, b) => a[0] - b[0])
    .map(([start, end]) => text.slice(start, end).trim())
    .filter(Boolean)
    .join(' ');
  if (!/["“”«»]/u.test(words)) return 'indirect';
  return /^["“”‘'«]/u.test(words) && /["“”’'»][.,!?;]?$/u.test(words) ? 'direct' : 'mixed';
}
