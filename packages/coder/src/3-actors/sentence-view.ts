/** Invariant: a view answers questions about one sentence and never changes. */
import type { Atlas } from '@demarche/atlas';
import type { Token } from '../1-sentences/index.ts';
import { findNames, type NameHit } from './names.ts';
import { officeTermAt } from './office-lexicon.ts';
import { isHonorific, personNameEnd } from './person-names.ts';
import words from './phrase-words.json' with { type: 'json' };

const MODIFIERS = new Set(words.modifiers);
const FORMER = new Set(words.former);
const DETERMINERS = new Set(words.determiners);
const GOVERNORS = new Set(words.governors);
const TITLES = new Set(words.personTitles);
const GIVEN_NAMES = new Set(words.namesThatAreGivenNames);

/** One sentence with the atlas names in it. */
export class SentenceView {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: number;
  /** Capital letters mean nothing here, so no person is found by them. */
  readonly headline: boolean;
  readonly atlas: Atlas;
  private readonly names = new Map<number, NameHit>();
  private readonly covered = new Set<number>();

  constructor(text: string, tokens: readonly Token[], sentence: number, headline: boolean, atlas: Atlas) {
    this.text = text;
    this.tokens = tokens;
    this.sentence = sentence;
    this.headline = headline;
    this.atlas = atlas;
    for (const hit of findNames(text, tokens, atlas)) {
      this.names.set(hit.first, hit);
      for (let i = hit.first; i < hit.last; i++) this.covered.add(i);
    }
  }

  /** The name that starts at this token: also an outlet, or a phrase that names no actor. */
  nameAt(at: number): NameHit | undefined {
    return this.names.get(at);
  }

  /** The name that ends right before this token. */
  nameBefore(at: number): NameHit | undefined {
    for (let start = at - 1; this.covered.has(start); start--) {
      const hit = this.names.get(start);
      if (hit) return hit.last === at ? hit : undefined;
    }
    return undefined;
  }

  /** The name of an actor that starts at this token. */
  actorAt(at: number): NameHit | undefined {
    const hit = this.names.get(at);
    return hit && hit.senses.length > 0 ? hit : undefined;
  }

  lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  /** Whether the token is a possessive ending. */
  isClitic(at: number): boolean {
    return this.lower(at) === "'s" || (this.lower(at) === "'" && /s$/iu.test(this.lower(at - 1)));
  }

  isDeterminer(at: number): boolean {
    return DETERMINERS.has(this.lower(at));
  }

  /** The possessive pronoun that stands here, or null. */
  possessorAt(at: number): string | null {
    return /^(?:its|his|her|their)$/u.test(this.lower(at)) ? this.lower(at) : null;
  }

  skipDeterminer(at: number): number {
    return this.isDeterminer(at) ? at + 1 : at;
  }

  isFormer(at: number): boolean {
    return FORMER.has(this.lower(at));
  }

  /** Whether the word may stand between owner and office: `deputy`, `55-member`, `junta-led`. */
  isModifier(at: number): boolean {
    const word = this.lower(at);
    return (
      MODIFIERS.has(word) ||
      FORMER.has(word) ||
      /^\d+-\p{L}+$|-(?:led|backed|elected|aligned|nation|member)$/u.test(word)
    );
  }

  /** The end of the person name that starts here, or `at` where none does. */
  personEnd(at: number): number {
    if (this.headline) return at;
    const place = (i: number): boolean =>
      this.covered.has(i) && !(i === at ? this.isGivenName(i) : this.isSurname(i, at));
    return personNameEnd(this.tokens, at, (i) => place(i) || this.isOffice(i));
  }

  /** A place's name that is also a given name, before another capital letter: `Israel Katz`, `Chad Wolf`. */
  private isGivenName(at: number): boolean {
    const next = this.tokens[at + 1];
    return (
      GIVEN_NAMES.has(this.lower(at)) &&
      this.isSingle(at) &&
      /^\p{Lu}/u.test(next?.text ?? '') &&
      !this.covered.has(at + 1) &&
      !this.isOffice(at + 1)
    );
  }

  /** A name that ends a person's: a nationality in the singular, `Volker Turk`, or a place behind a title: `director Lee Holland`. */
  private isSurname(at: number, first: number): boolean {
    const last = !/^\p{Lu}/u.test(this.tokens[at + 1]?.text ?? '') && !this.isOffice(at + 1);
    if (!last || !this.isSingle(at)) return false;
    const demonym = this.names.get(at)?.senses[0]?.kind === 'demonym';
    return demonym || (first === at - 1 && this.isTitle(first - 1));
  }

  /** Whether the word before a name makes it a person's. */
  private isTitle(at: number): boolean {
    const token = this.tokens[at];
    if (!token || token.kind !== 'word') return false;
    return isHonorific(token) || TITLES.has(token.lower);
  }

  private isSingle(at: number): boolean {
    const hit = this.names.get(at);
    return hit !== undefined && hit.last === at + 1 && !hit.prefix;
  }

  private isOffice(at: number): boolean {
    return officeTermAt(this.tokens, at) !== undefined && !isHonorific(this.tokens[at]!);
  }

  /** The token before the determiners and modifiers of the phrase that starts here. */
  skipBack(at: number): number {
    let before = at - 1;
    while (this.isDeterminer(before) || this.isModifier(before)) before--;
    return before;
  }

  /** The small word that governs the phrase that starts here, or null. */
  governor(at: number): string | null {
    const before = this.skipBack(at);
    return GOVERNORS.has(this.lower(before)) ? this.lower(before) : null;
  }

  /** The end, in tokens, of a stretch of so many code units behind token `at - 1`. */
  endOf(at: number, length: number): number {
    const end = this.tokens[at - 1]!.end + length;
    let last = at;
    while (this.tokens[last] && this.tokens[last]!.end <= end) last++;
    return last;
  }

  /** The words of tokens `[first, last)`, white space collapsed. */
  slice(first: number, last: number): string {
    return this.text.slice(this.tokens[first]!.start, this.tokens[last - 1]!.end).replaceAll(/\s+/gu, ' ');
  }
}
