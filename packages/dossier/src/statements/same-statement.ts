/**
 * Invariant: whether two reports tell the same statement depends on these two reports alone, never on what else was
 * read. Where it is doubtful they stay two: a statement shown twice is a lesser error than two shown as one.
 */
import { type ActType, overlap } from '@demarche/contract';
import model from '../../data/same-statement.json' with { type: 'json' };
import { daysBetween } from '../evidence/days.ts';
import { containment, samePerson } from '../evidence/words.ts';
import { FEATURES, closenessOf, featuresGiven, featuresOf } from './features.ts';
import type { Report } from './reports.ts';

/** Reports further apart in time than this are never one statement. */
export const MOST_DAYS_APART = 3;

/** How surely two reports tell one statement, 0 (not) to 1; `met` is at least the number of words that their sentences have in common. */
export function likeness(a: Report, b: Report, met: number): number {
  const within = a.document.id === b.document.id;
  if ((!within && isTooFar(a, b, met)) || inConflict(a, b)) return 0;
  return within ? likenessWithin(a, b) : likenessAcross(a, b);
}

/** Whether they cannot be alike even if all the words in which they met were rare ones, and in their contents; looked at before their meaning is. */
function isTooFar(a: Report, b: Report, met: number): boolean {
  if (a.language !== b.language) return false;
  const odds = logOdds(featuresGiven(a, b, met + SPEAKER_WORDS, met));
  return odds + MOST_BY_MEANING < LEAST_LOG_ODDS || odds + logOdds(closenessOf(a, b)) < LEAST_LOG_ODDS;
}

const MOST_BY_MEANING = model.weights.meaning + model.weights.sentenceMeaning;

/** Words that the contents may have in common and the sentences not, because they name the speaker. */
const SPEAKER_WORDS = 1;

const LEAST_LOG_ODDS = Math.log(model.threshold / (1 - model.threshold));

/** Whether two reports cannot belong to one statement, whatever links them. */
export function inConflict(a: Report, b: Report): boolean {
  const one = a.attribution;
  const other = b.attribution;
  return (
    a.speakers !== b.speakers ||
    one.speaker.stateVoice !== other.speaker.stateVoice ||
    one.negated !== other.negated ||
    asksAndTells(a, b) ||
    !canBeOneVoice(a, b) ||
    !canBeOneDay(a, b) ||
    (a.document.id === b.document.id && likenessWithin(a, b) === 0)
  );
}

/** Inside one document only a headline, a caption or the same words, coded twice or told again, tell a thing twice. */
function likenessWithin(a: Report, b: Report): number {
  if (!shareAct(a, b)) return 0;
  if (sharesWords(a, b)) return 1;
  if (a.retelling || b.retelling) return likenessAcross(a, b);
  const contained = containment(a.words, b.words);
  return contained >= 0.8 && Math.min(a.words.size, b.words.size) >= 3 ? contained : 0;
}

/** By the weights that were fitted to labelled pairs (docs/decisions/0010); below the threshold it is too doubtful. */
function likenessAcross(a: Report, b: Report): number {
  const odds = logOdds(featuresOf(a, b));
  return odds >= LEAST_LOG_ODDS ? 1 / (1 + Math.exp(-odds)) : 0;
}

/** What some features add to the logarithm of the odds. */
function logOdds(features: Partial<ReturnType<typeof featuresOf>>): number {
  let sum = 0;
  for (const feature of FEATURES) sum += (features[feature] ?? 0) * model.weights[feature];
  return sum;
}

function shareAct(a: Report, b: Report): boolean {
  if (a.acts.size === 0 && b.acts.size === 0) return true;
  return [...a.acts].some((type: ActType) => b.acts.has(type));
}

const sharesWords = (a: Report, b: Report): boolean =>
  a.attribution.content.some((one) => b.attribution.content.some((other) => overlap(one, other)));

/** `Demanded their release` and `they were released`: one asks for a deed, the other only tells that one was done. */
const asksAndTells = (a: Report, b: Report): boolean => (asks(a) && b.tellsDeed) || (asks(b) && a.tellsDeed);
const asks = ({ acts }: Report): boolean => acts.has('demand') || acts.has('appeal');

/** One person, or one office. */
function canBeOneVoice(a: Report, b: Report): boolean {
  if (a.person !== null && b.person !== null) return samePerson(a.person, b.person);
  const [one, other] = [a.attribution.speaker.office, b.attribution.speaker.office];
  return one === other || one === 'other' || other === 'other';
}

/**
 * One day, or one that is not told in the same document. A publication date is the latest day it can be: it leaves a day's doubt, and more where
 * the same words stand in quotation marks.
 */
function canBeOneDay(a: Report, b: Report): boolean {
  if (a.said === null || b.said === null) return a.document.id === b.document.id;
  const days = daysBetween(a.said, b.said);
  if (days === 0) return true;
  if (!a.said.rough && !b.said.rough) return false;
  if (days === 1) return true;
  const later = a.said.from > b.said.from ? a.said : b.said;
  return later.rough && days <= MOST_DAYS_APART && quoteSameWords(a, b);
}

const quoteSameWords = (a: Report, b: Report): boolean =>
  a.quoted.some((one) => b.quoted.some((other) => containment(one, other) >= 0.8));
