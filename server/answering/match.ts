// Analysis + classifier → scores of every intent. The classifier is an `Nlu` of nlp.js, so that nlp.js can run it;
// the chat calls `rank` directly, which is synchronous and keeps nothing of what it read.
import { Nlu } from '@nlpjs/nlu';
import type { IntentId, Language } from '../library/library.ts';
import { type Analyse, type Analysis, analyse, type Concepts } from './analysis.ts';
import { trainLinear } from './classifier.ts';
import { buildVocabulary, hash, stack, toRow, type Vocabulary } from './features.ts';
import { joined, type Linear, score } from './linear.ts';

/** What nlp.js calls the class of what no intent covers. */
export const none = 'None';

/** How many classes each of the three classifiers has. */
export type Classes = readonly [intents: number, topics: number, aspects: number];

/** How one language is matched: three linear classifiers over one vocabulary, added up. */
export type Matcher = {
  readonly language: Language;
  readonly concepts: Concepts;
  readonly vocabulary: Vocabulary;
  readonly intents: readonly IntentId[];
  readonly topicOf: Uint16Array;
  readonly aspectOf: Uint16Array;
  /** The phrases themselves: `exactKey` of their words → the number of their intent. */
  readonly exact: ReadonlyMap<number, number>;
  /** Three classifiers as one: the intents, the topics, the aspects; each with one more class, its last: out of scope. */
  readonly linear: Linear;
  readonly classes: Classes;
};

export type Scores = {
  /** One per intent, in the matcher's order. Valid until the next call with the same matcher. */
  readonly intents: Float64Array;
  readonly outOfScope: number;
  /** One per topic and per aspect, by `topicOf` and `aspectOf`; what they add is in `intents` already. */
  readonly topics: Float64Array;
  readonly aspects: Float64Array;
  /** Share of the text's character n-grams that training knew, 0 to 1. */
  readonly known: number;
};

export type Example = { readonly utterance: string; readonly intent: IntentId };

export type Effort = {
  /** See `TrainOptions` of the classifier. */
  readonly near: number;
  readonly random: number;
  readonly mine: number;
};

/** Weight of each family of features: n-grams, stems, stem pairs, concepts. Measured in DECISIONS.md. */
const familyWeights = [1, 0.5, 0.5, 0.3] as const;
const familyLeast = [1, 1, 1, 1] as const;
/** Weight of the topic's and of the aspect's classifier beside the intent's. */
const share = 0.4;

const indexOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, i) => [name, i]));
const halfOf = (id: IntentId, half: 0 | 1): string => id.split('.')[half] ?? id;

/** 53 bits of a text's words, spelling and order kept: two of 10^5 phrases never meet. */
const exactKey = (words: readonly string[]): number => {
  const text = words.join(' ');
  return hash(text, 5) * 0x200000 + (hash(text, 6) >>> 11);
};

/** Trains on examples; those of the intent `None` are out of scope. Deterministic. */
export function trainMatcher(
  examples: readonly Example[],
  options: {
    readonly language: Language;
    readonly intents: readonly IntentId[];
    readonly concepts: Concepts;
    /** `analyse` with these concepts; one that remembers, where the texts are read again. */
    readonly read: Analyse;
    readonly effort: Effort;
    /** Share done, 0 to 1. */
    readonly onProgress?: (done: number) => void;
  },
): Matcher {
  const { language, intents, concepts } = options;
  const analyses = examples.map(({ utterance }) => options.read(utterance));
  const keys = analyses.map((analysis) => analysis.keys);
  const vocabulary = buildVocabulary(keys, { weights: familyWeights, least: familyLeast });
  const rows = stack(keys.map((list) => toRow(vocabulary, list)));
  const topics = [...new Set(intents.map((id) => halfOf(id, 0)))];
  const aspects = [...new Set(intents.map((id) => halfOf(id, 1)))];
  const topicIndex = indexOf(topics);
  const aspectIndex = indexOf(aspects);
  const topicOf = Uint16Array.from(intents, (id) => topicIndex.get(halfOf(id, 0)) ?? 0);
  const aspectOf = Uint16Array.from(intents, (id) => aspectIndex.get(halfOf(id, 1)) ?? 0);
  const intentIndex = indexOf(intents);
  const labels = Int32Array.from(examples, ({ intent }) => intentIndex.get(intent) ?? intents.length);
  const grouped = (groups: Uint16Array, others: number) =>
    labels.map((label) => (label === intents.length ? others : (groups[label] as number)));
  const of = intents.length + topics.length + aspects.length + 3;
  let before = 0;
  const machine = (targets: Int32Array, classes: number): Linear => {
    const linear = trainLinear(rows, targets, classes, {
      c: 1,
      features: vocabulary.size,
      ...options.effort,
      shrink: 0.01,
      onProgress: (done) => options.onProgress?.((before + done * classes) / of),
    });
    before += classes;
    return linear;
  };
  const parts = [
    machine(labels, intents.length + 1),
    machine(grouped(topicOf, topics.length), topics.length + 1),
    machine(grouped(aspectOf, aspects.length), aspects.length + 1),
  ];
  return {
    language,
    concepts,
    vocabulary,
    intents,
    topicOf,
    aspectOf,
    exact: new Map(analyses.map(({ words }, i) => [exactKey(words), labels[i] as number])),
    linear: joined(parts, vocabulary.size),
    classes: [intents.length + 1, topics.length + 1, aspects.length + 1],
  };
}

