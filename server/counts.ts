// Counts by name, added up.

export type Counted = Readonly<Record<string, number>>;

/** Counts added up, the highest first; a tie by name. `most` keeps that many. */
function addedUp(all: readonly Counted[], most = Number.POSITIVE_INFINITY): Counted {
  const sum = new Map<string, number>();
  for (const counts of all)
    for (const [name, count] of Object.entries(counts)) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(
    [...sum]
      .filter(([, count]) => count > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, most),
  );
}

/** The pages kept. */
const mostPages = 8;

export const added = (...all: readonly Counted[]): Counted => addedUp(all);

/** The same of pages, of which only the most frequent are kept. */
export const addedPages = (...all: readonly Counted[]): Counted => addedUp(all, mostPages);

/** Counts of the same names, each added to the other's. */
export const plus = <T extends Counted>(one: T, other: T): T =>
  Object.fromEntries(Object.keys(one).map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)])) as T;
