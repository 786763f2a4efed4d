/** Invariant: phrases are in text order, do not overlap, and say only what their own words say. */
import { spellOutHolders } from './holders.ts';
import type { Phrase } from './phrase.ts';
import { readHandle, readName, readPerson, readPersonLikePlace } from './name-phrase.ts';
import { readOffice } from './office-phrase.ts';
import type { SentenceView } from './sentence-view.ts';

/** The noun phrases of one sentence that name actors, offices, outlets or persons. */
export function readPhrases(view: SentenceView): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < view.tokens.length;) {
    const phrase =
      readPersonLikePlace(view, at) ??
      readOffice(view, at) ??
      readName(view, at) ??
      readPerson(view, at) ??
      readHandle(view, at);
    if (phrase) phrases.push(phrase);
    at = phrase ? phrase.last : (view.nameAt(at)?.last ?? at + 1);
  }
  return spellOutHolders(phrases, view.tokens);
}
