/**
 * Invariant: an affiliation rests on words of the document that name the person and say the rest; neither what is in play
 * around them nor who holds an office by the atlas fills in an actor.
 */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Affiliation, Document, Office, Span } from '@demarche/contract';
import type { Sentence, Token } from '../1-sentences/index.ts';
import { isPost, linkOf } from './affiliation-words.ts';
import { holdersOn, otherHoldersOf, type FindHolder } from './known-holders.ts';
import type { People, Person } from './people.ts';
import type { Phrase, Title } from './phrase.ts';

/** Offices that no organisation has: the chairman of one is called president as the president of a state. */
const OF_STATES: ReadonlySet<Office | null> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-ministry',
  'military',
]);
/** Offices whose holders the atlas keeps. */
const CHECKED: ReadonlySet<Office> = new Set(['head-of-state', 'head-of-government', 'foreign-ministry', 'io-head']);

/** Words that tie a person to an actor, an office or both. */
interface Telling {
  readonly person: Person;
  readonly actor: ActorCode | null;
  readonly office: Office | null;
  readonly title: Title | null;
  readonly span: Span;
  /** Told by words only a person has around them. */
  readonly personal: boolean;
  readonly phrase: Phrase;
}

interface Named {
  readonly phrase: Phrase;
  readonly span: Span;
}

/** Where the paragraph names whose office it is, and who that is. */
interface Around {
  readonly actor: ActorCode;
  readonly span: Span;
}

type Placed = Telling & { readonly around: Around | null };

interface Tied {
  readonly telling: Telling;
  readonly actor: ActorCode;
  readonly spans: Span[];
}

/** The affiliations that the phrases of each sentence tell, each once, in text order. */
export function affiliationsIn(
  document: Document,
  sentences: readonly Sentence[],
  phrases: readonly (readonly Phrase[])[],
  people: People,
  inPlay: ReadonlyMap<Phrase, ActorCode>,
  atlas: Atlas,
): Affiliation[] {
  let block = -1;
  let before: Named[] = [];
  const tellings = sentences.flatMap((sentence, at) => {
    if (sentence.block !== block) [block, before] = [sentence.block, []];
    const { tokens } = sentence;
    before.push(...phrases[at]!.map((phrase) => ({ phrase, span: spanOf(phrase, tokens) })));
    return tellingsIn(phrases[at]!, tokens, people).map((one) => ({ ...one, around: around(one, inPlay, before) }));
  });
  const asOf = document.published?.slice(0, 10) ?? null;
  const find = holdersOn(asOf, atlas);
  const fits = (actor: ActorCode, office: Office | null): boolean =>
    !OF_STATES.has(office) || !['organisation', 'ngo'].includes(atlas.actor(actor)?.kind ?? '');
  const tied = tellings
    .flatMap((telling) => tie(telling, tellings, find))
    .filter(({ actor, telling }) => fits(actor, telling.office));
  const all = tied.map(({ telling, actor, spans }): Affiliation => {
    const { person, office, title } = telling;
    const post = title !== null && office !== null && isPost(title.words, office, actor);
    const checked = post && asOf !== null && title.tenure === 'holds' && CHECKED.has(office);
    return {
      person: person.name,
      knownAs: knownAs(person, actor, find),
      actor,
      ofState: ['state', 'territory'].includes(atlas.actor(actor)?.kind ?? ''),
      office,
      title: title?.words ?? null,
      post,
      tenure: title?.tenure ?? 'holds',
      spans,
      asOf,
      otherHolders: checked ? otherHoldersOf(person.parts, { of: actor, office, day: asOf }, atlas) : [],
    };
  });
  const distinct = [...Map.groupBy(all, keyOf).values()].map((group) => group[0]!);
  const better = (bare: Affiliation): boolean =>
    distinct.some(({ person, actor, office }) => office !== null && person === bare.person && actor === bare.actor);
  return distinct.filter((one) => one.office !== null || !better(one));
}

