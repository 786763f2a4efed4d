/** Invariant: whatever is decided inside it is told at once, and can be taken back there for as long as the notice stands. */
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Judgement, JudgementRequest } from '@demarche/contract';
import { useJudge } from '../api/queries.ts';
import { useMay } from '../app/visiting.ts';
import { storedName } from '../evidence/signature.ts';
import { Failure } from '../ui/notice.tsx';
import { NoEffect } from './no-effect.tsx';
import { JUDGING } from './strings.ts';

interface Judging {
  /** Records a decision; `said` tells it in the notice. */
  readonly decide: (request: JudgementRequest, said: string, onDone: () => void) => void;
  readonly isPending: boolean;
}

const Context = createContext<Judging | null>(null);

/** The desk around a component; null where nothing can be judged. */
export const useJudging = (): Judging | null => useContext(Context);

/** What was decided last, and how it is told. */
interface Last {
  readonly judgement: Judgement;
  readonly said: string;
}

/** Lets what stands in it be judged by whoever may. */
export function JudgingDesk({ children }: { readonly children: ReactNode }) {
  return useMay('judge') ? <OpenDesk>{children}</OpenDesk> : children;
}

function OpenDesk({ children }: { readonly children: ReactNode }) {
  const { mutate, isPending, error } = useJudge();
  const [last, setLast] = useState<Last | null>(null);
  const judging = useMemo<Judging>(
    () => ({
      isPending,
      decide: (request, said, onDone) =>
        mutate(request, {
          onSuccess: (judgement) => {
            setLast({ judgement, said });
            onDone();
          },
        }),
    }),
    [mutate, isPending],
  );
  const undo = ({ judgement: { id, document, attribution, by } }: Last): void =>
    judging.decide(
      { document, attribution, verdict: { kind: 'withdraw', judgement: id }, by: storedName() || by, why: '' },
      JUDGING.takenBack,
      () => undefined,
    );
  return (
    <Context value={judging}>
      {children}
      <div className="judged">
        {error && <Failure error={error} />}
        {last && (
          <Told
            key={last.judgement.id}
            last={last}
            isPending={isPending}
            onUndo={() => undo(last)}
            onDismiss={() => setLast(null)}
          />
        )}
      </div>
    </Context>
  );
}

interface ToldProps {
  readonly last: Last;
  readonly isPending: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

function Told({ last: { judgement, said }, isPending, onUndo, onDismiss }: ToldProps) {
  const note = useRef<HTMLDivElement>(null);
  // What was pressed is gone by now; the focus would be lost.
  useEffect(() => note.current?.focus({ preventScroll: true }), []);
  const canUndo = judgement.verdict.kind !== 'withdraw';
  return (
    <div ref={note} className="judged-note" role="status" tabIndex={-1}>
      <p>
        <strong>{said}</strong> <span className="meta">{judgement.by}</span>
      </p>
      <NoEffect judgement={judgement} />
      <div className="buttons">
        {canUndo && (
          <button type="button" className="button" disabled={isPending} onClick={onUndo}>
            {JUDGING.undo}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onDismiss}>
          {JUDGING.dismiss}
        </button>
      </div>
    </div>
  );
}
