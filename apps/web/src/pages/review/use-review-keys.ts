/** Invariant: a key does what the button that shows it does, and nothing while somebody writes or a sheet is open. */
import { useEffect } from 'react';
import { Legality, PositionLabel, type JudgementRequest } from '@demarche/contract';

interface ReviewKeys {
  readonly decide: (verdict: JudgementRequest['verdict']) => void;
  readonly skip: () => void;
  readonly undo: () => void;
}

/** `a` accepts, `r` rejects, `s` leaves for later, `u` undoes; `1` to `4` set the stand, `5` to `8` the view of the law. */
export function useReviewKeys({ decide, skip, undo }: ReviewKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
      const isWriting = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (ctrlKey || metaKey || altKey || repeat || isWriting || document.querySelector('dialog[open]')) return;
      const number = /^[1-8]$/.test(key) ? Number(key) : 0;
      const act =
        number > 4
          ? () => decide({ kind: 'correct', correction: { legality: Legality.options[number - 5]! } })
          : number > 0
            ? () => decide({ kind: 'correct', correction: { position: PositionLabel.options[number - 1]! } })
            : {
                a: () => decide({ kind: 'accept' }),
                r: () => decide({ kind: 'reject' }),
                s: skip,
                u: undo,
              }[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [decide, skip, undo]);
}
