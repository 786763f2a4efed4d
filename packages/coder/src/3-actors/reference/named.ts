/**
 * Invariant: an entity is one bearer of a name in one document; its mentions are in text order and every one of them names it.
 * What is not written as a name is no mention.
 */
import type { Document, Span } from '@demarche/contract';
import { tagWords, type Sentence, type Tag, type Token } from '../../1-sentences/index.ts';
import {
  COMPANY_WORDS,
  FEMALE_NAMES,
  FEMALE_TITLES,
  MALE_NAMES,
  MALE_TITLES,
  NAMED_THINGS,
  ORGANISATION_WORDS,
  TITLES,
} from './reference-words.ts';

export type Gender = 'f' | 'm';

export interface NamedMention {
  readonly span: Span;
  readonly sentence: number;
  /** Token indices in its sentence, `[first, last)`, titles before the name left out. */
  readonly first: number;
  readonly last: number;
  /** The words of the name, in small letters. */
  readonly words: readonly string[];
  /** In small letters: the words right before the name that say what its bearer is: `republican nominee`. */
  readonly before: readonly string[];
}

export interface Entity {
  readonly mentions: NamedMention[];
  kind: 'person' | 'organisation' | 'thing' | 'unknown';
  gender: Gender | null;
  /** Words that the document uses of it: titles, nouns in apposition. */
  readonly said: Set<string>;
  plural: boolean;
}

/** A sentence with its tags, for all that is read of names and pronouns. */
export interface TaggedSentence extends Sentence {
  readonly tags: readonly Tag[];
  readonly headline: boolean;
  /** The embedded post it stands in, or null. */
  readonly post: string | null;
}

/** The sentences of a document with the part of speech of each word. */
export function tagged(document: Document, sentences: readonly Sentence[]): TaggedSentence[] {
  return sentences.map((sentence) =>
    Object.assign({}, sentence, {
      tags: tagWords(sentence.tokens),
      headline: document.blocks[sentence.block]!.kind === 'headline',
      post: document.blocks[sentence.block]!.post?.id ?? null,
    }),
  );
}

/** Those that the document names, in the order of their first mentions. */
export function namedEntities(sentences: readonly TaggedSentence[]): Entity[] {
  const mentions = sentences.flatMap((sentence, at) => mentionsIn(sentence, at));
  const known = new Set(mentions.filter(({ words }) => words.length > 1).flatMap(({ words }) => words));
  const entities: Entity[] = [];
  // Longer names first, so that a surname alone finds its bearer wherever that is named in full.
  const order = mentions
    .map((mention, i) => ({ mention, i }))
    .toSorted((a, b) => b.mention.words.length - a.mention.words.length || a.i - b.i);
  for (const { mention } of order) {
    const lone = mention.words.length === 1 && mention.first === 0 && !known.has(mention.words[0]!);
    if (lone && isCommon(sentences, mention.words[0]!)) continue;
    const bearer = bearerOf(entities, mention);
    if (bearer) bearer.mentions.push(mention);
    else entities.push({ mentions: [mention], kind: 'unknown', gender: null, said: new Set(), plural: false });
  }
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a.span[0] - b.span[0]);
    describe(entity, sentences);
  }
  learnGenders(entities, sentences);
  return entities.toSorted((a, b) => a.mentions[0]!.span[0] - b.mentions[0]!.span[0]);
}

/** Small words inside a person's name, and those that join an organisation's. */
const PARTICLE = /^(?:de|del|la|al|el|bin|ibn|van|von|der|den|da|dos|du|le)$/;
const JOINER = /^(?:of|for|and|&)$/;
const isInner = (word: string): boolean => PARTICLE.test(word) || JOINER.test(word) || /^(?:the|on)$/.test(word);

function mentionsIn(sentence: TaggedSentence, at: number): NamedMention[] {
  const { tokens, tags, headline } = sentence;
  const found: NamedMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(sentence, i)) continue;
    const from = i;
    let end = i + 1;
    while (end < tokens.length) {
      if (isName(sentence, end)) end++;
      else if (PARTICLE.test(tokens[end]!.lower) || JOINER.test(tokens[end]!.lower)) {
        let next = end + 1;
        if (tokens[next]?.lower === 'the') next++;
        const joins = isOrganisationWord(tokens, from, end) && tokens[end]!.lower !== 'and';
        const particle = PARTICLE.test(tokens[end]!.lower);
        if (next < tokens.length && isName(sentence, next) && (joins || particle)) end = next + 1;
        else break;
      } else break;
    }
    i = end - 1;
    const first = nameStart(tokens, from, end);
    const before = tokens.slice(from, first).map(({ lower }) => lower.replace(/\.$/, ''));
    if (headline && end - first > 6) continue;
    const words = tokens.slice(first, end).map(({ lower }) => lower);
    if (words.length === 1 && isTitle(tokens[first]!)) continue;
    for (let b = from - 1; b >= 0 && b > from - 4 && /^(?:NN|NNS|JJ|VBN)$/.test(tags[b]!); b--)
      before.unshift(tokens[b]!.lower);
    found.push({ span: [tokens[first]!.start, tokens[end - 1]!.end], sentence: at, first, last: end, words, before });
  }
  return found;
}

