/** Invariant: the drawer is open exactly when the address says so. */
import { useLocation, useNavigate, useSearchParams } from 'react-router';

type Shown =
  | { readonly actor: string; readonly axis: 'position' | 'legality' }
  | { readonly statement: string }
  | { readonly affiliation: string };

/** Opens the drawer by putting what it shows into the address; `close` takes it out again. */
export function useDrawer() {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const address = (shown: Record<string, string>): string => {
    const next = new URLSearchParams(query);
    for (const name of ['actor', 'axis', 'statement', 'affiliation']) next.delete(name);
    for (const [name, value] of Object.entries(shown)) next.set(name, value);
    return `?${next}`;
  };
  return {
    query,
    open: (shown: Shown): void => void navigate(address(shown), { state: 'opened-here', preventScrollReset: true }),
    close: (): void => {
      // Going back leaves no second entry in the history.
      if (state === 'opened-here') void navigate(-1);
      else void navigate(address({}), { replace: true, preventScrollReset: true });
    },
  };
}
