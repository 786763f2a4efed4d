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
  return hedges(governing(document, row)).length > 0;
}

/** True where the act of the cue is said not to have been done: `stopped short of condemning`, `did not call for`. */
export function isNegated(document: Document, row: Row, acts: readonly FoundAct[]): boolean {
  const words = governing(document, row);
  return negations(words).some(({ end }) => {
    const verb = /^\s+(?:\p{L}+ly\s+)?(?:to\s+|from\s+)?(?=\p{L})/u.exec(words.slice(end));
    if (!verb) return false;
    const rest = words.slice(end + verb[0].length);
    if (comments(rest)[0]?.start === 0) return true;
    const at = (row.attribution.cue.at(-1)?.[1] ?? 0) - rest.length;
    return acts.some((act) => act.inCue && row.offset + act.start === at);
  });
}

/** The words from the start of the source's clause to the end of the cue, without the source. */
function governing(document: Document, { attribution, sentence }: Row): string {
  const [cue] = attribution.cue;
  const last = attribution.cue.at(-1);
  if (!cue || !last) return '';
  const floor = sentence?.span[0] ?? 0;
  const source = attribution.source.findLast((span) => span[1] <= cue[0]);
  const contentBefore = attribution.content.findLast((span) => span[1] <= cue[0]);
  const start = Math.max(floor, source?.[1] ?? cue[0] - 25, contentBefore?.[1] ?? 0, cue[0] - 60);
  return document.text.slice(Math.min(start, cue[0]), last[1]);
}
