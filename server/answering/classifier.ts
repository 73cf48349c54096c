// The linear classifier: one-vs-rest L2-loss support vector machines by dual coordinate descent. Knows numbers only.
//
// Method: Hsieh, Chang, Lin, Keerthi, Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM",
// ICML 2008 (what LIBLINEAR does), each class against its nearest negatives and a few random ones.
import type { Rows } from './features.ts';

/** Weights by feature: feature f holds `classes[starts[f]..starts[f+1]]` with `values` beside them; and a bias a class. */
export type Linear = {
  readonly classes: number;
  readonly starts: Int32Array;
  readonly classOf: Uint16Array;
  readonly values: Float32Array;
  readonly bias: Float32Array;
};

export type TrainOptions = {
  /** Penalty of LIBLINEAR. */
  readonly c: number;
  readonly features: number;
  /** Negatives of a class: this many from the classes nearest to it, and so many at random. */
  readonly near: number;
  readonly random: number;
  /** Weights smaller than this share of the class's largest are dropped. */
  readonly shrink: number;
  readonly onClass?: (done: number, of: number) => void;
};

/** A small deterministic generator (mulberry32): the same library gives the same model. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list: Int32Array, length: number, random: () => number): void {
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
}

/** For each class the other classes, nearest first, by the cosine of their centroids. */
function neighbours(rows: Rows, members: readonly Int32Array[], features: number): Int32Array[] {
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

/**
 * Trains one machine a class. `labels[r]` is the class of row r. Deterministic: the order of the coordinates comes
 * from a generator seeded with the class's number, so no class depends on another.
 */
export function trainLinear(rows: Rows, labels: Int32Array, classes: number, options: TrainOptions): Linear {
  const count = labels.length;
  const members: Int32Array[] = Array.from({ length: classes }, () => new Int32Array(0));
  {
    const sizes = new Int32Array(classes);
    for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
    for (let c = 0; c < classes; c++) members[c] = new Int32Array(sizes[c] as number);
    sizes.fill(0);
    for (let r = 0; r < count; r++) {
      const label = labels[r] as number;
      (members[label] as Int32Array)[sizes[label] as number] = r;
      sizes[label] = (sizes[label] as number) + 1;
    }
  }
  const all = options.near + options.random >= count;
  const near = all ? [] : neighbours(rows, members, options.features);
  const squares = new Float64Array(count);
  for (let r = 0; r < count; r++) {
    let square = 1;
    for (let k = rows.starts[r] as number; k < (rows.starts[r + 1] as number); k++)
      square += (rows.values[k] as number) ** 2;
    squares[r] = square;
  }
  const weights = new Float64Array(options.features);
  const alpha = new Float64Array(count);
  const order = new Int32Array(count);
  const chosen = new Uint8Array(count);
  const bias = new Float32Array(classes);
  const perClass: { ids: Int32Array; values: Float32Array }[] = [];
  for (let c = 0; c < classes; c++) {
    const random = generator(c + 1);
    let length = 0;
    const take = (r: number) => {
      if (chosen[r] === 1) return;
      chosen[r] = 1;
      order[length++] = r;
    };
    const positives = members[c] as Int32Array;
    if (all) for (let r = 0; r < count; r++) take(r);
    else {
      for (const r of positives) take(r);
      const wanted = positives.length + options.near;
      for (const other of near[c] as Int32Array) {
        if (length >= wanted) break;
        for (const r of members[other] as Int32Array) take(r);
      }
      const most = Math.min(count, length + options.random);
      while (length < most) take(Math.floor(random() * count));
    }
    bias[c] = descend({
      rows,
      labels,
      target: c,
      order,
      length,
      squares,
      weights,
      alpha,
      c: options.c,
      random,
    });
    const touched: number[] = [];
    let largest = 0;
    for (let i = 0; i < length; i++) {
      const r = order[i] as number;
      chosen[r] = 0;
      if (alpha[r] === 0) continue;
      alpha[r] = 0;
      for (let k = rows.starts[r] as number; k < (rows.starts[r + 1] as number); k++)
        touched.push(rows.ids[k] as number);
    }
    touched.sort((a, b) => a - b);
    const ids: number[] = [];
    for (let i = 0; i < touched.length; i++) {
      const id = touched[i] as number;
      if (i > 0 && touched[i - 1] === id) continue;
      ids.push(id);
      largest = Math.max(largest, Math.abs(weights[id] as number));
    }
    const kept = ids.filter((id) => Math.abs(weights[id] as number) > largest * options.shrink);
    perClass.push({
      ids: Int32Array.from(kept),
      values: Float32Array.from(kept, (id) => weights[id] as number),
    });
    for (const id of ids) weights[id] = 0;
    options.onClass?.(c + 1, classes);
  }
  return byFeature(perClass, bias, options.features);
}

/** Dual coordinate descent of one class, with LIBLINEAR's shrinking; leaves w in `weights`, returns the bias. */
function descend(problem: {
  readonly rows: Rows;
  readonly labels: Int32Array;
  readonly target: number;
  readonly order: Int32Array;
  readonly length: number;
  readonly squares: Float64Array;
  readonly weights: Float64Array;
  readonly alpha: Float64Array;
  readonly c: number;
  readonly random: () => number;
}): number {
  const { rows, labels, target, order, length, squares, weights, alpha, random } = problem;
  const { starts, ids, values } = rows;
  // L2 loss: the diagonal of Q grows by 1 / (2C) and alpha has no upper bound.
  const diagonal = 0.5 / problem.c;
  let bias = 0;
  let active = length;
  let most = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 60; round++) {
    let high = Number.NEGATIVE_INFINITY;
    let low = Number.POSITIVE_INFINITY;
    shuffle(order, active, random);
    for (let i = 0; i < active; i++) {
      const r = order[i] as number;
      const y = labels[r] === target ? 1 : -1;
      const from = starts[r] as number;
      const to = starts[r + 1] as number;
      let dot = bias;
      for (let k = from; k < to; k++) dot += (weights[ids[k] as number] as number) * (values[k] as number);
      const a = alpha[r] as number;
      const gradient = y * dot - 1 + diagonal * a;
      let projected = gradient;
      if (a === 0) {
        if (gradient > most) {
          active--;
          order[i] = order[active] as number;
          order[active] = r;
          i--;
          continue;
        }
        if (gradient > 0) projected = 0;
      }
      if (projected > high) high = projected;
      if (projected < low) low = projected;
      if (Math.abs(projected) < 1e-9) continue;
      const updated = Math.max(a - gradient / ((squares[r] as number) + diagonal), 0);
      alpha[r] = updated;
      const step = (updated - a) * y;
      if (step === 0) continue;
      bias += step;
      for (let k = from; k < to; k++) {
        const id = ids[k] as number;
        weights[id] = (weights[id] as number) + step * (values[k] as number);
      }
    }
    if (high - low <= 0.1) {
      if (active === length) break;
      active = length;
      most = Number.POSITIVE_INFINITY;
      continue;
    }
    most = high <= 0 ? Number.POSITIVE_INFINITY : high;
  }
  return bias;
}

