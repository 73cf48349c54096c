// Similar questions of one language into groups: by the analysis that answers, and by what the model made of them.
import { analyse, type Concepts } from '../../answering/analysis.ts';
import {
  buildVocabulary,
  type FeatureKeys,
  indexVocabulary,
  type SparseRow,
  toRow,
  type Vocabulary,
} from '../../answering/features.ts';
import type { Language } from '../../library/library.ts';
import { type Bundle, joined, link } from './linkage.ts';

export type Ranking = readonly { readonly intent: string; readonly probability: number }[];

export type Grouped = {
  readonly text: string;
  /** What the model said when it was asked, best first. */
  readonly ranking: Ranking;
  /** The group in which it stands, where it stands in one. */
  readonly group?: string;
};

export type Grouping = {
  /**
   * For each question the number of its group's first question. Questions that stood in one group do so still.
   */
  readonly places: Int32Array;
  /** Each question's features, of length 1 at most: for labels. */
  readonly rows: readonly Bundle[];
};

/** Weight of each family of features: n-grams, stems, stem pairs, concepts. Endings and order tell little here. */
const familyWeights = [1, 0.5, 0.2, 0.3] as const;
/**
 * Two questions of a group are so alike on the mean. Between 0.10 and 0.17 the adjusted Rand index moves by 0.02 in
 * either language; below, strangers come in.
 */
const threshold = 0.12;
/**
 * How much of the similarity the model's ranking makes where the model is certain. It falls with the cube of its
 * certainty: for what the library does not know, the ranking is chance, and words alone must tell.
 */
const rankingShare = 0.6;
const certaintyPower = 3;

/**
 * A small library's phrases count so often as if there were so many of them: else a word that twenty customers use, and
 * the library never, would pass for one that everybody uses. Without it a library of 128 phrases cut twenty questions
 * about one thing into four groups and more.
 */
const ample = 10_000;

function* often<T>(all: readonly T[]): Generator<T> {
  const times = Math.max(1, Math.round(ample / Math.max(1, all.length)));
  for (let turn = 0; turn < times; turn++) yield* all;
}

/**
 * Words that the library's phrases use every day tell little, words that it does not know tell most: idf, squared.
 * Squaring raised the index without a model from 0.31 to 0.36 (sv) and kept the unknown together.
 */
function vocabularyFrom(texts: readonly FeatureKeys[]): Vocabulary {
  const vocabulary = buildVocabulary(texts, { weights: familyWeights, least: [1, 1, 1, 1] });
  return indexVocabulary({ ...vocabulary, idf: vocabulary.idf.map((idf) => idf * idf) });
}

/** How many of the rows hold each feature. */
function holdersOf(rows: readonly SparseRow[], features: number): Int32Array {
  const holders = new Int32Array(features);
  for (const { ids } of rows)
    for (let i = 0; i < ids.length; i++)
      holders[ids[i] as number] = (holders[ids[i] as number] as number) + 1;
  return holders;
}

/** Room for a place in a row beside the feature's number, in one number by which a row is sorted. */
const places = 2 ** 16;

/**
 * Each question as a row of length 1 at most: its text, and behind the vocabulary the intents of its ranking. A feature
 * that no other question holds counts in the length alone.
 */
