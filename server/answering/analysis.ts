// Text → features: words with spoken forms written out, their stems and stem pairs, character n-grams, concepts.
// Training and asking run this same function.
import type { Language } from '../library/library.ts';
import type { BenefitNames } from './benefits.ts';
import { type FeatureKeys, hash, mix } from './features.ts';
import { fi } from './languages/fi.ts';
import type { LanguagePack } from './languages/language-pack.ts';
import { plain } from './languages/plain.ts';
import { sv } from './languages/sv.ts';

/** Changes whenever the same text would give other features: models of another version are trained anew. */
export const analysisVersion = 1;

const packs: ReadonlyMap<Language, LanguagePack> = new Map([
  ['fi', fi],
  ['sv', sv],
]);

export const packOf = (language: Language): LanguagePack => packs.get(language) ?? plain;

export type Concepts = ReadonlyMap<string, string>;

export type Analysis = {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly keys: FeatureKeys;
};

const longestWord = 40;
export const X = { least: 2, most: 4, fold: 0, spoken: 1, spokenGrams: 1, skip: 0, mask: 0 };

/** Stems by word, per language; bounded, since customers' words are endless. */
const stemCache = new Map<Language, Map<string, string>>();
const stemCacheLimit = 20_000;

function stemOf(pack: LanguagePack, cache: Map<string, string>, word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = pack.stem([word])[0] ?? word;
  if (cache.size >= stemCacheLimit) cache.clear();
  cache.set(word, stem);
  return stem;
}

/** Lower-cased words: letters and digits only. */
export function wordsOf(text: string, language: Language): string[] {
  const lower = text
    .normalize('NFC')
    .toLocaleLowerCase(language)
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const words: string[] = [];
  for (const word of packOf(language).tokenize(lower))
    if (word !== '') words.push(word.slice(0, longestWord));
  return words;
}

function gramKeys(words: readonly string[], into: number[]): void {
  for (const word of words) {
    const padded = ` ${word} `;
    for (let start = 0; start < padded.length; start++) {
      let h = 0x811c9dc5;
      const end = Math.min(padded.length, start + X.most);
      for (let i = start; i < end; i++) {
        h = Math.imul(h ^ padded.charCodeAt(i), 0x01000193);
        if (i - start + 1 >= X.least) into.push(mix(h));
      }
    }
  }
}

/** Analyses one text. `concepts` maps stems (or stem pairs, joined by a space) to a concept. */
export function analyse(
  text: string,
  language: Language,
  concepts: Concepts = new Map(),
  names?: BenefitNames,
): Analysis {
  const pack = packOf(language);
  let cache = stemCache.get(language);
  if (!cache) {
    cache = new Map();
    stemCache.set(language, cache);
  }
  const raw = wordsOf(text, language);
  const words = X.spoken ? raw.flatMap((word) => pack.spoken.get(word)?.split(' ') ?? [word]) : raw;
  const stems: string[] = [];
  for (const word of words) stems.push(stemOf(pack, cache, word));
  const grams: number[] = [];
  const gramWords = X.spokenGrams ? words : raw;
  gramKeys(gramWords, grams);
  if (X.fold)
    gramKeys(
      gramWords.map((w) => '\u0001' + w.replace(/[äå]/g, 'a').replace(/ö/g, 'o').replace(/(.)\1/g, '$1')),
      grams,
    );
  const stemKeys: number[] = [];
  const pairs: number[] = [];
  const found: number[] = [];
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] as string;
    stemKeys.push(hash(stem, 1));
    const next = stems[i + 1];
    if (next !== undefined) pairs.push(hash(`${stem} ${next}`, 2));
    if (X.skip && stems[i + 2] !== undefined) pairs.push(hash(`${stem}  ${stems[i + 2]}`, 2));
    const concept = concepts.get(stem) ?? (next === undefined ? undefined : concepts.get(`${stem} ${next}`));
    if (concept !== undefined) found.push(hash(concept, 3));
  }
  const blanked: number[] = [];
  if (names && X.mask) {
    const mentions = names.find(words);
    const b: string[] = [];
    const bw: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const mention = mentions.find(({ from, to }) => i >= from && i < to);
      if (!mention) {
        b.push(stems[i] as string);
        bw.push(words[i] as string);
      } else if (mention.from === i) {
        b.push('#');
        bw.push('#');
      }
    }
    if (X.mask !== 2 || mentions.length > 0) {
      if (X.mask >= 3) gramKeys(bw, blanked);
      else
        for (let i = 0; i < b.length; i++) {
          blanked.push(hash(b[i] as string, 4));
          if (b[i + 1] !== undefined) blanked.push(hash(`${b[i]} ${b[i + 1]}`, 4));
        }
    }
  }
  return { words, stems, keys: [grams, stemKeys, pairs, found, blanked] };
}
