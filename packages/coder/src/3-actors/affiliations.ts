/**
 * Invariant: an affiliation shows the words of the document that name the person, the office and the actor; who holds an
 * office by the atlas fills in none of them.
 */
import type { Atlas } from '@demarche/atlas';
import {
  type ActorCode,
  type Affiliation,
  type Document,
  type Office,
  type Span,
  publishedOn,
} from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import { isPost } from './affiliation-words.ts';
import { holdersOn, otherHoldersOf, type FindHolder } from './known-holders.ts';
import type { OwnersInPlay } from './owners-in-play.ts';
import type { Person } from './people.ts';
import type { Phrase } from './phrase.ts';
import { readTellings, type Telling } from './tellings.ts';

/** Offices that no organisation has: the chairman of one is called president as the president of a state. */
const OF_STATES: ReadonlySet<Office | null> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-ministry',
  'military',
]);
/** Offices whose holders the atlas keeps. */
const CHECKED: ReadonlySet<Office> = new Set(['head-of-state', 'head-of-government', 'foreign-ministry', 'io-head']);

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
  { people, owners }: OwnersInPlay,
  atlas: Atlas,
): Affiliation[] {
  const tellings = readTellings(sentences, phrases, people, owners);
  const ofPerson = Map.groupBy(tellings, ({ person }) => person);
  const asOf = publishedOn(document);
  const find = holdersOn(asOf, atlas);
  const fits = (actor: ActorCode, office: Office | null): boolean =>
    !OF_STATES.has(office) || !['organisation', 'ngo'].includes(atlas.actor(actor)?.kind ?? '');
  const tied = tellings
    .flatMap((telling) => tie(telling, ofPerson.get(telling.person)!, find))
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

/**
 * The telling with its actor: its own, or for an office alone the one that all other words of the document have for
 * the person, or the one that the paragraph names. A name behind a state's alone is a person's only where something else
 * says so: not `Ukraine's Donbas`.
 */
function tie(telling: Telling, ofPerson: readonly Telling[], find: FindHolder): Tied[] {
  const { person, actor, office, title, span } = telling;
  const others = ofPerson.filter((other) => other.actor !== null);
  if (telling.short && others.some((other) => !other.short && isAnother(telling, other))) return [];
  if (actor !== null) {
    if (office === null && person.entry?.private) return [];
    const isPerson = telling.personal || person.titled || person.gender !== null || knownAs(person, actor, find);
    return isPerson ? [{ telling, actor, spans: [span] }] : [];
  }
  if (title === null) return [];
  const [other] = others;
  if (!other)
    return telling.around ? [{ telling, actor: telling.around.actor, spans: [telling.around.span, span] }] : [];
  if (others.some((one) => one.actor !== other.actor)) return [];
  const spans = [span, other.span].toSorted((a, b) => a[0] - b[0]);
  const whole = others.find(
    (one) => one.title?.tenure === title.tenure && one.title.words.toLowerCase() === title.words.toLowerCase(),
  );
  return [{ telling, actor: other.actor!, spans: whole ? [whole.span] : spans }];
}

/** Whether a surname with a title may be of another person than who has the full name: `President Holm` beside a minister Ida Holm. */
function isAnother({ actor, title }: Telling, full: Telling): boolean {
  if (actor !== null && actor !== full.actor) return true;
  return title !== null && full.title !== null && title.words.toLowerCase() !== full.title.words.toLowerCase();
}
