/** Invariant: ranges are token indices `[start, end)` of one sentence; a phrase found from one end never crosses a verb. */
import type { Clauses } from './clause.ts';

export type Range = readonly [start: number, end: number];

const NOMINAL = /^(?:NN|NNS|NNP|CD|FW)$/;
const MODIFIER = /^(?:JJ|JJR|JJS)$/;
const DETERMINER = /^(?:DT|PDT|PRP\$|WP\$)$/;
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who', 'which']);
/** Prepositions that tie a noun phrase to the one before it. */
const TYING = new Set(
  'of in at for from with on to by near under outside inside among between against about over behind within across along'.split(
    ' ',
  ),
);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|week|month|year|day|today|yesterday|tomorrow)$/;

/** End of the base noun phrase that starts at `from`, or `from` where there is none. */
export function basePhraseEnd({ tokens, tags }: Clauses, from: number): number {
  let noun = -1;
  let i = from;
  for (; i < tokens.length; i++) {
    const tag = tags[i]!;
    if (tag === 'PRP' || tag === 'EX' || tag === 'WP') {
      if (i === from) return i + 1;
      break;
    }
    if (NOMINAL.test(tag)) noun = i;
    else if (tag === 'POS' && noun === i - 1) continue;
    else if (DETERMINER.test(tag)) {
      if (i > from && !DETERMINER.test(tags[i - 1]!)) break;
    } else if (MODIFIER.test(tag)) continue;
    else if (/^VB[NG]$/.test(tag)) {
      const fits = i > from && /^(?:DT|JJ|PRP\$|POS|CD|RB)$/.test(tags[i - 1]!) && /^(?:NN|JJ)/.test(tags[i + 1] ?? '');
      if (!fits) break;
    } else if (tag === 'RB') {
      if (!/^(?:JJ|VBN|CD|RB)/.test(tags[i + 1] ?? '')) break;
    } else if (/^["“”‘’'«»]|''|``$/.test(tokens[i]!.text)) {
      if (!/^(?:NN|JJ|CD)/.test(tags[i + 1] ?? '')) break;
    } else if (tokens[i]!.text === ',') {
      if (!(MODIFIER.test(tags[i - 1] ?? '') && MODIFIER.test(tags[i + 1] ?? ''))) break;
    } else if (tokens[i]!.text !== '-' || noun !== i - 1) break;
  }
  if (noun >= 0) return noun + 1;
  return /^(?:DT|CD)$/.test(tags[from] ?? '') || (i > from + 1 && tags[from] === 'DT') ? Math.max(i, from + 1) : from;
}

/** End of the noun phrase at `from` with the prepositional phrases and conjuncts that follow it. */
export function phraseEnd(clauses: Clauses, from: number): number {
  const { tokens, tags } = clauses;
  let end = basePhraseEnd(clauses, from);
  if (end === from) return from;
  for (;;) {
    const { lower } = tokens[end] ?? {};
    const ties = (tags[end] === 'IN' || tags[end] === 'TO') && TYING.has(lower ?? '');
    const joins = lower === 'and' || lower === 'or' || lower === '&';
    if (!ties && !joins) return end;
    const next = basePhraseEnd(clauses, end + 1);
    if (next === end + 1) return end;
    if (joins && clauses.groups.some(({ start, form }) => start === next && form === 'finite')) return end;
    end = next;
  }
}

/** Whether a clause of its own starts at `from`: a noun phrase and a finite verb. */
export function startsClause(clauses: Clauses, from: number): boolean {
  let end = phraseEnd(clauses, from);
  if (end === from) return false;
  const aside = clauses.tokens[end]?.text ?? '';
  if (/^(?:,|—|–|--)$/.test(aside)) {
    const close = clauses.tokens.findIndex(({ text }, i) => i > end && text === aside);
    if (close > 0 && close - end < 15) end = close + 1;
  }
  return clauses.groups.some(({ start, form }) => start === end && (form === 'finite' || form === 'bare-participle'));
}

export interface Subject {
  readonly range: Range;
  readonly kind: 'pronoun' | 'name' | 'noun' | 'relative';
}

const INCIDENTAL = /^(?:IN|RB|VBG|VBN|WRB|CC|TO|RBR|MD|VB|VBD|VBP|VBZ|PRP)$/;

/** The noun phrase that ends before token `at`, as the subject of a verb there: with apposition or relative clause between commas. */
export function subjectBefore(clauses: Clauses, at: number): Subject | null {
  const { tokens, tags, quote } = clauses;
  const before = tokens[at - 1];
  if (!before) return null;
  if (/^(?:WP|WDT)$/.test(tags[at - 1]!) && before.lower !== 'what') return { range: [at - 1, at], kind: 'relative' };
  if (before.text === ')') {
    const open = lastIndex(clauses, at - 2, ({ text }) => text === '(');
    const inner = open > 0 ? subjectBefore(clauses, open) : null;
    return inner && { ...inner, range: [inner.range[0], at] };
  }
  if (before.text === ',' || /^(?:—|–|-|--)$/.test(before.text)) {
    if (quote[at - 1] !== -1) return null;
    let open = lastIndex(clauses, at - 2, ({ text }) => text === before.text);
    for (let tries = 0; open > 0 && tries < 3; tries++) {
      if (at - open > 40 || quote[open] !== -1) return null;
      const inner = nounPhraseBefore(clauses, open);
      if (inner) {
        const incidental =
          INCIDENTAL.test(tags[open + 1]!) && !/^(?:including|like|along)$/.test(tokens[open + 1]!.lower);
        const relative = tags[open + 1]!.startsWith('W');
        const clause = clauses.groups.some(
          ({ start, form }) => form === 'finite' && start >= inner.range[1] && start < (relative ? open : at - 1),
        );
        if (!clause) return { ...inner, range: [inner.range[0], incidental ? inner.range[1] : at] };
        // ", the envoy noted,": the subject is before it.
        const tag = clauses.groups.find(({ end, form }) => form === 'finite' && end === at - 1);
        if (clause && tag && at - open <= 8 && inner.kind !== 'pronoun') return inner;
      }
      open = lastIndex(clauses, open - 1, ({ text }) => text === before.text);
    }
    return null;
  }
  return nounPhraseBefore(clauses, at);
}

function lastIndex({ tokens }: Clauses, from: number, fits: (token: { text: string }) => boolean): number {
  for (let i = from; i >= 0 && i > from - 45; i--) if (fits(tokens[i]!)) return i;
  return -1;
}

/** The noun phrase that ends right before token `at`. */
export function nounPhraseBefore(clauses: Clauses, at: number): Subject | null {
  const { tokens, tags } = clauses;
  let i = at - 1;
  if (i < 0) return null;
  // "Peru on Monday demanded": the day is no part of the subject.
  if (WEEKDAY.test(tokens[i]!.lower) && i > 0) {
    const inner = nounPhraseBefore(clauses, tags[i - 1] === 'IN' ? i - 1 : i);
    if (inner) return inner;
  }
  if (tags[i] === 'PRP') return SUBJECT_PRONOUNS.has(tokens[i]!.lower) ? { range: [i, at], kind: 'pronoun' } : null;
  if (!NOMINAL.test(tags[i]!) && !/^(?:DT|JJ|POS)$/.test(tags[i]!)) return null;
  if (
    tags[i] === 'JJ' &&
    !/^(?:many|several|few|most|others?|such)$/.test(tokens[i]!.lower) &&
    i > 0 &&
    tags[i - 1] !== 'DT'
  ) {
    if (!/^\p{Lu}/u.test(tokens[i]!.text)) return null;
  }
  let start = i;
  let joined = false;
  let head = i;
  for (; i >= 0; i--) {
    const tag = tags[i]!;
    const { lower, text } = tokens[i]!;
    if (NOMINAL.test(tag) || MODIFIER.test(tag) || tag === 'POS') start = i;
    else if (DETERMINER.test(tag)) {
      start = i;
      if (tags[i - 1] && !DETERMINER.test(tags[i - 1]!) && !tyingAt(i - 1) && !joiningAt(i - 1)) break;
    } else if (/^VB[NG]$/.test(tag) && /^(?:DT|JJ|PRP\$|POS|CD|RB)$/.test(tags[i - 1] ?? '')) start = i;
    else if (tag === 'RB' && /^(?:JJ|VBN|CD)/.test(tags[i + 1] ?? '') && i < at - 1) start = i;
    else if (tyingAt(i)) {
      if (!NOMINAL.test(tags[i - 1] ?? '') && !/^(?:DT|JJS?)$/.test(tags[i - 1] ?? '')) break;
      head = i - 1;
    } else if (joiningAt(i)) {
      if (!NOMINAL.test(tags[i - 1] ?? '') && tokens[i - 1]?.text !== ',') break;
      joined = true;
    } else if (text === ',' && joined && NOMINAL.test(tags[i - 1] ?? '')) continue;
    else if (text === '&' || (text === '-' && NOMINAL.test(tags[i - 1] ?? ''))) continue;
    else if (
      /^["“”‘’'«»]$/.test(text) &&
      i < at - 1 &&
      start === i + 1 &&
      /^(?:JJ|NN|DT|NNP|IN)/.test(tags[i - 1] ?? '')
    )
      continue;
    else if (lower === 'former' || lower === 'then') start = i;
    else break;
  }
  if (joined && i >= 0 && /^(?:VB|IN|TO|MD)/.test(tags[i]!)) {
    const cut = lastIndex(clauses, at - 1, ({ text }) => text === 'and' || text === 'or' || text === '&');
    if (cut > start) start = cut + 1;
  }
  // "On Monday the ministry": the preposition's object is not part of the subject.
  if (
    i >= 0 &&
    tags[i] === 'IN' &&
    !/^(?:that|because|if|while|as|although|though|whether|since|than|after|before)$/.test(tokens[i]!.lower)
  ) {
    const time = tokens.findIndex(({ lower }, k) => k >= start && k < at - 1 && TIME.test(lower));
    const common = tags.findLastIndex((tag, k) => k >= start && k < at - 1 && /^NNS?$/.test(tag));
    if (time >= 0) start = time + 1;
    else if (common >= start && tags.slice(common + 1, at).every((tag) => tag === 'NNP')) start = common + 1;
    else if (DETERMINER.test(tags[start]!) || !tokens.slice(0, i).some((_, k) => tags[k]!.startsWith('NN')))
      if (start > 1 && tokens[i - 1]?.text !== ',' && i > 0) return null;
  }
  while (start < at - 1 && /^(?:POS)$/.test(tags[start]!)) start++;
  if (tags[at - 1] === 'POS') return null;
  const kind = tags[Math.min(head, at - 1)] === 'NNP' || tags[at - 1] === 'NNP' ? 'name' : 'noun';
  return start < at ? { range: [start, at], kind } : null;

  function tyingAt(k: number): boolean {
    return (tags[k] === 'IN' || tags[k] === 'TO') && TYING.has(tokens[k]?.lower ?? '');
  }
  function joiningAt(k: number): boolean {
    return tags[k] === 'CC' && /^(?:and|or|&)$/.test(tokens[k]?.lower ?? '');
  }
}

/** The subject that follows its verb at `from`, with an apposition: "said the minister, a veteran of the talks". */
export function subjectAfter(clauses: Clauses, from: number): Subject | null {
  const { tokens, tags, stop, quote } = clauses;
  const end = phraseEnd(clauses, from);
  if (end === from || (tags[from] === 'PRP' && !SUBJECT_PRONOUNS.has(tokens[from]!.lower))) return null;
  const kind = tags[from] === 'PRP' ? 'pronoun' : tags[end - 1] === 'NNP' ? 'name' : 'noun';
  let to = end;
  if (tokens[end]?.text === '(') to = Math.max(end, 1 + tokens.findIndex(({ text }, i) => i > end && text === ')'));
  if (tokens[to]?.text === ',' && /^(?:DT|NN|NNS|NNP|JJ|WP|CD|PRP\$)$/.test(tags[to + 1] ?? '')) {
    let close = to + 1;
    while (close < stop && tokens[close]!.text !== ',' && tokens[close]!.text !== ';' && quote[close] === -1) close++;
    if (close === stop) to = close;
    else if (tokens[close]!.text === ',') to = close;
  }
  return { range: [from, to], kind };
}