/** Where the name itself begins behind `New Jersey Gov.`, `Secretary of State`, `Republican`: after the last title, or at a given name. */
function nameStart(tokens: readonly Token[], from: number, end: number): number {
  for (let i = end - 2; i >= from; i--) if (isTitle(tokens[i]!)) return i + 1;
  for (let i = from + 1; i < end - 1; i++) {
    const { lower } = tokens[i]!;
    const given = FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower);
    if (
      given &&
      !FEMALE_NAMES.has(tokens[i - 1]!.lower) &&
      !MALE_NAMES.has(tokens[i - 1]!.lower) &&
      !tokens[i - 1]!.text.endsWith('.')
    )
      return i;
  }
  return from;
}

function isName({ tokens, tags }: TaggedSentence, i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || NEVER.has(token.lower.replace(/\.$/, ''))) return false;
  // `US` has the tag of the pronoun.
  const initials = tags[i]!.startsWith('PRP') && /^\p{Lu}{2,}$/u.test(token.text) && !isCapitals(tokens);
  return initials || tags[i]!.startsWith('NNP') || (i > 0 && !/^(?:PRP|DT|IN|CC|WP|WRB|MD)/.test(tags[i]!));
}

const isCapitals = (tokens: readonly Token[]): boolean => !tokens.some(({ text }) => /\p{Ll}/u.test(text));

const NEVER = new Set(
  'va pa ga md mass conn calif fla ill mich tenn i monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

const isTitle = ({ lower }: Token): boolean => {
  const word = lower.replace(/\.$/, '');
  return TITLES.has(word) || FEMALE_TITLES.has(word) || MALE_TITLES.has(word);
};

const isOrganisationWord = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => ORGANISATION_WORDS.has(lower));

/** Whether the document also writes the word small: then a capital at a sentence's head makes no name of it. */
function isCommon(sentences: readonly TaggedSentence[], word: string): boolean {
  return sentences.some(({ tokens }) => tokens.some(({ text }) => text === word));
}

function bearerOf(entities: readonly Entity[], { words, span }: NamedMention): Entity | undefined {
  const fits = entities.filter(({ mentions: [longest] }) => sameName(longest!.words, words));
  if (fits.length < 2) return fits[0];
  // Several bear the surname: the one named last before this place, in full.
  return fits.toSorted((a, b) => lastBefore(b, span[0]) - lastBefore(a, span[0]))[0];
}

const lastBefore = ({ mentions }: Entity, at: number): number =>
  mentions.reduce((last, { span }) => (span[0] < at && span[0] > last ? span[0] : last), -1);

/** Whether a name can be a shorter form of a longer one: the same, its last word, its first word, or its initials. */
function sameName(long: readonly string[], short: readonly string[]): boolean {
  if (long.join(' ') === short.join(' ')) return true;
  // The Oslo Accords are not Oslo.
  if (short.length >= long.length || isThing(long)) return false;
  if (long.some((word) => ORGANISATION_WORDS.has(word))) {
    const plain = long.filter((word) => !isInner(word));
    const initials = plain.map((word) => word[0]).join('');
    return (
      (short.length === 1 && short[0]!.replaceAll('.', '') === initials && initials.length > 1) ||
      // `Rhine` can be the Rhine Shipping Company, but `Lund` is not the Lund Health Ministry.
      ((short.length > 1 || COMPANY_WORDS.has(long.at(-1)!)) && long.join(' ').startsWith(`${short.join(' ')} `))
    );
  }
  if (short.length === 1) return long.at(-1) === short[0] || (long[0] === short[0] && long.length === 2);
  return long[0] === short[0] && long.at(-1) === short.at(-1);
}

const isThing = (words: readonly string[]): boolean => words.length > 1 && NAMED_THINGS.has(words.at(-1)!);

