/** Invariant: `I` is whoever says or writes the words it stands in, by a place in the document that tells, or nobody. */
import type { Block, Span } from '@demarche/contract';
import { overlap } from '../../1-sentences/index.ts';
import { sourcePlaceOf } from '../../2-attributions/index.ts';
import type { Named } from './joined.ts';
import type { Scene } from './scene.ts';

/** `US` is a country. */
const FIRST_PERSON = /^(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)$/;
/** What a closing note says of its author: `Anna Holm is a fellow at …`. */
const NOTE_VERB = /^(?:is|was|are|teaches|writes|lives|works|served|serves|leads|heads)$/;

/** Whether an attribution's source is `I` or `we` alone. */
export function isFirstPerson(scene: Scene, index: number): boolean {
  const { source } = scene.attributions[index]!;
  if (!source[0]) return false;
  const [word, ...more] = scene.wordsOf(scene.sentenceAt(source[0][0]), source);
  return word !== undefined && more.length === 0 && FIRST_PERSON.test(word.text);
}

/** Whose words an `I` stands in: those of an attribution's source, those of a quotation that nobody takes, or the author's. */
export type Voice = { readonly kind: 'attributed'; readonly index: number } | { readonly kind: 'unknown' | 'author' };

/**
 * The attribution that has the place in its content, the narrowest of several; else of a quotation the one that quotes last
 * before it in its block, or next after it.
 */
export function voiceOf(scene: Scene, index: number): Voice {
  const { attributions, quotations, document } = scene;
  const at = sourcePlaceOf(attributions[index]!);
  const inside = ([start, end]: Span): boolean => start <= at && at < end;
  const around = [...attributions.keys()]
    .filter((i) => i !== index && attributions[i]!.content.some(inside) && !isFirstPerson(scene, i))
    .toSorted((a, b) => lengthOf(attributions[a]!.content) - lengthOf(attributions[b]!.content))[0];
  if (around !== undefined) return { kind: 'attributed', index: around };
  const quotation = quotations.find(({ span }) => inside(span));
  if (!quotation) return { kind: scene.isReported(at) ? 'unknown' : 'author' };
  const [start, end] = document.blocks[quotation.block]!.span;
  const marked = quotations.filter(({ block }) => block === quotation.block);
  const quotes = (i: number): boolean =>
    attributions[i]!.content.some((span) => marked.some((one) => overlap(span, one.span)));
  const quoting = [...attributions.keys()].filter((i) => {
    const place = sourcePlaceOf(attributions[i]!);
    return start <= place && place < end && attributions[i]!.source.length > 0 && quotes(i) && !isFirstPerson(scene, i);
  });
  const found = quoting.findLast((i) => sourcePlaceOf(attributions[i]!) < at) ?? quoting[0];
  return found === undefined ? { kind: 'unknown' } : { kind: 'attributed', index: found };
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Who writes the text in which an attribution is: by the byline, under a letter, or in the closing note; else null. */
export function authorOf(scene: Scene, named: ReadonlyMap<number, readonly Named[]>, index: number): Named | null {
  const { document, sentences } = scene;
  const { text, blocks } = document;
  const namesOf = (block: number): Named[] =>
    sentences.flatMap((one, i) => (one.block === block ? (named.get(i) ?? []) : []));
  const byline = blocks.findIndex(({ kind }) => kind === 'byline');
  const [signed] = byline < 0 ? [] : namesOf(byline);
  if (signed) return signed;
  const here = sentences[scene.sentenceAt(sourcePlaceOf(scene.attributions[index]!))]!.block;
  // Letters are signed one by one: the next line that is a name, and at most a place.
  for (let block = here + 1; block < blocks.length; block++) {
    const [one] = isSignature(text, blocks[block]!) ? namesOf(block) : [];
    if (one && canSign(one)) return one;
  }
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  const [noted] = namesOf(last);
  if (!noted || last === here || !canSign(noted)) return null;
  const { tokens } = sentences[noted.mention.sentence]!;
  return noted.mention.first === 0 && NOTE_VERB.test(tokens[noted.mention.last]?.lower ?? '') ? noted : null;
}

/** Who signs is named in full, and was not written about before. */
const canSign = ({ entity, mention }: Named): boolean =>
  entity.kind !== 'organisation' && mention.words.length > 1 && entity.mentions[0] === mention;

/** Whether a paragraph is a dash and a short line, or two to seven words that are capitalised or particles of names. */
const isSignature = (text: string, { kind, span }: Block): boolean =>
  kind === 'paragraph' &&
  /^(?:[—–-]\s*\p{Lu}.{3,80}|\p{Lu}[\p{L}\p{M}'’-]*\.?(?:[\s,]+(?:\p{Lu}|de|van|von|der|den|bin|al|da|la)[\p{L}\p{M}'’-]*\.?){1,6})\s*$/u.test(
    text.slice(...span),
  );
