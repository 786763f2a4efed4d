/** Invariant: a hedge or a negation counts only where it governs the row's own verb, never inside what is said. */
import type { Document } from '@demarche/contract';
import { pattern } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import type { FoundAct } from './recognise-acts.ts';
import type { Row } from './row.ts';

const hedges = phraseFinder(pattern('hedge'));
const negations = phraseFinder(pattern('negation'));
const comments = phraseFinder(pattern('comment'));

/** True where the author does not vouch that the row was said: `reportedly said`, `is said to have agreed`. */
export function isHedged(document: Document, row: Row): boolean {
  const { start, end } = governing(row);
  return hedges(document.text.slice(start, end)).length > 0;
}

/** Room for the verb that a negating cue governs: `declined to [comment]`. */
const NEXT_VERB = 30;

/** True where the act of the cue is said not to have been done: `stopped short of condemning`, `did not call for`. */
export function isNegated(document: Document, row: Row, acts: readonly FoundAct[]): boolean {
  const { start, end } = governing(row);
  const words = document.text.slice(start, end + NEXT_VERB);
  return negations(words).some((negation) => {
    if (start + negation.start >= end) return false;
    const gap = /^\s+(?:\p{L}+ly\s+)?(?:to\s+|from\s+)?(?=\p{L})/u.exec(words.slice(negation.end));
    if (!gap) return false;
    const verb = negation.end + gap[0].length;
    if (comments(words.slice(verb))[0]?.start === 0) return true;
    return acts.some((act) => row.offset + act.start === start + verb);
  });
}

/** From the end of the source, or near before the cue, to the end of the cue; nothing where there is no cue. */
function governing({ attribution, sentence }: Row): { start: number; end: number } {
  const [cue] = attribution.cue;
  const last = attribution.cue.at(-1);
  if (!cue || !last) return { start: 0, end: 0 };
  const source = attribution.source.findLast((span) => span[1] <= cue[0]);
  const content = attribution.content.findLast((span) => span[1] <= cue[0]);
  const near = source?.[1] ?? cue[0] - 25;
  return { start: Math.max(sentence?.span[0] ?? 0, near, content?.[1] ?? 0, cue[0] - 60), end: last[1] };
}
