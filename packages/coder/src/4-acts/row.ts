/**
 * Invariant: a row's text has the length of its hull, so that an offset in it plus `offset` is an offset in the document;
 * what names the source is blanked out.
 */
import type { ActorCode, Document, Span, Speaker } from '@demarche/contract';
import { overlap, type Sentence } from '../1-sentences/index.ts';
import { placeOf, type ExtractedAttribution } from '../2-attributions/index.ts';
import type { Cast, Mention } from '../3-actors/index.ts';

/** One attribution as stage 4 reads it. */
export interface Row {
  readonly attribution: ExtractedAttribution;
  readonly speaker: Speaker;
  /** The words from the first of cue and content to the last, with a participle clause before them, without the source. */
  readonly text: string;
  /** Where `text` starts in the document. */
  readonly offset: number;
  /** The sentence that the cue stands in, or else the one where the content starts; null where there is none. */
  readonly sentence: Sentence | null;
  /** Mentions inside the row, other than its source. */
  readonly mentions: readonly Mention[];
}

/** Whether the row is said in the first person: a sentence of a verbatim record or of an official text. */
export const isSpeech = ({ attribution: { voice } }: Row): boolean => voice === 'turn' || voice === 'issuer';

/** The rows of a document, one for each attribution, in the same order. */
export function readRows(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  cast: Cast,
): Row[] {
  return attributions.map((attribution, i) => {
    const { source, cue, content } = attribution;
    const anchor = placeOf(attribution);
    const sentence = sentences.find(({ span }) => anchor >= span[0] && anchor < span[1]) ?? null;
    const [start, end] = hull([...preamble(document, sentence, attribution, attributions), ...cue, ...content]);
    let text = document.text.slice(start, end);
    for (const [from, to] of source) {
      const [a, b] = [Math.max(from, start) - start, Math.min(to, end) - start];
      if (a < b) text = text.slice(0, a) + ' '.repeat(b - a) + text.slice(b);
    }
    return {
      attribution,
      speaker: cast.speakers[i]!,
      text,
      offset: start,
      sentence,
      mentions: cast.mentions.filter(
        ({ span }) => span[0] >= start && span[1] <= end && !source.some((one) => overlap(one, span)),
      ),
    };
  });
}

/** A participle clause that opens the sentence has the source for its subject: `Describing it as “…”, Moscow demanded …`. */
function preamble(
  document: Document,
  sentence: Sentence | null,
  { source, cue }: ExtractedAttribution,
  all: readonly ExtractedAttribution[],
): Span[] {
  const [speaker] = source;
  if (!sentence || !speaker || !cue[0] || speaker[0] > cue[0][0] || speaker[0] <= sentence.span[0]) return [];
  const words = document.text.slice(sentence.span[0], speaker[0]);
  const taken = all.some(({ cue: [other] }) => other && other[0] >= sentence.span[0] && other[0] < cue[0]![0]);
  return !taken && /^\p{L}{3,}ing\s[^;:]*,[”"’]?\s*(?:the\s+)?$/iu.test(words) ? [[sentence.span[0], speaker[0]]] : [];
}

/** The stretch from the first to the last character of the spans; empty at 0 where there are none. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) return [0, 0];
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
}

/** A mention as it stands in a text that starts elsewhere. */
export function moved(mention: Mention, by: number): Mention {
  return { ...mention, span: [mention.span[0] + by, mention.span[1] + by] };
}

/** The codes in first-seen order, each once. */
export function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** True where two lists of actors share one. */
export function share(a: readonly ActorCode[], b: readonly ActorCode[]): boolean {
  return a.some((code) => b.includes(code));
}
