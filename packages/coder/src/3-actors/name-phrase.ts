/** Invariant: a name of the atlas is an actor only where it is neither an outlet nor the first part of a person's name. */
import { bracketAt } from './affiliation-words.ts';
import { officeTermAt } from './office-lexicon.ts';
import { genderOf, isHonorific } from './person-names.ts';
import { EMPTY, isOwned, type Phrase } from './phrase.ts';
import type { NameHit } from './names.ts';
import { readOffice } from './office-phrase.ts';
import words from './phrase-words.json' with { type: 'json' };
import { isPlaceName, isPremises, isProvinceOrTeam, onlyDescribes } from './places.ts';
import { readRun } from './runs.ts';
import type { SentenceView } from './sentence-view.ts';

const GIVEN_NAMES = new Set(words.namesThatAreGivenNames);
const MEMBERS = new Set(words.memberNouns);

/** The actor, outlet or `Colombia's Petro` that starts at this token. */
export function readName(view: SentenceView, at: number): Phrase | undefined {
  const hit = view.nameAt(at);
  const sense = hit?.senses[0];
  if (!hit || (!sense && !hit.outlet)) return undefined;
  const base = { ...EMPTY, sentence: view.sentence, first: at, last: hit.last, after: view.governor(at) };
  if (!sense) return { ...base, head: 'name', kind: 'organisation', office: 'media', outlet: true };
  const states = view.atlas.actor(sense.actor)?.standsFor ?? [];
  const nations = states.length > 0 ? [...states] : [sense.actor];
  const owning = { ...base, actors: nations, nations, stateVoice: true, plural: states.length > 0 };
  const clitic = view.isClitic(hit.last);
  const person = clitic ? view.personEnd(hit.last + 1) : 0;
  if (person > hit.last + 1) {
    const gender = genderOf(view.tokens.slice(hit.last + 1, person));
    const named = { head: 'person', kind: 'person', person: view.slice(hit.last + 1, person), gender } as const;
    const chaired = organisationChaired(view, person);
    if (!chaired) return { ...owning, ...named, last: person };
    const [organisation] = chaired.senses;
    const codes = [organisation!.actor];
    const title = { words: view.slice(person + 2, person + 3), office: 'io-head', tenure: 'holds' } as const;
    return { ...owning, ...named, actors: codes, nations: codes, office: 'io-head', title, last: chaired.last };
  }
  const kind = sense.kind === 'seat' ? 'capital' : sense.kind;
  const after = hit.prefix ? 'prefix' : base.after;
  const place =
    (kind === 'capital' && isPlaceName(view, at, hit.last, after)) ||
    (kind === 'state' && isProvinceOrTeam(view, at, hit.last)) ||
    (kind === 'organisation' && isPremises(view, hit.last)) ||
    (hit.prefix && onlyDescribes(view, at));
  const organised = ['ngo', 'armed-group'].includes(view.atlas.actor(sense.actor)?.kind ?? '');
  return {
    ...owning,
    head: 'name',
    kind,
    place,
    office: organised && view.atlas.actor(sense.actor)?.kind === 'ngo' ? 'ngo' : (sense.office ?? 'other'),
    stateVoice: !['legislature', 'party', 'opposition'].includes(sense.office ?? ''),
    after,
    qualifies: clitic || (sense.kind === 'demonym' && qualifiesNoun(view, hit.last)),
  };
}

/** `Ghana's Ida Holm, who chairs ECOWAS`: the organisation that somebody is said to head, in whose name they then speak. */
function organisationChaired(view: SentenceView, end: number): NameHit | undefined {
  if (
    view.lower(end) !== ',' ||
    view.lower(end + 1) !== 'who' ||
    !/^(?:chairs|heads|leads)$/u.test(view.lower(end + 2))
  )
    return undefined;
  const name = view.actorAt(view.skipDeterminer(end + 3));
  return name && view.atlas.actor(name.senses[0]!.actor)?.kind === 'organisation' ? name : undefined;
}

