/** Invariant: phrases are in text order, do not overlap, and say only what their own words say. */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Office } from '@demarche/contract';
import type { Token } from '../1-sentences/index.ts';
import { findNames, type NameHit } from './names.ts';
import { officeTermAt, type OfficeTerm } from './office-lexicon.ts';
import { genderOf, isHonorific, personNameEnd } from './person-names.ts';
import type { Phrase } from './phrase.ts';
import words from './phrase-words.json' with { type: 'json' };

const MODIFIERS = new Set(words.modifiers);
const FORMER = new Set(words.former);
const WEAK = new Set(words.weakTerms);
const DETERMINERS = new Set(words.determiners);
const GOVERNORS = new Set(words.governors);
const SEATED_BODIES = new Set(words.seatedBodies);
const GIVEN_NAMES = new Set(words.namesThatAreGivenNames);

/** Owners and offices that stand side by side: `Russia's Foreign Ministry spokeswoman`. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly owners: readonly NameHit[];
  readonly terms: readonly OfficeTerm[];
  readonly former: boolean;
}

/** Reads the noun phrases of one sentence. `headline` tells that capital letters mean nothing there. */
export class PhraseReader {
  private readonly nameAt = new Map<number, NameHit>();
  private readonly inName = new Set<number>();
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly sentence: number;
  private readonly headline: boolean;

  constructor(text: string, tokens: readonly Token[], sentence: number, headline: boolean, atlas: Atlas) {
    this.text = text;
    this.tokens = tokens;
    this.sentence = sentence;
    this.headline = headline;
    for (const hit of findNames(text, tokens, atlas)) {
      this.nameAt.set(hit.first, hit);
      for (let i = hit.first; i < hit.last; i++) this.inName.add(i);
    }
  }

  read(): Phrase[] {
    const phrases: Phrase[] = [];
    for (let at = 0; at < this.tokens.length;) {
      const phrase = this.personThatLooksLikePlace(at) ?? this.office(at) ?? this.name(at) ?? this.person(at);
      if (phrase) phrases.push(phrase);
      at = phrase ? phrase.last : (this.nameAt.get(at)?.last ?? at + 1);
    }
    return phrases;
  }

  private lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  private isClitic(at: number): boolean {
    return this.lower(at) === "'s" || (this.lower(at) === "'" && /s$/iu.test(this.lower(at - 1)));
  }

  private run(first: number): Run | undefined {
    const owners: NameHit[] = [];
    const terms: OfficeTerm[] = [];
    let [at, last, former] = [first, first, false];
    while (at < this.tokens.length) {
      const name = this.nameAt.get(at);
      const term = name && name.last - name.first > 1 ? undefined : officeTermAt(this.tokens, at);
      if (term && !(WEAK.has(term.term) && owners.length === 0 && terms.length === 0 && !this.introduced(at))) {
        terms.push(term);
        at += term.length;
        last = at;
      } else if (name && name.senses.length > 0 && terms.length === 0) {
        if (!name.prefix) owners.push(name);
        at = name.last;
      } else if (!name && this.modifier(at)) {
        if (FORMER.has(this.lower(at))) former = true;
        at++;
      } else break;
      if (this.isClitic(at)) at++;
    }
    return terms.length > 0 ? { first, last, owners, terms, former } : undefined;
  }

  private modifier(at: number): boolean {
    const word = this.lower(at);
    return (
      MODIFIERS.has(word) || FORMER.has(word) || /^\d+-\p{L}+$|^ex-?$|-(?:led|backed|elected|aligned)$/u.test(word)
    );
  }

  /** Whether a determiner or honorific stands before the word, or a person's name behind it: `the general`, `General Dan Caine`. */
  private introduced(at: number): boolean {
    if (DETERMINERS.has(this.lower(at - 1))) return true;
    return /^\p{Lu}/u.test(this.tokens[at]!.text) && this.personEnd(at + 1) > at + 1;
  }

  private personEnd(at: number): number {
    return personNameEnd(this.tokens, at, (i) => this.inName.has(i) || this.officeWord(i));
  }

  private officeWord(at: number): boolean {
    const term = officeTermAt(this.tokens, at);
    return term !== undefined && !isHonorific(this.tokens[at]!);
  }

