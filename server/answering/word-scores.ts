// Analysis → scores of every machine, word by word: what a word's n-grams add is remembered.
import { type Analysis, gramsOf } from './analysis.ts';
import { lookUp, toRow, type Vocabulary } from './features.ts';
import { addWeights, finish, type Linear } from './linear.ts';
import { manyWords, remembered } from './remembered.ts';

/** What the n-grams of a word are, and what they add before the length of the text is known. */
type Word = {
  readonly grams: number;
  /** Those that the vocabulary knows, repeats included. */
  readonly ids: Int32Array;
  /** Of each group of machines. */
  readonly sums: readonly Float32Array[];
};

/** Bytes of sums that are remembered at the most. */
const mostBytes = 32e6;

/**
 * Writes the score of every machine into `into`, an array a group; returns the share of the text's n-grams that the
 * vocabulary knows, 0 to 1.
 */
export type ScoreWords = (analysis: Analysis, into: readonly Float64Array[]) => number;

/**
 * Readies groups of machines over one vocabulary. To the rounding of a sum, the scores are `toRow` times the weights; the
 * same text gives the same ones, whatever was asked before.
 */
export function compileScores(vocabulary: Vocabulary, groups: readonly Linear[]): ScoreWords {
  const { idf, weights } = vocabulary;
  const machines = groups.reduce((sum, { classes }) => sum + classes, 0);
  const most = Math.min(manyWords, Math.ceil(mostBytes / (4 * machines)));
  // How often each n-gram stands in the text at hand; all 0 between texts.
  const counts = new Int32Array(vocabulary.size);

  const read = remembered(most, (text): Word => {
    const keys = gramsOf(text);
    const ids = Int32Array.from(keys.map((key) => lookUp(vocabulary, key, 0)).filter((id) => id >= 0));
    const values = Float32Array.from(ids, (id) => idf[id] as number);
    const sums = groups.map((linear) => {
      const sum = new Float64Array(linear.classes);
      addWeights(linear, { ids, values }, sum);
      return Float32Array.from(sum);
    });
    return { grams: keys.length, ids, sums };
  });

  return ({ words, wordKeys }, into) => {
    const ids: number[] = [];
    let grams = 0;
    let found = 0;
    for (const sums of into) sums.fill(0);
    for (const text of words) {
      const word = read(text);
      grams += word.grams;
      found += word.ids.length;
      for (let g = 0; g < groups.length; g++) add(word.sums[g] as Float32Array, into[g] as Float64Array);
      for (let i = 0; i < word.ids.length; i++) {
        const id = word.ids[i] as number;
        const count = (counts[id] as number) + 1;
        counts[id] = count;
        if (count === 1) ids.push(id);
      }
    }
    // Sublinear tf: what stands there n times counts 1 + ln n times.
    const repeats: { readonly ids: number[]; readonly values: number[] } = { ids: [], values: [] };
    let square = 0;
    for (const id of ids) {
      const count = counts[id] as number;
      const tf = count === 1 ? 1 : 1 + Math.log(count);
      square += (tf * (idf[id] as number)) ** 2;
      counts[id] = 0;
      if (count === 1) continue;
      repeats.ids.push(id);
      repeats.values.push((tf - count) * (idf[id] as number));
    }
    const scale = square > 0 ? (weights[0] ?? 0) / Math.sqrt(square) : 0;
    const others = toRow(vocabulary, [[], ...wordKeys]);
    groups.forEach((linear, g) => {
      const sums = into[g] as Float64Array;
      addWeights(linear, repeats, sums);
      for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) * scale;
      addWeights(linear, others, sums);
      finish(linear, sums);
    });
    return grams === 0 ? 0 : found / grams;
  };
}

function add(what: Float32Array, to: Float64Array): void {
  for (let c = 0; c < to.length; c++) to[c] = (to[c] as number) + (what[c] as number);
}
