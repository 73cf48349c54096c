// The linear classifier: one-vs-rest L2-loss support vector machines by dual coordinate descent. Knows numbers only.
//
// Method: Hsieh, Chang, Lin, Keerthi, Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM",
// ICML 2008 (what LIBLINEAR does), each class against its nearest negatives and a few random ones.
import { type Rows, rowOf } from './features.ts';
import { type Linear, score } from './linear.ts';
import { neighbours } from './neighbours.ts';

export type TrainOptions = {
  /** Penalty of LIBLINEAR. */
  readonly c: number;
  readonly features: number;
  /** Negatives of a class: this many from the classes nearest to it, and so many at random. */
  readonly near: number;
  readonly random: number;
  /** How many times the negatives that were left out and lie inside the margin are added. */
  readonly mine: number;
  /** Weights smaller than this share of the class's largest are dropped. */
  readonly shrink: number;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

/** Rounds over the rows of a class at the most; nearly all classes settle sooner. */
const mostRounds = 40;

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

/** A class's machine while it is trained: the rows that it has seen with their duals, and what they add up to. */
type Machine = {
  readonly seen: Int32Array;
  readonly duals: Float64Array;
  readonly bias: number;
  readonly ids: Int32Array;
  readonly values: Float32Array;
};

/** Which rows are of which class. */
function membersOf(labels: Int32Array, classes: number): readonly Int32Array[] {
  const lists = Array.from({ length: classes }, (): number[] => []);
  for (let r = 0; r < labels.length; r++) lists[labels[r] as number]?.push(r);
  return lists.map((list) => Int32Array.from(list));
}

/** For each class the rows inside the margin on the wrong side: those that its machine should have seen. */
function violators(rows: Rows, labels: Int32Array, linear: Linear): number[][] {
  const found = Array.from({ length: linear.classes }, (): number[] => []);
  const scores = new Float64Array(linear.classes);
  for (let r = 0; r < labels.length; r++) {
    score(linear, rowOf(rows, r), scores);
    for (let c = 0; c < linear.classes; c++)
      if ((scores[c] as number) > -1 && labels[r] !== c) (found[c] as number[]).push(r);
  }
  return found;
}

/**
 * Trains one machine a class. `labels[r]` is the class of row r. Deterministic: the order of the coordinates comes
 * from a generator seeded with the class's number, so no class depends on another.
 */
export function trainLinear(rows: Rows, labels: Int32Array, classes: number, options: TrainOptions): Linear {
  const count = labels.length;
  const { features } = options;
  const members = membersOf(labels, classes);
  const everything = options.near + options.random >= count;
  const near = everything ? [] : neighbours(rows, members, features);
  const squares = Float64Array.from(labels, (_, r) =>
    rowOf(rows, r).values.reduce((sum, v) => sum + v * v, 1),
  );
  const weights = new Float32Array(features);
  const alpha = new Float64Array(count);
  const order = new Int32Array(count);
  const chosen = new Uint8Array(count);

  const solve = (c: number, before: Machine | undefined, more: readonly number[]): Machine => {
    const random = generator(c + 1);
    let length = 0;
    const take = (r: number) => {
      if (chosen[r] === 1) return;
      chosen[r] = 1;
      order[length++] = r;
    };
    if (before) {
      before.seen.forEach((r, i) => {
        take(r);
        alpha[r] = before.duals[i] as number;
      });
      before.ids.forEach((id, i) => {
        weights[id] = before.values[i] as number;
      });
    } else if (everything) for (let r = 0; r < count; r++) take(r);
    else {
      const positives = members[c] as Int32Array;
      for (const r of positives) take(r);
      for (const other of near[c] as Int32Array) {
        if (length >= positives.length + options.near) break;
        for (const r of members[other] as Int32Array) take(r);
      }
      const most = Math.min(count, length + options.random);
      while (length < most) take(Math.floor(random() * count));
    }
    for (const r of more) take(r);
    const start = before?.bias ?? 0;
    const problem = { rows, labels, target: c, order, length, squares, weights, alpha, c: options.c, random };
    const bias = descend(problem, start);
    const seen = order.slice(0, length);
    const duals = Float64Array.from(seen, (r) => alpha[r] as number);
    let used = 0;
    for (let id = 0; id < features; id++) if (weights[id] !== 0) used++;
    const ids = new Int32Array(used);
    for (let id = 0, at = 0; id < features; id++) if (weights[id] !== 0) ids[at++] = id;
    const values = Float32Array.from(ids, (id) => weights[id] as number);
    for (const r of seen) {
      chosen[r] = 0;
      alpha[r] = 0;
    }
    weights.fill(0);
    return { seen, duals, bias, ids, values };
  };

  const rounds = everything ? 1 : 1 + options.mine;
  let machines: readonly Machine[] = [];
  for (let round = 0; round < rounds; round++) {
    // What was left out and lies inside the margin joins, and the descent goes on from where it stands.
    const missed = round === 0 ? [] : violators(rows, labels, byFeature(machines, features, 0));
    const before = machines;
    machines = members.map((_, c) => {
      const machine = solve(c, before[c], missed[c] ?? []);
      options.onProgress?.((round * classes + c + 1) / (rounds * classes));
      return machine;
    });
  }
  return byFeature(machines, features, options.shrink);
}

/** Dual coordinate descent of one class, with LIBLINEAR's shrinking; leaves w in `weights`, returns the bias. */
function descend(
  problem: {
    readonly rows: Rows;
    readonly labels: Int32Array;
    readonly target: number;
    readonly order: Int32Array;
    readonly length: number;
    readonly squares: Float64Array;
    readonly weights: Float32Array;
    readonly alpha: Float64Array;
    readonly c: number;
    readonly random: () => number;
  },
  startBias: number,
): number {
  const { rows, labels, target, order, length, squares, weights, alpha, random } = problem;
  const { starts, ids, values } = rows;
  // L2 loss: the diagonal of Q grows by 1 / (2C) and alpha has no upper bound.
  const diagonal = 0.5 / problem.c;
  let bias = startBias;
  let active = length;
  let most = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
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
function byFeature(machines: readonly Machine[], features: number, shrink: number): Linear {
  const perClass = machines.map(({ ids, values }) => {
    let largest = 0;
    for (const value of values) largest = Math.max(largest, Math.abs(value));
    return { ids, values, largest };
  });
  const starts = new Int32Array(features + 1);
  for (const { ids, values, largest } of perClass)
    ids.forEach((id, i) => {
      if (Math.abs(values[i] as number) > largest * shrink) starts[id + 1] = (starts[id + 1] as number) + 1;
    });
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
  const next = starts.slice();
  const classOf = new Uint16Array(starts[features] as number);
  const values = new Int16Array(classOf.length);
  const scale = Float32Array.from(perClass, ({ largest }) => largest / 32767);
  perClass.forEach(({ ids, values: own, largest }, c) => {
    for (let i = 0; i < ids.length; i++) {
      const value = own[i] as number;
      if (Math.abs(value) <= largest * shrink) continue;
      const id = ids[i] as number;
      const at = next[id] as number;
      classOf[at] = c;
      values[at] = Math.round((value / largest) * 32767);
      next[id] = at + 1;
    }
  });
  const bias = Float32Array.from(machines, (machine) => machine.bias);
  return { classes: machines.length, starts, classOf, values, scale, bias };
}
