/** Invariant: each noun, "according to" and colon gives at most one candidate. */
import type { Candidate } from './candidate.ts';
import type { Clauses } from './clause.ts';
import { contentAfter, contentBefore } from './content-extent.ts';
import { basePhraseEnd, phraseEnd, startsClause, type Range } from './noun-phrase.ts';

/** The candidates whose cue is a noun, "according to" or a colon. */
export function nounCandidates(clauses: Clauses): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < clauses.stop; i++) {
    if (clauses.quote[i] !== -1) continue;
    const found =
      clauses.tags[i]!.startsWith('NN') && clauses.tags[i] !== 'NNP'
        ? nominal(clauses, i)
        : (accordingTo(clauses, i) ?? colon(clauses, i));
    if (found) out.push(found);
  }
  return out;
}

function accordingTo(clauses: Clauses, at: number): Candidate | null {
  const { tokens, tags, stop } = clauses;
  if (tokens[at]!.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  let end = phraseEnd(clauses, at + 2);
  if (end === at + 2) return null;
  if (tokens[end]?.text === ',' && at > 3) {
    const close = tokens.findIndex(({ text }, i) => i > end && text === ',');
    if (close < 0 && /^(?:DT|NN|WP|WDT)/.test(tags[end + 1] ?? '')) end = stop;
  }
  if (/^VB[NDG]$/.test(tags[end] ?? '') || /^(?:WP|WDT)$/.test(tags[end] ?? '')) {
    while (end < stop && tokens[end]!.text !== ',') end++;
  }
  const opening = at < 3 && !clauses.groups.some(({ head }) => head < at);
  const content: Range[] = [];
  if (opening) {
    const after = contentAfter(clauses, tokens[end]?.text === ',' ? end + 1 : end, 'clause');
    if (after) content.push(after);
  } else {
    const before = contentBefore(clauses, at);
    if (before) content.push(before);
    if (tokens[end]?.text === ',' && tokens[at - 1]?.text === ',' && end + 2 < stop) content.push([end + 1, stop]);
  }
  if (content.length === 0) return null;
  return {
    pattern: 'according',
    lemma: 'according to',
    head: at,
    cue: [at, at + 2],
    source: [at + 2, end],
    content,
    features: ['p=according', `p=according|${opening ? 'before' : 'after'}`],
  };
}

/** "Name: words" at the start of a headline, list item or transcript turn. */
function colon(clauses: Clauses, at: number): Candidate | null {
  const { tokens, tags, quote, stop } = clauses;
  if (tokens[at]!.text !== ':' || at === 0 || at > 12 || at + 1 >= stop) return null;
  let start = 0;
  while (start < at && tags[start] === '.' && !/^[@(]/.test(tokens[start]!.text)) start++;
  if (start >= at || clauses.groups.some(({ head }) => head < at)) return null;
  let end = phraseEnd(clauses, start);
  if (tokens[end]?.text === '(') end = at;
  if (tokens[end]?.text === ',') end = at;
  if (end !== at) return null;
  const opensQuote = quote[at + 1] !== -1;
  const content: Range = [at + 1, opensQuote && quote[stop - 1] !== -1 ? stop : stop];
  const verbs = clauses.groups.some(({ head }) => head > at);
  const common = tags[at - 1] === 'NNP' || tokens[at - 1]!.text === ')' ? 'name' : tags[at - 1]!;
  return {
    pattern: 'colon-name',
    lemma: ':',
    head: at,
    cue: [at, at + 1],
    source: [start, at],
    content: [content],
    features: [
      'p=colon-name',
      `colon=${common}|${String(opensQuote)}`,
      `colon-verbs=${String(verbs)}|${common}`,
      `colon-last=${tokens[at - 1]!.lower}`,
      `colon-len=${at - start}`,
      `colon-only=${String(tags[start] === 'NNP')}|${String(start > 0)}`,
    ],
  };
}

/** "X's call for Y", "the claim that Y", "confirmation from X that Y". */
function nominal(clauses: Clauses, at: number): Candidate | null {
  const { tokens, tags, stop } = clauses;
  if (/^NN/.test(tags[at + 1] ?? '') || at + 1 >= stop) return null;
  const possessor = possessorOf(clauses, at);
  let from = at + 1;
  let source = possessor;
  let how = possessor ? 'possessor' : 'none';
  const prep = tokens[from]!.lower;
  if (!possessor && /^(?:from|by|of|among)$/.test(prep)) {
    const end = phraseEnd(clauses, from + 1);
    const base = basePhraseEnd(clauses, from + 1);
    for (const e of [end, base]) {
      if (e > from + 1 && continues(e)) {
        source = [from + 1, e];
        how = prep;
        from = e;
        break;
      }
    }
  }
  const word = tokens[from]?.lower ?? '';
  let pattern = '';
  let start = from;
  let cueEnd = at + 1;
  if (word === 'that' && (tags[from] === 'IN' || startsClause(clauses, from + 1))) pattern = 'that';
  else if (tags[from] === 'TO') pattern = tags[from + 1]?.startsWith('VB') ? 'to' : 'prep:to';
  else if (tags[from] === 'IN') pattern = `prep:${word}`;
  else if (word === ':' || (word === ',' && clauses.quote[from + 1] !== -1)) pattern = 'colon';
  if (pattern === '') return null;
  if (pattern.startsWith('prep') || pattern === 'colon') start = from + 1;
  if (pattern.startsWith('prep') && from === at + 1) cueEnd = from + 1;
  const content = contentAfter(clauses, start, pattern === 'that' ? 'clause' : 'phrase');
  if (!content) return null;
  const tight: Range = pattern.startsWith('prep')
    ? [content[0], Math.min(content[1], Math.max(phraseEnd(clauses, start), start + 1))]
    : content;
  const noun = tokens[at]!.lower.replace(/(?<=[^s])s$/, '');
  return {
    pattern: `noun:${pattern}`,
    lemma: noun,
    head: at,
    cue: [at, cueEnd],
    source,
    content: [tight],
    features: [
      `p=noun:${pattern}`,
      `n=${noun}`,
      `np=${noun}|${pattern}`,
      `ns=${noun}|${how}`,
      `nh=${how}|${pattern}`,
      `nd=${tags[at - 1] ?? '-'}|${how}`,
      `nv=${[1, 2, 3].map((k) => tags[at - k] ?? '').some((tag) => tag.startsWith('VB')) ? tokens.slice(Math.max(0, at - 3), at).find((_, k) => tags[Math.max(0, at - 3) + k]!.startsWith('VB'))!.lower : '-'}`,
    ],
  };

  function continues(e: number): boolean {
    return (
      tokens[e]?.lower === 'that' ||
      tags[e] === 'TO' ||
      (tags[e] === 'IN' && /^(?:about|for|on|against|over)$/.test(tokens[e]!.lower))
    );
  }
}

/** The possessor before a noun: "Moscow's", "his". */
function possessorOf({ tokens, tags }: Clauses, at: number): Range | null {
  let i = at - 1;
  while (i > 0 && /^(?:JJ|JJR|JJS|NN|VBN|VBG|CD|RB)$/.test(tags[i]!)) i--;
  if (i < 0) return null;
  if (tags[i] === 'PRP$') return [i, i + 1];
  if (tags[i] !== 'POS') return null;
  let start = i - 1;
  while (start > 0 && /^(?:NN|NNS|NNP|JJ|CD)$/.test(tags[start - 1]!)) start--;
  if (/^(?:DT|PRP\$)$/.test(tags[start - 1] ?? '')) start--;
  return tokens[start] ? [Math.max(0, start), i + 1] : null;
}
