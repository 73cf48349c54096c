// Puts bundles of features together by average linkage. Knows numbers only.
//
// What is merged are pairs that are each other's nearest: for average linkage that gives the same tree as merging the
// nearest pair of all, one after the other (Bruynooghe 1978), in a few rounds. The nearest are looked for among those
// that share a strong feature, so 100,000 texts never meet pair by pair.

/** The sum of the rows of some texts, each of length 1 at most; `ids` ascending. */
export type Bundle = {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly size: number;
};

export type Linkage = {
  /** Least mean similarity of two bundles, 0 to 1. */
  readonly threshold: number;
  /** False for bundles that must stay apart, whatever their similarity. Given the numbers of their first texts. */
  readonly mayJoin: (one: number, other: number) => boolean;
  /** Told what was joined into what, so that `mayJoin` can know. */
  readonly onJoin?: (into: number, from: number) => void;
};

/** Strongest features of a bundle by which it is found, and how many of those found are compared in full. */
const strongest = 24;
const compared = 24;
/** A feature that more bundles share leads to the largest of them only. */
const longestList = 2_000;
/** A bundle's long tail adds nothing to a mean. */
const mostFeatures = 600;
/** Small ones join one that is so many times as large all at once: its mean hardly moves. */
const dwarf = 8;

/** The mean of all pairs' similarities. */
export function meanSimilarity(one: Bundle, other: Bundle): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < one.ids.length && j < other.ids.length) {
    const a = one.ids[i] as number;
    const b = other.ids[j] as number;
    if (a === b) sum += (one.values[i++] as number) * (other.values[j++] as number);
    else if (a < b) i++;
    else j++;
  }
  return sum / (one.size * other.size);
}

/** Places of the strongest values, in no order. */
function strongestOf(values: Float32Array, most: number): readonly number[] {
  const places = [...values.keys()];
  if (places.length <= most) return places;
  return places.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b).slice(0, most);
}

/** Both bundles as one. */
export function joined(one: Bundle, other: Bundle): Bundle {
  const ids = new Int32Array(one.ids.length + other.ids.length);
  const values = new Float32Array(ids.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < one.ids.length || j < other.ids.length) {
    const a = i < one.ids.length ? (one.ids[i] as number) : Number.MAX_SAFE_INTEGER;
    const b = j < other.ids.length ? (other.ids[j] as number) : Number.MAX_SAFE_INTEGER;
    ids[count] = Math.min(a, b);
    values[count++] =
      (a <= b ? (one.values[i++] as number) : 0) + (b <= a ? (other.values[j++] as number) : 0);
  }
  const size = one.size + other.size;
  if (count <= mostFeatures) return { ids: ids.slice(0, count), values: values.slice(0, count), size };
  const kept = strongestOf(values.subarray(0, count), mostFeatures) as number[];
  kept.sort((a, b) => a - b);
  return {
    ids: Int32Array.from(kept, (at) => ids[at] as number),
    values: Float32Array.from(kept, (at) => values[at] as number),
    size,
  };
}

/** Which bundles hold a feature among their strongest, the largest first. */
type Index = { readonly starts: Int32Array; readonly holders: Int32Array; readonly values: Float32Array };

function indexOf(
  alive: readonly number[],
  keys: readonly Int32Array[],
  bundles: readonly Bundle[],
  features: number,
): Index {
  const order = [...alive].sort((a, b) => (bundles[b] as Bundle).size - (bundles[a] as Bundle).size || a - b);
  const starts = new Int32Array(features + 1);
  for (const b of order)
    for (const at of keys[b] as Int32Array) {
      const id = (bundles[b] as Bundle).ids[at] as number;
      starts[id + 1] = (starts[id + 1] as number) + 1;
    }
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f] as number) + (starts[f + 1] as number);
  const holders = new Int32Array(starts[features] as number);
  const values = new Float32Array(holders.length);
  const next = starts.slice();
  for (const b of order) {
    const { ids, values: own, size } = bundles[b] as Bundle;
    for (const at of keys[b] as Int32Array) {
      const id = ids[at] as number;
      const place = next[id] as number;
      holders[place] = b;
      values[place] = (own[at] as number) / size;
      next[id] = place + 1;
    }
  }
  return { starts, holders, values };
}

