// Which classes lie near which: the negatives from which a machine must be told apart come from there.
import { addProducts, allSteps, type Rows, stack, transposing } from './features.ts';

/** The long tail of a centroid adds nothing to the cosine. */
const centroidFeatures = 400;

/** The cosine of the centroids of every two classes, row by row. */
export function similarities(
  rows: Rows,
  members: readonly Int32Array[],
  features: number,
): readonly Float32Array[] {
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
  const byFeature = allSteps(transposing([stack(centroids)], features));
  return centroids.map((centroid) => {
    const similar = new Float32Array(members.length);
    addProducts(byFeature, centroid, similar);
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
