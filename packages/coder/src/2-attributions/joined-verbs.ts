/**
 * Invariant: what one source does with several verbs, `condemned the raid and demanded an apology`, is one attribution for each
 * verb; an attribution that stands there already is left alone.
 */
import type { Document, Span } from '@demarche/contract';
import { holds, indexAt, overlap, tagWords, type Sentence, type Tag, type Token } from '../1-sentences/index.ts';
import * as z from 'zod';
import type { ExtractedAttribution } from './attribution.ts';
import data from './joined-verbs.json' with { type: 'json' };
import { modeOf, type Quotation } from './quotations.ts';

const Words = z.array(z.string().min(1));

/** Verbs of saying in the past tense, what may belong to them, and what may stand before them, days too; lower case. */
const JoinedVerbs = z.strictObject({ past: Words, particles: Words, adverbs: Words });

const words = JoinedVerbs.parse(data);
const PAST = new Set(words.past);
const PARTICLES = new Set(words.particles);
const ADVERBS = new Set(words.adverbs);
const JOINS = /^(?:and|but)$/;
/** Code units that a content has at least. */
const SHORTEST = 3;

/** The attributions with those of further verbs that share their source. */
export function withJoinedVerbs(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  attributions: readonly ExtractedAttribution[],
): ExtractedAttribution[] {
  const cues = attributions.flatMap(({ cue }) => cue);
  const bySentence = Map.groupBy(attributions, ({ cue }) => (cue[0] ? indexAt(sentences, cue[0][0]) : -1));
  return [...bySentence].flatMap(([at, own]) => {
    const sentence = sentences[at];
    if (!sentence?.tokens.some(({ lower }) => JOINS.test(lower))) return own;
    const tags = tagWords(sentence.tokens);
    return own.flatMap((one) => split(one, sentence, tags, document.text, quotations, cues));
  });
}

/** One attribution, cut before each further verb of its source. */
function split(
  one: ExtractedAttribution,
  sentence: Sentence,
  tags: readonly Tag[],
  text: string,
  quotations: readonly Quotation[],
  cues: readonly Span[],
): ExtractedAttribution[] {
  const [source, cue, content] = [one.source[0], one.cue.at(-1), one.content.at(-1)];
  if (one.voice !== 'reported' || !source || !cue || !content) return [one];
  if (source[1] > cue[0] || content[0] < cue[1] || !isPast(sentence.tokens, tags, one.cue)) return [one];
  const joined = furtherVerb(sentence.tokens, tags, cue[1], quotations, cues);
  if (!joined || takesClause(sentence.tokens, tags, content[0], joined.at)) return [one];
  const end = content[1] > joined.end ? content[1] : endOf(sentence, text);
  const rest: Span = [joined.end + gapAt(text, joined.end), end];
  const kept = text
    .slice(content[0], sentence.tokens[joined.at]!.start)
    .trimEnd()
    .replace(/[,–—-]$/u, '')
    .trimEnd().length;
  const free = !cues.some((span) => overlap(span, [joined.start, end]));
  if (kept < SHORTEST || rest[1] - rest[0] < SHORTEST || !free) return [one];
  const before: Span[] = [...one.content.slice(0, -1), [content[0], Math.min(content[1], content[0] + kept)]];
  const next: ExtractedAttribution = {
    ...one,
    cue: [[joined.start, joined.end]],
    content: [rest],
    mode: modeOf([rest], quotations),
    why: [...one.why, 'joined verb'],
  };
  const first = { ...one, content: before, mode: modeOf(before, quotations) };
  return [first, ...split(next, sentence, tags, text, quotations, [...cues, [joined.start, joined.end]])];
}

interface Joined {
  /** Index of the token that joins. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** `and [also] condemned`, outside quotation marks and no cue yet. */
function furtherVerb(
  tokens: readonly Token[],
  tags: readonly Tag[],
  after: number,
  quotations: readonly Quotation[],
  cues: readonly Span[],
): Joined | null {
  for (const [at, token] of tokens.entries()) {
    if (token.start < after || !JOINS.test(token.lower)) continue;
    if (quotations.some(({ span }) => holds(span, token.start))) continue;
    let verb = at + 1;
    while (ADVERBS.has(tokens[verb]?.lower ?? '') || (tags[verb] === 'RB' && tokens[verb]?.lower.endsWith('ly')))
      verb++;
    const found = tokens[verb];
    if (!found || !PAST.has(found.lower) || tokens[verb + 1]?.lower === 'by') continue;
    if (cues.some((span) => overlap(span, [found.start, found.end]))) return null;
    const particle = tokens[verb + 1];
    const end = particle && PARTICLES.has(particle.lower) ? particle.end : found.end;
    return { at, start: tokens[at + 1]!.start, end };
  }
  return null;
}

/** Whether the cue's verb is a past tense, or one after `had` or `has`. */
function isPast(tokens: readonly Token[], tags: readonly Tag[], cue: readonly Span[]): boolean {
  return tokens.some(
    ({ start, lower }, i) => cue.some((span) => holds(span, start)) && (tags[i] === 'VBD' || PAST.has(lower)),
  );
}

/** Whether the content has a past tense or participle of its own, which the further verb may go on from: `had been held and charged`. */
const takesClause = (tokens: readonly Token[], tags: readonly Tag[], from: number, to: number): boolean =>
  tokens.some(({ start, lower }, i) => start >= from && i < to && /^VB[DN]$/.test(tags[i]!) && !AUXILIARY.test(lower));

const AUXILIARY = /^(?:was|were|had|did|been)$/;

/** The end of the sentence, its last mark aside. */
const endOf = ({ span }: Sentence, text: string): number =>
  span[0] + text.slice(...span).replace(/[.!?]\s*$/u, '').length;

const gapAt = (text: string, at: number): number => /^\s*/u.exec(text.slice(at))![0].length;
