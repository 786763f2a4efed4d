/** Invariant: a verb names only what stands in its own clause; `called for` and `called on` name nothing. */
import { pattern } from './lexicon.ts';
import { phraseFinder, type PhraseMatch } from './phrases.ts';

const naming = phraseFinder(pattern('naming'));
const REACH = 60;

/** The naming verb whose name stands at an offset, `calling it “…”`, `described as “…”`; undefined where there is none near before it. */
export function namingVerbBefore(text: string, at: number): PhraseMatch | undefined {
  const floor = Math.max(0, at - REACH);
  const before = text.slice(floor, at);
  const found = naming(before).findLast(
    ({ end }) => !/[.;]|\b(?:to|and)\b/u.test(before.slice(end)) && !/^\s+(?:for|on|upon)\b/u.test(before.slice(end)),
  );
  return found && { ...found, start: floor + found.start, end: floor + found.end };
}
