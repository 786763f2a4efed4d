/** Invariant: a title outside the text has no mentions of its own; a name in it means what the text means by it, or else the atlas. */
import type { Atlas, NameSense } from '@demarche/atlas';
import type { Document, Span } from '@demarche/contract';
import type { Cast, Mention } from '../3-actors/index.ts';
import { literal } from './phrases.ts';

/** The mentions in a title, in order; spans are into the title. */
export function titleMentions(title: string, document: Document, cast: Cast, atlas: Atlas): Mention[] {
  const found: Mention[] = [];
  const add = (mention: Mention) => {
    if (!found.some(({ span }) => span[0] < mention.span[1] && mention.span[0] < span[1])) found.push(mention);
  };
  const named = cast.mentions.filter(({ kind }) => kind !== 'pronoun' && kind !== 'group');
  const names = new Map(named.map((one) => [document.text.slice(...one.span), one]));
  for (const [name, mention] of [...names].toSorted((a, b) => b[0].length - a[0].length)) {
    const start = title.search(new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, 'u'));
    if (start >= 0) add({ ...mention, span: [start, start + name.length] });
  }
  for (const mention of byAtlas(title, atlas)) add(mention);
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}

const WORD = /\p{Lu}[\p{L}.]*[\p{L}]\.?/gu;

function byAtlas(title: string, atlas: Atlas): Mention[] {
  const words = [...title.matchAll(WORD)].map(({ index, 0: word }): Span => [index, index + word.length]);
  return words.flatMap((first, i) => {
    for (let length = Math.min(atlas.longestName, words.length - i); length > 0; length--) {
      const span: Span = [first[0], words[i + length - 1]![1]];
      const [sense] = atlas.lookup(title.slice(...span));
      if (sense) return [mentionOf(span, sense)];
    }
    return [];
  });
}

function mentionOf(span: Span, { actor, kind }: NameSense): Mention {
  const as = kind === 'seat' ? 'capital' : kind;
  return { span, actors: [actor], kind: as, office: 'other', person: null, stateVoice: true };
}
