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
  /** Hash table of length a power of two; 0 = empty. Slots hold id + 1. */
  readonly slots: Int32Array;
  readonly hashes: Uint32Array;
  readonly family: Uint8Array;
  readonly idf: Float32Array;
  readonly weights: readonly number[];
};

const familySalt = [0, 0x51ed270b, 0x2545f491, 0x7f4a7c15];

/** Collects a vocabulary from training texts. A feature seen in fewer than `least[family]` texts is dropped. */
export function buildVocabulary(
  texts: readonly FeatureKeys[],
  options: { readonly weights: readonly number[]; readonly least: readonly number[] },
): Vocabulary {
  const counts = families.map(() => new Map<number, number>());
  for (const keys of texts)
    for (let f = 0; f < families.length; f++) {
      const count = counts[f];
      if (!count) continue;
      for (const key of new Set(keys[f] ?? [])) count.set(key, (count.get(key) ?? 0) + 1);
    }
  const kept: { hash: number; family: number; df: number }[] = [];
  for (let f = 0; f < families.length; f++)
    for (const [key, df] of counts[f] ?? [])
      if (df >= (options.least[f] ?? 1))
        kept.push({ hash: (key ^ (familySalt[f] ?? 0)) >>> 0, family: f, df });
  return indexVocabulary({
    hashes: Uint32Array.from(kept, (entry) => entry.hash),
    family: Uint8Array.from(kept, (entry) => entry.family),
    idf: Float32Array.from(kept, (entry) => Math.log((1 + texts.length) / (1 + entry.df)) + 1),
    weights: options.weights,
  });
}

/** Builds the hash table over stored columns. */
export function indexVocabulary(
  stored: Pick<Vocabulary, 'hashes' | 'family' | 'idf' | 'weights'>,
): Vocabulary {
  const { hashes } = stored;
  let length = 16;
  while (length < hashes.length * 2) length *= 2;
  const slots = new Int32Array(length);
  for (let id = 0; id < hashes.length; id++) {
    let slot = (hashes[id] as number) & (length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
    slots[slot] = id + 1;
  }
  return { ...stored, size: hashes.length, slots };
}

/** The id of a feature, or -1. */
export function lookUp(vocabulary: Vocabulary, key: number, family: number): number {
  const { slots, hashes } = vocabulary;
  const wanted = (key ^ (familySalt[family] as number)) >>> 0;
  const last = slots.length - 1;
  for (let slot = wanted & last; ; slot = (slot + 1) & last) {
    const entry = slots[slot] as number;
    if (entry === 0) return -1;
    if (hashes[entry - 1] === wanted) return entry - 1;
  }
}

/**
 * One text as a sparse row: sublinear tf × idf, each family scaled to its weight.
 * `known` is the share of the text's character n-grams that the vocabulary knows, 0 to 1.
 */
export function toRow(vocabulary: Vocabulary, keys: FeatureKeys): SparseRow & { readonly known: number } {
  const ids: number[] = [];
  const values: number[] = [];
  let known = 0;
  for (let f = 0; f < families.length; f++) {
    const list = keys[f] ?? [];
    const room = new Int32Array(list.length);
    let count = 0;
    for (let i = 0; i < list.length; i++) {
      const id = lookUp(vocabulary, list[i] as number, f);
      if (id >= 0) room[count++] = id;
    }
    if (f === 0) known = list.length === 0 ? 0 : count / list.length;
    const found = room.subarray(0, count).sort();
    const start = ids.length;
    let square = 0;
    for (let i = 0; i < found.length; ) {
      const id = found[i] as number;
      let end = i + 1;
      while (end < found.length && found[end] === id) end++;
      const value = (1 + Math.log(end - i)) * (vocabulary.idf[id] as number);
      ids.push(id);
      values.push(value);
      square += value * value;
      i = end;
    }
    const scale = square > 0 ? (vocabulary.weights[f] ?? 0) / Math.sqrt(square) : 0;
    for (let i = start; i < values.length; i++) values[i] = (values[i] as number) * scale;
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(values), known };
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