/** A trained matcher as an `Nlu` of nlp.js (settings `{ locale }`), and the fast way past its pipelines. */
export class LinearNlu extends Nlu {
  readonly matcher: Matcher;
  /** Weight of the topic's and of the aspect's classifier beside the intent's. */
  readonly share = share;
  readonly #all: Float64Array;
  readonly #intent: Float64Array;
  readonly #topic: Float64Array;
  readonly #aspect: Float64Array;

  constructor(matcher: Matcher, container?: unknown) {
    super({ locale: matcher.language, log: false }, container);
    this.matcher = matcher;
    const [intents, topics] = matcher.classes;
    this.#all = new Float64Array(matcher.linear.classes);
    this.#intent = this.#all.subarray(0, intents);
    this.#topic = this.#all.subarray(intents, intents + topics);
    this.#aspect = this.#all.subarray(intents + topics);
  }

  /** Scores every intent for an analysed text. Allocates nothing per class; the arrays are reused by the next call. */
  rank(analysis: Analysis): Scores {
    const { matcher } = this;
    const row = toRow(matcher.vocabulary, analysis.keys);
    score(matcher.linear, row, this.#all);
    const count = matcher.intents.length;
    const intent = this.#intent;
    for (let c = 0; c < count; c++)
      intent[c] =
        (intent[c] as number) +
        share *
          ((this.#topic[matcher.topicOf[c] as number] as number) +
            (this.#aspect[matcher.aspectOf[c] as number] as number));
    const outOfScope =
      (intent[count] as number) +
      share *
        ((this.#topic[this.#topic.length - 1] as number) + (this.#aspect[this.#aspect.length - 1] as number));
    return {
      intents: intent.subarray(0, count),
      outOfScope,
      topics: this.#topic,
      aspects: this.#aspect,
      known: row.known,
    };
  }

  /** The intent that holds these very words as a phrase; undefined where none does, or what no intent covers. */
  phraseOf({ words }: Analysis): IntentId | undefined {
    return this.matcher.intents[this.matcher.exact.get(exactKey(words)) ?? -1];
  }

  /** nlp.js's way in: classifications, best first, `None` among them. */
  override innerProcess(input: { readonly text?: string; readonly utterance?: string }): {
    classifications: { intent: string; score: number }[];
  } {
    const text = input.text ?? input.utterance ?? '';
    const scores = this.rank(analyse(text, this.matcher.language, this.matcher.concepts));
    const classifications = this.matcher.intents.map((intent, c) => ({
      intent,
      score: scores.intents[c] as number,
    }));
    classifications.push({ intent: none, score: scores.outOfScope });
    return { classifications: classifications.sort((a, b) => b.score - a.score) };
  }

  /** nlp.js would tokenize, cache the question and square the scores before `innerProcess`: none of it here. */
  override async defaultPipelineProcess(input: { readonly text?: string }): Promise<unknown> {
    return this.innerProcess(input);
  }
}
