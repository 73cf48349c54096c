// Texts → documents: each a list of features, the beginnings of its words and the matters it speaks of.
import { analyse } from '../../answering/analysis.ts';
import { type Matter, matters } from './matters.ts';
import { emptyWords } from './words.ts';

/** Features are numbered from 0; one that a text holds stands there once, a matter twice. */
export type Documents = {
  readonly texts: readonly Int32Array[];
  readonly features: number;
  /** The features of the matters that anybody speaks of. */
  readonly matters: ReadonlyMap<Matter, number>;
};

/**
 * So many letters stand for a word: Finnish and Swedish put their endings behind. Stems are a little worse and both
 * together much worse, as then every word counts twice.
 */
const letters = 6;
/** A matter outweighs a word: whoever names it in whatever words means the same. */
const matterCounts = 2;
/** A word that stands in more of the texts tells nothing apart. */
const mostShare = 0.5;
/** Below this length a beginning is a whole word: "kö" begins too many others. */
const shortest = 4;

/** What a feature that is a matter begins with, as no word does. */
const matterSign = 'matter ';

type Beginning = { readonly matter: Matter; readonly letters: string; readonly isInside: boolean };

function beginningsIn(language: string): readonly Beginning[] {
  if (language !== 'fi' && language !== 'sv') return [];
  return Object.entries(matters).flatMap(([matter, words]) =>
    words[language]
      .trim()
      .split(/\s+/)
      .map((word) => ({
        matter: matter as Matter,
        letters: word.replace('*', ''),
        isInside: word.startsWith('*'),
      })),
  );
}

/** Tells of which matters a word speaks; remembers the words it has seen. */
function matterReader(language: string): (word: string) => readonly Matter[] {
  const beginnings = beginningsIn(language);
  const known = new Map<string, readonly Matter[]>();
  const fits = (word: string, { letters: wanted, isInside }: Beginning) =>
    isInside ? word.includes(wanted) : wanted.length < shortest ? word === wanted : word.startsWith(wanted);
  return (word) => {
    const seen = known.get(word);
    if (seen) return seen;
    const found = new Set(beginnings.filter((each) => fits(word, each)).map(({ matter }) => matter));
    known.set(word, [...found]);
    return [...found];
  };
}

/** The same texts in the same order give the same documents. What only one text holds is left out. */
export function documentsOf(texts: readonly string[], language: string): Documents {
  const mattersOf = matterReader(language);
  const seen = new Map<string, number>();
  const held = texts.map((text) => {
    const { words } = analyse(text, language, new Map());
    const own = new Set<string>();
    const spoken = new Set<Matter>();
    for (const word of words) {
      if (emptyWords[language]?.has(word)) continue;
      own.add(word.slice(0, letters));
      for (const matter of mattersOf(word)) spoken.add(matter);
    }
    const features = [...own, ...[...spoken].map((matter) => `${matterSign}${matter}`)];
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
    return features;
  });
  const numbers = new Map<string, number>();
  for (const [feature, count] of seen)
    if (count > 1 && (feature.startsWith(matterSign) || count <= mostShare * texts.length))
      numbers.set(feature, numbers.size);
  const spoken = new Map<Matter, number>();
  for (const matter of Object.keys(matters) as Matter[]) {
    const number = numbers.get(`${matterSign}${matter}`);
    if (number !== undefined) spoken.set(matter, number);
  }
  return {
    texts: held.map((features) =>
      Int32Array.from(
        features.flatMap((feature) => {
          const number = numbers.get(feature);
          if (number === undefined) return [];
          return feature.startsWith(matterSign) ? new Array<number>(matterCounts).fill(number) : [number];
        }),
      ),
    ),
    features: numbers.size,
    matters: spoken,
  };
}
