/** Invariant: a colon is a cue only where words that can name a speaker stand right before it. */
import type { Candidate } from './candidate.ts';
import type { Clauses } from './clause.ts';
import { nounPhraseBefore, phraseEnd, type Range } from './noun-phrase.ts';

/** "Name: words" of a headline, list item or transcript turn; "… to the envoy: “words”" anywhere. */
export function colonCandidate(clauses: Clauses, at: number): Candidate | null {
  const { tokens, quote, stop, groups } = clauses;
  if (tokens[at]!.text !== ':' || at === 0 || at + 1 >= stop) return null;
  if (NO_SPEAKER.test(tokens[at - 1]!.lower) || tokens[at + 1]!.kind === 'number') return null;
  const opensQuote = quote[at + 1] !== -1;
  const label = labelBefore(clauses, at);
  const source = label ?? (opensQuote ? (nounPhraseBefore(clauses, at)?.range ?? null) : null);
  if (!source) return null;
  let end = stop;
  if (opensQuote) while (end > at + 1 && quote[end - 1] !== quote[at + 1]) end--;
  const last = tokens[at - 1]!;
  const shape = `${label ? 'label' : 'phrase'}|${String(opensQuote)}`;
  const verbs = groups.some(({ head }) => head > at);
  return {
    pattern: label ? 'colon:label' : 'colon:phrase',
    certain: label !== null && last.text.startsWith('@'),
    lemma: ':',
    head: at,
    cue: [at, at + 1],
    source,
    content: [[at + 1, opensQuote ? Math.max(end, at + 2) : stop]],
    features: [
      'p=colon',
      `colon=${shape}|${clauses.tags[at - 1]!}`,
      `colon-verbs=${String(verbs)}|${shape}`,
      `colon-last=${clauses.tags[at - 1] === 'NNP' ? '!name' : last.lower}`,
      `colon-len=${shape}|${Math.min(8, source[1] - source[0])}`,
      `colon-at=${shape}|${String(source[0] === 0)}`,
    ],
  };
}

/** Words before a colon that label a picture, link or time. */
const NO_SPEAKER =
  /^(?:image|photo|photograph|picture|file|video|watch|read|listen|via|source|credit|updated|published|by|topics?|tags?|note|exclusive|breaking|related|more|also)$/;

/** The words from the line's start, or from a dash, up to the colon, where they are one name or noun phrase. */
function labelBefore(clauses: Clauses, at: number): Range | null {
  const { tokens, tags, groups } = clauses;
  if (at > 14) return null;
  let start = 0;
  for (let i = 0; i < at; i++) if (tags[i] === '.' && /^[-–—•*·|]$/.test(tokens[i]!.text) && i + 1 < at) start = i + 1;
  if (groups.some(({ head }) => head >= start && head < at)) return null;
  const end = phraseEnd(clauses, start);
  const aside = end < at && /^[(,]$/.test(tokens[end]!.text);
  const handle = tokens.slice(start, at).some(({ text }) => text.startsWith('@'));
  return (end === at && end > start) || (aside && end > start) || handle ? [start, at] : null;
}
