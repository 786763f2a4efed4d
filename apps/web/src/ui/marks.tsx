/** Invariant: a position is told by its word; the shape only repeats it, in the ink of the text, and means neither good nor bad. */
import type { CellKind, Legality, PositionLabel } from '@demarche/contract';
import type { ReactNode } from 'react';
import { CELL } from '../dossier-strings.ts';
import { LEGALITY, POSITION } from '../strings.ts';

const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

const POSITION_SHAPE: Record<PositionLabel, ReactNode> = {
  support: <circle cx="7" cy="7" r="5" fill="currentColor" />,
  neutral: <circle cx="7" cy="7" r="4.5" {...LINE} />,
  concern: (
    <>
      <circle cx="7" cy="7" r="4.5" {...LINE} />
      <path d="M7 2.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  'oppose-condemn': <rect x="2.5" y="2.5" width="9" height="9" fill="currentColor" />,
};

const LEGALITY_SHAPE: Record<Legality, ReactNode> = {
  lawful: <path d="M7 1.5 12.5 7 7 12.5 1.5 7z" fill="currentColor" />,
  unlawful: <path d="M7 1.5 12.5 7 7 12.5 1.5 7zM4.3 9.7l5.4-5.4" {...LINE} />,
  refers: <path d="M7 1.5 12.5 7 7 12.5 1.5 7z" {...LINE} />,
  none: <path d="M4 7h6" {...LINE} />,
};

function Shape({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="shape" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {children}
    </svg>
  );
}

export function PositionMark({ position }: { readonly position: PositionLabel }) {
  return (
    <span className="mark">
      <Shape>{POSITION_SHAPE[position]}</Shape>
      <span>{POSITION[position]}</span>
    </span>
  );
}

export function LegalityMark({ legality }: { readonly legality: Legality }) {
  return (
    <span className={legality === 'none' ? 'mark faint' : 'mark'}>
      <Shape>{LEGALITY_SHAPE[legality]}</Shape>
      <span>{LEGALITY[legality]}</span>
    </span>
  );
}

const EMPTY_SHAPE: Record<CellKind, ReactNode> = {
  view: null,
  'no-view': <path d="M3 7h8" {...LINE} />,
  silent: (
    <>
      <circle cx="7" cy="7" r="4.5" {...LINE} />
      <circle cx="7" cy="7" r="1.2" fill="currentColor" />
    </>
  ),
  'not-found': <path d="M3.5 3.5l7 7m0-7l-7 7" {...LINE} />,
  'not-searched': <circle cx="7" cy="7" r="4.5" {...LINE} strokeDasharray="1.5 2" />,
};

/** Which kind of empty a cell is; bare where the words beside it say so. */
export function EmptyMark({ kind, bare = false }: { readonly kind: CellKind; readonly bare?: boolean }) {
  return (
    <span className="mark faint" title={CELL[kind]}>
      <Shape>{EMPTY_SHAPE[kind]}</Shape>
      <span className={bare ? 'hidden' : undefined}>{CELL[kind]}</span>
    </span>
  );
}
