/** Invariant: content never starts or ends with a comma outside quotation marks and never holds a final full stop outside them. */
import type { Clauses } from './clause.ts';
import { startsClause, type Range } from './noun-phrase.ts';

const OPENERS = new Set(['but', 'and', 'yet', 'so', 'still', 'meanwhile', '•', '-', '–', '—', '*', '·']);

/** Whether the complement is a clause, which runs on, or a noun phrase, which ends sooner. */
export type Reach = 'clause' | 'phrase';

/** After a comma these go on with the sentence and not with what is said. */
const CONTRAST = /^(?:but|while|although|though|whereas|according)$/;
/** After a comma these end a noun phrase, though not a clause. */
const ENDS_PHRASE = /^(?:which|who|where|when|after|as|before|with|because|even|despite|in|at|on|he|she|they|it)$/;
/** These end a noun phrase without a comma. */
const ADVERBIAL = /^(?:after|while|when|because|before|during|although|though|if|unless|saying|amid)$/;
/** Participles that are prepositions. */
const LINKING = /^(?:including|following|according|regarding|depending)$/;

/** The content that starts at `from`, up to where the complement of the cue ends. */
export function contentAfter(clauses: Clauses, from: number, reach: Reach): Range | null {
  const { tokens, quote, stop } = clauses;
  const subordinate = opensSubordinate(clauses);
  let depth = isInParentheses(clauses, from) ? 1 : Infinity;
  let end = from;
  for (; end < stop; end++) {
    const { text, lower } = tokens[end]!;
    if (quote[end] !== -1) {
      const closes = subordinate && quote[end + 1] === -1 && tokens[end - 1]?.text === ',';
      if (closes && startsClause(clauses, end + 1)) return [from, end + 1];
      continue;
    }
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) break;
    if (text === ';') break;
    if (end === from) continue;
    if (text === ',' && endsAtComma(clauses, end + 1, reach, subordinate)) break;
    if (/^(?:and|but)$/.test(lower) && reach === 'phrase' && startsVerb(clauses, end + 1)) break;
    if (reach === 'phrase' && ADVERBIAL.test(lower)) break;
  }
  while (end > from && quote[end - 1] === -1 && /^[,;:—–]$/.test(tokens[end - 1]!.text)) end--;
  return end > from ? [from, end] : null;
}

/** Whether what is said ends at a comma before token `at`. */
function endsAtComma(clauses: Clauses, at: number, reach: Reach, subordinate: boolean): boolean {
  const { tokens, tags } = clauses;
  const next = tokens[at]?.lower ?? '';
  if (CONTRAST.test(next) || (subordinate && startsClause(clauses, at))) return true;
  const conjoins = next === 'and' || (next === 'or' && reach === 'phrase');
  if (conjoins && (tags[at + 1]?.startsWith('VB') || startsClause(clauses, at + 1))) return true;
  if (reach === 'clause') return false;
  return startsVerb(clauses, at) || ENDS_PHRASE.test(next) || (tags[at] === 'VBG' && !LINKING.test(next));
}

function isInParentheses({ tokens }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (tokens[i]!.text === ')') return false;
    if (tokens[i]!.text === '(') return true;
  }
  return false;
}

/** Whether a finite verb that could share the cue's subject stands at `at`. */
function startsVerb({ groups }: Clauses, at: number): boolean {
  return groups.some(({ start, form }) => start === at && (form === 'finite' || form === 'bare-participle'));
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
