/** Invariant: `I` is whoever says or writes the words it stands in, by a place in the document that tells, or nobody; never a guess. */
import type { Block, Span } from '@demarche/contract';
import { findQuotations, sourcePlaceOf } from '../../2-attributions/index.ts';
import type { Named } from './joined.ts';
import type { Scene } from './scene.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'we', 'us', 'our']);
/** What a closing note says of its author: `Anna Holm is a fellow at …`. */
const NOTE_VERB = /^(?:is|was|are|teaches|writes|lives|works|served|serves|leads|heads)$/;

/** Whether an attribution's source is `I` or `we` alone. */
export function isFirstPerson(scene: Scene, index: number): boolean {
  const { source } = scene.attributions[index]!;
  if (!source[0]) return false;
  const [word, ...more] = scene.wordsOf(scene.sentenceAt(source[0][0]), source);
  return word !== undefined && more.length === 0 && FIRST_PERSON.has(word.lower);
}

/**
 * The attribution whose source says the words that an `I` stands in: the one that has it in its content, else the one that a
 * quotation goes on from, which is the last in its block or else the next. Null outside all such words.
 */
export function speakerOf(scene: Scene, index: number): number | null {
  const { attributions, document } = scene;
  const at = sourcePlaceOf(attributions[index]!);
  const inside = ([start, end]: Span): boolean => start <= at && at < end;
  const around = attributions.findIndex(({ content }, i) => i !== index && content.some(inside));
  if (around >= 0) return around;
  const quotation = findQuotations(document).find(({ span }) => inside(span));
  if (!quotation) return null;
  const [start, end] = document.blocks[quotation.block]!.span;
  const others = [...attributions.keys()].filter((i) => {
    const place = sourcePlaceOf(attributions[i]!);
    return start <= place && place < end && attributions[i]!.source.length > 0 && !isFirstPerson(scene, i);
  });
  return others.findLast((i) => sourcePlaceOf(attributions[i]!) < at) ?? others[0] ?? null;
}

/** Who writes the text that an `I` outside all reported words stands in: under a letter, on the byline, or in the closing note; else null. */
export function authorOf(scene: Scene, named: ReadonlyMap<number, readonly Named[]>, index: number): Named | null {
  const { document, sentences } = scene;
  const { text, blocks } = document;
  const at = sourcePlaceOf(scene.attributions[index]!);
  if (scene.isReported(at)) return null;
  const namesOf = (block: number): Named[] =>
    sentences.flatMap((one, i) => (one.block === block ? (named.get(i) ?? []) : []));
  const here = sentences[scene.sentenceAt(at)]!.block;
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

/** Whether a paragraph is but two to five capitalised words. */
const isSignature = (text: string, { kind, span }: Block): boolean =>
  kind === 'paragraph' && /^[\s–—*]*(?:\p{Lu}[\p{L}'’-]*[\s.,]*){2,5}$/u.test(text.slice(...span));
