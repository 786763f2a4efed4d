/** Invariant: a telling says only what the words of its span say of one person; whose an office is that they leave open stays open. */
import type { ActorCode, Office, Span } from '@demarche/contract';
import type { Sentence, Token } from '../1-sentences/index.ts';
import { linkOf } from './affiliation-words.ts';
import type { People, Person } from './people.ts';
import { nameParts } from './person-names.ts';
import type { Phrase, Title } from './phrase.ts';

/** A name of more parts is a line in capitals: `Holm Says Harbour Museum Will Open`. */
const LONGEST_NAME = 5;

/** How many phrases before an office are looked through for the one that names whose it is. */
const NEARBY = 40;

/** Words that tie a person to an actor, an office or both. */
export interface Telling {
  readonly person: Person;
  readonly actor: ActorCode | null;
  readonly office: Office | null;
  readonly title: Title | null;
  readonly span: Span;
  /** Told of a surname alone. */
  readonly short: boolean;
  /** Told by words only a person has around them. */
  readonly personal: boolean;
  /** For an office whose owner the words leave open: where the paragraph names it. */
  readonly around: { readonly actor: ActorCode; readonly span: Span } | null;
}

interface Named {
  readonly phrase: Phrase;
  readonly span: Span;
}

/** What the phrases of each sentence tell of persons, in text order; `inPlay`: whose an office is that the words leave open. */
export function readTellings(
  sentences: readonly Sentence[],
  phrases: readonly (readonly Phrase[])[],
  people: People,
  inPlay: ReadonlyMap<Phrase, ActorCode>,
): Telling[] {
  const tellings: Telling[] = [];
  let block = -1;
  let paragraph: Named[] = [];
  for (const [at, { tokens, block: own }] of sentences.entries()) {
    if (own !== block) [block, paragraph] = [own, []];
    for (const phrase of phrases[at]!) {
      const { person: name, head, entry } = phrase;
      const isName = name !== null && head === 'person' && !name.startsWith('@') && !entry?.private;
      const person = isName ? people.only(name) : undefined;
      if (person && person.parts.length <= LONGEST_NAME) {
        const around = namedAround(phrase, inPlay.get(phrase), paragraph.slice(-NEARBY));
        const told = telling(phrase, person, tokens);
        if (told) tellings.push({ ...told, around });
        const linked = linkedOffice(phrase, phrases[at]!, tokens, person);
        if (linked) tellings.push(linked);
      }
      paragraph.push({ phrase, span: spanOf(phrase, tokens) });
    }
  }
  return tellings;
}

const spanOf = ({ first, last }: Phrase, tokens: readonly Token[]): Span => [
  tokens[first]!.start,
  tokens[last - 1]!.end,
];

/**
 * The actor whose office it is by what is in play, with the nearest words before it in the paragraph that name it:
 * `China abstained. Its ambassador, Lin Mei, …`. Without `its` or `his` no other actor may stand there; a surname
 * alone, and who is no longer in office, may be anybody's.
 */
function namedAround(
  { title, possessor, person }: Phrase,
  actor: ActorCode | undefined,
  before: readonly Named[],
): Telling['around'] {
  if (!actor || title?.tenure !== 'holds' || nameParts(person!).length < 2) return null;
  const naming = before.findLast(({ phrase: { nations, head } }) => head !== 'group' && nations.includes(actor));
  const alone = before.every(({ phrase: { nations } }) => nations.every((one) => one === actor));
  return naming && (alone || possessor !== null) ? { actor, span: naming.span } : null;
}

/** What the phrase around a name says: `Russian Foreign Minister Sergey Lavrov`, `Colombia's Petro`, `President Petro`. */
function telling(phrase: Phrase, person: Person, tokens: readonly Token[]): Telling | undefined {
  const { nations, title, entry, first } = phrase;
  const actor = nations.length === 1 ? nations[0]! : null;
  if (nations.length > 1 || (actor === null && title === null)) return undefined;
  // `Federation President Ida Holm`: the title belongs to a longer name.
  if (actor === null && first > 1 && tokens[first - 1]!.kind === 'word' && /^\p{Lu}/u.test(tokens[first - 1]!.text))
    return undefined;
  const office = title?.office ?? (entry === null && phrase.office !== 'other' ? phrase.office : null);
  const typical = entry?.typical ?? null;
  const isTypical = typical !== null && (entry?.sole || isPlainly(title, phrase.term));
  const span = spanOf(phrase, tokens);
  return {
    person,
    short: nameParts(phrase.person!).length < 2,
    actor: actor ?? (isTypical ? typical : null),
    office,
    title,
    span,
    personal: office !== null || phrase.gender !== null,
    around: null,
  };
}

/** Whether the title is the foreign ministry's without more: not `Republican Secretary of State`, who is of a province. */
const isPlainly = (title: Title | null, term: string | null): boolean =>
  title?.office === 'foreign-ministry' && title.words.toLowerCase() === term;

/** `Ida Holm was named foreign minister of Norway`: the office that a verb ties to the name. */
function linkedOffice(
  named: Phrase,
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  person: Person,
): Telling | undefined {
  const next = phrases[phrases.indexOf(named) + 1];
  if (!next?.title || next.person !== null || next.plural || next.nations.length !== 1 || next.after !== null)
    return undefined;
  const between = tokens.slice(named.last, next.first).map(({ lower }) => lower);
  while (['the', 'a', 'an'].includes(between.at(-1) ?? '')) between.pop();
  const tenure = linkOf(between.join(' '));
  if (tenure === null) return undefined;
  const title = next.title.tenure === 'holds' ? { ...next.title, tenure } : next.title;
  const span: Span = [tokens[named.first]!.start, tokens[next.last - 1]!.end];
  return {
    person,
    short: nameParts(named.person!).length < 2,
    actor: next.nations[0]!,
    office: title.office,
    title,
    span,
    personal: true,
    around: null,
  };
}
