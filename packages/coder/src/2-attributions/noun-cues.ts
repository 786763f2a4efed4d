/** Invariant: each noun, "according to" and colon gives at most one candidate. */
import type { Candidate } from './candidate.ts';
import type { Clauses } from './clause.ts';
import { colonCandidate } from './colon-cues.ts';
import { contentAfter, contentBefore } from './content-extent.ts';
import { sourceOf } from './verb-source.ts';
import { basePhraseEnd, phraseEnd, startsClause, type Range } from './noun-phrase.ts';

/** The candidates whose cue is a noun, "according to" or a colon. */
export function nounCandidates(clauses: Clauses): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < clauses.stop; i++) {
    if (clauses.quote[i] !== -1) continue;
    const found =
      clauses.tags[i]!.startsWith('NN') && clauses.tags[i] !== 'NNP'
        ? nominal(clauses, i)
        : (accordingTo(clauses, i) ?? colonCandidate(clauses, i));
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

/** "X's call for Y", "the claim that Y", "confirmation from X that Y". */
function nominal(clauses: Clauses, at: number): Candidate | null {
  const { tokens, tags, stop } = clauses;
  if (tags[at + 1]?.startsWith('NN') || at + 1 >= stop) return null;
  const possessor = possessorOf(clauses, at);
  const light = possessor && tags[possessor[0]] !== 'PRP$' ? null : lightVerb(clauses, at);
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
  const chain = phraseEnd(clauses, start);
  const reach = tags[chain] === 'TO' ? content[1] : chain;
  const tight: Range = pattern.startsWith('prep')
    ? [content[0], Math.min(content[1], Math.max(reach, start + 1))]
    : content;
  const family = light ? 'light' : 'noun';
  const noun = tokens[at]!.lower.replace(/(?<=[^s])s$/, '');
  return {
    pattern: `${family}:${pattern}`,
    lemma: light ? `${light.lemma} ${noun}` : noun,
    head: at,
    cue: [light ? light.start : at, cueEnd],
    source: light ? light.subject : source,
    content: [tight],
    features: [
      `p=${family}:${pattern}`,
      `n=${noun}`,
      `np=${noun}|${pattern}`,
      `ns=${noun}|${light ? 'light' : how}`,
      `nh=${how}|${family}:${pattern}`,
      `nd=${tags[at - 1] ?? '-'}|${how}`,
      `lv=${light?.lemma ?? verbBefore(clauses, at)}`,
      `lvn=${light?.lemma ?? '-'}|${noun}`,
      `nx=${tokens[from]?.lower ?? '-'}|${noun}`,
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

/** The possessor before a noun: "Moscow's", "his"; or a name that qualifies it: "Republican calls". */
function possessorOf({ tokens, tags }: Clauses, at: number): Range | null {
  let i = at - 1;
  if (tags[i] === 'NNP' || (tags[i] === 'JJ' && i > 0 && /^\p{Lu}/u.test(tokens[i]!.text))) {
    let start = i;
    while (tags[start - 1] === 'NNP') start--;
    if (tags[start - 1] !== 'POS') return [start, i + 1];
  }
  while (i > 0 && /^(?:JJ|JJR|JJS|NN|VBN|VBG|CD|RB)$/.test(tags[i]!)) i--;
  if (i < 0) return null;
  if (tags[i] === 'PRP$') return [i, i + 1];
  if (tags[i] !== 'POS') return null;
  let start = i - 1;
  while (start > 0 && /^(?:NN|NNS|NNP|JJ|CD)$/.test(tags[start - 1]!)) start--;
  if (/^(?:DT|PRP\$)$/.test(tags[start - 1] ?? '')) start--;
  return tokens[start] ? [Math.max(0, start), i + 1] : null;
}

/** "made a call for X", "took a firm stance against X": the verb that the noun is the object of, with its subject. */
function lightVerb(clauses: Clauses, at: number): { start: number; lemma: string; subject: Range | null } | null {
  const { tags, groups, quote } = clauses;
  let i = at;
  while (i > 0 && /^(?:JJ|JJR|NN|DT|PRP\$|VBG|VBN|CD|RB)$/.test(tags[i - 1]!) && !groups.some(({ end }) => end === i))
    i--;
  const index = groups.findIndex(({ end }) => end === i);
  const group = groups[index];
  if (!group || group.passive || quote[group.head] !== -1) return null;
  const subject = sourceOf(clauses, group, index).range;
  return subject ? { start: group.start, lemma: group.lemma, subject } : null;
}

function verbBefore({ tokens, tags }: Clauses, at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (tags[i]!.startsWith('VB')) return tokens[i]!.lower;
  return '-';
}