  private office(at: number): Phrase | undefined {
    const run = this.run(at);
    if (!run) return undefined;
    let { owners, terms, last } = { owners: [...run.owners], terms: [...run.terms], last: run.last };
    const attached = this.attachment(last, run);
    if (attached) {
      owners = [...owners, ...attached.owners];
      terms = [...attached.terms, ...terms];
      last = attached.last;
    }
    let person: [number, number] | null = null;
    const direct = this.personEnd(last);
    if (direct > last && !this.headline) person = [last, direct];
    else if (this.lower(last) === ',') {
      const apposed = this.personEnd(last + 1);
      if (apposed > last + 2 && [',', '.', ')', ''].includes(this.lower(apposed))) person = [last + 1, apposed];
    } else if (this.tokens[last]?.text.startsWith('@')) person = [last, last + 1];
    if (person) last = person[1];
    if (owners.length === 0 && this.lower(last) === 'of') {
      const owner = this.nameAt.get(this.skipDeterminer(last + 1));
      if (owner && owner.senses.length > 0) {
        owners.push(owner);
        last = owner.last;
      }
    }
    return this.officePhrase(run, last, owners, terms, person);
  }

  /** What follows an office and says whose it is: `of France`, `for the Kremlin`, `to the UN` (which is passed over). */
  private attachment(at: number, run: Run): Pick<Run, 'owners' | 'terms' | 'last'> | undefined {
    const word = this.lower(at);
    const head = run.terms.at(-1)!;
    if (!['of', 'for', 'to', 'in', 'at', 'from'].includes(word)) return undefined;
    const from = this.skipDeterminer(at + 1);
    const posting = head.entry.office === 'ambassador/UN-mission' && word !== 'of' && word !== 'from';
    if (word === 'in' && !posting && !head.term.split(' ').some((part) => SEATED_BODIES.has(part))) return undefined;
    if ((word === 'to' || word === 'at') && !posting) return undefined;
    const nested = word === 'of' || word === 'for' ? this.run(from) : undefined;
    if (nested) return this.nested(nested);
    const owners = this.nameList(from);
    const last = owners.at(-1)?.last;
    if (last === undefined) return undefined;
    return { owners: posting ? [] : owners, terms: [], last };
  }

  private nested(run: Run): Pick<Run, 'owners' | 'terms' | 'last'> {
    const further =
      run.owners.length === 0 && this.lower(run.last) === 'of' ? this.nameList(this.skipDeterminer(run.last + 1)) : [];
    return { owners: [...run.owners, ...further], terms: run.terms, last: further.at(-1)?.last ?? run.last };
  }

  /** `Turkey`, `Turkey and Qatar`, `Turkey, Qatar and Egypt`. */
  private nameList(at: number): NameHit[] {
    const names: NameHit[] = [];
    for (let name = this.nameAt.get(at); name && name.senses.length > 0;) {
      names.push(name);
      let next = name.last;
      while ([',', 'and', '&', 'the'].includes(this.lower(next))) next++;
      name = next > name.last ? this.nameAt.get(next) : undefined;
    }
    return names;
  }

  private skipDeterminer(at: number): number {
    return DETERMINERS.has(this.lower(at)) ? at + 1 : at;
  }

  private officePhrase(
    run: Run,
    last: number,
    owners: readonly NameHit[],
    terms: readonly OfficeTerm[],
    person: [number, number] | null,
  ): Phrase {
    const head = run.terms.at(-1)!;
    const plural = head.plural || head.entry.kind === 'body';
    const shared = head.plural && owners.length > 1;
    const owning = shared ? owners : owners.slice(0, 1);
    const actors = [...new Set(owning.flatMap(({ senses }) => senses.slice(0, 1).map(({ actor }) => actor)))];
    const ofState = owners[0]?.senses[0] !== undefined && owners[0].senses[0].kind !== 'organisation';
    const office = this.officeOf(terms, owners[0], ofState);
    const entry = head.entry;
    const voiced = terms.every((term) => term.entry.stateVoice !== false);
    return {
      sentence: this.sentence,
      first: run.first,
      last,
      head: person ? 'person' : 'office',
      kind: person ? 'person' : 'office',
      actors: entry.private ? [] : actors,
      office,
      entry,
      person: person ? this.slice(...person) : null,
      stateVoice: voiced && !run.former && !entry.private && !(entry.anonymous === true && !person),
      plural: plural && !person,
      gender: genderOf(this.tokens.slice(run.first, last)),
      after: this.governor(run.first),
      owned: actors.length > 0,
      outlet: false,
    };
  }