/** Turns weights by class into weights by feature, so that a question touches only what it holds. */
function byFeature(
  perClass: readonly { readonly ids: Int32Array; readonly values: Float32Array }[],
  bias: Float32Array,
  features: number,
): Linear {
  const starts = new Int32Array(features + 1);
  for (const { ids } of perClass) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
  const next = starts.slice();
  const classOf = new Uint16Array(starts[features] as number);
  const values = new Float32Array(classOf.length);
  perClass.forEach((weights, c) => {
    for (let i = 0; i < weights.ids.length; i++) {
      const id = weights.ids[i] as number;
      const at = next[id] as number;
      classOf[at] = c;
      values[at] = weights.values[i] as number;
      next[id] = at + 1;
    }
  });
  return { classes: perClass.length, starts, classOf, values, bias };
}

/** Adds `scale` × the score of every class for one row to `into` (length: number of classes). */
export function score(
  linear: Linear,
  row: { readonly ids: Int32Array; readonly values: Float32Array },
  into: Float64Array,
): void {
  const { starts, classOf, values, bias } = linear;
  for (let c = 0; c < linear.classes; c++) into[c] = bias[c] as number;
  for (let i = 0; i < row.ids.length; i++) {
    const id = row.ids[i] as number;
    const value = row.values[i] as number;
    const end = starts[id + 1] as number;
    for (let k = starts[id] as number; k < end; k++) {
      const c = classOf[k] as number;
      into[c] = (into[c] as number) + value * (values[k] as number);
    }
  }
}
