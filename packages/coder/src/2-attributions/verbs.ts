/** Invariant: where the encoder leaves a cue unfinished, the parts of speech of the words beside it finish it; nothing else is changed. */
import type { EncodedWindow } from '@demarche/contract';
import { tagWords, tokenize } from '../1-sentences/index.ts';
import type { TaggedCue } from './cue-tags.ts';
import type { Pointed } from './pointers.ts';

/** Code units behind a cue in which its verb is looked for. */
const REACH = 40;

/** `“strongly” [urged]`: a cue that is nothing but an adverb, with the verb right behind it. */
export function withVerb(text: string, window: EncodedWindow, cue: TaggedCue): TaggedCue {
  const [start, end] = [window.starts[cue.first]!, window.ends[cue.end - 1]!];
  if (!/^["“]?\p{L}+ly["”]?$/u.test(text.slice(start, end))) return cue;
  const tokens = tokenize(text, start, Math.min(text.length, end + REACH));
  const tags = tagWords(tokens);
  const verb = tokens.findIndex((token) => token.start >= end && token.kind === 'word');
  if (verb < 0 || !(/^VB[DZPN]$/.test(tags[verb]!) || tokens[verb]!.lower.endsWith('ed'))) return cue;
  const last = window.starts.findIndex(
    (from, row) => from <= tokens[verb]!.start && window.ends[row]! > tokens[verb]!.start,
  );
  return last < cue.end ? cue : { ...cue, end: wordEnd(window, last) };
}

/** Code units behind content in which its sentence must end. */
const SENTENCE = 600;

/**
 * `called on Russia [to answer every question]`: content that stops at whom something is asked of, with the infinitive that
 * says what, to the end of its sentence.
 */
export function withInfinitive(text: string, window: EncodedWindow, after: Pointed): Pointed {
  const [start, end] = [window.starts[after.first]!, window.ends[after.last]!];
  const tokens = tokenize(text, start, Math.min(text.length, end + SENTENCE));
  const next = tokens.findIndex((token) => token.start >= end);
  const tags = tagWords(tokens.slice(0, next + 2));
  const asks = tokens[next]?.lower === 'to' && tags[next + 1] === 'VB';
  if (!asks || tags.slice(0, next).some((tag) => /^(?:VB|MD|TO)/.test(tag))) return after;
  let last = after.last;
  for (let row = last + 1; row < window.ends.length && window.ends[row]! > 0; row++) {
    if (/[.!?;:]/u.test(text.slice(window.starts[row], window.ends[row])) && window.closes[row] === 1) break;
    last = row;
  }
  return { ...after, last };
}

/** The row after the word that begins at a row. */
export function wordEnd({ closes }: EncodedWindow, row: number): number {
  let end = row + 1;
  while (end < closes.length && closes[end - 1] !== 1) end++;
  return end;
}
