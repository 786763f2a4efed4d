/** Invariant: a run is one unbroken stretch of owners, modifiers and offices that ends in an office. */
import type { NameHit } from './names.ts';
import { officeTermAt, type OfficeTerm } from './office-lexicon.ts';
import words from './phrase-words.json' with { type: 'json' };
import type { SentenceView } from './sentence-view.ts';

const WEAK = new Set(words.weakTerms);
const PORTFOLIOS = new Set(words.portfolioHeads);
const SPEAKS_FOR = /^spokes/u;

/** Owners and offices side by side: `Russia's Foreign Ministry spokeswoman`. Tokens `[first, last)`. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly owners: readonly NameHit[];
  readonly terms: readonly OfficeTerm[];
  readonly former: boolean;
}

/** The run that starts at this token, or undefined where no office follows. */
export function readRun(view: SentenceView, first: number): Run | undefined {
  const owners: NameHit[] = [];
  const terms: OfficeTerm[] = [];
  let [at, last, former] = [first, first, false];
  while (at < view.tokens.length) {
    const name = view.nameAt(at);
    const term = isPartOfName(name, owners) ? undefined : officeTermAt(view.tokens, at);
    const bare = owners.length === 0 && terms.length === 0;
    if (term && (!bare || !WEAK.has(term.term) || introduced(view, at, term))) {
      terms.push(term);
      at = portfolioEnd(view, at + term.length, term);
      last = at;
    } else if (name && name.senses.length > 0 && terms.length === 0) {
      if (!name.prefix) owners.push(name);
      at = name.last;
      if (joins(view, at)) at++;
    } else if (!name && !isVerb(view, at) && (view.isModifier(at) || qualifier(view, at, bare))) {
      former ||= view.isFormer(at);
      at++;
    } else break;
    if (view.isClitic(at)) at++;
  }
  return terms.length > 0 ? { first, last, owners, terms, former } : undefined;
}

/** A participle behind a state's bare name is its verb: `the US toppled President Petit`, but `Norway's toppled president`. */
function isVerb(view: SentenceView, at: number): boolean {
  const before = view.nameBefore(at);
  return before !== undefined && before.senses[0]?.kind !== 'demonym' && /(?:ed|thrown)$/u.test(view.lower(at));
}

/** Whether a determiner stands before the word, or a person's name behind it: `the general`, `General Dan Petit`. */
function introduced(view: SentenceView, at: number, term: OfficeTerm): boolean {
  if (view.isDeterminer(at - 1) || view.isModifier(at - 1)) return true;
  const after = at + term.length;
  return /^\p{Lu}/u.test(view.tokens[at]!.text) && view.personEnd(after) > after;
}

/** Whether the words belong to a longer name, as in `Security Council`; behind an owner a seat's name is an office: `Chile's State Department`. */
function isPartOfName(name: NameHit | undefined, owners: readonly NameHit[]): boolean {
  return name !== undefined && name.last - name.first > 1 && !(owners.length > 0 && name.senses[0]?.kind === 'seat');
}

/** `Turkish and Qatari foreign ministers`: an owner joined to the next one. */
function joins(view: SentenceView, at: number): boolean {
  return ['and', '&'].includes(view.lower(at)) && view.actorAt(at + 1) !== undefined && sharedOffice(view, at + 1);
}

function sharedOffice(view: SentenceView, at: number): boolean {
  const next = view.actorAt(at)?.last ?? at;
  return officeTermAt(view.tokens, next)?.plural === true;
}

/** A word that an office's portfolio consists of, before its head: `economy` in `the German economy minister`. */
function qualifier(view: SentenceView, at: number, bare: boolean): boolean {
  if (bare || view.tokens[at]?.kind !== 'word') return false;
  const next = officeTermAt(view.tokens, at + 1);
  return next !== undefined && PORTFOLIOS.has(next.term);
}

/** The end of `of Mines and Energy` after `Ministry`, or where the term itself ends. */
function portfolioEnd(view: SentenceView, end: number, { term }: OfficeTerm): number {
  if (!PORTFOLIOS.has(term) || SPEAKS_FOR.test(term) || !['of', 'for'].includes(view.lower(end))) return end;
  let at = view.skipDeterminer(end + 1);
  const start = at;
  if (officeTermAt(view.tokens, at)) return end;
  while (/^\p{Lu}/u.test(view.tokens[at]?.text ?? '') || (at > start && ['and', '&', ','].includes(view.lower(at)))) {
    if (view.nameAt(at)) break;
    at++;
  }
  while (at > start && !/^\p{Lu}/u.test(view.tokens[at - 1]!.text)) at--;
  return at > start ? at : end;
}
