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
]);
/** After these it is one where the word before tells: `the road to Lima`, `flew to Lima`, `parts of Lima`; not `a letter to Lima`. */
const BY_HEAD = new Set(['to', 'of', 'from']);
const HEADS = new Set(words.placeHeads);
const NOUNS = new Set(words.placeNouns);
const VERBS = new Set(words.placeVerbs);
/** Of an organisation only these words make a place. */
const PREMISES = new Set(['building', 'headquarters', 'compound', 'offices', 'campus']);

/** Whether the name of a city or seat at tokens `[first, last)` is a place; `after` is the small word that governs it. */
export function isPlaceName(view: SentenceView, first: number, last: number, after: string | null): boolean {
  if (after !== null && WITHIN.has(after)) return true;
  const head = view.skipBack(first);
  if (after !== null && BY_HEAD.has(after) && HEADS.has(view.lower(head - 1))) return true;
  if (NOUNS.has(view.lower(last)) && /^\p{Ll}/u.test(view.tokens[last]!.text)) return true;
  if (after === 'prefix' || view.tokens[last]?.text === '-')
    return /^(?:-?)(?:based|born|bound|area|wide)/u.test(view.lower(last).replace('-', '') || view.lower(last + 1));
  return VERBS.has(view.lower(head));
}

/** Whether an organisation's name is only that of its house. */
export const isPremises = (view: SentenceView, last: number): boolean => PREMISES.has(view.lower(last));
