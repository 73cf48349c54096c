// Why a question was read as it was: which words and n-grams spoke for which intent, and which phrases lie nearest.
import type { IntentId, Language, Library } from '../library/library.ts';
import { analyse } from './analysis.ts';
import { families, lookUp, type SparseRow, toRow } from './features.ts';
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

/** A text as an index looks it up: the same for every index of one engine and language. */
export type LookedUp = SparseRow;

export type PhraseIndex = {
  readonly lookUp: (text: string) => LookedUp;
  /** The phrases most like a text, by the cosine of their features; `except` leaves one intent out. */
  readonly nearest: (text: string | LookedUp, most: number, except?: IntentId) => readonly Neighbour[];
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

/** Indexes a language's phrases by feature, so that a text touches only the phrases that share something with it. */
export function indexPhrases(
  nlu: LinearNlu,
  library: Pick<Library, 'topics'>,
  language: Language,
): PhraseIndex {
  const { vocabulary, concepts } = nlu.matcher;
  const phrases = library.topics.flatMap(({ intents }) =>
    intents.flatMap(({ id, phrases: texts }) =>
      (texts[language] ?? []).map((phrase) => ({ intent: id, phrase })),
    ),
  );
  const unit = (text: string): SparseRow => {
    const row = toRow(vocabulary, analyse(text, language, concepts).keys);
    const length = Math.sqrt(row.values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return { ids: row.ids, values: row.values.map((value) => value / length) };
  };
  // By the features that occur: one topic of a hundred uses few of the vocabulary's.
  const holders = new Map<number, { phrase: number; value: number }[]>();
  phrases.forEach(({ phrase }, p) => {
    const row = unit(phrase);
    row.ids.forEach((id, i) => {
      const holder = { phrase: p, value: row.values[i] as number };
      const others = holders.get(id);
      if (others) others.push(holder);
      else holders.set(id, [holder]);
    });
  });
  return {
    lookUp: unit,
    nearest: (text, most, except) => {
      const row = typeof text === 'string' ? unit(text) : text;
      const similar = new Float64Array(phrases.length);
      row.ids.forEach((id, i) => {
        for (const holder of holders.get(id) ?? [])
          similar[holder.phrase] =
            (similar[holder.phrase] as number) + holder.value * (row.values[i] as number);
      });
      return highest(similar, most, (p) => phrases[p]?.intent !== except).map((p) => ({
        ...(phrases[p] as { intent: IntentId; phrase: string }),
        similarity: similar[p] as number,
      }));
    },
  };
}
