/**
 * Invariant: the act network reads one stretch of text at a time, with its source and its target or content marked, and gives
 * one answer for it; its columns stand in the order of the lists here, as they were trained (`training/encoder/acts.py`).
 */
import type { ActType, EncoderInput, Encoding, RoleSpan, Span } from '@demarche/contract';
import { hull, type Row } from './row.ts';

/** What one actor does to another: the fifteen relations of PLV, after PLOVER's categories. */
export const RELATIONS = [
  'ACCUSE',
  'AGREE',
  'AID',
  'ASSAULT',
  'COERCE',
  'CONSULT',
  'COOPERATE',
  'MOBILIZE',
  'PROTEST',
  'REJECT',
  'REQUEST',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
  'YIELD',
] as const;
export type Relation = (typeof RELATIONS)[number];

const ACT_COLUMNS: readonly ActType[] = [
  'condemn',
  'demand',
  'appeal',
  'express-concern',
  'express-solidarity',
  'support',
  'welcome',
  'justify',
  'deny',
  'warn',
  'offer-mediation',
  'neutral-monitoring',
  'inform',
  'consult-by-phone',
];

/** A stretch of a text to be read, with the parts of what it tells. */
export interface Telling {
  readonly span: Span;
  readonly roles: readonly RoleSpan[];
}

/** How likely each answer is, 0 to 1. */
export interface ActAnswer {
  readonly relations: ReadonlyMap<Relation, number>;
  /** Several may hold at once. */
  readonly acts: ReadonlyMap<ActType, number>;
  /** That somebody or something is judged ill of. */
  readonly negative: number;
}

/** Code units that are read of a stretch: what fits into one window. */
const LONGEST = 600;
/** Code units of the sentence before that are read with a sentence of a speech. */
const CONTEXT = 200;
/** Code units between a source and what it is the source of, at most, for them to be read together. */
const NEAR = 80;
/** From here on an act is taken to be done: set on the development halves. */
const LEAST = 0.5;

/**
 * What a row tells: its content with the cue, and the source where it stands beside them. `before` is the sentence that goes
 * before it in a speech, which is read with it.
 */
export function tellingOf(
  { attribution: { source, cue, content } }: Pick<Row, 'attribution'>,
  before: Span | null = null,
): Telling | null {
  if (content.length === 0) return null;
  const [start, end] = hull([...cue, ...content]);
  const said = content.map((span) => ({ role: 'content', span }) as const);
  if (before) return { span: [Math.max(before[0], before[1] - CONTEXT), end], roles: said };
  const beside = source.filter(([from, to]) => from > start - NEAR && to < end + NEAR);
  const roles: RoleSpan[] = [...beside.map((span) => ({ role: 'source', span }) as const), ...said];
  return { span: hull([[start, end], ...beside]), roles };
}

/** From here on somebody's own words are taken to judge ill of somebody: set on speeches of the Security Council. */
const LEAST_NEGATIVE = 0.5;

/** Whether the words of a speech judge somebody ill. */
export const judgesIll = ({ negative }: ActAnswer): boolean => negative >= LEAST_NEGATIVE;

/** The likely acts of an answer, the likeliest first; empty where it only informs. */
export function likelyActs({ acts }: ActAnswer): [ActType, number][] {
  return [...acts].filter(([act, likely]) => act !== 'inform' && likely >= LEAST).toSorted((a, b) => b[1] - a[1]);
}

/** From here on an act that takes a side counts as told: set on documents that the network was not trained on. */
const SURE = 0.9;
const SIDING: ReadonlySet<ActType> = new Set(['condemn', 'support', 'welcome', 'justify', 'express-solidarity']);

/** Whether likely acts, the likeliest first, are sure enough to say where somebody stands. */
export const bearsPosition = ([first]: readonly (readonly [ActType, number])[]): boolean =>
  first !== undefined && SIDING.has(first[0]) && first[1] >= SURE;

/** What the network is asked: one input for each telling. */
export function actInputs(text: string, tellings: readonly Telling[]): EncoderInput[] {
  return tellings.map(({ span: [start, end], roles }) => ({
    text,
    streams: [[{ span: [start, Math.min(end, start + LONGEST)], quoted: [], cuts: [], roles }]],
  }));
}

/** The answer to one telling; null where there were no words to read. */
export function actAnswer({ windows: [window] }: Encoding): ActAnswer | null {
  if (!window) return null;
  const row = (head: string): Float32Array => window.heads[head]!.data;
  const relations = softmax(row('relation'));
  const acts = [...row('act')].map(sigmoid);
  return {
    relations: new Map(RELATIONS.map((name, i) => [name, relations[i]!])),
    acts: new Map(ACT_COLUMNS.map((name, i) => [name, acts[i]!])),
    negative: softmax(row('negative'))[1]!,
  };
}

/** The relation that an answer holds most likely. */
export function likeliest({ relations }: ActAnswer): Relation {
  return [...relations].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function softmax(row: Float32Array): number[] {
  const most = Math.max(...row);
  const parts = [...row].map((x) => Math.exp(x - most));
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}
