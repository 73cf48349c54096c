// From scores to probabilities and limits: small logistic regressions on what cross-validation saw.

/** A logistic regression over standardised inputs: p = 1 / (1 + exp(-(bias + Σ w (x - mean) / deviation))). */
export type Logistic = {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
};

export function probability(model: Logistic, inputs: readonly number[]): number {
  let z = model.bias;
  for (let i = 0; i < model.weights.length; i++)
    z +=
      ((model.weights[i] as number) * ((inputs[i] as number) - (model.mean[i] as number))) /
      (model.deviation[i] as number);
  return 1 / (1 + Math.exp(-z));
}

/** Solves A x = b in place by Gaussian elimination with pivoting. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++)
      if (Math.abs(a[r]?.[column] ?? 0) > Math.abs(a[pivot]?.[column] ?? 0)) pivot = r;
    const swap = a[column] as number[];
    a[column] = a[pivot] as number[];
    a[pivot] = swap;
    const value = b[column] as number;
    b[column] = b[pivot] as number;
    b[pivot] = value;
    const top = a[column] as number[];
    for (let r = column + 1; r < n; r++) {
      const row = a[r] as number[];
      const factor = (row[column] as number) / (top[column] as number);
      if (factor === 0) continue;
      for (let k = column; k < n; k++) row[k] = (row[k] as number) - factor * (top[k] as number);
      b[r] = (b[r] as number) - factor * (b[column] as number);
    }
  }
  for (let r = n - 1; r >= 0; r--) {
    const row = a[r] as number[];
    for (let k = r + 1; k < n; k++) b[r] = (b[r] as number) - (row[k] as number) * (b[k] as number);
    b[r] = (b[r] as number) / (row[r] as number);
  }
  return b;
}

/** Fits by Newton's method with a small L2 penalty. `weights[i]` is the weight of example i. */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  weights: readonly number[],
): Logistic {
  const width = inputs[0]?.length ?? 0;
  const total = weights.reduce((sum, w) => sum + w, 0);
  const mean = Array.from(
    { length: width },
    (_, j) => inputs.reduce((sum, x, i) => sum + (x[j] as number) * (weights[i] as number), 0) / total,
  );
  const deviation = mean.map(
    (m, j) =>
      Math.sqrt(
        inputs.reduce((sum, x, i) => sum + ((x[j] as number) - m) ** 2 * (weights[i] as number), 0) / total,
      ) || 1,
  );
  const rows = inputs.map((x) => [
    1,
    ...x.map((value, j) => (value - (mean[j] as number)) / (deviation[j] as number)),
  ]);
  let w = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < 30; round++) {
    const hessian = w.map((_, j) => w.map((__, k) => (j === k ? 1e-3 : 0)));
    const gradient = w.map((value) => 1e-3 * value);
    rows.forEach((x, i) => {
      let z = 0;
      for (let j = 0; j < x.length; j++) z += (w[j] as number) * (x[j] as number);
      const p = 1 / (1 + Math.exp(-z));
      const error = (p - (outcomes[i] ? 1 : 0)) * (weights[i] as number);
      const curve = Math.max(p * (1 - p), 1e-6) * (weights[i] as number);
      for (let j = 0; j < x.length; j++) {
        gradient[j] = (gradient[j] as number) + error * (x[j] as number);
        const line = hessian[j] as number[];
        for (let k = 0; k < x.length; k++)
          line[k] = (line[k] as number) + curve * (x[j] as number) * (x[k] as number);
      }
    });
    const step = solve(hessian, gradient);
    w = w.map((value, j) => value - (step[j] as number));
    if (step.every((value) => Math.abs(value) < 1e-7)) break;
  }
  return { bias: w[0] as number, weights: w.slice(1), mean, deviation };
}

/**
 * Upper bound of a share, one-sided, by Wilson's score interval: E. B. Wilson, JASA 22 (1927).
 * `z` is the normal quantile: 1.645 for 95 %.
 */
export function upperBound(hits: number, of: number, z: number): number {
  if (of === 0) return 1;
  const p = hits / of;
  const zz = (z * z) / of;
  return (p + zz / 2 + z * Math.sqrt((p * (1 - p)) / of + zz / (4 * of))) / (1 + zz);
}

/** Both ends of the 95 % Wilson interval of a share. */
export function interval(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  // Rounding errors would show as -0.0 and 100.0000001 %.
  return [Math.max(0, 1 - upperBound(of - hits, of, 1.96)), Math.min(1, upperBound(hits, of, 1.96))];
}
