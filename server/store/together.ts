// Work that comes in the same turn of the event loop, done at once: many writes, one transaction.

/**
 * Gathers what is asked for until the loop has read all that is there, then does it all: as many results, in order.
 * When doing it fails, it has failed for each of them.
 */
export function together<T, R>(
  doAll: (given: readonly T[]) => Promise<readonly R[]>,
): (one: T) => Promise<R> {
  let gathered: T[] = [];
  let done: Promise<readonly R[]> | undefined;
  return async (one) => {
    const place = gathered.push(one) - 1;
    done ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      const all = gathered;
      gathered = [];
      done = undefined;
      return doAll(all);
    });
    return (await done)[place] as R;
  };
}
