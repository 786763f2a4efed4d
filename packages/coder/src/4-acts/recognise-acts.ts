/** Invariant: every act of a row rests on a phrase of the lexicon that stands in the row, or is `inform` where none does. */
import type { ActType } from '@demarche/contract';
import { overlap } from '../1-sentences/index.ts';
import { ACTS, type ActEntry } from './lexicon.ts';
import { namingVerbBefore } from './naming.ts';
import { isInflected, phraseFinder, type PhraseMatch } from './phrases.ts';
import { share, type Row } from './row.ts';

/** An act type found in a row, with the words that give it. Offsets are into the row's text. */
export interface FoundAct extends PhraseMatch {
  readonly act: ActType;
  readonly entry: ActEntry;
  /** The words stand in the cue. */
  readonly inCue: boolean;
}

const FINDERS = ACTS.map((entry) => ({ entry, find: phraseFinder(entry.phrases) }));

/** Where the cue asks, denies or approves, words of judgement in what follows are not the speaker's condemnation. */
const NOT_JUDGING: ReadonlySet<ActType> = new Set([
  'demand',
  'appeal',
  'deny',
  'welcome',
  'support',
  'express-concern',
]);

const APPROVING: ReadonlySet<ActType> = new Set(['justify', 'welcome']);

/** The acts that a row's words perform, in text order; empty where it only informs. */
export function recogniseActs(row: Row): FoundAct[] {
  const found = FINDERS.flatMap(({ entry, find }) => find(row.text).map((match) => foundAct(row, entry, match)));
  const counted = found.map((one) => refused(row, readModal(row, one))).filter((one) => counts(row, one));
  const kept = counted.filter((one) => !counted.some((other) => outdoes(other, one)));
  return kept
    .filter(
      (one) => one.entry.where !== 'judgement' || namingVerbBefore(row.text, one.start) || !excused(row, one, kept),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function foundAct(row: Row, entry: ActEntry, match: PhraseMatch): FoundAct {
  return { ...match, act: entry.act, entry, inCue: inCue(row, match) };
}

/** What reports are said to say is not the speaker's judgement. */
const HEARSAY = /\b(?:reports|claims|allegations|information) (?:that|of|about)\b[^.;:]{0,60}$/iu;
/** What may be so is not judged to be so. */
const POSSIBLE = /\b(?:may|might|could|whether|if|possibly|potentially)\b(?:\s+\p{L}+){0,4}\s+$/iu;
const CONTRAST = /\b(?:yet|but|although|though|however|nevertheless|nonetheless)\b/iu;

/** True where a judging word stands in a clause that asks, denies or approves, and so judges nothing of its own. */
function excused(row: Row, one: FoundAct, acts: readonly FoundAct[]): boolean {
  const before = row.text.slice(0, one.start);
  if (HEARSAY.test(before) || POSSIBLE.test(before)) return true;
  return acts.some((other) => {
    if (!(other.inCue && NOT_JUDGING.has(other.act)) && !APPROVING.has(other.act)) return false;
    const [from, to] = other.start < one.start ? [other.end, one.start] : [one.end, other.start];
    return !CONTRAST.test(row.text.slice(from, to));
  });
}

function inCue(row: Row, { start, end }: PhraseMatch): boolean {
  return row.attribution.cue.some((cue) => overlap(cue, [row.offset + start, row.offset + end]));
}

/** `Pull its troops back from`: no verb. */
const PARTICLE =
  /^back(?:\s+(?:across|at|behind|down|from|home|in|into|off|on|onto|over|to|up|within)\b|\s*(?:[.,;:!?”"]|$))/iu;

function counts(row: Row, one: FoundAct): boolean {
  if (one.entry.where === 'verb' && PARTICLE.test(row.text.slice(one.start))) return false;
  return one.entry.where !== 'verb' || one.inCue || speakerIsSubject(row, one);
}

/** A longer phrase at the same place says more; so does one that holds the other, but for a verb in its gap. */
function outdoes(other: FoundAct, one: FoundAct): boolean {
  if (other === one || other.end - other.start <= one.end - one.start) return false;
  if (other.start === one.start) return true;
  const holds = other.start < one.start && other.end >= one.end;
  return holds && (one.entry.where === 'judgement' || !other.phrase.includes('...'));
}

const BEFORE_VERB =
  /(?:\s+(?:has|have|had|is|are|was|were|also|again|further|therefore|then|later|\p{L}+ly|once more))*[\s“"‘']*$/iu;
const SELF =
  /(?:^|[\s“"‘'(])(?:we|I|it|he|she|they|(?:his|her|our|its|their|the) (?:country|government|ministry|nation|state|delegation|office|union|bloc|organi[sz]ation|alliance|kingdom|republic|presidency))$/iu;
const JOINT = /(?:\band|,|\bbut|\bwhile|;)$/iu;

/** True where the verb at a match has the speaker as its subject: named, by pronoun, or joined to the cue. */
function speakerIsSubject(row: Row, match: PhraseMatch): boolean {
  const before = row.text.slice(0, match.start).replace(BEFORE_VERB, '');
  if (before === '' || SELF.test(before)) return true;
  const end = row.offset + before.length;
  const named = row.mentions.some(
    ({ span, actors }) => Math.abs(span[1] - end) <= 1 && share(actors, row.speaker.actors),
  );
  return named || (JOINT.test(before) && isInflected(firstWord(row.text.slice(match.start, match.end))));
}

const firstWord = (words: string): string => /\p{L}+/u.exec(words)?.[0] ?? '';

/** Before words that justify, these say that there is nothing of the kind: `there is no legal basis for`. */
const NOTHING =
  /\b(?:no|without|without any|lack(?:s|ed|ing)?(?: any)?|not any|never any|neither|nor)\s+(?:\p{L}+\s+)?$/iu;

/** Words that deny what would justify a deed judge it. */
function refused(row: Row, one: FoundAct): FoundAct {
  if (one.act !== 'justify' || one.entry.where !== 'words' || /^\(?(?:no|had no|not)\b/u.test(one.phrase)) return one;
  return NOTHING.test(row.text.slice(0, one.start)) ? { ...one, act: 'condemn' } : one;
}

/** `must` tells a named actor what to do, and is a demand; with no actor for its subject it states a principle. */
function readModal(row: Row, one: FoundAct): FoundAct {
  if (one.entry.where !== 'modal') return one;
  const at = row.offset + one.start;
  const told = row.mentions.some(
    ({ span, actors, kind }) =>
      kind !== 'pronoun' &&
      span[1] <= at &&
      at - span[1] < 60 &&
      !/[.;:!?]/u.test(row.text.slice(span[1] - row.offset, one.start)) &&
      !actors.every((code) => row.speaker.actors.includes(code)),
  );
  return told ? one : { ...one, act: 'appeal' };
}
