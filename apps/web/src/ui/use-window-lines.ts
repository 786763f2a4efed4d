/**
 * Invariant: of a long list only the lines near the window are in the page, and the one that has the focus; a short one is drawn whole, so
 * that the browser's own search finds everything in it. Heights are measured, and kept for whoever comes back to the address.
 */
import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useLocation } from 'react-router';
import { linesKept, piecesOf, type Piece } from './drawn-lines.ts';
import { usePrinting } from './use-printing.ts';

/** Lines beyond the window that are drawn on each side. */
const OVERSCAN = 8;
/** Addresses whose measured heights are kept. */
const KEPT = 12;

interface LinesOptions {
  readonly count: number;
  /** The key of a line; the same function as long as the lines are the same. */
  readonly keyOf: (line: number) => string;
  /** What a line is high until it is measured, in pixels. */
  readonly estimate: number;
  /** The most lines that are drawn whole. */
  readonly whole: number;
  /** The line that the address leads to. */
  readonly at: number | null;
}

interface Lines<Frame extends HTMLElement> {
  /** For the element whose upper edge is the list's. */
  readonly frame: RefObject<Frame | null>;
  /** What is drawn; null where that is everything. */
  readonly pieces: readonly Piece[] | null;
  /** For the element of each drawn line, which has its number in `data-index`. */
  readonly measure: (element: HTMLElement | null) => void;
  /** For the frame: they follow the focus. */
  readonly following: {
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
}

export function useWindowLines<Frame extends HTMLElement>(options: LinesOptions): Lines<Frame> {
  const { count, keyOf, estimate, whole, at } = options;
  const frame = useRef<Frame>(null);
  const printing = usePrinting();
  const top = useTop(frame);
  const [focused, setFocused] = useState<number | null>(null);
  const isLong = count > whole;
  const { pathname, search } = useLocation();
  const address = `${pathname}${search} ${isLong ? keyOf(0) : ''}`;
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    enabled: isLong,
    getItemKey: keyOf,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: top,
    rangeExtractor: ({ startIndex, endIndex, overscan }) =>
      linesKept([startIndex - overscan, endIndex + overscan], focused, count),
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialMeasurementsCache: measured.get(address) ?? [],
  });
  useEffect(() => {
    if (at === null) return;
    if (isLong) virtualizer.scrollToIndex(at, { align: 'center' });
    else frame.current?.children[at]?.scrollIntoView({ block: 'center' });
  }, [at, isLong, virtualizer]);
  useLayoutEffect(() => () => keep(address, virtualizer.takeSnapshot()), [address, virtualizer]);
  return {
    frame,
    pieces:
      isLong && !printing
        ? piecesOf(virtualizer.getVirtualItems(), { start: top, height: virtualizer.getTotalSize() })
        : null,
    measure: virtualizer.measureElement,
    following: {
      onFocus: ({ target }) => setFocused(lineOf(target)),
      onBlur: ({ target, relatedTarget }) => {
        // The focus comes back from another window and from a dialog; only where it goes elsewhere in the page is it gone.
        const comesBack = document.activeElement === target || relatedTarget?.closest('dialog');
        if (!comesBack) setFocused(null);
      },
    },
  };
}

function lineOf(element: Element): number | null {
  const line = element.closest<HTMLElement>('[data-index]');
  return line ? Number(line.dataset['index']) : null;
}

/** Where an element begins, in pixels from the top of the page. */
function useTop(frame: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = (): void => {
      if (frame.current) setTop(Math.round(frame.current.getBoundingClientRect().top + window.scrollY));
    };
    look();
    // Whatever moves it changes the height of the page.
    const watch = new ResizeObserver(look);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [frame]);
  return top;
}

/** Measured lines by address, the latest last. */
const measured = new Map<string, VirtualItem[]>();

function keep(address: string, lines: VirtualItem[]): void {
  measured.delete(address);
  if (lines.length > 0) measured.set(address, lines);
  const [oldest] = measured.keys();
  if (measured.size > KEPT && oldest !== undefined) measured.delete(oldest);
}
