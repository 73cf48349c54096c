// Dual coordinate descent: one support vector machine, its rows on either side.
//
// Method: Hsieh, Chang, Lin, Keerthi, Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM",
// ICML 2008 (what LIBLINEAR does), L2 loss.
import type { Rows } from './features.ts';

/** A machine under way: `order[0..length)` are its rows; `alpha`, `weights` and the bias are where it stands. */
export type Descent = {
  readonly rows: Rows;
  /** 1 for the rows of the machine's own side. */
  readonly own: Uint8Array;
  readonly order: Int32Array;
  readonly length: number;
  /** Squared length of each row, the bias's 1 included. */
  readonly squares: Float64Array;
  readonly weights: Float32Array;
  readonly alpha: Float64Array;
  /** Penalty of LIBLINEAR. */
  readonly c: number;
  readonly random: () => number;
};

/** Rounds over the rows at the most; nearly all machines settle sooner. */
const mostRounds = 40;
/** The descent ends when the projected gradients of a round lie this close together. */
const tolerance = 0.25;
/**
 * A row that rests outside the margin by more than this is left alone until all others have settled: LIBLINEAR waits
 * for the last round's largest gradient, which here keeps nearly every row in every round.
 */
const restless = 0.1;

/** Row r times the weights. Four sums at a time: one would wait for itself. */
export function dot({ starts, ids, values }: Rows, r: number, weights: Float32Array): number {
  const to = starts[r + 1] as number;
  let k = starts[r] as number;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (; k + 3 < to; k += 4) {
    a += (weights[ids[k] as number] as number) * (values[k] as number);
    b += (weights[ids[k + 1] as number] as number) * (values[k + 1] as number);
    c += (weights[ids[k + 2] as number] as number) * (values[k + 2] as number);
    d += (weights[ids[k + 3] as number] as number) * (values[k + 3] as number);
  }
  for (; k < to; k++) a += (weights[ids[k] as number] as number) * (values[k] as number);
  return a + b + (c + d);
}

function shuffle(list: Int32Array, length: number, random: () => number): void {
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
}

/** Goes on from where the machine stands until it settles; changes `order`, `weights` and `alpha`, returns the bias. */
export function descend(descent: Descent, startBias: number): number {
  const { rows, own, order, length, squares, weights, alpha, random } = descent;
  const { starts, ids, values } = rows;
  // L2 loss: the diagonal of Q grows by 1 / (2C) and alpha has no upper bound.
  const diagonal = 0.5 / descent.c;
  let bias = startBias;
  let active = length;
  let most = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    let high = Number.NEGATIVE_INFINITY;
    let low = Number.POSITIVE_INFINITY;
    shuffle(order, active, random);
    for (let i = 0; i < active; i++) {
      const r = order[i] as number;
      const y = own[r] === 1 ? 1 : -1;
      const a = alpha[r] as number;
      const gradient = y * (bias + dot(rows, r, weights)) - 1 + diagonal * a;
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
      const to = starts[r + 1] as number;
      for (let k = starts[r] as number; k < to; k++) {
        const id = ids[k] as number;
        weights[id] = (weights[id] as number) + step * (values[k] as number);
      }
    }
    if (high - low <= tolerance) {
      if (active === length) break;
      active = length;
      most = Number.POSITIVE_INFINITY;
    } else most = high <= 0 ? Number.POSITIVE_INFINITY : Math.min(high, restless);
  }
  return bias;
}
