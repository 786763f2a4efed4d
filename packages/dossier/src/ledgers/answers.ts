/**
 * Invariant: an answer is one sentence of an actor's own voice that refuses, consents, or tells of a deed as done; a hedge, a denial and words
 * that ask, doubt or look ahead are none.
 */
import type { ActorCode, Day, Evidence, Statement } from '@demarche/contract';
import fateWords from '../../data/fate-words.json' with { type: 'json' };
import { type AskedWords, askedWords, asks, toldWords } from './asked-words.ts';
import { type NamedDeed, deedsDone, deedsNamed } from '../evidence/deeds.ts';

/** Words that can tell what became of something asked for. */
export interface Answer extends Pick<AskedWords, 'words' | 'deeds'> {
  readonly kind: 'refused' | 'consented' | 'done';
  /** What is refused or consented to; empty for a deed told as done. */
  readonly object: ReadonlySet<string>;
  /** Deeds that are told as done. */
  readonly done: ReadonlySet<string>;
  readonly partly: boolean;
  readonly by: readonly ActorCode[];
  readonly day: Day;
  readonly evidence: Evidence;
}

const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.map((pattern) => pattern.trim()).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const REFUSED = anyOf(fateWords.refused);
const CONSENTED = anyOf(fateWords.consented);
const UNTRUE = anyOf(fateWords.untrue);
const WELCOMED = anyOf(fateWords.welcomed);
const PARTLY = anyOf(fateWords.partly);
const UNDONE = anyOf([...fateWords.undone, "\\p{L}+n['’]t"]);
const OTHER_OBJECT = new RegExp(`^\\W*(?:\\S+\\s+){0,3}?(?:${fateWords.notOfDemands.join('|')})(?![\\p{L}])`, 'iu');
const SENTENCE_END = /(?<=[.!?;]["”»’]?)\s+|\n+/u;
/** Words so many code units before a deed can undo it. */
const BEFORE = 40;
/** A deed so many code units behind a welcome is what is welcomed. */
const BEHIND = 25;

/** The answers of a statement, each of a sentence of one of its reports. */
export function answersIn({ stateVoice, hedged, negated, said, actors, reports }: Statement): Answer[] {
  if (!stateVoice || hedged || negated || said === null || actors.length === 0) return [];
  const answers: Answer[] = [];
  for (const { document, attribution, spans, quotes } of reports) {
    for (const quote of quotes) {
      for (const sentence of quote.split(SENTENCE_END)) {
        const answer = readAnswer(sentence);
        if (answer === null) continue;
        answers.push({ ...answer, by: actors, day: said.from, evidence: { document, attribution, spans, quotes } });
      }
    }
  }
  return answers;
}

const NO_OBJECT: ReadonlySet<string> = new Set();

/** What a sentence answers, whoever says it; null where it answers nothing. */
export function readAnswer(sentence: string): Omit<Answer, 'by' | 'day' | 'evidence'> | null {
  if (UNTRUE.test(sentence)) return null;
  const done = [...deedsDone(sentence), ...welcomed(sentence)].filter(({ start }) => !undone(sentence, start));
  const refused = REFUSED.exec(sentence);
  const consented = CONSENTED.exec(sentence);
  const kind =
    refused && !undone(sentence, refused.index) && !OTHER_OBJECT.test(sentence.slice(refused.index + refused[0].length))
      ? 'refused'
      : done.length > 0 && !asks(sentence)
        ? 'done'
        : consented && !undone(sentence, consented.index) && !asks(sentence)
          ? 'consented'
          : null;
  if (kind === null) return null;
  const answered = kind === 'refused' ? refused : kind === 'consented' ? consented : null;
  return {
    ...toldWords(sentence),
    object: answered ? askedWords(sentence.replace(answered[0], ' ')).words : NO_OBJECT,
    kind,
    done: new Set(done.map(({ id }) => id)),
    partly: PARTLY.test(sentence),
  };
}

/** Deeds that are welcomed: nobody welcomes what was not done. */
function welcomed(sentence: string): NamedDeed[] {
  const found = WELCOMED.exec(sentence);
  if (found === null || undone(sentence, found.index)) return [];
  return deedsNamed(sentence).filter(
    ({ start }) => start > found.index && start - found.index - found[0].length < BEHIND,
  );
}

const undone = (sentence: string, at: number): boolean => UNDONE.test(sentence.slice(Math.max(0, at - BEFORE), at));
