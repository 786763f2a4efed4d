/** Invariant: every offset in Demarche counts UTF-16 code units into one `document.text`; ends are exclusive. */
import * as z from 'zod';

/** A half-open stretch `[start, end)` of a document's text, in UTF-16 code units. */
export const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start < end, { error: 'a span must end after it starts' })
  .readonly();
export type Span = z.infer<typeof Span>;

/** The verbatim words of the spans, in order, joined by ` … ` where the text between them is left out. */
export function quote(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}

/** Whether two stretches have a code unit in common. @example overlap([0, 5], [4, 9]) // true */
export const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
