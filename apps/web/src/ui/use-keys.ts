/** Invariant: a key presses the button that shows it, and nothing while somebody writes or a sheet is open. */
import { useEffect, type RefObject } from 'react';

/** Presses the button among `actions` that has the key as its `aria-keyshortcuts`. */
export function useKeys(actions: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
      const isWriting = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (ctrlKey || metaKey || altKey || repeat || isWriting || document.querySelector('dialog[open]')) return;
      const button = actions.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions]);
}
