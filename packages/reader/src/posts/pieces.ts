/** Invariant: pieces are the drafts of a text, cut where a signature stands inside one; no word is lost or moved. */
import type { Draft } from '../text/draft.ts';
import { signatureIn } from './signature.ts';
import type { Signature } from './signature.ts';

/** A draft, or the part of one before, in or after a signature. */
export interface Piece {
  readonly draft: Draft;
  /** Where the piece is a signature. */
  readonly signature: Signature | null;
}

/** Markup or a label has said what it is already, or it is not coded anyway. */
const isSettled = ({ kind, post }: Draft): boolean =>
  post !== undefined || kind === 'boilerplate' || kind === 'related' || kind === 'caption';

function part(draft: Draft, from: number, to: number, kind: Draft['kind']): Draft | null {
  const raw = draft.text.slice(from, to);
  const text = raw.trim();
  if (text === '') return null;
  const start = draft.start + from + raw.indexOf(text);
  return { kind, start, end: start + text.length, text, gap: from === 0 ? draft.gap : 0 };
}

function cut(draft: Draft): Piece[] {
  const pieces: Piece[] = [];
  let rest: Draft | null = draft;
  while (rest !== null) {
    const signature: Signature | null = isSettled(rest) ? null : signatureIn(rest.text);
    if (signature === null) return [...pieces, { draft: rest, signature }];
    const before = part(rest, 0, signature.start, rest.kind === 'dateline' ? 'paragraph' : rest.kind);
    const signed = part(rest, signature.start, signature.end, 'post');
    if (before !== null) pieces.push({ draft: before, signature: null });
    if (signed !== null) pieces.push({ draft: signed, signature });
    rest = part(rest, signature.end, rest.text.length, 'paragraph');
  }
  return pieces;
}

/** Cuts drafts at the signatures that stand inside them. */
export const cutAtSignatures = (drafts: readonly Draft[]): Piece[] => drafts.flatMap(cut);
