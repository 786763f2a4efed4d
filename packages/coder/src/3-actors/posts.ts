/** Invariant: the poster speaks; the account's name, its handle and what the document says of the person tell for whom. */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Post } from '@demarche/contract';
import { phrasesOf } from './issuer.ts';
import type { People } from './people.ts';
import { isOwned } from './phrase.ts';
import { NOBODY, type Meaning } from './meaning.ts';
import { type PhraseResolver } from './resolve-phrase.ts';

/** The account as a signature line names it: `The White House (@WhiteHouse)`. */
export function accountName({ author, handle }: Post): string {
  const at = handle ? `@${handle.replace(/^@/u, '')}` : null;
  return author && at ? `${author} (${at})` : (author ?? at ?? '');
}

/** Whom a post's account speaks for: an institution, an office holder whom the document knows, or a private person of some nation. */
export function posterMeaning(
  { author, handle }: Post,
  resolver: PhraseResolver,
  people: People,
  atlas: Atlas,
): Meaning {
  if (author) {
    const person = people.find(author);
    if (person?.owned) return { ...NOBODY, ...person, person: person.name };
    const phrases = phrasesOf(author, atlas);
    const phrase = phrases.find((one) => isOwned(one) || one.outlet);
    const office = phrases.find((one) => one.office !== 'other')?.office ?? 'other';
    if (phrase) return { ...resolver.resolve(phrase, { block: -1, speaking: true, locale: null }), office };
  }
  const known = handle ? people.ofHandle(handle) : undefined;
  if (known?.owned) return { ...NOBODY, ...known, person: known.name };
  const [first, ...rest] = handle ? handleActors(handle, atlas) : [];
  if (!first) return { ...NOBODY, person: author };
  const institution = author === null || !/\p{Script=Latin}/u.test(author);
  const person = institution ? null : author;
  return { ...NOBODY, actors: [first, ...rest].slice(0, 1), person, stateVoice: institution };
}

/** The actors that a handle's words name: `IdaHolmNorway` -> NOR, `mfa_china` -> CHN, `GCCSG` -> GCC. */
function handleActors(handle: string, atlas: Atlas): ActorCode[] {
  const parts = handle.match(/\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}/gu) ?? [];
  return parts.flatMap((part) => {
    if (part.length < 2) return [];
    const word = part[0]!.toUpperCase() + part.slice(1);
    const acronyms = /^\p{Lu}+$/u.test(part) ? [part.slice(0, 5), part.slice(0, 4), part.slice(0, 3)] : [];
    for (const name of [word, ...acronyms]) {
      const actor = atlas.lookup(name)[0]?.actor;
      if (actor) return [actor];
    }
    return [];
  });
}
