/** Invariant: what a phrase means is read from its own words, then from the person it names, then from what is in play; else it is nobody. */
import type { ActorCode, Office } from '@demarche/contract';
import type { Discourse, Referent } from './discourse.ts';
import type { Issuer } from './issuer.ts';
import { type Meaning, NOBODY } from './meaning.ts';
import type { People } from './people.ts';
import { isOwned, type Phrase } from './phrase.ts';

/** Who publishes, and whom the document's title and dateline put first. */
export interface Setting {
  readonly issuer: Issuer | null;
  readonly topic: ActorCode | null;
  /** The one state that the document is mostly about. */
  readonly home: ActorCode | null;
  readonly isOrganisation: (actor: ActorCode) => boolean;
}

/** Sentences that an institution or title without its state looks back for the one last named. */
const ROLE_REACH = 12;

/** Offices that one person at a time holds for a state; `other` takes in leaders and ministers. */
const HOLDERS = new Set<Office>(['head-of-state', 'head-of-government', 'foreign-ministry', 'other']);

/** Offices that the state last in play does not have to be the owner of. */
const UNTIED = new Set<Office>(['opposition', 'party', 'legislature', 'expert', 'media', 'ngo']);

/** Where a phrase stands. */
export interface Place {
  readonly block: number;
  /** As a source, or as the subject of a clause. */
  readonly speaking: boolean;
  /** The state whose capital opens the sentence: `In Quito, the foreign minister said`. */
  readonly locale: ActorCode | null;
}

/** Resolves the phrases of one document. */
export class PhraseResolver {
  private readonly people: People;
  private readonly discourse: Discourse;
  private readonly setting: Setting;

  constructor(people: People, discourse: Discourse, setting: Setting) {
    this.people = people;
    this.discourse = discourse;
    this.setting = setting;
  }

  /** What the phrase means at its place; `speaking` where it is a source, or the subject of a clause. */
  resolve(phrase: Phrase, place: Place): Meaning {
    const { actors, person, stateVoice, gender, term, entry } = phrase;
    if (phrase.outlet) return { ...NOBODY, office: 'media' };
    if (phrase.ownerPerson !== null) return this.institutionOf(phrase);
    if (person !== null) return { ...this.person(phrase, place), personal: true };
    if (entry?.kind === 'text') return this.text(phrase);
    if (phrase.head === 'office' && !isOwned(phrase)) return this.anaphor(phrase, place);
    const personal = phrase.head === 'office' && isPersonal(phrase);
    const holder = personal && phrase.stateVoice ? this.holderOf(phrase) : undefined;
    return holder ?? { actors, office: this.officeOfIssuer(phrase), person, stateVoice, gender, personal, term };
  }

  /** `The Turkish leader` is the person of that nation last in play, where the office agrees. */
  private holderOf({ actors, office, sentence, entry }: Phrase): Meaning | undefined {
    if (entry?.anonymous || entry?.kind !== 'person' || !HOLDERS.has(office)) return undefined;
    const fits = (one: Referent): boolean =>
      one.person !== null &&
      one.actors[0] === actors[0] &&
      one.stateVoice &&
      (office === 'other' ? !entry.peer || one.office !== 'other' : one.office === office);
    return this.discourse.find(sentence, fits, ROLE_REACH);
  }

  /** The issuer's own state named alone is the issuer speaking: `Mexico demands` in the foreign ministry's release. */
  private officeOfIssuer({ actors, office, head }: Phrase): Office {
    const { issuer } = this.setting;
    return head === 'name' && office === 'other' && actors[0] === issuer?.actors[0]
      ? (issuer?.office ?? office)
      : office;
  }

  private institutionOf(phrase: Phrase): Meaning {
    const owner = this.people.find(phrase.ownerPerson!);
    const owned = owner?.owned ? owner.actors : [];
    const inPlay =
      owned.length > 0 ? undefined : this.discourse.find(phrase.sentence, (one) => one.person === owner?.name);
    const { office, person, gender, term, entry, stateVoice } = phrase;
    const actors = owned.length > 0 ? owned : (inPlay?.actors ?? []);
    return {
      actors,
      office: entry?.kind === 'voice' && office === 'other' ? (owner?.office ?? office) : office,
      person,
      gender,
      term,
      personal: isPersonal(phrase),
      stateVoice: stateVoice && (person !== null || entry?.anonymous !== true),
    };
  }

