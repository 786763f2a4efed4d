/** Invariant: whether a name is only where something happens is read from the words right beside it. */
import words from './phrase-words.json' with { type: 'json' };
import type { SentenceView } from './sentence-view.ts';

/** A capital after one of these is a place: `talks in Vienna`. */
const WITHIN = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'through',
  'into',
  'throughout',
  'beyond',
  'past',
  'above',
  'below',
  'beneath',
  'behind',
  'along',
  'off',
  'opposite',
]);
/** After these it is one where the word before tells: `the road to Lima`, `flew to Lima`, `parts of Lima`; not `a letter to Lima`. */
const BY_HEAD = new Set(['to', 'of', 'from']);
const HEADS = new Set(words.placeHeads);
/** `advisers at the Kremlin`: those who speak for a seat work there. */
const STAFF =
  /^(?:advisers?|advisors?|aides?|diplomats?|insiders?|officials?|press|sources?|spokes\p{L}+|strategists?|those)$/u;
/** `central Kyiv`, `the streets of old Havana`. */
const QUARTERS =
  /^(?:central|downtown|east|eastern|greater|inner|metropolitan|midtown|north|northern|old|outer|rural|south|southern|suburban|uptown|west|western)$/u;
const NOUNS = new Set(words.placeNouns);
const PLAYERS = new Set(words.players);
const VERBS = new Set(words.placeVerbs);
/** Of an organisation only these words make a place. */
const PREMISES = new Set(['building', 'headquarters', 'compound', 'offices', 'campus']);

/** Whether the name of a city or seat at tokens `[first, last)` is a place; `after` is the small word that governs it. */
export function isPlaceName(view: SentenceView, first: number, last: number, after: string | null): boolean {
  const head = view.skipBack(first);
  if (after === 'prefix') return /-(?:bound|area|wide|educated)$/u.test(view.lower(first));
  if (after === 'at' && STAFF.test(view.lower(head - 1))) return false;
  if (after !== null && WITHIN.has(after)) return true;
  const owns = view.isClitic(last);
  if (after !== null && !owns && BY_HEAD.has(after) && HEADS.has(view.lower(view.skipBack(head)))) return true;
  if (QUARTERS.test(view.lower(first - 1))) return true;
  const noun = owns ? last + 1 : last;
  if (NOUNS.has(view.lower(noun)) && /^\p{Ll}/u.test(view.tokens[noun]!.text)) return true;
  return VERBS.has(view.lower(head));
}

/** `North Holland`, `the Wales goalkeeper`: a province or a team, no state. */
export const isProvinceOrTeam = (view: SentenceView, first: number, last: number): boolean =>
  (/^\p{Lu}/u.test(view.tokens[first - 1]?.text ?? '') && QUARTERS.test(view.lower(first - 1))) ||
  PLAYERS.has(view.lower(last));

/** Whether an organisation's name is only that of its house. */
export const isPremises = (view: SentenceView, last: number): boolean => PREMISES.has(view.lower(last));

/** `Iranian-backed`, `Lima-based`: the first part says whose friend or where, and acts in nothing. */
export const onlyDescribes = (view: SentenceView, at: number): boolean =>
  /-(?:affiliated|aligned|allied|appointed|armed|backed|based|born|controlled|equipped|friendly|funded|installed|linked|occupied|run|speaking|sponsored|supported|trained)$/u.test(
    view.lower(at),
  );
