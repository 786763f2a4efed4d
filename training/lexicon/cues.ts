/**
 * Learns packages/coder/src/2-attributions/cue-weights.json: how reliable each cue is in each pattern, from the training
 * articles of the PolNeAR pack (../shared/data/polnear), as a logistic regression over the candidates that the rules find.
 *   node training/lexicon/cues.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Document, DocumentId, Span } from '@demarche/contract';
import { segment } from '../../packages/coder/src/1-sentences/index.ts';
import type { Candidate } from '../../packages/coder/src/2-attributions/candidate.ts';
import type { Clauses } from '../../packages/coder/src/2-attributions/clause.ts';
import { findQuotations } from '../../packages/coder/src/2-attributions/quotations.ts';
import { analyseAll, candidatesOf } from '../../packages/coder/src/2-attributions/reported.ts';

interface Gold {
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
  readonly content?: readonly Span[];
}
interface Article {
  readonly id: string;
  readonly text: string;
  readonly primary: boolean;
  readonly attributions: readonly Gold[];
}
interface Example {
  readonly features: readonly string[];
  readonly right: boolean;
}

const PACK = new URL('../../../shared/data/polnear/', import.meta.url);
const TARGET = new URL('../../packages/coder/src/2-attributions/cue-weights.json', import.meta.url);
const ROUNDS = 6;
const RATE = 0.1;
const DECAY = 2e-5;
/** Features of fewer candidates than this are left out. */
const SEEN = 5;

/** One paragraph block a line. */
export function asDocument(id: string, text: string): Document {
  const blocks = [...text.matchAll(/\S[^\n]*/gu)].map((match): Document['blocks'][number] => ({
    kind: 'paragraph',
    span: [match.index, match.index + match[0].trimEnd().length],
  }));
  return {
    id: id as DocumentId,
    snapshot: null,
    url: null,
    title: null,
    language: 'en',
    published: null,
    source: null,
    text,
    blocks,
  };
}

function examples(split: string): Example[] {
  const lines = gunzipSync(readFileSync(new URL(`${split}.jsonl.gz`, PACK)))
    .toString()
    .trim()
    .split('\n');
  return lines
    .map((line) => JSON.parse(line) as Article)
    .filter(({ primary }) => primary)
    .flatMap(({ id, text, attributions }) => {
      const document = asDocument(id, text);
      return analyseAll(document, segment(document), findQuotations(document)).flatMap((clauses) =>
        candidatesOf(clauses).flatMap((candidate) => {
          const right = judge(clauses, candidate, attributions);
          return right === null ? [] : [{ features: candidate.features, right }];
        }),
      );
    });
}

/** True: annotated with this source and content. Null: inside another's content, where annotators left it unmarked. */
function judge(clauses: Clauses, candidate: Candidate, gold: readonly Gold[]): boolean | null {
  const { tokens } = clauses;
  const at = tokens[candidate.head]!;
  const within = ([start, end]: Span) => start < at.end && end > at.start;
  const same = gold.filter((one) => one.cue?.some(within));
  if (same.length === 0) return gold.some((one) => one.content?.some(within)) ? null : false;
  return same.some((one) => {
    const want = indices(clauses, one.content ?? []);
    const got = new Set(candidate.content.flatMap(([a, b]) => range(a, b)));
    const both = [...got].filter((i) => want.has(i)).length;
    if (both / (want.size + got.size - both) < 0.5) return false;
    const source = indices(clauses, one.source ?? []);
    if (!candidate.source) return (one.source ?? []).length === 0;
    const mine = range(...candidate.source);
    return mine.filter((i) => source.has(i)).length * 2 >= Math.min(mine.length, source.size) && source.size > 0;
  });
}

function indices({ tokens }: Clauses, spans: readonly Span[]): Set<number> {
  return new Set(tokens.flatMap((token, i) => (spans.some(([s, e]) => s < token.end && e > token.start) ? [i] : [])));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

function learn(all: readonly Example[]): { bias: number; weights: Record<string, number> } {
  const seen = new Map<string, number>();
  for (const { features } of all) for (const f of features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const kept = all.map(({ features, right }) => ({
    right,
    features: ['bias', ...features.filter((f) => seen.get(f)! >= SEEN)],
  }));
  let order = kept.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    order = order.map((_, i) => order[(i * 104_729 + round * 7919) % order.length]!);
    for (const i of order) {
      const { features, right } = kept[i]!;
      const sum = features.reduce((total, f) => total + (weights.get(f) ?? 0), 0);
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const f of features) {
        const w = weights.get(f) ?? 0;
        const step = error - DECAY * 50 * w;
        const square = (squares.get(f) ?? 0) + step * step;
        squares.set(f, square);
        weights.set(f, w + (RATE * step) / Math.sqrt(square + 1e-8));
      }
    }
  }
  const rounded = [...weights]
    .map(([f, w]) => [f, Math.round(w * 100)] as const)
    .filter(([f, w]) => f !== 'bias' && Math.abs(w) >= 8)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { bias: Math.round((weights.get('bias') ?? 0) * 100), weights: Object.fromEntries(rounded) };
}

if (!existsSync(PACK)) {
  console.log('skipped: ../shared/data/polnear is not here');
} else {
  const train = examples('train');
  const learnt = learn(train);
  writeFileSync(TARGET, JSON.stringify(learnt));
  console.log(
    `${train.length} candidates, ${train.filter(({ right }) => right).length} right; ${Object.keys(learnt.weights).length} weights`,
  );
}
