/** Invariant: the browser's own modal dialog: it keeps the focus inside, closes on Esc, and gives the focus back. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { S } from '../strings.ts';

interface SheetProps {
  readonly kind: 'side' | 'centre';
  readonly title: string;
  readonly lead?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ kind, title, lead, onClose, children }: SheetProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`sheet ${kind}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className="sheet-body">
        <header className="sheet-head">
          <div>
            <h2>{title}</h2>
            {lead}
          </div>
          <button type="button" className="button quiet" aria-label={S.close} title={S.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
            </svg>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
