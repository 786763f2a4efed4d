/** Invariant: the poster speaks; the account's name, its handle and what the document says of the person tell for whom. */
import type { Atlas } from '@demarche/atlas';
import type { Post, Speaker } from '@demarche/contract';
import { tokenize } from '../1-sentences/index.ts';
import type { People } from './people.ts';
import { PhraseReader } from './phrases.ts';
import { speaker, type Resolved, type Resolver } from './speaker.ts';

/** The speaker of a post: an institution's account, an office holder, or a private person. */
export function posterOf(post: Post, text: string, resolver: Resolver, people: People, atlas: Atlas): Speaker {
  const named = [post.author, post.handle ? `(@${post.handle.replace(/^@/u, '')})` : null].filter(Boolean).join(' ');
  return speaker(named || text, poster(post, resolver, people, atlas), null);
}

function poster({ author, handle }: Post, resolver: Resolver, people: People, atlas: Atlas): Resolved {
  const none: Resolved = { actors: [], office: 'other', person: author, stateVoice: false, gender: null };
  if (author) {
    const person = people.find(author);
    if (person?.owned) return { ...person, person: person.name };
    const [phrase] = new PhraseReader(author, tokenize(author), 0, false, atlas).read();
    if (phrase?.owned || phrase?.outlet) return resolver.phrase(phrase, -1);
  }
  const actors = handle
    ? handleWords(handle)
        .flatMap((word) => atlas.lookup(word).slice(0, 1))
        .map(({ actor }) => actor)
    : [];
  return { ...none, actors: actors.slice(0, 1) };
}

/** The words of a handle: `MedvedevRussiaE` -> Medvedev, Russia, E; `mfa_china` -> Mfa, China. */
function handleWords(handle: string): string[] {
  const parts = handle.match(/\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}/gu) ?? [];
  return parts.filter((part) => part.length > 1).map((part) => part[0]!.toUpperCase() + part.slice(1));
}
