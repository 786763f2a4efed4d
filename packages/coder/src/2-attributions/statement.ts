/**
 * Invariant: in a text that an office issues in its own name, a sentence that reports nobody is what the issuer says; in every
 * other text the author's own sentences are left alone.
 */
import type { Document, Span } from '@demarche/contract';
import { holds, overlap, type Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { isOfficial } from './official.ts';
import type { Quotation } from './quotations.ts';

const TITLE =
  /^(?:joint |official |press |public )*(?:statement|declaration|communiqu[eé]|press release|note verbale|readout)\b/iu;
const FIRST_PERSON = /^(?:we|our|ours|us|ourselves)$/;
/** What follows these headings is for the press, not the issuer's statement. */
const AFTERWORD = /^(?:notes? to editors?|background|ends?|about\b.*|contacts?)\W*$/iu;
const CONFIDENCE = 0.6;

/** Whether a line announces a statement: `Joint statement on …`, `Press release`. */
export const announcesStatement = (line: string): boolean => TITLE.test(line.trim());

/** Whether the document is a statement in the first person plural, by its publisher or by its title or first line. */
export function isStatement(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): boolean {
  const { title, text, blocks } = document;
  const first = blocks[0] ? text.slice(...blocks[0].span) : '';
  if (!isOfficial(document) && ![title ?? '', first].some(announcesStatement)) return false;
  return sentences.some((sentence) => speaksOfItself(sentence, quotations));
}

/** Whether the sentence says `we` or `our`, and not in a quotation. */
const speaksOfItself = ({ tokens }: Sentence, quotations: readonly Quotation[]): boolean =>
  tokens.some(({ lower, start }) => FIRST_PERSON.test(lower) && !quotations.some(({ span }) => holds(span, start)));

/** The blocks under a headline further down that quote and never say `we`: a reporter's story behind the statement. */
function storyBehind(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): ReadonlySet<number> {
  const story = new Set<number>();
  if (isOfficial(document)) return story;
  const { blocks } = document;
  const heads = blocks.flatMap(({ kind }, at) => (kind === 'headline' && at > 0 ? [at] : []));
  for (const [i, head] of heads.entries()) {
    const end = heads[i + 1] ?? blocks.length;
    const own = sentences.filter(({ block }) => block > head && block < end);
    const quotes = quotations.some(({ block }) => block > head && block < end);
    if (quotes && !own.some((sentence) => speaksOfItself(sentence, quotations)))
      for (let block = head; block < end; block++) story.add(block);
  }
  return story;
}

/** The sentences of a statement that no attribution touches, as the issuer's own words. */
export function ownWords(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  taken: readonly ExtractedAttribution[],
): ExtractedAttribution[] {
  const { text, blocks } = document;
  const story = storyBehind(document, sentences, quotations);
  const spans = taken.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const after = blocks.findIndex(({ span }) => AFTERWORD.test(text.slice(...span)));
  return sentences.flatMap(({ block, span, tokens }): ExtractedAttribution[] => {
    const prose = blocks[block]!.kind === 'paragraph' || blocks[block]!.kind === 'list-item';
    const past = after !== -1 && block >= after;
    const said = tokens.filter(({ kind }) => kind === 'word').length > 3;
    if (!prose || past || story.has(block) || !said || spans.some((one) => overlap(one, span))) return [];
    return [
      {
        source: [],
        cue: [],
        content: [withoutStop(text, span)],
        relay: [],
        mode: 'direct',
        voice: 'issuer',
        post: null,
        confidence: CONFIDENCE,
        why: ['issuer', 'own words'],
      },
    ];
  });
}

const withoutStop = (text: string, [start, end]: Span): Span => [start, text[end - 1] === '.' ? end - 1 : end];
