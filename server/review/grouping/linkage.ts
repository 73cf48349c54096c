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
const strongest = 12;
const compared = 12;
/** So many holders of these features are looked at, those of the rarest first and of each the largest first. */
const mostHolders = 400;
/** A bundle's long tail adds nothing to a mean. */
const mostFeatures = 128;
/** Small ones join one that is so many times as large all at once: its mean hardly moves. */
const dwarf = 8;
/** Two are joined where neither has another that is so many times nearer. */
const slack = 1.25;

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

/** Places of the strongest values, ascending; of equal ones the first. */
function strongestOf(values: Float32Array, most: number): Int32Array {
  if (values.length <= most) return Int32Array.from(values.keys());
  const sorted = values.slice().sort();
  const least = sorted[sorted.length - most] as number;
  let equal = most;
  for (let at = sorted.length - 1; (sorted[at] as number) > least; at--) equal--;
  const places = new Int32Array(most);
  let count = 0;
  for (let at = 0; count < most; at++) {
    const value = values[at] as number;
    if (value > least || (value === least && equal-- > 0)) places[count++] = at;
  }
  return places;
}

/** The same with its strongest features alone, in memory of its own. */
function withoutTail({ ids, values, size }: Bundle): Bundle {
  if (values.length <= mostFeatures) return { ids: ids.slice(), values: values.slice(), size };
  const places = strongestOf(values, mostFeatures);
  const kept = { ids: new Int32Array(mostFeatures), values: new Float32Array(mostFeatures), size };
  for (let i = 0; i < mostFeatures; i++) {
    kept.ids[i] = ids[places[i] as number] as number;
    kept.values[i] = values[places[i] as number] as number;
  }
  return kept;
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
  return withoutTail({ ids: ids.subarray(0, count), values: values.subarray(0, count), size });
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

/** What has become of a bundle in this round. */
const [same, changed, gone] = [0, 1, 2];

/**
 * Joins what belongs together. For each bundle the number of the one that it ended in, the lowest of those joined.
 * The same bundles in the same order give the same result.
 */
export function link(given: readonly Bundle[], options: Linkage): Int32Array {
  const bundles = given.map(withoutTail);
  const into = Int32Array.from(bundles.keys());
  const keys = bundles.map(({ values }) => strongestOf(values, strongest));
  let features = 0;
  for (const { ids } of bundles) features = Math.max(features, (ids.at(-1) ?? -1) + 1);
  const nearest = new Int32Array(bundles.length).fill(-1);
  const similarity = new Float64Array(bundles.length);
  // Room for one look after the other: left as it was found, all zeros.
  const found = new Float64Array(bundles.length);
  const spread = new Float64Array(features);
  const touched = new Int32Array(bundles.length);
  const best = new Int32Array(compared);
  const state = new Uint8Array(bundles.length);
  let alive = [...bundles.keys()];
  let unsure = alive;

  /** Puts those that share most with `b` into `best`, the nearest first, and gives their number. */
  const candidates = (b: number, index: Index): number => {
    const own = bundles[b] as Bundle;
    let reached = 0;
    const byLength = keys[b] as Int32Array;
    const lengthOf = (at: number) => {
      const id = own.ids[at] as number;
      return (index.starts[id + 1] as number) - (index.starts[id] as number);
    };
    byLength.sort((x, y) => lengthOf(x) - lengthOf(y) || x - y);
    for (let i = 0, left = mostHolders; i < byLength.length && left > 0; i++) {
      const at = byLength[i] as number;
      const id = own.ids[at] as number;
      const value = own.values[at] as number;
      const start = index.starts[id] as number;
      const end = Math.min(index.starts[id + 1] as number, start + left);
      left -= end - start;
      for (let k = start; k < end; k++) {
        const other = index.holders[k] as number;
        if (found[other] === 0) touched[reached++] = other;
        found[other] = (found[other] as number) + value * (index.values[k] as number);
      }
    }
    found[b] = 0;
    let count = 0;
    for (let t = 0; t < reached; t++) {
      const other = touched[t] as number;
      const value = found[other] as number;
      if (value === 0) continue;
      const isBehind = (place: number) => {
        const there = best[place] as number;
        return value > (found[there] as number) || (value === found[there] && other < there);
      };
      if (count === compared && !isBehind(count - 1)) continue;
      let place = count < compared ? count++ : count - 1;
      for (; place > 0 && isBehind(place - 1); place--) best[place] = best[place - 1] as number;
      best[place] = other;
    }
    for (let t = 0; t < reached; t++) found[touched[t] as number] = 0;
    return count;
  };
  const look = (b: number, index: Index) => {
    const own = bundles[b] as Bundle;
    const count = candidates(b, index);
    for (let i = 0; i < own.ids.length; i++) spread[own.ids[i] as number] = own.values[i] as number;
    let nearestOne = -1;
    let most = options.threshold;
    for (let place = 0; place < count; place++) {
      const other = best[place] as number;
      const { ids, values, size } = bundles[other] as Bundle;
      let sum = 0;
      for (let i = 0; i < ids.length; i++)
        sum += (values[i] as number) * (spread[ids[i] as number] as number);
      const value = sum / (own.size * size);
      const isNearer = value > most || (value === most && (nearestOne < 0 || other < nearestOne));
      if (isNearer && options.mayJoin(b, other)) {
        nearestOne = other;
        most = value;
      }
    }
    for (let i = 0; i < own.ids.length; i++) spread[own.ids[i] as number] = 0;
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
    let joins = 0;
    const joinOnce = (b: number, other: number) => {
      join(b, other);
      state[Math.max(b, other)] = gone;
      state[Math.min(b, other)] = changed;
      joins += 1;
    };
    for (const b of alive) {
      const other = nearest[b] as number;
      if (other < 0 || state[b] !== same || state[other] === gone) continue;
      const isNearBoth =
        state[other] === same && (similarity[b] as number) * slack >= (similarity[other] as number);
      const isDwarf = other < b && (bundles[b] as Bundle).size * dwarf <= (bundles[other] as Bundle).size;
      if (isNearBoth || (isDwarf && options.mayJoin(b, other))) joinOnce(b, other);
    }
    if (joins === 0) {
      // Nearest in a ring, as only some were compared: the nearest of all goes first.
      const left = alive.filter((b) => (nearest[b] as number) >= 0);
      if (left.length === 0) break;
      const b = left.reduce((one, each) =>
        (similarity[each] as number) > (similarity[one] as number) ? each : one,
      );
      joinOnce(b, nearest[b] as number);
    }
    alive = alive.filter((b) => state[b] !== gone);
    unsure = alive.filter((b) => {
      const other = nearest[b] as number;
      return state[b] === changed || (other >= 0 && state[other] !== same);
    });
    for (const b of alive) {
      if (state[b] === changed) keys[b] = strongestOf((bundles[b] as Bundle).values, strongest);
      state[b] = same;
    }
  }
  return into.map((_, b) => {
    let end = b;
    while (into[end] !== end) end = into[end] as number;
    return end;
  });
}
