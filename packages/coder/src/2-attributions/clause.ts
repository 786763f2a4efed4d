/**
 * Invariant: a clause view indexes one sentence's tokens; `quote[i]` is the quotation that token `i` lies in, or -1, and
 * verb groups are in order and disjoint.
 */
import { QUOTATION_MARK, tagWords, type Sentence, type Tag, type Token } from '../1-sentences/index.ts';
import type { Quotation } from './quotations.ts';
import { isVerbForm, verbLemma } from './verb-lemma.ts';

/** A verb with its auxiliaries, negation, adverbs and particle: tokens `[start, end)`, main verb at `head`. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: 'finite' | 'infinitive' | 'participle' | 'bare-participle';
  readonly passive: boolean;
  readonly modal: boolean;
  readonly negated: boolean;
  readonly past: boolean;
}

export interface Clauses {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly quote: readonly number[];
  readonly groups: readonly VerbGroup[];
  /** Index of the token after the last one that content may hold: the final full stop outside quotation marks is not part of it. */
  readonly stop: number;
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'m", "'re", "'s"]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", "'d"]);
const DO = new Set(['do', 'does', 'did']);
const NEGATION = new Set(['not', "n't", 'never', 'no', 'cannot']);
const PARTICLES = new Set(['out', 'up', 'down', 'off', 'back', 'away', 'forward', 'over']);

/** The shallow analysis of one sentence; `first` is the index of the first quotation that can touch it. */
export function analyse(sentence: Sentence, quotations: readonly Quotation[], first: number): Clauses {
  const { tokens } = sentence;
  const tags = retag(tokens, tagWords(tokens));
  let q = first;
  const quote = tokens.map((token) => {
    while (q < quotations.length && quotations[q]!.span[1] <= token.start) q++;
    const here = quotations[q];
    return here && here.span[0] <= token.start ? q : -1;
  });
  const last = tokens.at(-1)!;
  const stop = /^[.;:]$/.test(last.text) && quote.at(-1) === -1 ? tokens.length - 1 : tokens.length;
  return { sentence, tokens, tags, quote, groups: verbGroups(tokens, tags), stop };
}

/** Sets right what the tagger, which sees no more than a few words around, gets wrong most often. */
function retag(tokens: readonly Token[], given: Tag[]): Tag[] {
  const tags = given.map((tag, i) => {
    const { lower } = tokens[i]!;
    const next = given[i + 1] ?? '';
    if (lower === 'according') return 'IN';
    if (lower === 'further' && next.startsWith('VB')) return 'RB';
    if (lower.includes('-') && /^VB[DN]$/.test(tag) && /^(?:NN|JJ)/.test(next)) return 'JJ';
    if (
      /^(?:following|including|regarding|concerning)$/.test(lower) &&
      tag === 'VBG' &&
      !given[i - 1]?.startsWith('VB')
    )
      return 'IN';
    if (tag === 'JJ' && /^(?:IN|\.|CC)$/.test(next) && /^VB[DZP]$/.test(given[i - 1] ?? '') && NOUN_TOO.has(lower))
      return 'NN';
    if (lower === 'to' && tag === 'IN' && /^VBP?$/.test(next)) return 'TO';
    if (lower === 'that' && tag === 'WDT' && /^(?:NNP|PRP|DT|PRP\$|EX)$/.test(next)) return 'IN';
    if (tag === 'NN' && isPluralVerb(tokens, given, i)) return 'VBP';
    if (tag === 'VBN' && hasObject(tokens, given, i)) return 'VBD';
    if (CLITIC.test(lower)) return cliticTag(lower, given[i - 1] ?? '', next);
    return tag;
  });
  tags.forEach((tag, i) => {
    if (!/^NNS?P?$/.test(tag) || i === 0 || !tags[i - 1]!.startsWith('NN')) return;
    const { lower } = tokens[i]!;
    const closes = i + 1 >= tokens.length - 1 || /^(?:that|to)$/.test(tokens[i + 1]!.lower);
    if (tag === 'NNS' && tags[i - 1] === 'NNP' && closes && isVerbForm(lower)) tags[i] = 'VBZ';
  });
  tags.forEach((tag, i) => {
    const participle = /^(?:JJ|VBN)$/.test(tags[i + 1] ?? '') && tokens[i + 1]!.lower.endsWith('ed');
    if (tag !== 'VBP' || !participle || !/^(?:POS|JJ|NNP)$/.test(tags[i - 1] ?? '')) return;
    tags[i] = 'NN';
    tags[i + 1] = 'VBD';
  });
  if (!tags.some((tag) => /^(?:VB[DPZ]|MD)$/.test(tag))) {
    const verb = tags.findIndex(
      (tag, i) =>
        i > 0 &&
        tag.startsWith('NN') &&
        /[^s]s$/.test(tokens[i]!.lower) &&
        tags[i - 1]!.startsWith('NN') &&
        isVerbForm(tokens[i]!.lower),
    );
    const follows = tags[verb + 1] ?? '';
    if (verb > 0 && /^(?:NN|DT|IN|TO|JJ|PRP|CD)/.test(follows)) tags[verb] = 'VBZ';
  }
  return tags;
}

/** "critics — Chile and Peru — argue that": a base form before "that" and after a plural or a list is no noun. */
function isPluralVerb(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (i === 0 || tokens[i + 1]?.lower !== 'that' || !isVerbForm(tokens[i]!.lower)) return false;
  if (/^[,—–]$/.test(tokens[i - 1]!.text)) return true;
  return tags[i - 1] === 'NNS' || (tags[i - 1] === 'NNP' && tokens[i - 2]?.lower === 'and');
}

