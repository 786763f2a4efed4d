/** Invariant: the marks are taken out and every span they gave slices the plain text to the words they enclosed. */
import type { Span } from '@demarche/contract';

export interface MarkedSpans {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
}

const PART = { s: 'source', c: 'cue', t: 'content' } as const;

/**
 * Reads text in which `{1s|…}`, `{1c|…}` and `{1t|…}` mark the source, cue and content of attribution 1; marks may nest.
 * @example unmark('{1s|She} {1c|said} {1t|no}').text // 'She said no'
 */
export function unmark(marked: string): { readonly text: string; readonly spans: ReadonlyMap<number, MarkedSpans> } {
  const spans = new Map<number, MarkedSpans>();
  const open: { readonly number: number; readonly part: keyof typeof PART; readonly start: number }[] = [];
  let text = '';
  for (const [token, number, part] of marked.matchAll(/\{(\d+)([sct])\||\}|[^{}]+|\{/g)) {
    if (number !== undefined) {
      open.push({ number: Number(number), part: part as keyof typeof PART, start: text.length });
    } else if (token === '}') {
      const mark = open.pop();
      if (!mark) throw new Error(`a mark is closed that was not opened: ${text.slice(-40)}`);
      const entry = spans.get(mark.number) ?? { source: [], cue: [], content: [] };
      entry[PART[mark.part]].push([mark.start, text.length]);
      spans.set(mark.number, entry);
    } else {
      text += token;
    }
  }
  return { text, spans };
}
