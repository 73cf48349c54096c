// Counts by name, added up.

export type Counted = Readonly<Record<string, number>>;

/** Counts added up, the highest first; a tie by name. `most` keeps that many. */
export function added(one: Counted, other: Counted, most = Number.POSITIVE_INFINITY): Counted {
  const sum = new Map(Object.entries(one));
  for (const [name, count] of Object.entries(other)) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(
    [...sum]
      .filter(([, count]) => count > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, most),
  );
}

/** The pages kept. */
const mostPages = 8;

export const addedPages = (one: Counted, other: Counted): Counted => added(one, other, mostPages);
