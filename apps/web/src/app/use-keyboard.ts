/** Invariant: single keys act only where nobody is writing, and never with a modifier; the palette opens from anywhere. */
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';

/** `Ctrl K` or `⌘ K` opens the palette, `/` searches, `j` and `k` walk through whatever carries `data-item`, `?` opens the sheet. */
interface Openers {
  readonly openSheet: () => void;
  readonly openPalette: () => void;
}

export function useKeyboard({ openSheet, openPalette }: Openers): void {
  const navigate = useNavigate();
  const { crisis } = useParams<'crisis'>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const act = {
        '/': () => {
          const search = document.querySelector<HTMLInputElement>('[data-search]');
          if (search) search.focus();
          else if (crisis) void navigate(`/c/${crisis}/statements`, { state: { search: true } });
        },
        j: () => step(1),
        k: () => step(-1),
        '?': openSheet,
        Enter: opener(event.target),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, crisis, openSheet, openPalette]);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');

/** An item that is no link itself opens by the first link in it. */
function opener(target: EventTarget | null): (() => void) | undefined {
  if (!(target instanceof HTMLLIElement) || !target.matches('[data-item]')) return undefined;
  return () => target.querySelector('a')?.click();
}

/** Moves the focus to the next or previous item, inside the open sheet if there is one. */
function step(by: 1 | -1): void {
  const within = document.querySelector('dialog[open]') ?? document.querySelector('main');
  const items = [...(within?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const here = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[here < 0 ? (by > 0 ? 0 : items.length - 1) : here + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
