/** Invariant: results come in the order of what they are made from, each as soon as it and those before it are there. */

/**
 * Works on up to `ahead` items at once and gives the results in order. A rejection ends it.
 * @example for await (const page of inOrder(urls, fetchPage, 4)) print(page);
 */
export async function* inOrder<A, B>(
  source: AsyncIterable<A>,
  work: (item: A) => Promise<B>,
  ahead: number,
): AsyncGenerator<B> {
  const items = source[Symbol.asyncIterator]();
  const under: Promise<B>[] = [];
  let reading: Promise<IteratorResult<A>> | null = null;
  let ended = false;
  try {
    for (;;) {
      if (!ended && under.length < ahead) reading ??= items.next();
      const [first] = under;
      if (!first && !reading) return;
      const next = await Promise.race([
        ...(first ? [first.then(() => 'done' as const)] : []),
        ...(reading ? [reading.then(() => 'read' as const)] : []),
      ]);
      if (next === 'done') yield await under.shift()!;
      else {
        const item = await reading!;
        reading = null;
        if (item.done === true) ended = true;
        else {
          const started = work(item.value);
          // A rejection is met when its turn comes, not before.
          started.catch(() => {});
          under.push(started);
        }
      }
    }
  } finally {
    // A source that is being waited on cannot be told to stop.
    if (!reading) await items.return?.();
    await Promise.allSettled(under);
  }
}
