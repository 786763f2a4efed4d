/** Invariant: a relay is an agency or outlet; who is quoted through it stays the source. */
import * as z from 'zod';
import type { EncodedWindow } from '@demarche/contract';
import { tagWords, tokenize } from '../1-sentences/index.ts';
import type { TaggedCue } from './cue-tags.ts';
import type { Candidate, Point, Pointed } from './pointers.ts';
import data from './relays.json' with { type: 'json' };
import { rowAt, wordEnd } from './rows.ts';

const Words = z.array(z.string().min(1));

/** Names of agencies and outlets, nouns for them, and adverbs that say that somebody reports without saying who; lower case. */
export const Relays = z.strictObject({ names: Words, nouns: Words, hedges: Words });

const relays = Relays.parse(data);
const NAMES = new Set([...relays.names, ...relays.nouns]);
const HEDGES = new Set(relays.hedges);
/** Words of a source that can still be just an agency's name. */
const LONGEST_NAME = 6;
/** Words from the start of what is passed on to its verb, at most. */
const VERB_REACH = 12;
/** How likely the words after that verb must be its content. */
const LEAST = 0.25;

interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * What is said in the words that an outlet or a hedge passes on: "Paris denounced the raid, Reuters reported", "Paris
 * reportedly denounced the raid". Null where nothing is passed on. The encoder marks only the outermost attribution, so the
 * subject and verb are read off the parts of speech and the content is what the verb points to.
 */
export function passedOn(text: string, window: EncodedWindow, outer: Candidate, point: Point): Candidate | null {
  const { cue, pointers } = outer;
  const { source, before, after } = pointers;
  const words = ({ first, last }: Rows): string => text.slice(window.starts[first], window.ends[last]).toLowerCase();
  if (source) return isRelay(words(source)) ? innerOf(text, window, before ?? after!, null, cue, point) : null;
  const hedge = HEDGES.has(words({ first: cue.first, last: wordEnd(window, cue.first) - 1 }));
  if (!hedge || !after) return null;
  const subject = before ?? wordsBefore(text, window, cue.first);
  if (!subject) return null;
  const rest = { ...cue, first: wordEnd(window, cue.first) };
  if (rest.first < rest.end) return { cue: rest, pointers: { source: subject, before: null, after } };
  return innerOf(text, window, after, subject, cue, point);
}

/** The rows right before a row, back to a mark; null where there are none or too many for a subject. */
function wordsBefore(text: string, { starts, ends }: EncodedWindow, end: number): Pointed | null {
  let first = end;
  while (first > 0 && /[\p{L}\p{N}'’]/u.test(text.slice(starts[first - 1], ends[first - 1]))) first--;
  return first < end && end - first <= VERB_REACH ? { first, last: end - 1, score: 1 } : null;
}

/** The attribution of the first verb in some rows; its subject is `subject`, or else what opens the rows. */
function innerOf(
  text: string,
  window: EncodedWindow,
  content: Rows,
  subject: Pointed | null,
  outer: TaggedCue,
  point: Point,
): Candidate | null {
  const all = tokenize(text, window.starts[content.first], window.ends[content.last]);
  const tokens = all[0]?.lower === 'that' ? all.slice(1) : all;
  const tags = tagWords(tokens);
  const verb = tags.findIndex((tag, i) => (subject ? /^VB/ : /^VB[DZP]$/).test(tag) && (subject !== null || i > 0));
  if (verb < 0 || verb > VERB_REACH) return null;
  const first = rowAt(window, tokens[verb]!.start);
  const cue: TaggedCue = { first, end: wordEnd(window, first), score: outer.score };
  const { after } = point(cue);
  if (!after || after.score < LEAST || after.last > content.last) return null;
  const stop = tags.findIndex((tag, i) => /^(?:IN|RB|MD|VB.?|TO)$/.test(tag) && tokens[i]!.lower !== 'of');
  const named = {
    first: rowAt(window, tokens[0]!.start),
    last: rowAt(window, tokens[stop]!.start) - 1,
    score: after.score,
  };
  const source = subject ?? named;
  return source.last < source.first ? null : { cue, pointers: { source, before: null, after } };
}

function isRelay(source: string): boolean {
  const words = source.match(/[\p{L}\p{N}.'-]+/gu) ?? [];
  return words.length <= LONGEST_NAME && words.some((word) => NAMES.has(word));
}
