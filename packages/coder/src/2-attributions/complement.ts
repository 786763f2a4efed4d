/** Invariant: a complement lies after its cue and outside it; where a cue could take two, the most clause-like one is given. */
import type { Clauses } from './clause.ts';
import { contentAfter, type Reach } from './content-extent.ts';
import { isVerbForm } from './verb-lemma.ts';
import { basePhraseEnd, phraseEnd, startsClause, type Range } from './noun-phrase.ts';

export interface Complement {
  /** `that`, `clause`, `quote`, `colon`, `to`, `wh`, `ing`, `prep:for`, `np`, and the same after an object: `np+that` … */
  readonly pattern: string;
  readonly content: Range;
  /** Where the cue ends: after the preposition that belongs to it. */
  readonly cueEnd: number;
}

const QUESTION = /^(?:whether|how|why|what|where|when|who|which|if)$/;
const MARK = /^["“”«»„‘’']$|^''$|^``$/;
const TIME_WORD =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|earlier|later|last|this|late|early)$/;

/** What follows the cue that ends before `from` as what is said. `null` where the clause ends there. */
export function complementAfter(clauses: Clauses, from: number): Complement | null {
  const { tokens, tags, stop } = clauses;
  if (from >= stop) return null;
  const direct = clausal(clauses, from, '');
  if (direct) return direct;
  const past = skipAdjuncts(clauses, from);
  if (past > from) {
    const later = clausal(clauses, past, 'adjunct+', true);
    if (later) return { ...later, cueEnd: from };
  }
  const tag = tags[from]!;
  if ((tag === 'IN' || tag === 'TO' || tag === 'RP') && !QUESTION.test(tokens[from]!.lower))
    return prepositional(clauses, from);
  const end = phraseEnd(clauses, from);
  if (end === from) return made(clauses, `tag:${tag}`, from, 'phrase', from);
  const base = basePhraseEnd(clauses, from);
  for (const after of base === end ? [end] : [base, end]) {
    const object = clausal(clauses, skipAdjuncts(clauses, after), 'np+', true) ?? infinitive(clauses, after, 'np+');
    if (object && after === base && object.pattern.endsWith('to') && base !== end) continue;
    // "urged X to do": annotators count X to what is urged.
    if (object)
      return {
        ...object,
        content: [object.pattern === 'np+to' ? from : object.content[0], object.content[1]],
        cueEnd: from,
      };
    if (tokens[after]?.lower === 'as') return made(clauses, 'np+as', from, 'phrase', from);
  }
  const prep = tags[end] === 'IN' ? `+${tokens[end]!.lower}` : '';
  return made(clauses, `np${prep}`, from, 'phrase', from);
}

function clausal(clauses: Clauses, from: number, prefix: string, far = false): Complement | null {
  const { tokens, tags, quote, stop } = clauses;
  if (from >= stop) return null;
  const { lower, text } = tokens[from]!;
  const next = tokens[from + 1]?.text ?? '';
  if (MARK.test(text) && quote[from] !== -1 && quote[from] !== quote[from - 1] && !far)
    return quoted(clauses, from, `${prefix}quote`, from);
  if (text === ',' || text === ':') {
    if (MARK.test(next) && quote[from + 1] !== -1 && quote[from] === -1 && !isAside(clauses, from + 1))
      return quoted(clauses, from + 1, `${prefix}quote`, text === ':' ? from + 1 : from);
    if (text === ':') return made(clauses, `${prefix}colon`, from + 1, 'clause', from + 1);
    return null;
  }
  if (lower === 'that' && tags[from] !== 'DT' && (prefix !== 'np+' || startsClause(clauses, from + 1)))
    return made(clauses, `${prefix}that`, from, 'clause', from);
  if (lower === 'that' && (startsClause(clauses, from + 1) || hidesVerb(clauses, from + 1)))
    return made(clauses, `${prefix}that`, from, 'clause', from);
  if (QUESTION.test(lower) && (prefix !== 'np+' || /^(?:whether|how|why|what)$/.test(lower)))
    return made(clauses, `${prefix}wh`, from, 'clause', from);
  if (!far || prefix === 'np+') {
    const to = infinitive(clauses, from, prefix);
    if (to && !far) return to;
    if (tags[from] === 'VBG' && !far) return made(clauses, `${prefix}ing`, from, 'phrase', from);
  }
  if (startsClause(clauses, from)) return made(clauses, `${prefix}clause`, from, 'clause', from);
  return null;
}

