/** Invariant: a title is a person's, in words of the text, without the states and organisations that own it; a body or seat of theirs stays. */
import type { NameSense } from '@demarche/atlas';
import type { Office } from '@demarche/contract';
import { tenureWord } from './affiliation-words.ts';
import type { NameHit } from './names.ts';
import type { OfficeTerm } from './office-lexicon.ts';
import type { Title } from './phrase.ts';
import type { Run } from './runs.ts';
import type { SentenceView } from './sentence-view.ts';

/** A seat or a body of an actor, not the actor itself: `Kremlin spokesman`, `European Council President`. */
const isBody = ({ kind, office }: NameSense): boolean => kind === 'seat' || office !== null;

const EDGES = new Set(['of', 'for', 'to', 'the', 'and', ',', 'in', 'from', 'at']);

interface Read {
  readonly run: Run;
  readonly owners: readonly NameHit[];
  readonly terms: readonly OfficeTerm[];
  readonly office: Office;
}

/** The title that tokens `[first, last)` give; null for an institution, and for private persons. */
export function titleOf(
  view: SentenceView,
  [first, last]: readonly [number, number],
  { run, owners, terms, office }: Read,
): Title | null {
  if (!terms.some(({ entry }) => entry.kind === 'person' || entry.kind === 'voice')) return null;
  const { plural, term } = run.terms.at(-1)!;
  if (terms.some((one) => one.entry.private)) return null;
  const owning = (at: number): boolean =>
    owners.some(({ first: from, last: to, senses }) => at >= from && at < to && !isBody(senses[0]!));
  let kept: number[] = [];
  let tenure: Title['tenure'] = run.former ? 'held' : 'holds';
  for (let at = first; at < last; at++) {
    const told = tenureWord(view.lower(at));
    if (told) tenure = told;
    if (told && !/^\p{Ll}+-(?:elect|designate)$/u.test(view.lower(at))) continue;
    if (!owning(at) && !(view.isClitic(at) && owning(at - 1))) kept.push(at);
  }
  const edge = (at: number | undefined): boolean =>
    at !== undefined &&
    (EDGES.has(view.lower(at)) || (view.lower(at) === 'under' && view.lower(at + 1) !== 'secretary'));
  while (edge(kept[0])) kept = kept.slice(1);
  while (edge(kept.at(-1))) kept = kept.slice(0, -1);
  if (kept.length === 0) return null;
  // `the presidents of Chile, Ida Holm; Peru, …`: each of them is one.
  if (plural) return { words: term, office, tenure };
  return { words: wordsAt(view, kept), office, tenure };
}

/** The words of these tokens; a hyphen or an apostrophe stays where it stands. */
function wordsAt(view: SentenceView, kept: readonly number[]): string {
  let out = '';
  let before = -1;
  for (const at of kept) {
    const { text, start } = view.tokens[at]!;
    const joined = out !== '' && before === at - 1 && view.tokens[before]!.end === start;
    out += `${out === '' || joined ? '' : ' '}${text}`;
    before = at;
  }
  return out;
}
