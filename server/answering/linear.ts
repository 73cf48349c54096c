// Linear weights laid out for asking: by feature, so that a question touches only what it holds, and in few bytes.
import type { SparseRow } from './features.ts';

/**
 * Weights by feature. The first `dense` features, those that nearly every class weighs, hold one of each class in turn;
 * feature f of the rest holds `classOf[starts[f - dense]..starts[f - dense + 1]]` with their values in the same places
 * behind the dense ones. And a bias a class.
 */
export type Linear = {
  readonly classes: number;
  readonly dense: number;
  readonly starts: Int32Array;
  readonly classOf: Uint16Array;
  /** In steps of the class's `scale`: a hundredth of its largest weight changes no score that shows. */
  readonly values: Int8Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
};

/** One machine: its weights in steps of `scale`, by rising feature; and the rows on which they rest. */
export type Machine = {
  readonly support: Int32Array;
  readonly ids: Int32Array;
  readonly values: Int8Array;
  readonly scale: number;
  readonly bias: number;
};

/** How many features in front are stored densely: what makes the fewest bytes, one a weight there, three behind. */
function denseFeatures(counts: Int32Array, classes: number): number {
  let best = 0;
  let saved = 0;
  let most = 0;
  for (let f = 0; f < counts.length; f++) {
    saved += 3 * (counts[f] as number) - classes;
    if (saved > most) {
      most = saved;
      best = f + 1;
    }
  }
  return best;
}

/** Turns weights by machine into weights by feature. */
export function byFeature(machines: readonly Machine[], features: number): Linear {
  const classes = machines.length;
  const counts = new Int32Array(features);
  for (const { ids } of machines) for (const id of ids) counts[id] = (counts[id] as number) + 1;
  const dense = denseFeatures(counts, classes);
  const starts = new Int32Array(features - dense + 1);
  for (let f = dense; f < features; f++)
    starts[f - dense + 1] = (starts[f - dense] as number) + (counts[f] as number);
  const next = starts.slice();
  const classOf = new Uint16Array(starts[features - dense] as number);
  const values = new Int8Array(dense * classes + classOf.length);
  machines.forEach((machine, c) => {
    for (let i = 0; i < machine.ids.length; i++) {
      const id = machine.ids[i] as number;
      const value = machine.values[i] as number;
      if (id < dense) {
        values[id * classes + c] = value;
        continue;
      }
      const at = next[id - dense] as number;
      classOf[at] = c;
      values[dense * classes + at] = value;
      next[id - dense] = at + 1;
    }
  });
  return {
    classes,
    dense,
    starts,
    classOf,
    values,
    scale: Float32Array.from(machines, ({ scale }) => scale),
    bias: Float32Array.from(machines, ({ bias }) => bias),
  };
}

/** Adds a row's weights to `sums`, one a class, in steps of its scale. */
export function addWeights(
  linear: Linear,
  { ids, values: row }: { readonly [K in keyof SparseRow]: ArrayLike<number> },
  sums: Float64Array,
): void {
  const { dense, starts, classOf, values, classes } = linear;
  const sparse = dense * classes;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const value = row[i] as number;
    if (id < dense) {
      const from = id * classes;
      for (let c = 0; c < classes; c++) sums[c] = (sums[c] as number) + value * (values[from + c] as number);
      continue;
    }
    const end = starts[id - dense + 1] as number;
    for (let k = starts[id - dense] as number; k < end; k++) {
      const c = classOf[k] as number;
      sums[c] = (sums[c] as number) + value * (values[sparse + k] as number);
    }
  }
}

/** Turns sums into scores, in place. */
export function finish({ scale, bias, classes }: Linear, sums: Float64Array): void {
  for (let c = 0; c < classes; c++)
    sums[c] = (sums[c] as number) * (scale[c] as number) + (bias[c] as number);
}

/** The weight of one feature for one class. */
export function weightOf(linear: Linear, feature: number, wanted: number): number {
  const { dense, starts, classOf, values, scale, classes } = linear;
  const step = scale[wanted] as number;
  if (feature < dense) return (values[feature * classes + wanted] as number) * step;
  for (let k = starts[feature - dense] as number; k < (starts[feature - dense + 1] as number); k++)
    if (classOf[k] === wanted) return (values[dense * classes + k] as number) * step;
  return 0;
}
