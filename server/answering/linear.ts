// Linear weights laid out for asking: by feature, so that a question touches only what it holds.
import type { SparseRow } from './features.ts';

/** Weights by feature: feature f holds `classes[starts[f]..starts[f+1]]` with `values` beside them; and a bias a class. */
export type Linear = {
  readonly classes: number;
  readonly starts: Int32Array;
  readonly classOf: Uint16Array;
  /** In steps of the class's `scale`: 16 bits lose nothing that shows, and halve the model. */
  readonly values: Int16Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
};

/** One machine: its weights in steps of `scale`, by rising feature; and the rows on which they rest. */
export type Machine = {
  readonly support: Int32Array;
  readonly ids: Int32Array;
  readonly values: Int16Array;
  readonly scale: number;
  readonly bias: number;
};

/** Turns weights by machine into weights by feature. */
export function byFeature(machines: readonly Machine[], features: number): Linear {
  const starts = new Int32Array(features + 1);
  for (const { ids } of machines)
    for (let i = 0; i < ids.length; i++) {
      const after = (ids[i] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
  const next = starts.slice();
  const classOf = new Uint16Array(starts[features] as number);
  const values = new Int16Array(classOf.length);
  machines.forEach((machine, c) => {
    for (let i = 0; i < machine.ids.length; i++) {
      const id = machine.ids[i] as number;
      const at = next[id] as number;
      classOf[at] = c;
      values[at] = machine.values[i] as number;
      next[id] = at + 1;
    }
  });
  return {
    classes: machines.length,
    starts,
    classOf,
    values,
    scale: Float32Array.from(machines, ({ scale }) => scale),
    bias: Float32Array.from(machines, ({ bias }) => bias),
  };
}

/** Writes the score of every class for one row into `into` (length: number of classes). */
export function score(linear: Linear, row: SparseRow, into: Float64Array): void {
  const { starts, classOf, values, scale, bias, classes } = linear;
  into.fill(0, 0, classes);
  for (let i = 0; i < row.ids.length; i++) {
    const id = row.ids[i] as number;
    const value = row.values[i] as number;
    const end = starts[id + 1] as number;
    for (let k = starts[id] as number; k < end; k++) {
      const c = classOf[k] as number;
      into[c] = (into[c] as number) + value * (values[k] as number);
    }
  }
  for (let c = 0; c < classes; c++)
    into[c] = (into[c] as number) * (scale[c] as number) + (bias[c] as number);
}
