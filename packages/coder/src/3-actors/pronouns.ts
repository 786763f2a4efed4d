/** Invariant: a pronoun refers to somebody named before it who fits its number and gender; where nobody fits it is nobody. */
import { holds, type Token } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import words from './anaphors.json' with { type: 'json' };
import type { Discourse, Referent } from './discourse.ts';
import { NOBODY, type Meaning } from './meaning.ts';

const PAIRED = new Set(words.pairNouns);
const PERSONS = new Set(words.personNouns);
const BODIES = new Set(words.bodyNouns);
const COUNTRIES = new Set(words.countryNouns);

const OTHERS = new Set(words.others);

/** Whether the source means people who are not whom it names: `Holm's allies`; not `Holm's allies, Norway and Peru`. */
export function meansOthers(tokens: readonly Token[]): boolean {
  return OTHERS.has(tokens.at(-1)?.lower ?? '') && tokens.some(({ lower }) => /^['’]s?$/u.test(lower));
}

/** Sentences that `both sides` looks back for the only two that speak or act. */
const PARTY_REACH = 8;

/** Whether the source counts those it means: `both parties`, `the two`, `the three governments`. */
export function countedIn(tokens: readonly Token[]): number {
  const lowers = tokens.map(({ lower }) => lower);
  if (lowers.includes('three') && lowers.some((word) => PAIRED.has(word))) return 3;
  if (lowers.includes('both') || (lowers.includes('two') && lowers[0] === 'the')) return 2;
  return 0;
}

/**
 * What a pronoun or a bare noun in the source refers back to. `eligible` leaves out what stands after it or inside the
 * words it is said to say; a counted group may stand in those words.
 */
export function pronounMeaning(
  tokens: readonly Token[],
  sentence: number,
  discourse: Discourse,
  eligible: (one: Referent) => boolean,
): Meaning | Referent {
  const lowers = new Set(tokens.map(({ lower }) => lower));
  const find = (fits: (one: Referent) => boolean): Meaning | Referent =>
    discourse.find(sentence, (one) => eligible(one) && fits(one)) ?? NOBODY;
  const count = countedIn(tokens);
  if (count > 0) return group(count, sentence, discourse);
  if (tokens[0]?.lower === 'its' && BODIES.has(tokens.at(-1)!.lower)) {
    const owner = find((one) => one.role !== 'other' && !one.personal && !one.weak && one.actors.length === 1);
    return { ...NOBODY, actors: owner.actors, stateVoice: owner.stateVoice };
  }
  if (lowers.has('he')) return find((one) => one.personal && one.gender !== 'f');
  if (lowers.has('she')) return find((one) => one.personal && one.gender !== 'm');
  if (lowers.has('it')) return find((one) => !one.personal && !one.plural && !one.weak && one.actors.length > 0);
  if (lowers.has('they')) return find((one) => (one.plural || one.actors.length > 1) && one.actors.length > 0);
  if (!lowers.has('the') && !lowers.has('this')) return NOBODY;
  if ([...lowers].some((word) => PERSONS.has(word))) return find((one) => one.personal && one.actors.length > 0);
  if ([...lowers].some((word) => COUNTRIES.has(word)))
    return find((one) => one.role !== 'other' && one.actors.length === 1);
  return NOBODY;
}

/** The last group of this size, else the last actors of one sentence that make it up. */
function group(count: number, sentence: number, discourse: Discourse): Meaning {
  const named = discourse.find(sentence, (one) => one.actors.length === count, 3);
  if (named) return { ...named, office: 'other', person: null };
  for (let back = sentence; back > sentence - 4; back--) {
    const actors = discourse.actorsIn(back);
    if (actors.length === count) return { ...NOBODY, actors, stateVoice: true };
  }
  const actors = discourse.partiesSince(sentence - PARTY_REACH);
  return actors.length === count ? { ...NOBODY, actors, stateVoice: true } : NOBODY;
}

/** Whether the source is an `I` that stands in nobody's quoted words: whoever writes the text. */
export function isWriter(
  { voice, source }: ExtractedAttribution,
  words: readonly Token[],
  attributions: readonly ExtractedAttribution[],
): boolean {
  const place = source[0]?.[0];
  if (place === undefined || voice === 'turn' || words.length !== 1 || words[0]!.text !== 'I') return false;
  return !attributions.some(({ content }) => content.some((span) => holds(span, place)));
}
