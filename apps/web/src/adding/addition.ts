/** Invariant: whatever failed can be asked for again, and what is asked for again is a failure no more. */
import type { AddRequest, Problem, Progress } from '@demarche/contract';

/** What is to be added; a file is read only when its turn comes, and is not to be had any more after a reload. */
export type Wanted = AddRequest | File;

export interface Addition {
  readonly key: string;
  readonly crisis: string;
  /** Who added it; null where nobody signs in. */
  readonly by: string | null;
  readonly label: string;
  readonly wanted: Wanted | null;
  readonly job: string | null;
  readonly events: readonly Progress[];
  readonly state: 'waiting' | 'running' | 'done' | 'lost';
  /** Why it was refused before it became a job. */
  readonly refused: Problem | null;
  /** What of it was asked for again by itself. */
  readonly retried: readonly string[];
}

export interface Failure {
  readonly what: string;
  /** Null where it is not known what became of it. */
  readonly problem: Problem | null;
  /** What to ask for; null where it cannot be asked for again from here. */
  readonly again: Wanted | null;
  /** Whether that is the whole addition, or an entry of its feed. */
  readonly whole: boolean;
}

/** What failed of an addition and was not asked for again. */
export function failuresOf({ label, wanted, events, state, refused, retried }: Addition): Failure[] {
  const whole = { what: label, again: wanted, whole: true };
  if (refused) return [{ ...whole, problem: refused }];
  if (state === 'lost') return [{ ...whole, problem: null }];
  return events.flatMap((event): Failure[] => {
    if (event.kind !== 'failed' || retried.includes(event.what)) return [];
    const { what, problem } = event;
    const isEntry = /^https?:\/\//i.test(what) && what !== urlOf(wanted) && what !== label;
    return [isEntry ? { what, problem, again: { kind: 'url', url: what }, whole: false } : { ...whole, what, problem }];
  });
}

const urlOf = (wanted: Wanted | null): string | null =>
  wanted && !(wanted instanceof File) && wanted.kind === 'url' ? wanted.url : null;

export const isOver = ({ state }: Addition): boolean => state === 'done' || state === 'lost';

/** How many of some additions are over, and how many of these have failures. */
export function tallyOf(additions: readonly Addition[]): { of: number; over: number; failed: number } {
  const over = additions.filter(isOver);
  const failed = over.filter((one) => failuresOf(one).length > 0);
  return { of: additions.length, over: over.length, failed: failed.length };
}