/** "that dialogue matters": a verb that could be a plural noun, after a singular noun without article. */
function hidesVerb({ tokens, tags }: Clauses, from: number): boolean {
  return (
    tags[from] === 'NN' &&
    tags[from + 1] === 'NNS' &&
    isVerbForm(tokens[from + 1]!.lower) &&
    !/^(?:of|and)$/.test(tokens[from + 2]?.lower ?? '')
  );
}

/** A quotation between commas that the clause goes on after: a name in quotation marks, not what is said. */
function isAside({ quote, stop, tokens }: Clauses, from: number): boolean {
  let end = from;
  while (end < stop && quote[end] === quote[from]) end++;
  return end < stop && end - from < 8 && !/^[,.?!]$/.test(tokens[end]!.text) && /^,$/.test(tokens[end - 2]!.text);
}

function infinitive(clauses: Clauses, from: number, prefix: string): Complement | null {
  const group = clauses.groups.find(({ start, form }) => form === 'infinitive' && start === from);
  return group ? made(clauses, `${prefix}to`, from, 'phrase', from) : null;
}

/** A quotation as complement: it alone where it is a sentence, else the clause it is part of. */
function quoted(clauses: Clauses, from: number, pattern: string, cueEnd: number): Complement | null {
  const { tokens, quote, stop } = clauses;
  let end = from;
  while (end < stop && quote[end] === quote[from]) end++;
  const whole = end >= stop || /[,.?!]/.test(tokens[end - 2]?.text ?? '');
  if (whole) return { pattern, content: [from, end], cueEnd };
  const phrase = !startsClause(clauses, from + 1) && basePhraseEnd(clauses, from + 1) > from + 1;
  return made(clauses, phrase ? 'np-quote' : `${pattern}-part`, from, phrase ? 'phrase' : 'clause', cueEnd);
}

/** "calls for X", "called on X to do", "warned against X". */
function prepositional(clauses: Clauses, from: number): Complement | null {
  const { tokens } = clauses;
  const word = tokens[from]!.lower;
  const end = phraseEnd(clauses, from + 1);
  const to = end > from + 1 ? infinitive(clauses, end, '') : null;
  if (to) return made(clauses, `prep:${word}+to`, from + 1, 'phrase', from + 1);
  return made(clauses, `prep:${word}`, from + 1, 'phrase', from + 1);
}

function made(clauses: Clauses, pattern: string, from: number, reach: Reach, cueEnd: number): Complement | null {
  const content = contentAfter(clauses, from, reach);
  return content && { pattern, content, cueEnd };
}

/** Prepositions of place, time, means and addressee; others belong to what is said. */
const ASIDE =
  /^(?:in|on|at|during|after|before|via|through|by|from|to|with|under|late|following|outside|inside|aboard|near|earlier|since)$/;

/** Past "in an interview on Monday", "to reporters", "Friday": what may stand between a verb of saying and what is said. */
export function skipAdjuncts(clauses: Clauses, from: number): number {
  const { tokens, tags, stop } = clauses;
  let at = from;
  for (let hops = 0; hops < 5 && at < stop; hops++) {
    const { lower } = tokens[at]!;
    if (TIME_WORD.test(lower)) {
      at = Math.max(at + 1, /^(?:last|this|late|early)$/.test(lower) ? basePhraseEnd(clauses, at) : at + 1);
    } else if (tags[at] === 'RB') at++;
    else if (lower === ',') {
      const close = tokens.findIndex(({ text }, i) => i > at && text === ',');
      const after = tokens[close + 1];
      if (close < 0 || close - at > 12 || !after || !(after.lower === 'that' || MARK.test(after.text))) return at;
      return close + 1;
    } else if ((tags[at] === 'IN' || tags[at] === 'TO') && !QUESTION.test(lower) && ASIDE.test(lower)) {
      let end = basePhraseEnd(clauses, at + 1);
      if (end === at + 1) return at;
      while (tokens[end]?.lower === 'of' && basePhraseEnd(clauses, end + 1) > end + 1)
        end = basePhraseEnd(clauses, end + 1);
      at = end;
    } else return at;
  }
  return at;
}
