/** Invariant: a dateline is cut only from the head of a block's first sentence, never from what follows it. */
import type { Sentence } from '../1-sentences/index.ts';

/** "ROME (TDR) — ", "KYIV [Ukraine], January 3 : ", "Rio de Janeiro.- ": the place, agency and day before the first sentence. */
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

/** The sentence without the dateline it opens with. */
export function withoutDateline(text: string, sentence: Sentence): Sentence {
  const [start, end] = sentence.span;
  const groups = DATELINE.exec(text.slice(start, Math.min(end, start + 120)))?.groups;
  if (!groups) return sentence;
  const { place = '', agency, day, other, mark = '' } = groups;
  const capitals = place.length > 3 && place === place.toUpperCase();
  const plain = mark === ':' ? capitals && place.length > 4 : capitals;
  if (!plain && !mark.startsWith('.') && !agency && !day && !other) return sentence;
  if (!capitals && mark === ':' && !day) return sentence;
  const [whole] = DATELINE.exec(text.slice(start, start + 120))!;
  const tokens = sentence.tokens.filter((token) => token.start >= start + whole.length);
  const first = tokens[0];
  return first ? { ...sentence, span: [first.start, end], tokens } : sentence;
}
