/** Invariant: whether the text, the original or both are shown stands in the address. */
import { Link, useSearchParams } from 'react-router';
import { ORIGINAL } from './strings.ts';

export type ReaderView = keyof typeof ORIGINAL.views;

/** The view that the address asks for; the text where it asks for none. */
export function viewIn(query: URLSearchParams): ReaderView {
  const named = query.get('view') ?? '';
  return Object.hasOwn(ORIGINAL.views, named) ? (named as ReaderView) : 'text';
}

export function ReaderViews() {
  const [query] = useSearchParams();
  const current = viewIn(query);
  const address = (view: ReaderView): string => {
    const next = new URLSearchParams(query);
    next.delete('view');
    if (view !== 'text') next.set('view', view);
    return `?${next}`;
  };
  return (
    <nav className="chips small" aria-label={ORIGINAL.label}>
      {Object.entries(ORIGINAL.views).map(([view, label]) => (
        <Link
          key={view}
          className="chip"
          to={{ search: address(view as ReaderView) }}
          aria-current={view === current ? 'page' : undefined}
          preventScrollReset
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