  private person(phrase: Phrase, place: Place): Meaning {
    const handle = phrase.person!.startsWith('@');
    const known = handle ? this.people.ofHandle(phrase.person!) : this.people.find(phrase.person!);
    const person = known && (handle || known.name.length > phrase.person!.length) ? known.name : phrase.person!;
    const gender = phrase.gender ?? known?.gender ?? null;
    const { actors, office, stateVoice, entry } = phrase;
    const term = phrase.term ?? known?.term ?? null;
    if (isOwned(phrase) && (entry !== null || !known?.titled))
      return { ...NOBODY, actors, office, person, stateVoice, gender, term };
    if (known?.owned) {
      const role = entry && !known.titled ? phrase : known;
      return {
        ...NOBODY,
        actors: known.actors,
        office: role.office,
        person,
        stateVoice: known.stateVoice && !entry?.private,
        gender,
        term,
      };
    }
    const titled = entry ? phrase : known?.titled ? { ...phrase, ...known } : null;
    if (!titled?.entry || titled.entry.private)
      return { ...NOBODY, office: titled?.office ?? 'other', person, gender, term };
    return this.unowned({ ...titled, gender, person }, place);
  }

  /** A statement speaks for whom it is said to be of, in the office that this actor last spoke in. */
  private text({ actors, sentence, indefinite }: Phrase): Meaning {
    if (indefinite && actors.length === 0) return NOBODY;
    const of = actors[0];
    const fits = (one: Referent): boolean => spoke(one) && (!of || one.actors[0] === of);
    const last =
      (of && this.discourse.find(sentence, (one) => fits(one) && one.office !== 'other', ROLE_REACH)) ??
      this.discourse.find(sentence, fits, of ? ROLE_REACH : 4);
    if (last) return { ...last, person: of ? null : last.person };
    return { ...NOBODY, actors, stateVoice: actors.length > 0 };
  }

  /** An office whose owner the words leave open: the one last in play with this office, else the state in play. */
  private anaphor(phrase: Phrase, place: Place): Meaning {
    const { entry, office, stateVoice, sentence, plural } = phrase;
    const { block } = place;
    // `their leader` is of people that no phrase here tells.
    if (!entry || entry.private || (phrase.possessor === 'their' && entry.kind === 'person'))
      return { ...NOBODY, office };
    if ((place.locale && !this.setting.issuer) || entry.sole) return this.unowned(phrase, place);
    const owner = phrase.possessor === null ? undefined : this.ownerHere(phrase);
    if (owner) return this.ownedBy(owner, phrase);
    if (entry.of === 'organisation' && entry.kind === 'body') return this.organisation(phrase);
    // `Two ministers` are no one person.
    const several = plural && (entry.anonymous === true || phrase.counted);
    // `Both sides`, `the governments`: never one of them.
    const bodies = plural && entry.kind === 'body';
    const known = (fits: (one: Referent) => boolean): Referent | undefined =>
      this.discourse.find(
        sentence,
        (one) => one.actors.length > (bodies ? 1 : 0) && !(several && one.personal) && fits(one),
        ROLE_REACH,
      );
    const same =
      (entry.kind === 'body' ? this.ministerHere(phrase) : undefined) ??
      known((one) => sameTerm(one, phrase)) ??
      (entry.domestic ? undefined : known((one) => sameRole(one, phrase)));
    const nearer = same && same.sentence < sentence - 1 ? this.subjectBefore(sentence, block) : undefined;
    const spokeHere =
      same && same.block !== block
        ? this.discourse.find(sentence, (one) => spoke(one) && !one.plural && one.block === block)
        : undefined;
    const other = nearer ?? spokeHere;
    if (same && (!other || other.actors[0] === same.actors[0] || entry.kind !== 'body')) {
      const voiced = same.stateVoice && stateVoice;
      const person = entry.kind === 'body' || plural ? null : same.person;
      return { ...same, person, office: office === 'other' ? same.office : office, stateVoice: voiced };
    }
    return this.unowned(phrase, { ...place, speaking: true });
  }

  /** The one state that the sentence before is about: `Peru reacted too. The foreign ministry said …`. */
  private subjectBefore(sentence: number, block: number): Referent | undefined {
    const fits = ({ role, actors, weak, plural }: Referent): boolean =>
      (role === 'subject' || role === 'speaker') &&
      actors.length > 0 &&
      !weak &&
      !plural &&
      !actors.some(this.setting.isOrganisation);
    const last = this.discourse.find(sentence - 1, fits, 0);
    return last?.block === block && last.sentence === sentence - 1 && last.actors.length === 1 && !last.personal
      ? last
      : undefined;
  }

  /** `Peruvian Foreign Minister Ana Soto objected, the ministry said`: the minister of this sentence whose ministry it is. */
  private ministerHere({ sentence, office, term }: Phrase): Referent | undefined {
    if (!term?.split(' ').includes('ministry')) return undefined;
    const fits = (one: Referent): boolean =>
      one.personal && one.role !== 'other' && one.actors.length === 1 && /\bminister\b/u.test(one.term ?? '');
    return this.discourse.find(sentence, (one) => fits(one) && (office === 'other' || office === one.office), 0);
  }

