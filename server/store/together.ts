// Work that comes in the same turn of the event loop, done at once: many writes, one transaction.

/**
 * Gathers what is asked for until the loop has read all that is there, then does it all: as many results, in order.
 * When that fails, each is done by itself: what one of them breaks, the others do not suffer.
 */
export function together<T, R>(
  doAll: (given: readonly T[]) => Promise<readonly R[]>,
): (one: T) => Promise<R> {
  type Batch = { readonly all: T[]; readonly done: Promise<readonly R[]> };
  let gathering: Batch | undefined;
  const begin = (): Batch => {
    const all: T[] = [];
    const done = new Promise((resolve) => setImmediate(resolve)).then(() => {
      gathering = undefined;
      return doAll(all);
    });
    return { all, done };
  };
  return async (one) => {
    gathering ??= begin();
    const { all, done } = gathering;
    const place = all.push(one) - 1;
    try {
      return (await done)[place] as R;
    } catch (error) {
      if (all.length === 1) throw error;
      const [result] = await doAll([one]);
      return result as R;
    }
  };
}
