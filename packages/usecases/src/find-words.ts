/** Invariant: words that a person gives stand in one place, or are refused. */
import { type DocumentId, type Outcome, type Span, failed, ok } from '@demarche/contract';
import type { Ports } from './ports.ts';

/**
 * Where words stand in a document's text, spaces and line ends aside; a problem where they do not, or in several places.
 * @example await findWords(ports, document, 'released the crew') // { kind: 'ok', value: [120, 137] }
 */
export async function findWords(ports: Ports, id: DocumentId, words: string): Promise<Outcome<Span>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const [place, ...others] = placesOf(words, document.text);
  if (place === undefined) return failed('judgement/impossible', id, 'these words are not in its text');
  if (others.length > 0)
    return failed('judgement/impossible', id, `these words stand in it ${others.length + 1} times; give more of them`);
  return ok(place);
}

function placesOf(words: string, text: string): Span[] {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map((part) => RegExp.escape(part)).join('\\s+'), 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }): Span => [index, index + found.length]);
}
