/** Invariant: what is expected is a stretch of the text that says so; nothing is inferred. */
import type { Document, Expectation, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { Cast } from '../3-actors/index.ts';
import { pattern } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import { distinct } from './row.ts';

const expected = phraseFinder(pattern('expected'));
/** How far before the verb a subject may end, in UTF-16 code units; room for an apposition. */
const SUBJECT_REACH = 60;
const CLAUSE_END =
  /[.;:!?](?=["”’»]?\s|["”’»]?$)|,\s+(?:where|which|who|with|while|but|as|and\s+(?:is|are|will|has|have|said))\b|["”»]/u;

/** What a document announces or expects to come, each once. `when` is left to the stage that reads dates. */
export function findExpectations(document: Document, sentences: readonly Sentence[], cast: Cast): Expectation[] {
  const told = new Set<string>();
  return sentences.flatMap(({ span }) => {
    const text = document.text.slice(...span);
    const matches = expected(text).filter(({ start }) => isAnnounced(text.slice(0, start)));
    const apart = matches.filter((one, i) => matches.findIndex((other) => other.start === one.start) === i);
    return apart.flatMap(({ start, end }): Expectation[] => {
      const stop = CLAUSE_END.exec(text.slice(end));
      const until = stop ? end + stop.index : text.length;
      const what: Span = [span[0] + start, span[0] + text.slice(0, until).replace(/[\s,]+$/u, '').length];
      const who = subject(document, cast, span[0], what[0]);
      const key = `${who.join()} ${document.text.slice(...what).toLowerCase()}`;
      if (what[1] <= span[0] + end || told.has(key)) return [];
      told.add(key);
      return [{ who, what: [what], when: null }];
    });
  });
}

const WISHED =
  /\b(?:hope[sd]?|hoping|wish|wishes|wished|aims?|goals?|purposes?|objectives?|point|tasks?|jobs?)\b[^.;:]*$/iu;

/** False inside a quotation, where somebody promises or threatens, after a word of hope, and after one that says what something is for. */
function isAnnounced(before: string): boolean {
  const curly = before.split(/[“«]/u).length - before.split(/[”»]/u).length;
  const straight = before.split('"').length - 1;
  return curly <= 0 && straight % 2 === 0 && !WISHED.test(before);
}

/** The actors of the subject: the last mention before the verb that no preposition governs, in the same clause. */
function subject(document: Document, cast: Cast, floor: number, verb: number): Expectation['who'] {
  const near = cast.mentions.findLast(({ span }) => {
    if (span[0] < floor || span[1] > verb || verb - span[1] > SUBJECT_REACH) return false;
    if (/[.;:!?]/u.test(document.text.slice(span[1], verb))) return false;
    return !/\b(?:in|of|from|to|with|on|at|for|by|between|against)\s+(?:the\s+)?$/u.test(
      document.text.slice(floor, span[0]),
    );
  });
  if (!near) return [];
  // `Ruritania and Syldavia are to meet`: a list holds the last name in it.
  const list = cast.mentions.findLast(
    ({ span, kind }) => kind === 'group' && span[0] >= floor && span[0] <= near.span[0] && span[1] === near.span[1],
  );
  return distinct([...(list ?? near).actors]);
}