/** Whether a small-letter noun follows that the lexicons do not know: `Russian oil`, but not `the British said` nor `BRICS members`. */
function qualifiesNoun(view: SentenceView, at: number): boolean {
  const next = view.tokens[at];
  return next?.kind === 'word' && !MEMBERS.has(next.lower) && /^\p{L}/u.test(next.text);
}

/** `Jordan Peterson`, `Paris Hilton`, `Israel Katz`: a place's name that begins a person's. */
export function readPersonLikePlace(view: SentenceView, at: number): Phrase | undefined {
  const hit = view.actorAt(at);
  if (!hit || hit.last - hit.first > 1 || hit.prefix) return undefined;
  if (hit.senses[0]!.kind !== 'capital' && !GIVEN_NAMES.has(view.lower(at))) return undefined;
  const end = view.personEnd(hit.last);
  if (end === hit.last || end - hit.last > 2) return undefined;
  const gender = genderOf(view.tokens.slice(at, end));
  const spot = { sentence: view.sentence, first: at, last: end, head: 'person', kind: 'person' } as const;
  return { ...EMPTY, ...spot, person: view.slice(at, end), gender, after: view.governor(at) };
}

/** The person that starts at this token, with the office or state that stands beside the name. */
export function readPerson(view: SentenceView, at: number): Phrase | undefined {
  const honorific = isHonorific(view.tokens[at]!) && view.personEnd(at + 1) > at + 1;
  const from = honorific ? at + 1 : at;
  const end = view.personEnd(from);
  if (end <= from) return undefined;
  const spot = { sentence: view.sentence, first: at, head: 'person', kind: 'person' } as const;
  const gender = genderOf(view.tokens.slice(at, end));
  const base = { ...spot, person: view.slice(from, end), plural: false, after: view.governor(at) };
  const body = officeTermAt(view.tokens, end);
  if (body && words.bodiesOfPersons.includes(body.term)) {
    const own = {
      head: 'office',
      kind: 'office',
      person: null,
      ownerPerson: base.person,
      entry: body.entry,
      term: body.term,
    } as const;
    return { ...EMPTY, ...base, ...own, last: end + body.length, stateVoice: true };
  }
  const bracket = bracketAt(view.text, view.tokens[end - 1]!.end);
  if (bracket) {
    const { actor, office, length } = bracket;
    const nations = [actor];
    return { ...EMPTY, ...base, last: view.endOf(end, length), gender, actors: nations, nations, office };
  }
  const title = end - from > 1 ? apposedTitle(view, end) : undefined;
  if (title) return { ...title, ...base, gender: gender ?? title.gender };
  const owner =
    view.lower(end) === '(' || view.lower(end) === 'of' ? view.actorAt(view.skipDeterminer(end + 1)) : undefined;
  const owned = owner && (view.lower(end) === 'of' || view.lower(owner.last) === ')');
  if (!owned) return { ...EMPTY, ...base, last: end, gender, qualifies: view.isClitic(end) };
  const nations = owner.senses.slice(0, 1).map(({ actor }) => actor);
  const last = view.lower(owner.last) === ')' ? owner.last + 1 : owner.last;
  return { ...EMPTY, ...base, last, gender, actors: nations, nations, stateVoice: true };
}

/** `, the EU's foreign policy chief` after a name. */
function apposedTitle(view: SentenceView, end: number): Phrase | undefined {
  if (view.lower(end) !== ',') return undefined;
  const from = view.skipDeterminer(end + 1);
  const run = readRun(view, from);
  const title = run && readOffice(view, from);
  if (!title || title.person !== null) return undefined;
  return title.entry?.kind === 'text' || (title.entry?.kind === 'body' && !isOwned(title)) ? undefined : title;
}

/** `@handle`, as a person's name until the document tells otherwise. */
export function readHandle(view: SentenceView, at: number): Phrase | undefined {
  const token = view.tokens[at]!;
  if (!/^@\p{L}/u.test(token.text)) return undefined;
  const spot = { sentence: view.sentence, first: at, last: at + 1, head: 'person', kind: 'person' } as const;
  return { ...EMPTY, ...spot, person: token.text, after: view.governor(at) };
}
