/** Invariant: adds only names that the atlas knows as written; what stage 3 tied to an actor or a person stays as it is. */
import type { Atlas, NameSense } from '@demarche/atlas';
import type { Document, Span } from '@demarche/contract';
import type { Cast, Mention } from '../3-actors/index.ts';

/** What this stage asks of the atlas. */
export type NameBook = Pick<Atlas, 'actor' | 'lookup' | 'longestName' | 'mayBegin'>;

/** Code units of the longest name with its small words; what is longer runs over several names. */
const LONGEST = 80;
const WORD = /\p{Lu}[\p{L}.]*\p{L}\.?/gu;

/** The names of states, capitals and organisations that stand in a text, the longest at each place. */
export function plainNames(text: string, atlas: NameBook): Mention[] {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }): Span => [index, index + word.length]);
  const found: Mention[] = [];
  let free = 0;
  words.forEach(([start], i) => {
    if (start < free || !atlas.mayBegin(text.slice(...words[i]!))) return;
    for (let length = Math.min(atlas.longestName, words.length - i); length > 0; length--) {
      const span: Span = [start, words[i + length - 1]![1]];
      if (span[1] - start > LONGEST) continue;
      const [sense] = atlas.lookup(text.slice(...span));
      if (!sense) continue;
      found.push(mentionOf(span, sense));
      free = span[1];
      return;
    }
  });
  return found;
}

/** The cast with the plain names inside phrases that name no actor themselves: `the [Ruritanian] people`, `[Ruritania]'s sovereignty`. */
export function withPlainNames(document: Document, cast: Cast, atlas: NameBook): Cast {
  const settled = cast.mentions.filter(({ actors, kind }) => actors.length > 0 || kind === 'person');
  const missing = plainNames(document.text, atlas).filter(
    ({ span }) => !settled.some((one) => one.span[0] < span[1] && span[0] < one.span[1]),
  );
  return { ...cast, mentions: [...cast.mentions, ...missing].toSorted((a, b) => a.span[0] - b.span[0]) };
}

function mentionOf(span: Span, { actor, kind }: NameSense): Mention {
  const as = kind === 'seat' ? 'capital' : kind;
  return { span, actors: [actor], kind: as, office: 'other', person: null, stateVoice: true };
}
