/** Invariant: words that come from another desk stand in a text of which the id is the name; what does not is refused. */
import { createHash } from 'node:crypto';
import { type Anchor, type Document, type Judgement, quote } from '@demarche/contract';
import { documentIdOf } from '@demarche/reader';
import type { Ports } from './ports.ts';

/** What is wrong with a document that was packed; null where nothing is. */
export function checkDocument(document: Document, bytes: Uint8Array, there: Document | null): string | null {
  if (document.snapshot !== null && document.snapshot !== createHash('sha256').update(bytes).digest('hex'))
    return 'its bytes are not those that it names';
  if (there === null && document.id !== documentIdOf(document.text)) return 'its text is not the one that its id names';
  return there !== null && there.text !== document.text ? 'a document of this id is there with another text' : null;
}

/** What is wrong with the words of a packed judgement of `judged`; null where all stand in the documents that are here. */
export async function checkJudgement(
  judgement: Judgement,
  judged: Document,
  store: Ports['store'],
): Promise<string | null> {
  const { verdict } = judgement;
  const named: readonly Pick<Anchor, 'document' | 'spans' | 'quote'>[] = [
    judgement,
    ...(verdict.kind === 'merge' || verdict.kind === 'split' ? [verdict.other] : []),
    ...((verdict.kind === 'fate' || verdict.kind === 'outcome') && verdict.told ? [verdict.told] : []),
  ];
  for (const { document: id, spans, quote: words } of named) {
    const document = id === judged.id ? judged : await store.document(id);
    if (document && !stands(document.text, spans, words)) return `“${words}” does not stand there in ${id}`;
  }
  return null;
}

/** Judgements of earlier versions have no spans. */
const stands = (text: string, spans: Anchor['spans'], words: string): boolean =>
  spans.length > 0 ? quote(text, spans) === words : words.split(' … ').every((part) => text.includes(part));
