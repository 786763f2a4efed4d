/** Invariant: tokens are ordered, disjoint, inside their stretch, and cover every character that is not white space. */

import { isAbbreviation, isTitle } from './abbreviations.ts';

/** A word, number or mark; offsets are UTF-16 code units into the document's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/**
 * One alternative a line, tried in this order: links and handles; clitics (`'s`); initials and abbreviations with inner stops (`U.S.`); words with inner hyphens or apostrophes; numbers;
 * doubled marks; any other mark.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<link>https?://[^\s<>]+|(?:pic\.twitter\.com|t\.co)/\w+|[@#][\p{L}\p{N}_]+)`,
    String.raw`(?<clitic>(?<=[\p{L}\p{N}.])['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}]))`,
    String.raw`(?<initials>\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|\p{Lu}\.(?=\s\p{Lu}))`,
    String.raw`(?<word>[\p{L}\p{M}]+(?:(?:-|['’](?!(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+|\p{N}+)*)`,
    String.raw`(?<number>\p{N}+(?:[.,:]\p{N}+)*(?:-?[\p{L}]+(?:-[\p{L}]+)*)?)`,
    String.raw`(?<mark>''|` + '``' + String.raw`|\.{2,}|--+|[^\s])`,
  ].join('|'),
  'gu',
);

/** Cuts `text.slice(start, end)` into tokens: `n't`, `'s` and the other clitics stand alone, `Gen.` and `U.S.` are one token. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const stretch = text.slice(start, end);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(stretch); match; match = TOKEN.exec(stretch)) {
    const { mark, number } = match.groups!;
    const kind = mark === undefined ? (number === undefined ? 'word' : 'number') : 'mark';
    let to = match.index + match[0].length;
    if (kind === 'word' && stretch[to] === '.' && keepsStop(match[0], stretch.slice(to + 1, to + 12))) to++;
    TOKEN.lastIndex = to;
    const negation = kind === 'word' && /\p{L}n['’]t$/iu.test(match[0]) ? to - 3 : to;
    tokens.push(token(text, start + match.index, start + negation, kind));
    if (negation < to) tokens.push(token(text, start + negation, start + to, kind));
  }
  return tokens;
}

function token(text: string, start: number, end: number, kind: Token['kind']): Token {
  const word = text.slice(start, end);
  return { start, end, text: word, lower: word.toLowerCase().replaceAll('’', "'"), kind };
}

/** Whether the stop after `word` belongs to it; at the end of the stretch it ends the sentence instead. */
function keepsStop(word: string, after: string): boolean {
  return /^\p{Lu}/u.test(word) && /\S/.test(after) && (isTitle(word, after) || isAbbreviation(word));
}
