/** Invariant: a long list is drawn in pieces, the next one as its end comes into view, so that opening it never waits for all of it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { S } from '../strings.ts';

interface MoreListProps<T> {
  readonly items: readonly T[];
  readonly show: (item: T) => ReactNode;
  readonly className?: string;
}

const PIECE = 40;

export function MoreList<T>({ items, show, className }: MoreListProps<T>) {
  const [drawn, setDrawn] = useState(PIECE);
  const end = useRef<HTMLButtonElement>(null);
  const left = items.length - drawn;
  const more = (): void => setDrawn((count) => count + PIECE);
  useEffect(() => {
    const target = end.current;
    if (!target) return undefined;
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && more(), {
      rootMargin: '600px',
    });
    watch.observe(target);
    return () => watch.disconnect();
  }, [drawn, left]);
  return (
    <>
      <ol className={className}>{items.slice(0, drawn).map(show)}</ol>
      {left > 0 && (
        <button ref={end} type="button" className="button" onClick={more}>
          {S.more(left)}
        </button>
      )}
    </>
  );
}
