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

/** Several classifiers over the same features as one, their classes behind one another: a question walks its features once. */
export function joined(parts: readonly Linear[], features: number): Linear {
  const total = parts.reduce((sum, { values }) => sum + values.length, 0);
  const starts = new Int32Array(features + 1);
  const classOf = new Uint16Array(total);
  const values = new Int16Array(total);
  let at = 0;
  for (let f = 0; f < features; f++) {
    starts[f] = at;
    let offset = 0;
    for (const part of parts) {
      for (let k = part.starts[f] as number; k < (part.starts[f + 1] as number); k++) {
        classOf[at] = offset + (part.classOf[k] as number);
        values[at++] = part.values[k] as number;
      }
      offset += part.classes;
    }
  }
  starts[features] = at;
  return {
    classes: parts.reduce((sum, { classes }) => sum + classes, 0),
    starts,
    classOf,
    values,
    scale: Float32Array.from(parts.flatMap(({ scale }) => [...scale])),
    bias: Float32Array.from(parts.flatMap(({ bias }) => [...bias])),
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
