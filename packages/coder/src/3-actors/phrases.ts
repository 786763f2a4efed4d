/** Invariant: phrases are in text order, do not overlap, and say only what their own words say. */
import { spellOutHolders } from './holders.ts';
import { isOwned, type Phrase } from './phrase.ts';
import { readHandle, readName, readPerson, readPersonLikePlace } from './name-phrase.ts';
import { readOffice } from './office-phrase.ts';
import type { SentenceView } from './sentence-view.ts';

/** `Prime Minister Ida Holm's adviser, Jens Petit`: an office right behind a person's `'s` is of that person's state. */
function ofPerson(phrase: Phrase, phrases: readonly Phrase[], view: SentenceView): Phrase {
  const owner = phrases.at(-1);
  const behind = owner?.person && view.isClitic(owner.last) && phrase.first === owner.last + 1;
  return behind && phrase.entry && !phrase.entry.private && !isOwned(phrase)
    ? { ...phrase, ownerPerson: owner.person }
    : phrase;
}

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
    if (phrase) phrases.push(ofPerson(phrase, phrases, view));
    at = phrase ? phrase.last : (view.nameAt(at)?.last ?? at + 1);
  }
  return spellOutHolders(phrases, view.tokens);
}
