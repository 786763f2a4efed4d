/** Invariant: what is picked is a stretch of the stored text, by the places that its pieces carry. */
import { useEffect, useState } from 'react';
import type { Span } from '@demarche/contract';

/** The stretch of the document's text that is selected in the page; null where none is. */
export function usePickedWords(): [Span | null, () => void] {
  const [picked, setPicked] = useState<Span | null>(null);
  useEffect(() => {
    const onChange = (): void => {
      const span = spanOf(document.getSelection());
      // A click into the form takes the selection away; the words stay picked until others are.
      if (span) setPicked(span);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);
  return [picked, () => setPicked(null)];
}

function spanOf(selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [placeOf(startContainer, startOffset), placeOf(endContainer, endOffset)];
  return start !== null && end !== null && start < end ? [start, end] : null;
}

/** A place in the page as an offset into the text. */
function placeOf(node: Node, offset: number): number | null {
  const piece = node.parentElement?.closest<HTMLElement>('[data-start]');
  return node.nodeType === Node.TEXT_NODE && piece ? Number(piece.dataset['start']) + offset : null;
}
