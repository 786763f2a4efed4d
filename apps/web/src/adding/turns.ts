/** Invariant: no more than so many are at work at once; the others begin in the order in which they came, whatever became of those before. */

/** Makes a queue. A browser opens few connections to one server: streams and files beyond that would keep the whole page waiting. */
export function makeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
