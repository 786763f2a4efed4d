/** Invariant: content never starts or ends with a comma outside quotation marks and never holds a final full stop outside them. */
import type { Clauses } from './clause.ts';
import { startsClause, type Range } from './noun-phrase.ts';

const OPENERS = new Set(['but', 'and', 'yet', 'so', 'still', 'meanwhile', '•', '-', '–', '—', '*', '·']);

/** Whether the complement is a clause, which runs on, or a noun phrase, which ends sooner. */
export type Reach = 'clause' | 'phrase';

/** The content that starts at `from`, up to where the complement of the cue ends. */
export function contentAfter(clauses: Clauses, from: number, reach: Reach): Range | null {
  const subordinate = opensSubordinate(clauses);
  const { tokens, tags, quote, stop } = clauses;
  const opened =
    tokens.slice(0, from).filter(({ text }) => text === '(').length -
    tokens.slice(0, from).filter(({ text }) => text === ')').length;
  let depth = 0;
  let end = from;
  for (; end < stop; end++) {
    const { text, lower } = tokens[end]!;
    if (quote[end] !== -1) {
      const closes = subordinate && quote[end + 1] === -1 && tokens[end - 1]?.text === ',';
      if (closes && startsClause(clauses, end + 1)) return [from, end + 1];
      continue;
    }
    if (text === '(') depth++;
    if (text === ')' && depth-- === 0 && opened > 0) break;
    if (text === ';') break;
    if (end === from) continue;
    const next = tokens[end + 1]?.lower ?? '';
    if (text === ',') {
      if (subordinate && startsClause(clauses, end + 1)) break;
      if (
        reach === 'phrase' &&
        tags[end + 1] === 'VBG' &&
        !/^(?:including|following|according|regarding|depending)$/.test(next)
      )
        break;
      if (next === 'according') break;
      if (conjoinsVerb(clauses, end + 1, reach)) break;
      if (/^(?:but|while|although|though|whereas)$/.test(next)) break;
      if (
        reach === 'phrase' &&
        /^(?:which|who|where|when|after|as|before|with|because|even|despite|in|at|on|and|or|he|she|they|it)$/.test(next)
      ) {
        if (!/^(?:and|or)$/.test(next) || tags[end + 2]?.startsWith('VB') || startsClause(clauses, end + 2)) break;
      }
      if (next === 'and' && (tags[end + 2]?.startsWith('VB') || startsClause(clauses, end + 2))) break;
    }
    if (/^(?:and|but)$/.test(lower) && conjoinsVerb(clauses, end + 1, reach)) break;
    if (
      reach === 'phrase' &&
      /^(?:after|while|when|because|before|during|although|though|if|unless|saying|amid)$/.test(lower)
    )
      break;
  }
  while (end > from && quote[end - 1] === -1 && /^[,;:—–]$/.test(tokens[end - 1]!.text)) end--;
  return end > from ? [from, end] : null;
}

/** Whether a finite verb that could share the cue's subject stands at `at`. */
function conjoinsVerb({ groups }: Clauses, at: number, reach: Reach): boolean {
  const group = groups.find(({ start }) => start === at);
  return group !== undefined && reach === 'phrase' && (group.form === 'finite' || group.form === 'bare-participle');
}

/** The content that ends before `to`: from the sentence's start, or from after the last break that is not part of it. */
export function contentBefore({ tokens, quote }: Clauses, to: number, floor = 0): Range | null {
  let end = to;
  while (end > floor && /^(?:,|—|–|--|;)$/.test(tokens[end - 1]!.text) && quote[end - 1] === -1) end--;
  let start = floor;
  while (start < end && OPENERS.has(tokens[start]!.lower) && quote[start] === -1) start++;
  if (tokens[start]?.text === ',') start++;
  return end > start ? [start, end] : null;
}

/** Whether the sentence begins with a subordinate clause, which ends at a comma before the main one. */
function opensSubordinate({ tokens, tags }: Clauses): boolean {
  const first = tags.findIndex((tag) => tag !== '.' && tag !== 'CC');
  return (
    first >= 0 &&
    (/^(?:after|before|while|when|as|if|although|though|because|since|once|until|years|days|months|weeks|hours|following|despite|by|in|with)$/.test(
      tokens[first]!.lower,
    ) ||
      tags[first] === 'VBG' ||
      tags[first] === 'VBN')
  );
}
