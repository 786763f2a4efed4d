/** Invariant: a relay passes on the words of another speaker; it is never that speaker itself. */
import type { Document, Span } from '@demarche/contract';
import type { Sentence, Token } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import words from './relay-words.json' with { type: 'json' };
import type { Phrase } from './phrase.ts';

const REPORTED = new Set(words.reported);
const CITED = new Set(words.cited);
const SPEECH = new Set(words.speech);

/** The words that name who relayed this attribution, in the same sentence or by an attribution around it; null where nobody did. */
export function relayOf(
  document: Document,
  sentence: Sentence,
  phrases: readonly Phrase[],
  one: ExtractedAttribution,
  others: readonly ExtractedAttribution[],
): string | null {
  const { tokens } = sentence;
  const span = (phrase: Phrase): Span => [tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end];
  if (one.relay.length > 0) return verbatim(document, one.relay);
  const around = others.find(
    (other) =>
      other !== one && other.source.length > 0 && encloses(other, one) && other.source[0]![0] !== one.source[0]?.[0],
  );
  if (around) return verbatim(document, around.source);
  for (const phrase of phrases) {
    if (phrase.head === 'group' || touches(span(phrase), one.source) || spokenIn(span(phrase), one.content)) continue;
    const before = tokens[phrase.first - 1]?.lower;
    const beforeThat = tokens[phrase.first - 2]?.lower;
    const start = tokens[phrase.first]?.lower === 'the' || before !== 'the' ? before : beforeThat;
    const accords = start === 'to' && [before, beforeThat, tokens[phrase.first - 3]?.lower].includes('according');
    const reports = phrase.outlet && REPORTED.has(tokens[phrase.last]?.lower ?? '');
    const cites = phrase.outlet && CITED.has(before ?? '');
    if (accords || reports || cites) return verbatim(document, [span(phrase)]);
  }
  return null;
}

/** The words of the spans, white space collapsed. */
export function verbatim({ text }: Document, spans: readonly Span[]): string {
  return spans
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

/** Whether the words stand in the content and do not close it, as a trailing `according to the agency` does. */
const spokenIn = ([start, end]: Span, content: readonly Span[]): boolean =>
  content.some(([s, e]) => start < e && end > s && e - end > 1);

const touches = ([start, end]: Span, spans: readonly Span[]): boolean => spans.some(([s, e]) => start < e && end > s);

/** Whether the inner attribution's source and cue lie in the outer one's content. */
function encloses(outer: ExtractedAttribution, inner: ExtractedAttribution): boolean {
  const parts = [...inner.source, ...inner.cue];
  return parts.length > 0 && parts.every(([s, e]) => outer.content.some(([from, to]) => s >= from && e <= to));
}

/** Whether a verb of speaking stands here, an auxiliary or adverb aside: `also condemned`. */
export function speaks(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.lower ?? '';
  return (
    SPEECH.has(next) ||
    (/^(?:has|have|had|also|later|again|\p{L}+ly)$/u.test(next) && SPEECH.has(tokens[at + 1]?.lower ?? ''))
  );
}
