/** Invariant: a dateline is seen only at the head of a paragraph, never in what follows it. */
import type { Sentence } from '../1-sentences/index.ts';

/** "ROME (TDR) — ", "KYIV [Ukraine], January 3 : ", "Rio de Janeiro.- ": the place, agency and day before the first sentence. */
const LONGEST = 120;
const DATELINE = new RegExp(
  [
    String.raw`^(?<place>\p{Lu}[\p{L}.'’]*(?:[ /-](?:de |del |la )?\p{Lu}[\p{L}.'’]*){0,3})`,
    String.raw`(?<region>,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)?`,
    String.raw`(?<agency>\s?[([][^)\]\n]{1,30}[)\]])?`,
    String.raw`(?<day>,?\s\p{Lu}\p{L}{2,8}\.?\s\d{1,2}(?:,?\s\d{4})?)?`,
    String.raw`(?<other>\s?[([][^)\]\n]{1,30}[)\]])?`,
    String.raw`\s?(?<mark>\.[-–—]|[-–—:]|--)\s`,
  ].join(''),
  'u',
);

/** How long the dateline is that a paragraph's first sentence opens with, white space included; 0 where there is none. */
export function datelineLength(text: string, { span: [start, end] }: Sentence): number {
  const found = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST)));
  if (!found?.groups) return 0;
  const { place = '', agency, day, other, mark = '' } = found.groups;
  const capitals = place.length > 3 && place === place.toUpperCase();
  const plain = mark === ':' ? capitals && place.length > 4 : capitals;
  if (!plain && !mark.startsWith('.') && !agency && !day && !other) return 0;
  if (!capitals && mark === ':' && !day) return 0;
  return found[0].length;
}
