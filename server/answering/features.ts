// Hashed features and sparse rows: the numbers between the analysis of a text and the classifier.

/** Families of features; each is scaled to its own length, so that none drowns another. */
export const families = ['grams', 'stems', 'pairs', 'concepts'] as const;

/**
 * A text's features: 32-bit hashes, one list per family, in order of appearance, repeats included.
 * Strings are kept nowhere: `explain` analyses the question again with a `name` callback.
 */
export type FeatureKeys = readonly (readonly number[])[];

/** FNV-1a over UTF-16 code units, with a seed; 32 bits. At 10^5 features about one pair collides. */
export function hash(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Murmur3's finaliser: spreads FNV's weak low bits. */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Rows of a sparse matrix: row r holds `ids[starts[r]..starts[r+1]]` with `values` beside them. */
export type Rows = {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
};

export type SparseRow = { readonly ids: Int32Array; readonly values: Float32Array };

/**
 * Which features count, and how much: open addressing from hash to id, the family and the idf of each id.
 * TF-IDF with sublinear tf; idf = ln((1 + n) / (1 + df)) + 1.
 */
export type Vocabulary = {
  readonly size: number;
  /** Hash table, as many slots as a power of two: a feature's hash and its id + 1 side by side; id + 1 = 0: empty. */
  readonly slots: Int32Array;
  /** Where each feature stands in the row that is being made; empty between rows. */
  readonly places: Int32Array;
  readonly hashes: Uint32Array;
  readonly family: Uint8Array;
  readonly idf: Float32Array;
  readonly weights: readonly number[];
};

const familySalt = [0, 0x51ed270b, 0x2545f491, 0x7f4a7c15];

/**
 * Collects a vocabulary from training texts. A feature seen in fewer than `least[family]` texts is dropped. The most
 * frequent come first: what is read most often lies close together in memory, and the order of the texts changes nothing.
 */
export function buildVocabulary(
  texts: readonly FeatureKeys[],
  options: { readonly weights: readonly number[]; readonly least: readonly number[] },
): Vocabulary {
  const hashes: number[] = [];
  const family: number[] = [];
  const df: number[] = [];
  const last: number[] = [];
  let slots = new Int32Array(1 << 14);
  const slotOf = (wanted: number): number => {
    const end = slots.length - 1;
    let slot = wanted & end;
    for (; slots[slot] !== 0; slot = (slot + 1) & end)
      if (hashes[(slots[slot] as number) - 1] === wanted) break;
    return slot;
  };
  const add = (wanted: number, f: number): number => {
    hashes.push(wanted);
    family.push(f);
    df.push(0);
    last.push(-1);
    if (hashes.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2);
      for (let id = 0; id < hashes.length; id++) slots[slotOf(hashes[id] as number)] = id + 1;
    } else slots[slotOf(wanted)] = hashes.length;
    return hashes.length - 1;
  };
  for (let t = 0; t < texts.length; t++)
    for (let f = 0; f < families.length; f++)
      for (const key of texts[t]?.[f] ?? []) {
        const wanted = (key ^ (familySalt[f] as number)) >>> 0;
        const entry = slots[slotOf(wanted)] as number;
        const id = entry === 0 ? add(wanted, f) : entry - 1;
        if (last[id] === t) continue;
        last[id] = t;
        df[id] = (df[id] as number) + 1;
      }
  const kept = Uint32Array.from(hashes.keys())
    .filter((id) => (df[id] as number) >= (options.least[family[id] as number] ?? 1))
    .sort((a, b) => (df[b] as number) - (df[a] as number) || (hashes[a] as number) - (hashes[b] as number));
  return indexVocabulary({
    hashes: kept.map((id) => hashes[id] as number),
    family: Uint8Array.from(kept, (id) => family[id] as number),
    idf: Float32Array.from(kept, (id) => Math.log((1 + texts.length) / (1 + (df[id] as number))) + 1),
    weights: options.weights,
  });
}

