/** Invariant: in a row that is wider than the page, what is current is in view. */
import { useEffect, useRef, type RefObject } from 'react';

/** For the row; `current` is what it shows as current. */
export function useCurrentInView<Row extends HTMLElement>(current: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useEffect(() => {
    const element = row.current;
    const chosen = element?.querySelector<HTMLElement>('[aria-current]');
    // The row alone is moved, not the page.
    if (element && chosen) element.scrollLeft = chosen.offsetLeft - (element.clientWidth - chosen.offsetWidth) / 2;
  }, [current]);
  return row;
}
