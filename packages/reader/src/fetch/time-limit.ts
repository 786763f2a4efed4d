/** Invariant: nothing outlasts its time limit, also what cannot be stopped itself. */
import { failed, type Outcome } from '@demarche/contract';

/** A promise that does not outlast the signal: DNS look-ups cannot be aborted. */
export function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const expired = Promise.withResolvers<never>();
  const expire = (): void => expired.reject(signal.reason);
  signal.addEventListener('abort', expire, { once: true });
  return Promise.race([work, expired.promise]).finally(() => signal.removeEventListener('abort', expire));
}

/** The innermost message of an error: undici wraps what happened in "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message || error.name;
}

/** What is said of a request that threw: that its time was up, or what happened. */
export const cutOff = (url: string, error: unknown, signal: AbortSignal, timeoutMs: number): Outcome<never> =>
  signal.aborted ? failed('fetch/timeout', url, `${timeoutMs / 1000} s`) : failed('fetch/failed', url, reasonOf(error));
