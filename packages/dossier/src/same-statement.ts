/**
 * Invariant: whether two reports tell the same statement depends on these two reports alone, never on what else was
 * read. Where it is doubtful they stay two: a statement shown twice is a lesser error than two shown as one.
 */
import type { ActType } from '@demarche/contract';
import { daysBetween } from './days.ts';
import type { Report } from './reports.ts';
import { containment, samePerson, sharedCount } from './words.ts';

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
export const MOST_DAYS_APART = 1;

/** How surely two reports tell one statement, 0 (not) to 1. */
export function likeness(a: Report, b: Report): number {
  if (inConflict(a, b)) return 0;
  return a.document.id === b.document.id ? likenessWithin(a, b) : likenessAcross(a, b);
}

/** Whether two reports cannot belong to one statement, whatever links them. */
export function inConflict(a: Report, b: Report): boolean {
  const one = a.attribution;
  const other = b.attribution;
  return (
    a.speakers !== b.speakers ||
    one.speaker.stateVoice !== other.speaker.stateVoice ||
    one.negated !== other.negated ||
    apart(a, b) > MOST_DAYS_APART ||
    !sameVoice(a, b) ||
    (a.document.id === b.document.id && likenessWithin(a, b) === 0)
  );
}

/** Inside one document only a headline, a caption or the same words again tell a thing twice. */
function likenessWithin(a: Report, b: Report): number {
  if (!shareAct(a, b)) return 0;
  if (a.retelling || b.retelling) return likenessAcross(a, b);
  const shared = containment(a.words, b.words);
  return shared >= 0.8 && Math.min(a.words.size, b.words.size) >= 3 ? shared : 0;
}

function likenessAcross(a: Report, b: Report): number {
  if (!shareAct(a, b)) return 0;
  if (quoteSameWords(a, b)) return 1;
  if (apart(a, b) > 0) return sharedCount(a.words, b.words) >= 4 ? atLeast(0.6, containment(a.words, b.words)) : 0;
  if (shareStance(a, b)) {
    if (a.words.size <= 1 || b.words.size <= 1) return 0.3;
    return atLeast(0.25, containment(a.words, b.words));
  }
  return sharedCount(a.words, b.words) >= 2 ? atLeast(0.5, containment(a.words, b.words)) : 0;
}

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

/** The same person; or, where one is not named, the same office or an office that is not told. */
function sameVoice(a: Report, b: Report): boolean {
  if (a.person !== null && b.person !== null) return samePerson(a.person, b.person);
  const [one, other] = [a.attribution.speaker.office, b.attribution.speaker.office];
  return one === other || one === 'other' || other === 'other';
}

/**
 * Days between two reports: 0 where they overlap or one is undated in the same document, too many where a day is unknown
 * elsewhere. A day's difference is borne only where one of them rests on the publication date.
 */
function apart(a: Report, b: Report): number {
  if (a.said === null || b.said === null) return a.document.id === b.document.id ? 0 : MOST_DAYS_APART + 1;
  const days = daysBetween(a.said, b.said);
  return days === 0 || a.said.rough || b.said.rough ? days : MOST_DAYS_APART + 1;
}