/** What kind of bearer it is, from its names and the words around them. */
function describe(entity: Entity, sentences: readonly TaggedSentence[]): void {
  const votes = { f: 0, m: 0 };
  let person = 0;
  for (const { words, before, sentence, first, last } of entity.mentions) {
    const { tokens } = sentences[sentence]!;
    for (const word of before) {
      entity.said.add(word);
      if (FEMALE_TITLES.has(word)) votes.f += 3;
      if (MALE_TITLES.has(word)) votes.m += 3;
      if (TITLES.has(word) || FEMALE_TITLES.has(word) || MALE_TITLES.has(word)) person += 2;
    }
    if (words.some((word) => ORGANISATION_WORDS.has(word))) person -= 3;
    else if (words.length > 1 && FEMALE_NAMES.has(words[0]!)) [votes.f, person] = [votes.f + 2, person + 2];
    else if (words.length > 1 && MALE_NAMES.has(words[0]!)) [votes.m, person] = [votes.m + 2, person + 2];
    if (tokens[first - 1]?.lower === 'the') person -= 1;
    if (words.length === 1 && /^\p{Lu}{2,}$/u.test(tokens[first]!.text.replaceAll('.', ''))) person -= 2;
    apposition(entity, sentences[sentence]!, last);
    if (tokens[last + 1]?.lower === 'who') person += 1;
  }
  const titled = [...entity.said];
  if (titled.some((word) => FEMALE_TITLES.has(word))) votes.f += 1;
  if (titled.some((word) => MALE_TITLES.has(word))) votes.m += 1;
  entity.gender = votes.f > votes.m ? 'f' : votes.m > votes.f ? 'm' : null;
  if (person <= 0 && entity.mentions.some(({ words }) => isThing(words))) entity.kind = 'thing';
  else entity.kind = person > 0 ? 'person' : person < 0 ? 'organisation' : 'unknown';
}

/** Of those whose names do not tell: the pronoun that follows where nobody else can be meant. */
function learnGenders(entities: readonly Entity[], sentences: readonly TaggedSentence[]): void {
  const persons = new Map<number, { entity: Entity; first: number }[]>();
  for (const entity of entities) {
    if (entity.kind === 'organisation') continue;
    for (const { sentence, first } of entity.mentions)
      persons.set(sentence, [...(persons.get(sentence) ?? []), { entity, first }]);
  }
  const votes = new Map<Entity, { f: number; m: number }>();
  for (const [at, here] of persons) {
    const [only] = here;
    if (!only || only.entity.gender || here.some(({ entity }) => entity !== only.entity)) continue;
    const after = sentences[at]!.tokens.slice(only.first + 1);
    const next =
      persons.has(at + 1) || sentences[at + 1]?.block !== sentences[at]!.block ? [] : sentences[at + 1]!.tokens;
    const word = [...after, ...next].find(({ lower }) => /^(?:he|she|his|her|him)$/.test(lower))?.lower;
    if (!word) continue;
    const vote = votes.get(only.entity) ?? { f: 0, m: 0 };
    vote[/^(?:she|her)$/.test(word) ? 'f' : 'm'] += 1;
    votes.set(only.entity, vote);
  }
  for (const [entity, { f, m }] of votes) if (f !== m) entity.gender = f > m ? 'f' : 'm';
}

/** Whether what goes before opens with a preposition and has no verb yet: `In Oslo,`, `At a meeting in Oslo,`. */
const isSetting = (tags: readonly Tag[], last: number): boolean =>
  !tags.slice(0, last).some((tag) => tag.startsWith('VB')) && /^(?:IN|TO)$/.test(tags[0] ?? '');

/** The nouns of `, the bank's chief executive,` after a name; not those of `In Oslo, the minister said`. */
function apposition(entity: Entity, { tokens, tags }: TaggedSentence, last: number): void {
  if (
    isSetting(tags, last) ||
    tokens[last]?.text !== ',' ||
    !/^(?:the|a|an|who|one)$/.test(tokens[last + 1]?.lower ?? '')
  )
    return;
  const rest = tokens.slice(last + 2, last + 9);
  const end = rest.findIndex(({ text }) => /^[,.;—]$/.test(text));
  const beside = end < 0 ? rest : rest.slice(0, end);
  const clause = beside.findIndex(({ lower }) => /^(?:who|that|which|whose)$/.test(lower));
  const verb = beside.findIndex((_, i) => {
    const tag = tags[last + 2 + i]!;
    return /^(?:VBD|VBZ|VBP|MD)$/.test(tag) || (tag === 'VBN' && i === beside.length - 1);
  });
  if (tokens[last + 1]!.lower !== 'who' && verb >= 0 && (clause < 0 || verb < clause)) return;
  for (const { lower } of beside) entity.said.add(lower);
}
