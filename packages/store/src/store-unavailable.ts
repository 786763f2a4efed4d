/** Invariant: a store that cannot be opened is said with its place and the cause, and without its password. */
import { type Problem, problem, reasonOf } from '@demarche/contract';

/** Thrown by `openStore`; `problem` is what to show. */
export class StoreUnavailable extends Error {
  readonly problem: Problem;

  constructor(place: string, cause: unknown) {
    const shown = problem('store/unavailable', withoutPassword(place), reasonsOf(cause));
    super(shown.message, { cause });
    this.name = 'StoreUnavailable';
    this.problem = shown;
  }
}

function withoutPassword(place: string): string {
  if (!URL.canParse(place)) return place;
  const url = new URL(place);
  if (url.password !== '') url.password = '***';
  url.search = '';
  return url.href;
}

/** A refused connection to a name with several addresses has its reasons inside, one for each. */
function reasonsOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonsOf).join('; ');
  return reasonOf(cause);
}
