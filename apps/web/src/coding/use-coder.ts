/** Invariant: the worker lives as long as the page that uses it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CodedText, TextToCode } from '../compose.ts';
import type { Answer } from './worker.ts';

type CoderState =
  | { readonly kind: 'opening' | 'ready' | 'coding' }
  | { readonly kind: 'coded'; readonly coded: CodedText }
  | { readonly kind: 'failed'; readonly reason: string };

interface Coder {
  readonly state: CoderState;
  readonly code: (given: TextToCode) => void;
  /** Back to the empty page. */
  readonly clear: () => void;
}

/** The coder in a worker of this browser. */
export function useCoder(): Coder {
  const [state, setState] = useState<CoderState>({ kind: 'opening' });
  const worker = useRef<Worker | null>(null);

  useEffect(() => {
    const own = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'open') setState((now) => (now.kind === 'opening' ? { kind: 'ready' } : now));
      else setState(data);
    });
    own.addEventListener('error', ({ message }) => setState({ kind: 'failed', reason: message }));
    return () => own.terminate();
  }, []);

  const code = useCallback((given: TextToCode) => {
    setState({ kind: 'coding' });
    worker.current?.postMessage(given);
  }, []);
  return { state, code, clear: useCallback(() => setState({ kind: 'ready' }), []) };
}