/** "the ministry called the raid …": a participle right after a noun takes no object, unless it is of a giving verb. */
function hasObject(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (!/^(?:NN|NNS|NNP|PRP)$/.test(tags[i - 1] ?? '') || !/^(?:DT|PRP\$)$/.test(tags[i + 1] ?? '')) return false;
  return !GIVING.has(tokens[i]!.lower);
}

/** Participles that keep one object in the passive: "a man given a medal". */
const GIVING = new Set([
  'given',
  'shown',
  'offered',
  'granted',
  'awarded',
  'handed',
  'sent',
  'paid',
  'told',
  'taught',
  'denied',
  'named',
]);

/** Nouns that the tagger takes for adjectives after a verb. */
const NOUN_TOO = new Set(['concern', 'alarm', 'regret', 'dismay', 'outrage', 'solidarity', 'support', 'condemnation']);

const CLITIC = /^'(?:s|re|ve|ll|d|m)$/;

function cliticTag(lower: string, before: Tag, next: Tag): Tag {
  if (lower === "'s") {
    if (/^(?:PRP|EX|W|RB|DT)/.test(before)) return 'VBZ';
    return /^(?:NN|JJ|CD|RBS|VBN|\.)/.test(next) ? 'POS' : /^(?:VBG|RB|DT)$/.test(next) ? 'VBZ' : 'POS';
  }
  return lower === "'ll" || lower === "'d" ? 'MD' : 'VBP';
}

function verbGroups(tokens: readonly Token[], tags: readonly Tag[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  const adverb = (i: number) => tags[i] === 'RB' || tags[i] === 'RBR' || NEGATION.has(tokens[i]?.lower ?? '');
  for (let i = 0; i < tokens.length; i++) {
    const infinitive = tags[i] === 'TO' && verbAfter(i + 1);
    if (!infinitive && tags[i] !== 'MD' && !tags[i]!.startsWith('VB')) continue;
    let head = i;
    let [modal, negated, be, aux] = [false, false, false, false];
    for (let j = i; j < tokens.length; j++) {
      const { lower } = tokens[j]!;
      if (NEGATION.has(lower)) negated = true;
      else if (tags[j] === 'MD') modal = true;
      else if (tags[j]!.startsWith('VB')) {
        head = j;
        const auxiliary = BE.has(lower) || HAVE.has(lower) || DO.has(lower) || lower === 'got';
        if (!auxiliary || !verbAfter(j + 1) || tags[j + 1] === 'TO') break;
        be = BE.has(lower);
        aux = true;
      } else if (tags[j] !== 'TO' && !adverb(j)) break;
      else if (tags[j] === 'TO' && j !== i) break;
    }
    let start = i;
    for (;;) {
      const before = start - 1;
      if (adverb(before) && !/^(?:now|then|however|so|too)$/.test(tokens[before]!.lower)) start = before;
      else if (isQuoteMark(before) && adverb(before - 1) && isQuoteMark(before - 2)) start = before - 2;
      else break;
    }
    let end = head + 1;
    if (tags[end] === 'RP' || (PARTICLES.has(tokens[end]?.lower ?? '') && /^(?:RB|IN)$/.test(tags[end] ?? ''))) end++;
    const tag = tags[head]!;
    const bare = !aux && !modal && !infinitive;
    const lemma = verbLemma(tokens[head]!.lower);
    const finite = !bare || !/^VB[GN]$/.test(tag) || (tag === 'VBN' && readsAsPast(tokens, tags, head, groups));
    groups.push({
      start,
      end,
      head,
      lemma: end > head + 1 ? `${lemma} ${tokens[end - 1]!.lower}` : lemma,
      form: infinitive ? 'infinitive' : finite ? 'finite' : tag === 'VBG' ? 'participle' : 'bare-participle',
      passive: be && tag === 'VBN',
      modal,
      negated,
      past: tag === 'VBD' || tag === 'VBN',
    });
    i = end - 1;
  }
  return groups;

  function isQuoteMark(i: number): boolean {
    return QUOTATION_MARK.test(tokens[i]?.text ?? '');
  }

  function verbAfter(from: number): boolean {
    for (let j = from; j < from + 4; j++) {
      if (tags[j]?.startsWith('VB')) return true;
      if (!adverb(j)) return false;
    }
    return false;
  }
}

/** Whether a bare form tagged as a participle is a past tense: "later called for …", "… and urged …". */
function readsAsPast(
  tokens: readonly Token[],
  tags: readonly Tag[],
  head: number,
  before: readonly VerbGroup[],
): boolean {
  if (!/ed$|^(?:said|told|held|made|sent|met|found|heard|left|kept|put|set)$/.test(tokens[head]!.lower)) return false;
  if (tokens[head + 1]?.lower === 'by') return false;
  const earlier = before.some(({ form }) => form === 'finite');
  let i = head - 1;
  while (i > 0 && tags[i]!.startsWith('RB')) i--;
  if (tags[i] === 'CC') return earlier;
  const adverbial = tags.find((tag) => tag !== '.') === 'IN' && !tokens.slice(0, head).some(({ text }) => text === ',');
  return !earlier && !adverbial && /^(?:NN|NNS|NNP|PRP|CD|\.)$/.test(tags[i] ?? '');
}
