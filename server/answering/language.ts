// Which language a text is in: the library's own by its own phrases, others by samples and by their script.
import type { Language } from '../library/library.ts';
import { mix } from './features.ts';
import { otherLanguages } from './languages/other-languages.ts';
import { topTwo } from './read-scores.ts';
import { manyWords, remembered } from './remembered.ts';

/** A naive Bayes model over the hashed character 1- to 4-grams of words: `weights[bucket × languages + l]` are log probabilities. */
export type LanguageModel = {
  readonly languages: readonly Language[];
  readonly weights: Float32Array;
};

export type Detection = {
  readonly language: Language;
  /** Natural logarithm of the odds against the runner-up, damped because neighbouring n-grams repeat one another. */
  readonly certainty: number;
};

/** The likeliest language; `und` for a script that no fixed text serves. Undefined where there are no letters. */
export type DetectLanguage = (text: string) => Detection | undefined;

const buckets = 1 << 14;
const longest = 400;

const wordsIn = (text: string): readonly string[] =>
  text
    .slice(0, longest)
    .toLowerCase()
    .match(/[\p{L}\p{M}']+/gu) ?? [];

/** The buckets of a word's n-grams, its borders counted as letters; in order, repeats included. */
function bucketsOf(word: string): number[] {
  const letters = ` ${word} `;
  const found: number[] = [];
  for (let start = 0; start < letters.length; start++) {
    let h = 0x811c9dc5;
    const end = Math.min(letters.length, start + 4);
    for (let i = start; i < end; i++) {
      const letter = letters.charCodeAt(i);
      h = Math.imul(h ^ letter, 0x01000193);
      if (i > start || letter !== 32) found.push(mix(h) & (buckets - 1));
    }
  }
  return found;
}

/** Trains on texts per language; the samples of other languages join by themselves. Deterministic. */
export function trainLanguages(texts: Readonly<Record<Language, readonly string[]>>): LanguageModel {
  const samples = { ...otherLanguages, ...texts };
  const languages = Object.keys(samples).sort();
  const weights = new Float32Array(buckets * languages.length);
  languages.forEach((language, l) => {
    const counts = new Float64Array(buckets).fill(0.02);
    let total = 0.02 * buckets;
    for (const text of samples[language] ?? [])
      for (const word of wordsIn(text))
        for (const bucket of bucketsOf(word)) {
          counts[bucket] = (counts[bucket] as number) + 1;
          total++;
        }
    for (let b = 0; b < buckets; b++)
      weights[b * languages.length + l] = Math.log((counts[b] as number) / total);
  });
  return { languages, weights };
}

/** Where letters other than Latin ones are; nearly no message holds any. */
const beyondLatin = /[\u0250-\u1fff\u2070-\uffff]/;

/** The language where the script alone tells it; for Cyrillic letters, which of the model's languages use them. */
function byScript(text: string): Language | readonly Language[] | undefined {
  if (!beyondLatin.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) > letters / 2;
  if (letters < 3) return undefined;
  if (share(/\p{Script=Cyrillic}/gu)) return ['ru', 'uk'];
  if (share(/\p{Script=Arabic}/gu)) return 'ar';
  return share(/\p{Script=Latin}/gu) ? undefined : 'und';
}

export function compileDetector({ languages, weights }: LanguageModel): DetectLanguage {
  const sumsOf = remembered(manyWords, (word) => {
    const sums = new Float32Array(languages.length);
    for (const bucket of bucketsOf(word)) {
      const from = bucket * sums.length;
      for (let l = 0; l < sums.length; l++) sums[l] = (sums[l] as number) + (weights[from + l] as number);
    }
    return sums;
  });
  return (text) => {
    const script = byScript(text);
    if (typeof script === 'string') return { language: script, certainty: Number.POSITIVE_INFINITY };
    const words = wordsIn(text);
    if (words.length === 0) return undefined;
    const sums = new Float64Array(languages.length);
    for (const word of words) {
      const own = sumsOf(word);
      for (let l = 0; l < sums.length; l++) sums[l] = (sums[l] as number) + (own[l] as number);
    }
    const { first, second } = topTwo(sums, (l) => script?.includes(languages[l] as Language) ?? true);
    if (second < 0) return { language: 'und', certainty: Number.POSITIVE_INFINITY };
    // Four overlapping lengths of n-gram say nearly the same thing four times.
    const certainty = ((sums[first] as number) - (sums[second] as number)) / 4;
    return {
      language: languages[first] as Language,
      certainty: script ? Number.POSITIVE_INFINITY : certainty,
    };
  };
}