/**
 * Joins what belongs together. For each bundle the number of the one that it ended in, the lowest of those joined.
 * The same bundles in the same order give the same result.
 */
export function link(given: readonly Bundle[], options: Linkage): Int32Array {
  const bundles = [...given];
  const into = Int32Array.from(bundles.keys());
  const keys = bundles.map(({ values }) => Int32Array.from(strongestOf(values, strongest)));
  let features = 0;
  for (const { ids } of bundles) features = Math.max(features, (ids.at(-1) ?? -1) + 1);
  const nearest = new Int32Array(bundles.length).fill(-1);
  const similarity = new Float64Array(bundles.length);
  const found = new Float64Array(bundles.length);
  let alive = [...bundles.keys()];
  let unsure = alive;

  const look = (b: number, index: Index) => {
    const own = bundles[b] as Bundle;
    const touched: number[] = [];
    for (const at of keys[b] as Int32Array) {
      const id = own.ids[at] as number;
      const start = index.starts[id] as number;
      const end = Math.min(index.starts[id + 1] as number, start + longestList);
      for (let k = start; k < end; k++) {
        const other = index.holders[k] as number;
        if (found[other] === 0) touched.push(other);
        found[other] = (found[other] as number) + (own.values[at] as number) * (index.values[k] as number);
      }
    }
    const best = touched.filter((other) => other !== b);
    if (best.length > compared) {
      best.sort((x, y) => (found[y] as number) - (found[x] as number) || x - y);
      best.length = compared;
    }
    for (const other of touched) found[other] = 0;
    let nearestOne = -1;
    let most = options.threshold;
    for (const other of best) {
      const value = meanSimilarity(own, bundles[other] as Bundle);
      const isNearer = value > most || (value === most && (nearestOne < 0 || other < nearestOne));
      if (isNearer && options.mayJoin(b, other)) {
        nearestOne = other;
        most = value;
      }
    }
    nearest[b] = nearestOne;
    similarity[b] = most;
  };
  const join = (b: number, other: number) => {
    const [first, second] = b < other ? [b, other] : [other, b];
    bundles[first] = joined(bundles[first] as Bundle, bundles[second] as Bundle);
    into[second] = first;
    options.onJoin?.(first, second);
  };

  for (;;) {
    const index = indexOf(alive, keys, bundles, features);
    for (const b of unsure) look(b, index);
    const changed = new Set<number>();
    const gone = new Set<number>();
    const joinOnce = (b: number, other: number) => {
      join(b, other);
      gone.add(Math.max(b, other));
      changed.add(Math.min(b, other));
    };
    for (const b of alive) {
      const other = nearest[b] as number;
      if (other < 0 || gone.has(b) || gone.has(other)) continue;
      const isMutual = nearest[other] === b && !changed.has(b) && !changed.has(other);
      const isDwarf =
        other < b &&
        (bundles[b] as Bundle).size * dwarf <= (bundles[other] as Bundle).size &&
        !changed.has(b);
      if ((isMutual && b < other) || (isDwarf && options.mayJoin(b, other))) joinOnce(b, other);
    }
    if (gone.size === 0) {
      // Nearest in a ring, as only some were compared: the nearest of all goes first.
      const left = alive.filter((b) => (nearest[b] as number) >= 0);
      if (left.length === 0) break;
      const b = left.reduce((one, each) =>
        (similarity[each] as number) > (similarity[one] as number) ? each : one,
      );
      joinOnce(b, nearest[b] as number);
    }
    alive = alive.filter((b) => !gone.has(b));
    for (const b of changed) keys[b] = Int32Array.from(strongestOf((bundles[b] as Bundle).values, strongest));
    unsure = alive.filter(
      (b) =>
        changed.has(b) ||
        ((nearest[b] as number) >= 0 &&
          (gone.has(nearest[b] as number) || changed.has(nearest[b] as number))),
    );
  }
  return into.map((_, b) => {
    let end = b;
    while (into[end] !== end) end = into[end] as number;
    return end;
  });
}
