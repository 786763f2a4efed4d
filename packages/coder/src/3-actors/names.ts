/** Invariant: hits are in text order and do not overlap; a phrase that the atlas knows as no actor hides the names inside it. */
import type { Atlas, NameSense, Outlet } from '@demarche/atlas';
import type { Token } from '../1-sentences/index.ts';

/** A name of the atlas in a sentence: tokens `[first, last)`. */
export interface NameHit {
  readonly first: number;
  readonly last: number;
  /** Best first; empty for outlets and for phrases that name no actor. */
  readonly senses: readonly NameSense[];
  readonly outlet: Outlet | undefined;
  /** Set where the name is the first part of a hyphenated word (`US-led`): it qualifies what follows. */
  readonly prefix: boolean;
}

/** The longest names at each position of a sentence. */
export function findNames(text: string, tokens: readonly Token[], atlas: Atlas): NameHit[] {
  const hits: NameHit[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = nameAt(text, tokens, at, atlas);
    if (hit) hits.push(hit);
    at = hit ? hit.last : at + 1;
  }
  return hits;
}

function nameAt(text: string, tokens: readonly Token[], at: number, atlas: Atlas): NameHit | undefined {
  const first = tokens[at]!;
  if (first.kind === 'mark' || !/^(?:[\p{Lu}\p{N}#]|al-)/u.test(first.text)) return undefined;
  if (!/^(?:#|the$)/iu.test(first.text) && !atlas.mayBegin(first.text)) return undefined;
  const start = first.text.startsWith('#') ? first.start + 1 : first.start;
  for (let last = Math.min(tokens.length, at + atlas.longestName); last > at; last--) {
    const end = tokens[last - 1]!;
    if (last > at + 1 && !/^[\p{L}\p{N}&.)]/u.test(end.text)) continue;
    const name = text.slice(start, end.end);
    if (!atlas.knows(name)) continue;
    return { first: at, last, senses: atlas.lookup(name), outlet: atlas.outlet(name), prefix: false };
  }
  const hyphen = first.text.indexOf('-');
  if (hyphen < 2) return undefined;
  const rest = first.text.slice(hyphen + 1);
  // `Hugh Jordan-Smythe`: a double name, whose second part nothing is known of.
  if (/^\p{Lu}\p{Ll}/u.test(rest) && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && !atlas.knows(rest))
    return undefined;
  const senses = atlas.lookup(first.text.slice(0, hyphen));
  return senses.length > 0 ? { first: at, last: at + 1, senses, outlet: undefined, prefix: true } : undefined;
}
