/** Judgements about planted attributions, for tests. */
import type { Judgement } from '@demarche/contract';
import type { Planted } from './planted.ts';

/** What a judgement about the attribution planted at a place is about. */
export const anchorOf = ({ document, record }: Planted, i = 0) => {
  const { id, content } = record.attributions[i]!;
  return { document: document.id, attribution: id, quote: document.text.slice(...content[0]!), spans: [...content] };
};

let made = 0;
/** A judgement about the first attribution of a document, each made a second after the one before. */
export const judge = (planted: Planted, verdict: Judgement['verdict'], over: Partial<Judgement> = {}): Judgement => ({
  ...anchorOf(planted),
  id: `j${(made += 1)}`,
  verdict,
  by: 'reader',
  at: `2026-02-01T00:00:${String(made % 60).padStart(2, '0')}Z`,
  why: '',
  ...over,
});
