/** Invariant: a list, however long, says of each entry which of how many it is, and holds only those near the window. */
import { Fragment, useCallback, useLayoutEffect, useMemo, useState, type ReactNode, type RefObject } from 'react';
import { useWindowLines } from './use-window-lines.ts';

/** For the `li` of an entry: its place among all, which a list drawn in part does not say by itself. */
export interface Place {
  readonly 'aria-posinset'?: number;
  readonly 'aria-setsize'?: number;
  readonly 'data-index'?: number;
  readonly ref?: (element: HTMLElement | null) => void;
}

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** The same function at every drawing. */
  readonly keyOf: (item: T, index: number) => string;
  /** Draws an entry as one `li`, which takes the place as its attributes. */
  readonly show: (item: T, place: Place, index: number) => ReactNode;
  readonly className?: string;
  /** What an entry is high until it is measured, in pixels. */
  readonly estimate: number;
  /** The number of the entry that the address leads to. */
  readonly at?: number | null;
}

/** The most entries that are drawn whole: the browser searches and selects in them as in any page. */
const WHOLE = 100;

export function VirtualList<T>({ items, keyOf, show, className, estimate, at = null }: VirtualListProps<T>) {
  const [columns, setColumns] = useState(1);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const firstOf = useCallback((line: number) => keys[line * columns]!, [keys, columns]);
  const { frame, pieces, measure, following } = useWindowLines<HTMLOListElement>({
    count: Math.ceil(items.length / columns),
    keyOf: firstOf,
    estimate,
    whole: Math.floor(WHOLE / columns),
    at: at === null || at < 0 ? null : Math.floor(at / columns),
  });
  useColumns(frame, setColumns);
  const drawn = (index: number, place: Place): ReactNode => {
    const item = items[index]!;
    return <Fragment key={keys[index]}>{show(item, place, index)}</Fragment>;
  };
  if (!pieces) {
    return (
      <ol ref={frame} className={className}>
        {items.map((_, index) => drawn(index, {}))}
      </ol>
    );
  }
  return (
    <ol ref={frame} className={`${className ?? ''} virtual`} {...following}>
      {pieces.flatMap((piece) =>
        piece.kind === 'gap' ? (
          <li key={`gap ${piece.before}`} aria-hidden="true" className="gap" style={{ blockSize: piece.height }} />
        ) : (
          items.slice(piece.index * columns, (piece.index + 1) * columns).map((_, i) =>
            drawn(piece.index * columns + i, {
              'aria-posinset': piece.index * columns + i + 1,
              'aria-setsize': items.length,
              'data-index': piece.index,
              // Those that stand side by side are of one height.
              ...(i === 0 && { ref: measure }),
            }),
          )
        ),
      )}
    </ol>
  );
}

/** Tells how many entries stand side by side: what the styles make of the list at this width. */
function useColumns(list: RefObject<HTMLElement | null>, onColumns: (count: number) => void): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const look = (): void => {
      const { display, gridTemplateColumns } = getComputedStyle(element);
      onColumns(display === 'grid' ? gridTemplateColumns.split(' ').length : 1);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [list, onColumns]);
}
