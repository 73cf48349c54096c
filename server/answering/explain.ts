// Why a question was read as it was: which words and n-grams spoke for which intent, and which phrases lie nearest.
import type { IntentId, Library } from '../library/library.ts';
import { analyse } from './analysis.ts';
import {
  addProducts,
  families,
  lookUp,
  type Rows,
  type SparseRow,
  stack,
  toRow,
  transposing,
} from './features.ts';
import { weightOf } from './linear.ts';
import type { LinearNlu, Matcher } from './match.ts';

/** What one feature of the question added to one intent's score. Negative: it spoke against. */
export type Contribution = {
  readonly family: (typeof families)[number];
  /** As it was read: an n-gram with `␣` for a word's border, a stem, two stems, a concept. */
  readonly feature: string;
  readonly weight: number;
};

/** Words of the question, each with what all features inside it added. */
export type WordWeight = { readonly word: string; readonly weight: number };

export type Reasons = {
  readonly intent: IntentId;
  readonly score: number;
  readonly words: readonly WordWeight[];
  /** The strongest, for and against. */
  readonly features: readonly Contribution[];
};

export type Neighbour = { readonly intent: IntentId; readonly phrase: string; readonly similarity: number };

/** What a feature adds to an intent, its topic's and its aspect's machine included. */
function combined(matcher: Matcher, feature: number, intent: number, share: number): number {
  const weight = (wanted: number) => weightOf(matcher.linear, feature, wanted);
  return (
    weight(intent) +
    share * (weight(matcher.topicOf[intent] as number) + weight(matcher.aspectOf[intent] as number))
  );
}

const mostFeatures = 24;

/** The reasons for each of `intents`: every feature's weight times its value. */
export function reasonsFor(nlu: LinearNlu, text: string, intents: readonly IntentId[]): readonly Reasons[] {
  const { matcher } = nlu;
  const { language, concepts, vocabulary } = matcher;
  const seen = new Map<number, { family: number; feature: string }>();
  const analysis = analyse(text, language, concepts, (family, key, feature) => {
    const id = lookUp(vocabulary, key, family);
    if (id >= 0 && !seen.has(id))
      seen.set(id, { family, feature: feature.replaceAll(' ', family === 0 ? '␣' : ' ') });
  });
  const row = toRow(vocabulary, analysis.keys);
  const scores = nlu.rank(analysis).intents.slice();
  return intents.map((intent) => {
    const c = matcher.intents.indexOf(intent);
    const byWord = new Map(analysis.words.map((word) => [word, 0]));
    const features = Array.from(row.ids, (id, i): Contribution => {
      const { family = 0, feature = '' } = seen.get(id) ?? {};
      const weight = combined(matcher, id, c, nlu.share) * (row.values[i] as number);
      return { family: families[family] ?? 'grams', feature, weight };
    });
    for (const { family, feature, weight } of features) {
      // An n-gram's weight falls to the words that hold it; a stem's to the words that begin like it.
      const holders = analysis.words.filter((word, i) =>
        family === 'grams'
          ? ` ${word} `.includes(feature.replaceAll('␣', ' '))
          : feature.split(' ').includes(analysis.stems[i] ?? ''),
      );
      for (const word of new Set(holders))
        byWord.set(word, (byWord.get(word) ?? 0) + weight / new Set(holders).size);
    }
    const strongest = [...features]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, mostFeatures);
    return {
      intent,
      score: scores[c] ?? 0,
      words: [...byWord].map(([word, weight]) => ({ word, weight })),
      features: strongest.sort((a, b) => b.weight - a.weight),
    };
  });
}

/** Phrases of one language in the features of a model: the long part of an index. Each row has length 1. */
export type ReadPhrases = {
  readonly phrases: readonly { readonly intent: IntentId; readonly phrase: string }[];
  readonly rows: Rows;
};

export type PhraseIndex = {
  /** The phrases most like a text, by the cosine of their features; `except` leaves one intent out. */
  readonly nearest: (text: string, most: number, except?: IntentId) => readonly Neighbour[];
};

/** The places of the highest values above 0 for which `isWanted`, highest first; a tie in their order. */
function highest(values: Float64Array, most: number, isWanted: (place: number) => boolean): number[] {
  const found: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number;
    const isFull = found.length === most;
    if (value <= (isFull ? (values[found.at(-1) as number] as number) : 0) || !isWanted(place)) continue;
    if (isFull) found.pop();
    let at = found.length;
    while (at > 0 && (values[found[at - 1] as number] as number) < value) at--;
    found.splice(at, 0, place);
  }
  return found;
}

function unitRow({ matcher }: LinearNlu, text: string): SparseRow {
  const { language, concepts, vocabulary } = matcher;
  const { ids, values } = toRow(vocabulary, analyse(text, language, concepts).keys);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { ids, values: values.map((value) => value / length) };
}

/** Reads the phrases of topics in the matcher's language. */
export function readPhrases(nlu: LinearNlu, topics: Library['topics']): ReadPhrases {
  const phrases = topics.flatMap(({ intents }) =>
    intents.flatMap(({ id, phrases: texts }) =>
      (texts[nlu.matcher.language] ?? []).map((phrase) => ({ intent: id, phrase })),
    ),
  );
  return { phrases, rows: stack(phrases.map(({ phrase }) => unitRow(nlu, phrase))) };
}

/** Indexes phrases by feature, part by part, so that a text touches only the phrases that share something with it. */
export function* indexPhrases(
  nlu: LinearNlu,
  parts: readonly ReadPhrases[],
): Generator<undefined, PhraseIndex> {
  const phrases = parts.flatMap((part) => part.phrases);
  const byFeature = yield* transposing(
    parts.map(({ rows }) => rows),
    nlu.matcher.vocabulary.size,
  );
  return {
    nearest: (text, most, except) => {
      const similar = new Float64Array(phrases.length);
      addProducts(byFeature, unitRow(nlu, text), similar);
      return highest(similar, most, (p) => phrases[p]?.intent !== except).map((p) => ({
        ...(phrases[p] as { intent: IntentId; phrase: string }),
        similarity: similar[p] as number,
      }));
    },
  };
}
