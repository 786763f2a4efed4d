/** Invariant: what is expected is a stretch of the text that says so; nothing is inferred. */
import type { Document, Expectation, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { Cast, Mention } from '../3-actors/index.ts';
import { pattern } from './lexicon.ts';
import { phraseFinder } from './phrases.ts';
import { distinct } from './row.ts';

const expected = phraseFinder(pattern('expected'));
const CLAUSE_END = /[.;:!?](?=["”’»]?\s|["”’»]?$)|,\s+(?:where|which|who|with|while|but|as|and\s+(?:is|are|will|has|have|said))\b|["”»]/u;

/** What a document announces or expects to come. `when` is left to the stage that reads dates. */
export function findExpectations(document: Document, sentences: readonly Sentence[], cast: Cast): Expectation[] {
  return sentences.flatMap(({ span }) => {
    const text = document.text.slice(...span);
    return expected(text).flatMap(({ start, end }): Expectation[] => {
      const stop = CLAUSE_END.exec(text.slice(end));
      const until = stop ? end + stop.index : text.length;
      const what: Span = [span[0] + start, span[0] + text.slice(0, until).trimEnd().length];
      return what[1] > span[0] + end ? [{ who: subject(document, cast, span[0], what[0]), what: [what], when: null }] : [];
    });
  });
}

/** The actors of the mention that stands as subject before the verb: the nearest one with no other noun phrase cut off by a stop between. */
function subject(document: Document, cast: Cast, floor: number, verb: number): Expectation['who'] {
  const near = cast.mentions.filter(({ span }) => span[0] >= floor && span[1] <= verb && verb - span[1] <= 60);
  const reached = near.filter(({ span }) => !/[.;:!?]/u.test(document.text.slice(span[1], verb)));
  const adjacent = reached.findLast(({ span }) => /^[\s,]*(?:\p{L}+ly\s+)?$/u.test(document.text.slice(span[1], verb)));
  const apposed = reached.find(({ span }) => /^,[^,]*,\s*$/u.test(document.text.slice(span[1], verb)));
  const chosen: Mention | undefined = apposed ?? adjacent;
  return chosen ? distinct([...chosen.actors]) : [];
}