function bundlesOf(
  questions: readonly Grouped[],
  vocabulary: Vocabulary,
  texts: readonly SparseRow[],
): Bundle[] {
  const holders = holdersOf(texts, vocabulary.size);
  const intents = new Map<string, number>();
  return questions.map(({ ranking }, q) => {
    const { ids, values } = texts[q] as SparseRow;
    const certainty = Math.min(1, ranking[0]?.probability ?? 0);
    const share = rankingShare * certainty ** certaintyPower;
    let square = 0;
    for (let i = 0; i < ids.length; i++) square += (values[i] as number) ** 2;
    const scale = Math.sqrt((1 - share) / (square || 1));
    // Families lie one behind the other, each in order: together they are not.
    const order = new Float64Array(ids.length);
    let count = 0;
    for (let i = 0; i < ids.length; i++)
      if ((holders[ids[i] as number] as number) > 1) order[count++] = (ids[i] as number) * places + i;
    const sorted = order.subarray(0, count).sort();
    const likely = ranking.filter(({ probability }) => probability > 0);
    const mass = likely.reduce((sum, { probability }) => sum + probability, 0) || 1;
    const behind = likely
      .map(({ intent, probability }) => {
        const own = intents.get(intent) ?? intents.size;
        intents.set(intent, own);
        return { id: vocabulary.size + own, value: Math.sqrt((share * probability) / mass) };
      })
      .sort((one, other) => one.id - other.id);
    const bundle = {
      ids: new Int32Array(count + behind.length),
      values: new Float32Array(count + behind.length),
      size: 1,
    };
    for (let i = 0; i < count; i++) {
      const at = (sorted[i] as number) % places;
      bundle.ids[i] = ids[at] as number;
      bundle.values[i] = (values[at] as number) * scale;
    }
    behind.forEach(({ id, value }, i) => {
      bundle.ids[count + i] = id;
      bundle.values[count + i] = value;
    });
    return bundle;
  });
}

/**
 * Groups the questions of one language. Those that stand in a group stay there, new ones join it or each other, and
 * groups that turn out alike become one. `apart` names pairs of groups that somebody has put asunder; a `settled` one
 * takes in new questions and joins no other. `known` are the library's phrases: what everybody asks.
 * The same input gives the same groups.
 */
export function groupQuestions(
  questions: readonly Grouped[],
  options: {
    readonly language: Language;
    readonly concepts: Concepts;
    readonly known: readonly string[];
    readonly apart?: readonly (readonly [string, string])[];
    readonly settled?: ReadonlySet<string>;
  },
): Grouping {
  const { language, concepts, known, apart = [], settled = new Set() } = options;
  const read = (text: string) => analyse(text, language, concepts).keys;
  const keys = questions.map(({ text }) => read(text));
  const vocabulary = vocabularyFrom([...often(known.map(read)), ...keys]);
  const rows = bundlesOf(
    questions,
    vocabulary,
    keys.map((each) => toRow(vocabulary, each)),
  );

  // What stands together begins as one bundle, under the number of its first question.
  const firstOf = new Map<string, number>();
  const start = questions.map(({ group }, q) => {
    if (group === undefined) return q;
    const first = firstOf.get(group) ?? q;
    firstOf.set(group, first);
    return first;
  });
  const bundleAt = new Map<number, number>();
  const bundles: Bundle[] = [];
  start.forEach((first, q) => {
    const at = bundleAt.get(first);
    if (at === undefined) {
      bundleAt.set(first, bundles.length);
      bundles.push(rows[q] as Bundle);
    } else bundles[at] = joined(bundles[at] as Bundle, rows[q] as Bundle);
  });
  const firsts = [...bundleAt.keys()];
  const asunder = new Map<number, Set<number>>();
  const part = (one: number, other: number) => {
    asunder.set(one, (asunder.get(one) ?? new Set()).add(other));
    asunder.set(other, (asunder.get(other) ?? new Set()).add(one));
  };
  for (const [one, other] of apart) {
    const [a, b] = [firstOf.get(one), firstOf.get(other)].map((first) => bundleAt.get(first ?? -1));
    if (a !== undefined && b !== undefined) part(a, b);
  }
  // 0: new questions; 1: they stand in a group; 2: in one that is settled.
  const standing = Uint8Array.from(firsts, (first) => {
    const group = questions[first]?.group;
    return group === undefined ? 0 : settled.has(group) ? 2 : 1;
  });
  const ends = link(bundles, {
    threshold,
    mayJoin: (one, other) => {
      const [a, b] = [standing[one] as number, standing[other] as number];
      return a + b < 3 && !asunder.get(one)?.has(other);
    },
    onJoin: (into, from) => {
      standing[into] = Math.max(standing[into] as number, standing[from] as number);
      for (const other of asunder.get(from) ?? []) part(into, other);
    },
  });
  const places = Int32Array.from(
    start,
    (first) => firsts[ends[bundleAt.get(first) as number] as number] as number,
  );
  return { places, rows };
}
