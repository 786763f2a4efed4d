/**
 * Invariant: `issuer` is given only in documents that an office or organisation publishes itself, and only to what it says
 * of itself: "We urge", "The Ministry demands", "Mexico will go to the Court".
 */
import type { Document, Span } from '@demarche/contract';
import { overlap, tagWords, type Sentence, type Tag, type Token } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { SELF } from './official.ts';

/** How sure it is that a sentence that an issuer opens is its own announcement. */
const CONFIDENCE = 0.5;
/** Words of a source in which a word for oneself still means the issuer. */
const LONGEST_SELF = 7;

/** The document's attributions, those of its publisher marked as such, and what it announces of itself besides. */
export function withIssuer(
  { text }: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
): ExtractedAttribution[] {
  const names = new Set<string>(SELF);
  for (const { source, cue } of attributions)
    if (source.length === 1 && isPresent(sentences, cue)) names.add(wordsOf(text, source[0]!));
  const marked = attributions.map((one): ExtractedAttribution =>
    one.source.length === 1 && isIssuer(wordsOf(text, one.source[0]!), names) && isPresent(sentences, one.cue)
      ? { ...one, voice: 'issuer', why: [...one.why, 'issuer'] }
      : one,
  );
  const taken = marked.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const free = sentences.filter(({ span }) => !taken.some((one) => overlap(one, span)));
  return [...marked, ...free.flatMap((sentence) => announcement(text, sentence, names) ?? [])];
}

const wordsOf = (text: string, span: Span): string =>
  text
    .slice(...span)
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ');

function isIssuer(source: string, names: ReadonlySet<string>): boolean {
  const words = source.split(' ');
  return names.has(source) || (words.length <= LONGEST_SELF && words.some((word) => SELF.has(word)));
}

/** Whether the cue does what it says now: present tense, no auxiliary of the past. */
function isPresent(sentences: readonly Sentence[], [cue]: readonly Span[]): boolean {
  if (!cue) return false;
  const sentence = sentences.find(({ span }) => span[0] <= cue[0] && cue[0] < span[1]);
  if (!sentence) return false;
  const tags = tagWords(sentence.tokens);
  const held = sentence.tokens.flatMap(({ start, lower }, i) =>
    start >= cue[0] && start < cue[1] ? [{ lower, tag: tags[i]! }] : [],
  );
  const past = held.some(({ lower, tag }) => tag === 'VBD' || /^(?:would|had|was|were|did)$/.test(lower));
  return !past && held.some(({ tag }) => /^(?:VBZ|VBP|VB|VBG)$/.test(tag));
}

/** "Mexico will go to the Court": a sentence that the issuer's name and a verb of the present or future open. */
function announcement(
  text: string,
  { tokens, span }: Sentence,
  names: ReadonlySet<string>,
): ExtractedAttribution | null {
  const tags = tagWords(tokens);
  const verb = tags.findIndex((tag, i) => i > 0 && announces(tokens[i]!, tag, tags[i + 1]));
  if (verb < 1 || verb > LONGEST_SELF) return null;
  const source: Span = [tokens[0]!.start, tokens[verb - 1]!.end];
  const last = tokens.at(-1)!;
  const end = last.text === '.' ? (tokens.at(-2)?.end ?? span[1]) : span[1];
  let head = verb + 1;
  while (tags[head]?.startsWith('RB')) head++;
  if (!isIssuer(wordsOf(text, source), names) || tokens[head + 1] === undefined || tokens[head + 1]!.start >= end)
    return null;
  return {
    source: [source],
    cue: [[tokens[verb]!.start, tokens[head]!.end]],
    content: [[tokens[head + 1]!.start, end]],
    relay: [],
    mode: 'indirect',
    voice: 'issuer',
    post: null,
    confidence: CONFIDENCE,
    why: ['issuer', 'announces'],
  };
}

const announces = ({ lower }: Token, tag: Tag, next: Tag | undefined): boolean =>
  (tag === 'MD' && /^(?:will|'ll|shall)$/.test(lower)) || (/^(?:is|are|'re)$/.test(lower) && next === 'VBG');