  private officeOf(terms: readonly OfficeTerm[], owner: NameHit | undefined, ofState: boolean): Office {
    for (const { entry } of terms.toReversed()) {
      if (entry.office === 'other' || (entry.of === 'organisation' && ofState)) continue;
      return entry.office;
    }
    return owner?.senses[0]?.office ?? 'other';
  }

  private name(at: number): Phrase | undefined {
    const hit = this.nameAt.get(at);
    const sense = hit?.senses[0];
    if (!hit || (!sense && !hit.outlet)) return undefined;
    const person = this.isClitic(hit.last) && !this.headline ? this.personEnd(hit.last + 1) : 0;
    const named = sense && person > hit.last + 1;
    return {
      sentence: this.sentence,
      first: at,
      last: named ? person : hit.last,
      head: named ? 'person' : 'name',
      kind: named ? 'person' : sense ? (sense.kind === 'seat' ? 'capital' : sense.kind) : 'organisation',
      actors: sense ? [sense.actor] : [],
      office: hit.outlet ? 'media' : (sense?.office ?? 'other'),
      entry: null,
      person: named ? this.slice(hit.last + 1, person) : null,
      stateVoice: sense !== undefined,
      plural: false,
      gender: named ? genderOf(this.tokens.slice(hit.last, person)) : null,
      after: hit.prefix ? 'prefix' : this.governor(at),
      owned: sense !== undefined,
      outlet: hit.outlet !== undefined,
    };
  }

  private person(at: number): Phrase | undefined {
    const honorific = isHonorific(this.tokens[at]!) && this.personEnd(at + 1) > at + 1;
    const end = this.personEnd(honorific ? at + 1 : at);
    if (this.headline || end <= at) return undefined;
    const person = this.slice(honorific ? at + 1 : at, end);
    const base = { sentence: this.sentence, first: at, head: 'person', kind: 'person', person, plural: false } as const;
    const gender = genderOf(this.tokens.slice(at, end));
    const after = this.governor(at);
    const apposed = this.lower(end) === ',' ? this.run(this.skipDeterminer(end + 1)) : undefined;
    if (apposed && apposed.terms.length > 0 && end - at > 1) {
      const title = this.office(apposed.first);
      if (title && !title.person) return { ...title, ...base, last: title.last, gender: gender ?? title.gender, after };
    }
    const bracket = this.lower(end) === '(' || this.lower(end) === 'of' ? this.nameAt.get(end + 1) : undefined;
    const sense = bracket?.senses[0];
    const bracketed = sense !== undefined && (this.lower(end) === 'of' || this.lower(bracket!.last) === ')');
    return {
      ...base,
      last: bracketed ? bracket!.last : end,
      actors: bracketed ? [sense.actor] : [],
      office: 'other',
      entry: null,
      stateVoice: bracketed,
      gender,
      after,
      owned: bracketed,
      outlet: false,
    };
  }

  /** `Jordan Peterson`, `Paris Hilton`, `Israel Katz`: a place's name that begins a person's. */
  private personThatLooksLikePlace(at: number): Phrase | undefined {
    const hit = this.nameAt.get(at);
    const sense = hit?.senses[0];
    if (!hit || !sense || this.headline || hit.last - hit.first > 1) return undefined;
    if (sense.kind !== 'capital' && !GIVEN_NAMES.has(this.lower(at))) return undefined;
    const end = this.personEnd(hit.last);
    if (end === hit.last || end - hit.last > 2) return undefined;
    return {
      sentence: this.sentence,
      first: at,
      last: end,
      head: 'person',
      kind: 'person',
      actors: [],
      office: 'other',
      entry: null,
      person: this.slice(at, end),
      stateVoice: false,
      plural: false,
      gender: genderOf(this.tokens.slice(at, end)),
      after: this.governor(at),
      owned: false,
      outlet: false,
    };
  }

  private governor(at: number): string | null {
    let before = at - 1;
    while (DETERMINERS.has(this.lower(before)) || this.modifier(before)) before--;
    return GOVERNORS.has(this.lower(before)) ? this.lower(before) : null;
  }

  private slice(first: number, last: number): string {
    return this.text.slice(this.tokens[first]!.start, this.tokens[last - 1]!.end).replaceAll(/\s+/gu, ' ');
  }
}

/** Distinct actors of the phrases, in order. */
export function actorsOf(phrases: readonly Phrase[]): ActorCode[] {
  return [...new Set(phrases.flatMap((phrase) => phrase.actors))];
}
