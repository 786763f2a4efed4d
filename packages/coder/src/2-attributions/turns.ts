/** Invariant: in a record of a meeting every paragraph belongs to the speaker named at the head of the last labelled one. */
import type { Document, Span } from '@demarche/contract';
import type { ExtractedAttribution } from './attribution.ts';

/** "Mr. Diaz (Peru):", "The President (spoke in French):", "Ms. Okoye:" at the head of a paragraph. */
const LABEL =
  /^(?<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|H\.E)\.?\s|The (?:President|Chair|Chairperson|Secretary-General|Deputy|Representative))[^:\n“”"]{0,70}?(?:\s?\([^)\n]{2,60}\))*(?:\s?\([^)\n]{2,60}\))?):\s/u;

/** The turns of a verbatim record, one attribution a paragraph; none unless at least two paragraphs are labelled. */
export function attributeTurns({ text, blocks }: Document): Map<number, ExtractedAttribution> {
  const labels = blocks.map(({ kind, span: [start, end] }) =>
    kind === 'paragraph' || kind === 'list-item' ? LABEL.exec(text.slice(start, end)) : null,
  );
  const turns = new Map<number, ExtractedAttribution>();
  if (labels.filter(Boolean).length < 2) return turns;
  let source: Span | null = null;
  let cue: Span | null = null;
  blocks.forEach(({ kind, span: [start, end] }, i) => {
    const label = labels[i];
    let from = start;
    if (label) {
      source = [start, start + label.groups!['name']!.length];
      cue = [source[1], source[1] + 1];
      from = start + label[0].length;
    }
    if (kind !== 'paragraph' && kind !== 'list-item') return;
    if (!source || !cue || from >= end || /^[([][^)\]]*[)\]]\.?$/.test(text.slice(from, end))) return;
    turns.set(i, {
      source: [source],
      cue: label ? [cue] : [],
      content: [[from, end]],
      relay: [],
      mode: 'direct',
      voice: 'turn',
      post: null,
      confidence: 0.95,
      why: ['turn'],
    });
  });
  return turns;
}
