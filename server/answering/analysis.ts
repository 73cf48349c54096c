// Text → features: words with spoken forms written out, their stems and stem pairs, character n-grams, concepts.
// Training and asking run this same function.
import type { Language } from '../library/library.ts';
import { type FeatureKeys, hash, mix } from './features.ts';
import { fi } from './languages/fi.ts';
import type { LanguagePack } from './languages/language-pack.ts';
import { plain } from './languages/plain.ts';
import { sv } from './languages/sv.ts';
import { stripMarkers } from './redact.ts';
import { manyWords, remembered } from './remembered.ts';

/** Changes whenever the same text would give other features: models of another version are trained anew. */
export const analysisVersion = 1;

const packs: ReadonlyMap<Language, LanguagePack> = new Map([
  ['fi', fi],
  ['sv', sv],
]);

export const packOf = (language: Language): LanguagePack => packs.get(language) ?? plain;

export type Concepts = ReadonlyMap<string, string>;

export type Analysis = {
  /** The words as they were written, lower-cased. */
  readonly written: readonly string[];
  /** The same with spoken forms written out. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** The hashes of the stems, stem pairs and concepts. */
  readonly wordKeys: readonly [
    stems: readonly number[],
    pairs: readonly number[],
    concepts: readonly number[],
  ];
  /** All of the text's features, the n-grams first; made when they are first asked for. */
  readonly keys: FeatureKeys;
};

const longestWord = 40;
/** Character n-grams inside word borders, the border counted as a letter: 2 to 4. Five cost memory and gained nothing. */
const grams = { least: 2, most: 4 } as const;

/** Stems by word, per language. */
const stemmers = new Map<Language, (word: string) => string>();

/** The languages that lower-case in a way of their own; for the others, naming the language only costs time. */
const ownCase: ReadonlySet<Language> = new Set(['az', 'lt', 'tr']);

export const lowerCase = (text: string, language: Language): string =>
  ownCase.has(language) ? text.toLocaleLowerCase(language) : text.toLowerCase();

/** Lower-cased words: letters and digits only, markers of removed personal data left out. */
export function wordsOf(text: string, language: Language): string[] {
  const lower = lowerCase(stripMarkers(text), language).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  const words: string[] = [];
  for (const word of packOf(language).tokenize(lower))
    if (word !== '') words.push(word.slice(0, longestWord));
  return words;
}

/** The stems of words, one each. */
export function stemsOf(words: readonly string[], language: Language): string[] {
  let stem = stemmers.get(language);
  if (!stem) {
    const pack = packOf(language);
    stem = remembered(manyWords, (word) => pack.stem([word])[0] ?? word);
    stemmers.set(language, stem);
  }
  return words.map(stem);
}

/** Told of every feature with its hash, for explaining. */
export type Named = (family: number, key: number, text: string) => void;

/** A word's character n-grams as hashes, in order, repeats included. */
export function gramsOf(word: string, named?: Named): number[] {
  const padded = ` ${word} `;
  const keys: number[] = [];
  for (let start = 0; start < padded.length; start++) {
    let h = 0x811c9dc5;
    const end = Math.min(padded.length, start + grams.most);
    for (let i = start; i < end; i++) {
      h = Math.imul(h ^ padded.charCodeAt(i), 0x01000193);
      if (i - start + 1 < grams.least) continue;
      const key = mix(h);
      keys.push(key);
      named?.(0, key, padded.slice(start, i + 1));
    }
  }
  return keys;
}

/**
 * Analyses one text into words (spoken forms written out), stems and hashed features. `concepts` maps a stem, or two
 * stems joined by a space, to its concept. The same text gives the same analysis, whatever was analysed before.
 */
export function analyse(text: string, language: Language, concepts: Concepts, named?: Named): Analysis {
  const { spoken } = packOf(language);
  const written = wordsOf(text, language);
  const words: string[] = [];
  for (const word of written) {
    const full = spoken.get(word);
    if (full === undefined) words.push(word);
    else words.push(...full.split(' '));
  }
  const stems = stemsOf(words, language);
  const wordKeys: [number[], number[], number[]] = [[], [], []];
  const add = (family: 1 | 2 | 3, feature: string) => {
    const key = hash(feature, family);
    wordKeys[family - 1]?.push(key);
    named?.(family, key, feature);
  };
  if (named) for (const word of words) gramsOf(word, named);
  stems.forEach((stem, i) => {
    add(1, stem);
    const next = stems[i + 1];
    const pair = next === undefined ? undefined : `${stem} ${next}`;
    if (pair !== undefined) add(2, pair);
    const concept = (pair === undefined ? undefined : concepts.get(pair)) ?? concepts.get(stem);
    if (concept !== undefined) add(3, concept);
  });
  let keys: FeatureKeys | undefined;
  return {
    written,
    words,
    stems,
    wordKeys,
    get keys() {
      keys ??= [words.flatMap((word) => gramsOf(word)), ...wordKeys];
      return keys;
    },
  };
}

export type Analyse = (text: string) => Analysis;

/** `analyse` that remembers, for a training that reads every text several times. Its memory goes with it. */
export function remembering(language: Language, concepts: Concepts): Analyse {
  const known = new Map<string, Analysis>();
  return (text) => {
    let analysis = known.get(text);
    if (!analysis) {
      analysis = analyse(text, language, concepts);
      known.set(text, analysis);
    }
    return analysis;
  };
}

/** Turns a language's lexicon into stems → concept. A word that two concepts claim belongs to the first. */
export function compileConcepts(
  lexicon: Readonly<Record<string, readonly string[]>>,
  language: Language,
): Concepts {
  const concepts = new Map<string, string>();
  for (const [concept, names] of Object.entries(lexicon))
    for (const name of names) {
      const stems = stemsOf(wordsOf(name, language), language);
      const key = stems.join(' ');
      if (stems.length >= 1 && stems.length <= 2 && !concepts.has(key)) concepts.set(key, concept);
    }
  return concepts;
}
