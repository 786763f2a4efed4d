/** Invariant: a speaker is read from the source's own words, or from what those words refer back to; where that is unclear it has no actors. */
import type { ActorCode, Document, Office, Span, Speaker } from '@demarche/contract';
import type { Token } from '../1-sentences/index.ts';
import type { Discourse, Referent } from './discourse.ts';
import type { People } from './people.ts';
import type { Phrase } from './phrase.ts';
import words from './anaphors.json' with { type: 'json' };

const PAIRS = new Set(words.pairNouns);
const RELAYS_PERSON = new Set(words.personNouns);

/** What a phrase refers to once the document is taken into account. */
export interface Resolved {
  readonly actors: readonly ActorCode[];
  readonly office: Office;
  readonly person: string | null;
  readonly stateVoice: boolean;
  readonly gender: 'f' | 'm' | null;
}

const NOBODY: Resolved = { actors: [], office: 'other', person: null, stateVoice: false, gender: null };

/** Resolves phrases and anaphors at one place of the document. */
export class Resolver {
  private readonly people: People;
  private readonly discourse: Discourse;
  private readonly issuer: ActorCode | null;

  constructor(people: People, discourse: Discourse, issuer: ActorCode | null) {
    this.people = people;
    this.discourse = discourse;
    this.issuer = issuer;
  }

  /** What the phrase means here. */
  phrase(phrase: Phrase, block: number): Resolved {
    const { actors, office, person, stateVoice, gender } = phrase;
    if (phrase.outlet) return { ...NOBODY, office: 'media' };
    if (person !== null) {
      const known = this.people.find(person);
      const full = known && known.name.length > person.length ? known.name : person;
      if (phrase.owned) return { actors, office, person: full, stateVoice, gender: gender ?? known?.gender ?? null };
      if (known?.owned) return { ...known, person: full, stateVoice: known.stateVoice && !phrase.entry?.private };
      if (phrase.entry || known?.titled)
        return this.unowned(phrase.entry ? phrase : { ...phrase, ...known! }, block, full);
      return { ...NOBODY, person: full, gender };
    }
    if (phrase.owned || phrase.head !== 'office') return { actors, office, person, stateVoice, gender };
    return this.anaphor(phrase, block);
  }

  /** An office whose owner the words leave open: the one last in play with this office, else the state in play. */
  private anaphor(phrase: Phrase, block: number): Resolved {
    const { entry, office, stateVoice, sentence } = phrase;
    if (!entry || entry.private) return { ...NOBODY, office };
    if (entry.kind === 'text') {
      const last = this.discourse.lastSpeaker(sentence, 4);
      return last ? { ...last } : NOBODY;
    }
    const same = this.discourse.find(sentence, (one) => one.actors.length > 0 && sameRole(one, phrase), 12);
    if (same) return { ...same, stateVoice: same.stateVoice && stateVoice };
    return this.unowned(phrase, block, null);
  }

  private unowned(
    phrase: Pick<Phrase, 'entry' | 'office' | 'stateVoice' | 'gender' | 'sentence'>,
    block: number,
    person: string | null,
  ): Resolved {
    const base = { office: phrase.office, person, gender: phrase.gender };
    const owner = this.ownerInPlay(phrase.sentence, block, phrase.entry?.typical ?? null);
    return { ...base, actors: owner ? [owner] : [], stateVoice: owner !== null && phrase.stateVoice };
  }

  private ownerInPlay(sentence: number, block: number, typical: ActorCode | null): ActorCode | null {
    if (this.issuer) return this.issuer;
    const here = this.discourse.ownersIn(block);
    if (typical && (here.includes(typical) || here.length !== 1)) return typical;
    if (here.length === 1) return here[0]!;
    if (here.length > 1) return null;
    const last = this.discourse.lastSpeaker(sentence, 3);
    return last?.actors.length === 1 ? last.actors[0]! : null;
  }

  /** What a pronoun or a bare noun (`both parties`, `the two`) in the source refers back to. */
  pronoun(tokens: readonly Token[], sentence: number): Resolved {
    const lowers = tokens.map(({ lower }) => lower);
    const has = (...some: string[]): boolean => some.some((word) => lowers.includes(word));
    if (has('both', 'two', 'three') && lowers.some((word) => PAIRS.has(word) || word === 'two' || word === 'both')) {
      const count = has('three') ? 3 : 2;
      return this.found(sentence, (one) => one.actors.length === count) ?? this.lastTwo(sentence) ?? NOBODY;
    }
    if (has('he', 'him')) return this.found(sentence, (one) => one.person !== null && one.gender !== 'f') ?? NOBODY;
    if (has('she', 'her')) return this.found(sentence, (one) => one.person !== null && one.gender !== 'm') ?? NOBODY;
    if (has('it')) return this.found(sentence, (one) => one.person === null && !one.plural && !one.weak) ?? NOBODY;
    if (has('they')) return this.found(sentence, (one) => one.plural || one.actors.length > 1) ?? NOBODY;
    if (lowers.some((word) => RELAYS_PERSON.has(word)) && has('the'))
      return this.found(sentence, (one) => one.person !== null) ?? NOBODY;
    return NOBODY;
  }

  private found(sentence: number, fits: (one: Referent) => boolean): Resolved | undefined {
    return this.discourse.find(sentence, fits);
  }

  /** The last two distinct persons or states named in one sentence. */
  private lastTwo(sentence: number): Resolved | undefined {
    for (let back = sentence; back > sentence - 4; back--) {
      const first = this.discourse.find(
        back,
        (one) => one.sentence === back && one.actors.length === 1 && !one.weak,
        0,
      );
      const second =
        first &&
        this.discourse.find(
          back,
          (one) => one.sentence === back && one.actors.length === 1 && !one.weak && one.actors[0] !== first.actors[0],
          0,
        );
      if (first && second) return { ...NOBODY, actors: [...first.actors, ...second.actors], stateVoice: true };
    }
    return undefined;
  }
}

function sameRole(one: Referent, { entry, office }: Phrase): boolean {
  if (!entry) return false;
  if (entry.kind === 'person') return one.person !== null && (office === 'other' || one.office === office);
  if (entry.kind === 'voice') return one.actors.length > 0;
  return office === 'other' ? one.role !== 'other' && one.person === null && !one.plural : one.office === office;
}

/** A speaker in the record's shape. */
export function speaker(text: string, resolved: Resolved, via: string | null): Speaker {
  const { actors, office, person, stateVoice } = resolved;
  return { text, actors: [...actors], office, person, stateVoice: stateVoice && actors.length > 0, via };
}

/** The words of the spans, white space collapsed. */
export function wordsOf({ text }: Document, spans: readonly Span[]): string {
  return spans
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}
