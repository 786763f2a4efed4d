/** Invariant: a title outside the text has no mentions of its own; a name in it means what the text means by it, or else the atlas. */
import type { Document } from '@demarche/contract';
import type { Cast, Mention } from '../3-actors/index.ts';
import { literal } from './phrases.ts';
import { plainNames, type NameBook } from './plain-names.ts';

/** The mentions in a title, in order; spans are into the title. */
export function titleMentions(title: string, document: Document, cast: Cast, atlas: NameBook): Mention[] {
  const found: Mention[] = [];
  const add = (mention: Mention) => {
    if (!found.some(({ span }) => span[0] < mention.span[1] && mention.span[0] < span[1])) found.push(mention);
  };
  const named = cast.mentions.filter(({ kind }) => kind !== 'pronoun' && kind !== 'group');
  const names = new Map(named.map((one) => [document.text.slice(...one.span), one]));
  const inTitle = [...names].filter(([name]) => title.includes(name));
  for (const [name, mention] of inTitle.toSorted((a, b) => b[0].length - a[0].length)) {
    const start = title.search(new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, 'u'));
    if (start >= 0) add({ ...mention, span: [start, start + name.length] });
  }
  for (const mention of plainNames(title, atlas)) add(mention);
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}
