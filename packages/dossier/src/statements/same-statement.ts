/**
 * Invariant: whether two reports tell the same statement depends on these two reports alone, never on what else was
 * read. Where it is doubtful they stay two: a statement shown twice is a lesser error than two shown as one.
 */
import type { ActType } from '@demarche/contract';
import { daysBetween } from '../evidence/days.ts';
import type { Report } from './reports.ts';
import { containment, samePerson, sharedCount } from '../evidence/words.ts';

/** Acts that a speaker performs about the event as a whole; a second report of one on the same day is rarely a second act. */
const STANCES: ReadonlySet<ActType> = new Set<ActType>([
  'condemn',
  'express-concern',
  'express-solidarity',
  'support',
  'welcome',
  'justify',
]);

/** Reports further apart in time than this are never one statement. */
export const MOST_DAYS_APART = 3;

/** A report of no more content words than this says next to nothing alone. */
export const SHORT = 1;

/** How surely two reports tell one statement, 0 (not) to 1; `most` is at least the number of content words that both have. */
export function likeness(a: Report, b: Report, most: number): number {
  if (inConflict(a, b)) return 0;
  const shared = most === 0 ? 0 : sharedCount(a.words, b.words);
  return a.document.id === b.document.id ? likenessWithin(a, b, shared) : likenessAcross(a, b, shared);
}

/** Whether two reports cannot belong to one statement, whatever links them. */
export function inConflict(a: Report, b: Report): boolean {
  const one = a.attribution;
  const other = b.attribution;
  return (
    a.speakers !== b.speakers ||
    one.speaker.stateVoice !== other.speaker.stateVoice ||
    one.negated !== other.negated ||
    voicesOf(a, b) === 'different' ||
    daysOf(a, b) === 'different' ||
    (a.document.id === b.document.id && likenessWithin(a, b, sharedCount(a.words, b.words)) === 0)
  );
}

/** Inside one document only a headline, a caption or the same words, coded twice or told again, tell a thing twice. */
function likenessWithin(a: Report, b: Report, shared: number): number {
  if (!shareAct(a, b)) return 0;
  if (overlap(a, b)) return 1;
  if (a.retelling || b.retelling) return likenessAcross(a, b, shared);
  const contained = containedIn(a, b, shared);
  return contained >= 0.8 && Math.min(a.words.size, b.words.size) >= 3 ? contained : 0;
}

function likenessAcross(a: Report, b: Report, shared: number): number {
  if (!shareAct(a, b)) return 0;
  if (quoteSameWords(a, b)) return 1;
  const contained = containedIn(a, b, shared);
  if (voicesOf(a, b) === 'doubtful' || daysOf(a, b) === 'doubtful') return shared >= 3 ? atLeast(0.6, contained) : 0;
  if (!shareStance(a, b)) return shared >= 2 ? atLeast(0.5, contained) : 0;
  return Math.min(a.words.size, b.words.size) <= SHORT ? 0.3 : atLeast(0.25, contained);
}

/** The share of the shorter report's content words that the other has too. */
const containedIn = (a: Report, b: Report, shared: number): number =>
  shared === 0 ? 0 : shared / Math.min(a.words.size, b.words.size);

const atLeast = (floor: number, value: number): number => (value >= floor ? value : 0);

function shareAct(a: Report, b: Report): boolean {
  if (a.acts.size === 0 && b.acts.size === 0) return true;
  return [...a.acts].some((type) => b.acts.has(type));
}

const shareStance = (a: Report, b: Report): boolean =>
  [...a.acts].some((type) => STANCES.has(type) && b.acts.has(type));

function quoteSameWords(a: Report, b: Report): boolean {
  return a.quoted.some((one) => b.quoted.some((other) => containment(one, other) >= 0.8));
}

const overlap = (a: Report, b: Report): boolean =>
  a.attribution.content.some((one) => b.attribution.content.some((other) => one[0] < other[1] && other[0] < one[1]));

type Agreement = 'same' | 'doubtful' | 'different';

/** One person, or one office; doubtful where only one of them names the person. */
function voicesOf(a: Report, b: Report): Agreement {
  if (a.person !== null && b.person !== null) return samePerson(a.person, b.person) ? 'same' : 'different';
  const [one, other] = [a.attribution.speaker.office, b.attribution.speaker.office];
  if (one !== other && one !== 'other' && other !== 'other') return 'different';
  return a.person === b.person ? 'same' : 'doubtful';
}

/**
 * One day, or a day that is not told in the same document. A publication date is the latest day it can be: it leaves
 * a day's doubt, and more where the same words stand in quotation marks.
 */
function daysOf(a: Report, b: Report): Agreement {
  if (a.said === null || b.said === null) return a.document.id === b.document.id ? 'same' : 'different';
  const days = daysBetween(a.said, b.said);
  if (days === 0) return 'same';
  if (!a.said.rough && !b.said.rough) return 'different';
  if (days === 1) return 'doubtful';
  const later = a.said.from > b.said.from ? a.said : b.said;
  return later.rough && days <= MOST_DAYS_APART && quoteSameWords(a, b) ? 'doubtful' : 'different';
}