const keyOf = ({ person, actor, office, title, post, tenure }: Affiliation): string =>
  [person, actor, office, tenure, post || (title?.toLowerCase() ?? '')].join('\n');

/** The name that the atlas has for the person: by the full name, or by a surname and the state. */
function knownAs({ parts }: Person, actor: ActorCode, find: FindHolder): string | null {
  const holder = find(parts);
  return holder && (parts.length > 1 || holder.of === actor) ? holder.name : null;
}

const spanOf = ({ first, last }: Phrase, tokens: readonly Token[]): Span => [
  tokens[first]!.start,
  tokens[last - 1]!.end,
];

/**
 * The actor whose office it is by what is in play, with the nearest words before it in the paragraph that name it:
 * `China abstained. Its ambassador, Lin Mei, …`. Without `its` or `his` no other actor may stand there;
 * a surname alone, and who is no longer in office, may be anybody's.
 */
function around(
  { phrase, person, title, span: [start] }: Telling,
  inPlay: ReadonlyMap<Phrase, ActorCode>,
  paragraph: readonly Named[],
): Around | null {
  const actor = inPlay.get(phrase);
  if (!actor || title?.tenure !== 'holds' || person.parts.length < 2) return null;
  const before = paragraph.filter(({ span, phrase: { nations } }) => span[1] <= start && nations.length > 0);
  const naming = before.findLast(({ phrase: { nations, head } }) => head !== 'group' && nations.includes(actor));
  const alone = before.every(({ phrase: { nations } }) => nations.every((one) => one === actor));
  return naming && (alone || phrase.possessor !== null) ? { actor, span: naming.span } : null;
}

function tellingsIn(phrases: readonly Phrase[], tokens: readonly Token[], people: People): Telling[] {
  const named = phrases.filter(({ person, head }) => person !== null && head === 'person' && !person.startsWith('@'));
  return named.flatMap((phrase) => {
    const person = people.only(phrase.person!);
    if (!person || phrase.entry?.private) return [];
    const own = telling(phrase, person, tokens);
    const linked = linkedOffice(phrase, phrases, tokens, person);
    return [...(own ? [own] : []), ...(linked ? [linked] : [])];
  });
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
  const sole = actor ?? (entry?.sole || title?.office === 'foreign-ministry' ? (entry?.typical ?? null) : null);
  const span = spanOf(phrase, tokens);
  return { person, actor: sole, office, title, span, phrase, personal: office !== null || phrase.gender !== null };
}

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
  return { person, actor: next.nations[0]!, office: title.office, title, span, phrase: named, personal: true };
}

/**
 * The telling with its actor: its own, or for an office alone the one that all other words of the document have for
 * the person, or the one that the paragraph names. A name behind a state's alone is a person's only where something else says so: not `Ukraine's Donbas`.
 */
function tie(telling: Placed, all: readonly Placed[], find: FindHolder): Tied[] {
  const { person, actor, office, title, span } = telling;
  const others = all.filter((other) => other.person === person && other.actor !== null);
  if (actor !== null) {
    if (office === null && person.entry?.private) return [];
    const isPerson = telling.personal || person.titled || person.gender !== null || knownAs(person, actor, find);
    return isPerson ? [{ telling, actor, spans: [span] }] : [];
  }
  const actors = new Set(others.map((other) => other.actor!));
  if (title === null) return [];
  if (actors.size === 0 && telling.around)
    return [{ telling, actor: telling.around.actor, spans: [telling.around.span, span] }];
  if (actors.size !== 1) return [];
  const other = others[0]!;
  const spans = [span, other.span].toSorted((a, b) => a[0] - b[0]);
  const whole = others.find((one) => one.title?.words.toLowerCase() === title.words.toLowerCase());
  return [{ telling, actor: other.actor!, spans: whole ? [whole.span] : spans }];
}
