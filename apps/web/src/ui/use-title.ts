/** Invariant: the tab says what the page shows, then the product. */
import { useEffect } from 'react';
import { S } from '../strings.ts';

export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${S.product}` : S.product;
  }, [title]);
}
