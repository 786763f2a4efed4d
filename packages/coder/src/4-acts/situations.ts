/** Invariant: a situation is a status that the text reports of an institution or of people; `of` and `what` are its words. */
import type { Document, Situation, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { Cast } from '../3-actors/index.ts';
import { pattern } from './lexicon.ts';
import { phraseFinder, type PhraseMatch } from './phrases.ts';
import { distinct } from './row.ts';

const things = phraseFinder(pattern('situation-of'));
const states = phraseFinder(pattern('situation-is'));
const CLAUSE_END = /[.;!?](?=["”’»]?\s|["”’»]?$)|,\s/u;
const REACH = 60;

/** The status reports of a document: whether an embassy works, an airspace is closed, anybody is hurt. */
export function findSituations(document: Document, sentences: readonly Sentence[], cast: Cast): Situation[] {
  return sentences.flatMap(({ span }): Situation[] => {
    const text = document.text.slice(...span);
    const subjects = things(text);
    let told = 0;
    return states(text).flatMap((status): Situation[] => {
      const thing = status.start >= told ? bearerOf(text, status, subjects) : undefined;
      if (!thing) return [];
      const noun = nounPhrase(text, thing, status);
      const stop = CLAUSE_END.exec(text.slice(Math.max(status.end, thing.end)));
      told = stop ? Math.max(status.end, thing.end) + stop.index : text.length;
      const what: Span = [span[0] + status.start, span[0] + text.slice(0, told).trimEnd().length];
      const named = cast.mentions.filter((one) => one.span[0] >= span[0] + noun[0] && one.span[1] <= span[0] + noun[1]);
      const actors = distinct(named.filter(({ kind }) => kind !== 'capital').flatMap((one) => one.actors));
      return [{ of: text.slice(...noun), actors, what: [what] }];
    });
  });
}

/** Whose status it is: `the embassy works`, but `no reports of hurt nationals`. */
function bearerOf(text: string, status: PhraseMatch, subjects: readonly PhraseMatch[]): PhraseMatch | undefined {
  const close = subjects.filter((one) => near(one, status));
  const before = close.find(({ end }) => end <= status.start);
  const after = close.findLast(({ start }) => start >= status.end);
  const nominal = /^no\b/iu.test(text.slice(status.start, status.end));
  return (nominal ? (after ?? before) : (before ?? after)) ?? close[0];
}

function near(thing: PhraseMatch, status: PhraseMatch): boolean {
  return thing.end <= status.start ? status.start - thing.end <= REACH : thing.start - status.end <= REACH;
}

/** The words of the noun phrase around a head noun: capitalised words and determiners before it, a place after it. */
function nounPhrase(text: string, head: PhraseMatch, status: PhraseMatch): Span {
  const before =
    /(?:(?:\b(?:the|its|their|his|her|our|all|some|about)\s+)?(?:(?:\d+|\p{Lu}[\p{L}.'’-]*|diplomatic|foreign)\s+)*)$/u.exec(
      text.slice(0, head.start),
    );
  const limit = status.start > head.end ? status.start : text.length;
  const after = /^(?:\s+(?:in|of|to|from|among)\s+(?:the\s+)?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*)?/u.exec(
    text.slice(head.end, limit),
  );
  return [head.start - (before?.[0].length ?? 0), head.end + (after?.[0].length ?? 0)];
}