  /** Whom `its`, `his` or `her` before an office means where the sentence has named them: `Norway objects, its ministry said`. */
  private ownerHere({ sentence, possessor, entry }: Phrase): Referent | undefined {
    if (possessor === 'their' || (possessor !== 'its' && entry?.kind !== 'body')) return undefined;
    const fits = ({ role, actors, personal, plural, weak, gender }: Referent): boolean =>
      role !== 'other' &&
      actors.length === 1 &&
      !plural &&
      !weak &&
      (possessor === 'its' ? !personal : personal && gender !== (possessor === 'his' ? 'f' : 'm'));
    return this.discourse.find(sentence, fits, 0);
  }

  private ownedBy({ actors, stateVoice, office: held }: Referent, phrase: Phrase): Meaning {
    const { office, person, gender, term, entry } = phrase;
    const own = entry?.kind === 'body' && office === 'other' && phrase.possessor !== 'its' ? held : office;
    const voiced = stateVoice && phrase.stateVoice;
    return { actors, office: own, person, gender, personal: isPersonal(phrase), term, stateVoice: voiced };
  }

  /** `the bloc`: the organisation last in play, however it was named. */
  private organisation({ sentence, term, plural }: Phrase): Meaning {
    const fits = ({ actors }: Referent): boolean => actors.length === 1 && this.setting.isOrganisation(actors[0]!);
    const last = plural ? undefined : this.discourse.find(sentence, fits, ROLE_REACH);
    if (!last) return { ...NOBODY, term };
    return { ...NOBODY, actors: last.actors, stateVoice: true, term };
  }

  /** What `its` before an office means: the state or organisation that last spoke or stood as subject, not a person. */
  private owning(sentence: number): Referent | undefined {
    const fits = ({ role, actors, personal, plural, weak }: Referent): boolean =>
      (role === 'speaker' || role === 'subject') && actors.length === 1 && !personal && !plural && !weak;
    return this.discourse.find(sentence, fits, 2);
  }

  private unowned(phrase: Phrase, place: Place): Meaning {
    const { office, person, gender, entry, term } = phrase;
    const owner = this.ownerInPlay(phrase, place);
    if (!owner && entry?.anonymous) return { ...NOBODY, person };
    return {
      office,
      person,
      gender,
      personal: isPersonal(phrase),
      term,
      actors: owner ? [owner] : [],
      stateVoice: owner !== null && phrase.stateVoice,
    };
  }

  /** The issuer; else the office's own typical actor; else, for a speaker, the one actor in play here, the last that spoke, or the topic. */
  private ownerInPlay(
    { sentence, entry, office, plural, possessor }: Phrase,
    { block, speaking, locale }: Place,
  ): ActorCode | null {
    if (plural) return null;
    const typical = entry?.typical ?? null;
    if (typical && entry?.sole) return typical;
    const issuers = this.setting.issuer?.actors;
    if (issuers) return issuers.length === 1 ? issuers[0] : null;
    if (locale && !typical && !UNTIED.has(office)) return locale;
    const possessing = possessor === 'its' ? this.owning(sentence) : undefined;
    if (possessing) return possessing.actors[0]!;
    if (!typical && isDomestic(entry, office)) return this.setting.home;
    const home = this.setting.home ?? this.setting.topic;
    if (!typical && entry?.domestic && home) return home;
    if (typical || !speaking || UNTIED.has(office)) return typical;
    const here = this.discourse.ownersIn(block);
    if (here.length > 1) return (entry?.kind === 'body' && this.subjectBefore(sentence, block)?.actors[0]) || null;
    if (here.length === 1) return here[0]!;
    const last =
      this.discourse.lastSpeaker(sentence, 3) ??
      this.discourse.find(sentence, ({ role, actors, weak }) => role === 'subject' && actors.length > 0 && !weak, 3);
    if (!last) return this.setting.topic ?? this.setting.home;
    return last.actors.length === 1 ? last.actors[0]! : null;
  }
}

/** Whether the office is a single person's. */
const isPersonal = ({ entry, plural }: Phrase): boolean =>
  !plural && (entry?.kind === 'person' || entry?.kind === 'voice');

/** Whether the words make somebody a political figure of the state at issue, who does not speak for it. */
const isDomestic = (entry: Phrase['entry'], office: Office): boolean =>
  office === 'opposition' || (office === 'other' && entry?.stateVoice === false && !entry.anonymous);

const spoke = ({ role, actors }: Referent): boolean => role === 'speaker' && actors.length > 0;

function sameRole(one: Referent, { entry, office }: Phrase): boolean {
  if (entry?.kind === 'person') return one.personal && (office === 'other' || one.office === office);
  if (entry?.kind === 'voice') return one.role !== 'other' && one.actors.length === 1 && !one.weak;
  if (office !== 'other') return one.office === office;
  return !one.personal && !one.plural && spoke(one);
}

/** Whether the referent's office is the one that these words take up: `the minister` for a foreign minister. */
function sameTerm(one: Referent, { term, entry }: Phrase): boolean {
  if (!term || !one.term || (entry?.kind === 'person') !== one.personal) return false;
  const known = one.term.split(' ');
  return term.split(' ').every((word) => known.includes(word)) && (known[0] !== 'vice' || term.startsWith('vice'));
}
