/** Invariant: the author of a place is a name on a byline, under the text, or in the note that closes an article; never a guess. */
import type { Block, Document } from '@demarche/contract';
import type { Named } from './joined.ts';
import type { TaggedSentence } from './named.ts';

/** What a closing note says of its author: `Anna Holm is a fellow at …`. */
const NOTE_VERB = /^(?:is|was|are|teaches|writes|lives|works|served|serves|leads|heads)$/;

/** Who writes `I` at a sentence outside all reported words, or null where the document does not say. */
export function authorAt(
  { text, blocks }: Document,
  sentences: readonly TaggedSentence[],
  named: ReadonlyMap<number, readonly Named[]>,
  sentence: number,
): Named | null {
  const namesOf = (block: number): Named[] =>
    sentences.flatMap((one, i) => (one.block === block ? (named.get(i) ?? []) : []));
  const here = sentences[sentence]!.block;
  // Letters are signed one by one: the next line that is a name, and at most a place.
  for (let block = here + 1; block < blocks.length; block++) {
    const [one] = isSignature(text, blocks[block]!) ? namesOf(block) : [];
    if (one && one.mention.words.length > 1) return one;
  }
  const byline = blocks.findIndex(({ kind }) => kind === 'byline');
  const [signed] = byline < 0 ? [] : namesOf(byline);
  if (signed) return signed;
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  const [noted] = namesOf(last);
  if (!noted || last === here || noted.entity.mentions[0] !== noted.mention) return null;
  const { tokens } = sentences[noted.mention.sentence]!;
  return noted.mention.first === 0 && NOTE_VERB.test(tokens[noted.mention.last]?.lower ?? '') ? noted : null;
}

/** Whether a paragraph is but one to four capitalised words, and marks. */
const isSignature = (text: string, { kind, span }: Block): boolean =>
  kind === 'paragraph' && /^[^\p{L}\p{N}]*(?:\p{Lu}[\p{L}'’-]*[^\p{L}\p{N}]*){2,5}$/u.test(text.slice(...span));
