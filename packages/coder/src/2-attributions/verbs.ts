/** Invariant: where the encoder leaves a cue unfinished, the parts of speech of the words beside it finish it; nothing else is changed. */
import type { EncodedWindow } from '@demarche/contract';
import { tagWords, tokenize } from '../1-sentences/index.ts';
import type { TaggedCue } from './cue-tags.ts';
import type { Pointed } from './pointers.ts';
import { rowAt, wordEnd } from './rows.ts';

/** Code units behind a cue or content in which the verb that goes on from it is looked for. */
const REACH = 40;

/** `“strongly” [urged]`: a cue that is nothing but an adverb takes in the verb right behind it, or the cue that begins there. */
export function withVerbs(text: string, window: EncodedWindow, cues: readonly TaggedCue[]): TaggedCue[] {
  const finished: TaggedCue[] = [];
  for (const cue of cues) {
    const last = finished.at(-1);
    const row = last ? verbBehind(text, window, last) : null;
    if (last && row !== null && row < cue.end) {
      const end = row < cue.first ? wordEnd(window, row) : cue.end;
      finished[finished.length - 1] = { ...last, end, score: Math.max(last.score, cue.score) };
      if (row < cue.first) finished.push(cue);
    } else finished.push(cue);
  }
  const last = finished.at(-1);
  const row = last ? verbBehind(text, window, last) : null;
  return last && row !== null ? [...finished.slice(0, -1), { ...last, end: wordEnd(window, row) }] : finished;
}

/** The row of the verb right behind a cue that is nothing but an adverb. */
function verbBehind(text: string, window: EncodedWindow, cue: TaggedCue): number | null {
  const [start, end] = [window.starts[cue.first]!, window.ends[cue.end - 1]!];
  if (!/^["“]?\p{L}+ly["”]?$/u.test(text.slice(start, end))) return null;
  const tokens = tokenize(text, start, Math.min(text.length, end + REACH));
  const tags = tagWords(tokens);
  const verb = tokens.findIndex((token) => token.start >= end && token.kind === 'word');
  if (verb < 0 || !(/^VB[DZPN]$/.test(tags[verb]!) || tokens[verb]!.lower.endsWith('ed'))) return null;
  const row = rowAt(window, tokens[verb]!.start);
  return row < cue.end ? null : row;
}

/**
 * `called on Russia [to answer every question]`: content that stops at whom something is asked of, with the infinitive that
 * says what, to the end of its sentence.
 */
export function withInfinitive(text: string, window: EncodedWindow, after: Pointed): Pointed {
  const [start, end] = [window.starts[after.first]!, window.ends[after.last]!];
  if (!/^\s+to\s/iu.test(text.slice(end, end + REACH))) return after;
  const tokens = tokenize(text, start, Math.min(text.length, end + REACH));
  const next = tokens.findIndex((token) => token.start >= end);
  const tags = tagWords(tokens.slice(0, next + 2));
  if (tags[next + 1] !== 'VB' || tags.slice(0, next).some((tag) => /^(?:VB|MD|TO)/.test(tag))) return after;
  let last = after.last;
  for (let row = last + 1; row < window.ends.length && window.ends[row]! > 0; row++) {
    if (/[.!?;:]/u.test(text.slice(window.starts[row], window.ends[row])) && window.closes[row] === 1) break;
    last = row;
  }
  return { ...after, last };
}
