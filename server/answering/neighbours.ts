// Which classes lie near which: the negatives from which a machine must be told apart come from there.
import type { Rows } from './features.ts';

/** The long tail of a centroid adds nothing to the cosine. */
const centroidFeatures = 400;

/** The cosine of the centroids of every two classes, row by row. */
export function similarities(
  rows: Rows,
  members: readonly Int32Array[],
  features: number,
): readonly Float32Array[] {
  const classes = members.length;
  const sum = new Float64Array(features);
  const centroids = members.map((list) => {
    const touched: number[] = [];
    for (const r of list)
      for (let k = rows.starts[r] as number; k < (rows.starts[r + 1] as number); k++) {
        const id = rows.ids[k] as number;
        if (sum[id] === 0) touched.push(id);
        sum[id] = (sum[id] as number) + (rows.values[k] as number);
      }
    let square = 0;
    for (const id of touched) square += (sum[id] as number) ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    const top = touched
      .sort((a, b) => (sum[b] as number) - (sum[a] as number) || a - b)
      .slice(0, centroidFeatures);
    const centroid = {
      ids: Int32Array.from(top),
      values: Float32Array.from(top, (id) => (sum[id] as number) * scale),
    };
    for (const id of touched) sum[id] = 0;
    return centroid;
  });
  // By feature, so that only what two classes share is multiplied.
  const starts = new Int32Array(features + 1);
  for (const { ids } of centroids) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
  const owner = new Int32Array(starts[features] as number);
  const value = new Float32Array(owner.length);
  const next = starts.slice();
  centroids.forEach(({ ids, values }, c) => {
    for (let i = 0; i < ids.length; i++) {
      const at = next[ids[i] as number] as number;
      owner[at] = c;
      value[at] = values[i] as number;
      next[ids[i] as number] = at + 1;
    }
  });
  return centroids.map(({ ids, values }) => {
    const similar = new Float32Array(classes);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const own = values[i] as number;
      for (let k = starts[id] as number; k < (starts[id + 1] as number); k++)
        similar[owner[k] as number] = (similar[owner[k] as number] as number) + own * (value[k] as number);
    }
    return similar;
  });
}

/** The classes outside `inside`, nearest first, one at a time: few are asked for. */
export function* nearest(similar: readonly Float32Array[], inside: readonly number[]): Generator<number> {
  const closeness = new Float64Array(similar.length);
  for (const c of inside)
    similar[c]?.forEach((value, other) => {
      closeness[other] = (closeness[other] as number) + value;
    });
  for (const c of inside) closeness[c] = -1;
  for (let left = similar.length - inside.length; left > 0; left--) {
    let best = 0;
    for (let c = 1; c < closeness.length; c++)
      if ((closeness[c] as number) > (closeness[best] as number)) best = c;
    closeness[best] = -1;
    yield best;
  }
}