/** Builds the hash table over stored columns. */
export function indexVocabulary(
  stored: Pick<Vocabulary, 'hashes' | 'family' | 'idf' | 'weights'>,
): Vocabulary {
  const { hashes } = stored;
  let length = 16;
  // Up to two thirds full: a small table is read faster than a sparse one.
  while (length * 2 < hashes.length * 3) length *= 2;
  const slots = new Int32Array(2 * length);
  for (let id = 0; id < hashes.length; id++) {
    let slot = (hashes[id] as number) & (length - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (length - 1);
    slots[2 * slot] = hashes[id] as number;
    slots[2 * slot + 1] = id + 1;
  }
  return { ...stored, size: hashes.length, slots, places: new Int32Array(hashes.length) };
}

/** The id of a feature, or -1. */
export function lookUp({ slots }: Pick<Vocabulary, 'slots'>, key: number, family: number): number {
  const wanted = (key ^ (familySalt[family] as number)) | 0;
  const last = slots.length / 2 - 1;
  for (let slot = wanted & last; ; slot = (slot + 1) & last) {
    const entry = slots[2 * slot + 1] as number;
    if (entry === 0) return -1;
    if (slots[2 * slot] === wanted) return entry - 1;
  }
}

/**
 * One text as a sparse row: sublinear tf × idf, each family scaled to its weight; features in order of appearance. Those
 * that `unknown` marks with 1 are left out. `known` is the share of the text's character n-grams that the vocabulary
 * knows, 0 to 1.
 */
export function toRow(
  vocabulary: Vocabulary,
  keys: FeatureKeys,
  unknown?: Uint8Array,
): SparseRow & { readonly known: number } {
  const { idf, weights, places } = vocabulary;
  let room = 0;
  for (const list of keys) room += list.length;
  const ids = new Int32Array(room);
  const values = new Float32Array(room);
  let length = 0;
  let known = 0;
  for (let f = 0; f < families.length; f++) {
    const list = keys[f] ?? [];
    const start = length;
    let found = 0;
    for (let i = 0; i < list.length; i++) {
      const id = lookUp(vocabulary, list[i] as number, f);
      if (id < 0 || unknown?.[id] === 1) continue;
      found++;
      const place = (places[id] as number) - 1;
      if (place >= 0) values[place] = (values[place] as number) + 1;
      else {
        ids[length] = id;
        values[length++] = 1;
        places[id] = length;
      }
    }
    if (f === 0) known = list.length === 0 ? 0 : found / list.length;
    let square = 0;
    for (let i = start; i < length; i++) {
      const id = ids[i] as number;
      const count = values[i] as number;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[id] as number);
      places[id] = 0;
      values[i] = value;
      square += value * value;
    }
    const scale = square > 0 ? (weights[f] ?? 0) / Math.sqrt(square) : 0;
    for (let i = start; i < length; i++) values[i] = (values[i] as number) * scale;
  }
  return { ids: ids.subarray(0, length), values: values.subarray(0, length), known };
}

/** One row of many, as a view. */
export const rowOf = (rows: Rows, r: number): SparseRow => ({
  ids: rows.ids.subarray(rows.starts[r], rows.starts[r + 1]),
  values: rows.values.subarray(rows.starts[r], rows.starts[r + 1]),
});

/** Puts rows behind one another. */
export function stack(rows: readonly SparseRow[]): Rows {
  const starts = new Int32Array(rows.length + 1);
  for (let r = 0; r < rows.length; r++)
    starts[r + 1] = (starts[r] as number) + (rows[r] as SparseRow).ids.length;
  const ids = new Int32Array(starts[rows.length] as number);
  const values = new Float32Array(ids.length);
  for (let r = 0; r < rows.length; r++) {
    ids.set((rows[r] as SparseRow).ids, starts[r]);
    values.set((rows[r] as SparseRow).values, starts[r]);
  }
  return { starts, ids, values };
}

/**
 * Rows behind one another, by feature: each row of the result tells which rows hold a feature, in order, and how much.
 * After each part it lets others have their turn.
 */
export function* transposing(parts: readonly Rows[], features: number): Generator<undefined, Rows> {
  const starts = new Int32Array(features + 1);
  for (const { ids } of parts) {
    for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
    yield;
  }
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
  const ids = new Int32Array(starts[features] as number);
  const values = new Float32Array(ids.length);
  const next = starts.slice();
  let row = 0;
  for (const part of parts) {
    for (let r = 0; r + 1 < part.starts.length; r++, row++)
      for (let k = part.starts[r] as number; k < (part.starts[r + 1] as number); k++) {
        const id = part.ids[k] as number;
        const at = next[id] as number;
        ids[at] = row;
        values[at] = part.values[k] as number;
        next[id] = at + 1;
      }
    yield;
  }
  return { starts, ids, values };
}

/** All the steps of what can be done step by step, at once. */
export function allSteps<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Adds to `into` the product of a row with each of the rows that were transposed: only what they share is multiplied. */
export function addProducts(
  { starts, ids, values }: Rows,
  row: SparseRow,
  into: Float32Array | Float64Array,
): void {
  for (let i = 0; i < row.ids.length; i++) {
    const id = row.ids[i] as number;
    const own = row.values[i] as number;
    for (let k = starts[id] as number; k < (starts[id + 1] as number); k++)
      into[ids[k] as number] = (into[ids[k] as number] as number) + own * (values[k] as number);
  }
}
