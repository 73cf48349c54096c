// Which classes lie near which: the negatives from which a class must be told apart come from there.
import type { Rows } from './features.ts';

/** For each class the other classes, nearest first, by the cosine of their centroids. */
export function neighbours(rows: Rows, members: readonly Int32Array[], features: number): Int32Array[] {
  const classes = members.length;
  // Centroids by class, then by feature, so that only what two classes share is multiplied.
  const sums = members.map((list) => {
    const sum = new Map<number, number>();
    for (const r of list)
      for (let k = rows.starts[r] as number; k < (rows.starts[r + 1] as number); k++) {
        const id = rows.ids[k] as number;
        sum.set(id, (sum.get(id) ?? 0) + (rows.values[k] as number));
      }
    let square = 0;
    for (const value of sum.values()) square += value * value;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    // The long tail of a centroid adds nothing to the cosine.
    const top = [...sum].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 400);
    return top.map(([id, value]) => [id, value * scale] as const);
  });
  const counts = new Int32Array(features + 1);
  for (const sum of sums) for (const [id] of sum) counts[id + 1] = (counts[id + 1] as number) + 1;
  for (let f = 0; f < features; f++) counts[f + 1] = (counts[f + 1] as number) + (counts[f] as number);
  const owner = new Int32Array(counts[features] as number);
  const value = new Float32Array(owner.length);
  const next = counts.slice();
  sums.forEach((sum, c) => {
    for (const [id, v] of sum) {
      const at = next[id] as number;
      owner[at] = c;
      value[at] = v;
      next[id] = at + 1;
    }
  });
  const similar = new Float64Array(classes);
  return sums.map((sum, c) => {
    similar.fill(0);
    for (const [id, v] of sum)
      for (let k = counts[id] as number; k < (counts[id + 1] as number); k++)
        similar[owner[k] as number] = (similar[owner[k] as number] as number) + v * (value[k] as number);
    const order: number[] = [];
    for (let other = 0; other < classes; other++) if (other !== c) order.push(other);
    order.sort((a, b) => (similar[b] as number) - (similar[a] as number) || a - b);
    return Int32Array.from(order);
  });
}
