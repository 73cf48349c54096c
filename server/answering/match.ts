// Analysis + classifier → scores of every intent. The classifier is an `Nlu` of nlp.js, so that nlp.js can run it;
// the chat calls `rank` directly, which is synchronous and keeps nothing of what it read.
import { Nlu } from '@nlpjs/nlu';
import type { IntentId, Language } from '../library/library.ts';
import { type Analyse, type Analysis, analyse, type Concepts } from './analysis.ts';
import { type Effort, type Problem, trainLinear, type Working } from './classifier.ts';
import { buildVocabulary, hash, stack, toRow, type Vocabulary } from './features.ts';
import type { Linear } from './linear.ts';
import { compileScores, type ScoreWords } from './word-scores.ts';

/** What nlp.js calls the class of what no intent covers. */
export const none = 'None';

/** How one language is matched: linear machines over one vocabulary, those of an intent, its topic and its aspect added up. */
export type Matcher = {
  readonly language: Language;
  readonly concepts: Concepts;
  readonly vocabulary: Vocabulary;
  readonly intents: readonly IntentId[];
  /** The machine of each intent's topic and aspect. One that no other intent shares is the intent's own machine. */
  readonly topicOf: Uint16Array;
  readonly aspectOf: Uint16Array;
  /** The phrases themselves: `exactKey` of their words → the number of their intent. */
  readonly exact: ReadonlyMap<number, number>;
  /** One machine an intent, in their order; then what is out of scope; then the topics and aspects that intents share. */
  readonly linear: Linear;
};

export type Scores = {
  /** One per intent, in the matcher's order. Valid until the next call with the same matcher. */
  readonly intents: Float64Array;
  readonly outOfScope: number;
  /** One per machine, by `topicOf` and `aspectOf`; what they add is in `intents` already. */
  readonly machines: Float64Array;
  /** Share of the text's character n-grams that training knew, 0 to 1. */
  readonly known: number;
  /** The same text by the machines of distress, where there are any; of the same use. */
  readonly distress?: Pick<Scores, 'intents' | 'outOfScope'>;
};

export type Example = { readonly utterance: string; readonly intent: IntentId };

/** Weight of each family of features: n-grams, stems, stem pairs, concepts. Measured in DECISIONS.md. */
const familyWeights = [1, 0.5, 0.5, 0.3] as const;
const familyLeast = [1, 1, 1, 1] as const;
/** Weight of the topic's and of the aspect's classifier beside the intent's. */
const share = 0.4;

/** 53 bits of a text's words, spelling and order kept: two of 10^5 phrases never meet. */
const exactKey = (words: readonly string[]): number => {
  const text = words.join(' ');
  return hash(text, 5) * 0x200000 + (hash(text, 6) >>> 11);
};

/** The number of the class that holds these very words as an example, `intents.length` for out of scope; undefined where none does. */
export const exampleOf = ({ exact }: Pick<Matcher, 'exact'>, { words }: Analysis): number | undefined =>
  exact.get(exactKey(words));

/** Examples as numbers, ready to be learnt: all of a matcher but its weights, and the problem that they solve. */
export type Lesson = {
  readonly untrained: Omit<Matcher, 'linear'>;
  readonly problem: Problem;
};

/** Puts the intents of each group into one machine; tells the machine of each intent. */
function groupInto(machines: number[][], names: readonly string[]): Uint16Array {
  const groups = new Map<string, number[]>();
  names.forEach((name, c) => {
    const group = groups.get(name);
    if (group) group.push(c);
    else groups.set(name, [c]);
  });
  const machineOf = new Uint16Array(names.length);
  for (const group of groups.values()) {
    const [only = 0, ...others] = group;
    const machine = others.length === 0 ? only : machines.push(group) - 1;
    for (const c of group) machineOf[c] = machine;
  }
  return machineOf;
}

/** The features of texts, as `read` analyses them. */
export const vocabularyOf = (texts: readonly Example[], read: Analyse): Vocabulary =>
  buildVocabulary(
    texts.map(({ utterance }) => read(utterance).keys),
    { weights: familyWeights, least: familyLeast },
  );

/** Reads examples; those of the intent `None` are out of scope. Deterministic. */
export function prepareLesson(
  examples: readonly Example[],
  options: {
    readonly language: Language;
    readonly intents: readonly IntentId[];
    readonly concepts: Concepts;
    /** `analyse` with these concepts; one that remembers, where the texts are read again. */
    readonly read: Analyse;
    readonly vocabulary: Vocabulary;
  },
): Lesson {
  const { language, intents, concepts, vocabulary } = options;
  const analyses = examples.map(({ utterance }) => options.read(utterance));
  const numbers = new Map(intents.map((id, c) => [id, c]));
  const labels = Int32Array.from(examples, ({ intent }) => numbers.get(intent) ?? intents.length);
  const machines = Array.from({ length: intents.length + 1 }, (_, c) => [c]);
  const halves = intents.map((id) => id.split('.'));
  const topicOf = groupInto(
    machines,
    halves.map(([topic = '']) => topic),
  );
  const aspectOf = groupInto(
    machines,
    halves.map(([topic = '', aspect = topic]) => aspect),
  );
  return {
    untrained: {
      language,
      concepts,
      vocabulary,
      intents,
      topicOf,
      aspectOf,
      // Of equal examples the first counts: what is distress stands before what is usual.
      exact: new Map(
        analyses.map(({ words }, i) => [exactKey(words), labels[i] as number] as const).reverse(),
      ),
    },
    problem: {
      rows: stack(analyses.map(({ keys }) => toRow(vocabulary, keys))),
      features: vocabulary.size,
      labels,
      classes: intents.length + 1,
      machines,
    },
  };
}

/** LIBLINEAR's usual penalty; weights under a hundredth of the largest lose nothing that shows. */
export const usual = { c: 1, shrink: 0.01 } as const;

/** Learns a lesson; tells on which examples each machine rests. Deterministic. */
export function trainMatcher(
  { untrained, problem }: Lesson,
  effort: Effort,
  working?: Working,
): { readonly matcher: Matcher; readonly support: readonly Int32Array[] } {
  const { linear, support } = trainLinear(problem, { ...usual, ...effort }, working);
  return { matcher: { ...untrained, linear }, support };
}

/** Adds to each intent what its topic and its aspect say, into `intents`; returns the score of "out of scope". */
export function addUp(
  { intents: names, topicOf, aspectOf }: Pick<Matcher, 'intents' | 'topicOf' | 'aspectOf'>,
  machines: Float64Array | Float32Array,
  intents: Float64Array,
): number {
  for (let c = 0; c < names.length; c++)
    intents[c] =
      (machines[c] as number) +
      share * ((machines[topicOf[c] as number] as number) + (machines[aspectOf[c] as number] as number));
  // What is out of scope has no topic and no aspect: three times the same machine.
  return (1 + 2 * share) * (machines[names.length] as number);
}

/** A trained matcher as an `Nlu` of nlp.js (settings `{ locale }`), and the fast way past its pipelines. */
export class LinearNlu extends Nlu {
  readonly matcher: Matcher;
  /** Weight of the topic's and of the aspect's classifier beside the intent's. */
  readonly share = share;
  readonly #matchers: readonly Matcher[];
  readonly #machines: readonly Float64Array[];
  readonly #intents: readonly Float64Array[];
  readonly #score: ScoreWords;

  /** `distress` is in the same vocabulary. */
  constructor(matcher: Matcher, distress?: Matcher, container?: unknown) {
    super({ locale: matcher.language, log: false }, container);
    this.matcher = matcher;
    this.#matchers = distress ? [matcher, distress] : [matcher];
    this.#machines = this.#matchers.map(({ linear }) => new Float64Array(linear.classes));
    this.#intents = this.#matchers.map(({ intents }) => new Float64Array(intents.length));
    this.#score = compileScores(
      matcher.vocabulary,
      this.#matchers.map(({ linear }) => linear),
    );
  }

  /** Scores every intent for an analysed text. The arrays are reused by the next call. */
  rank(analysis: Analysis): Scores {
    const known = this.#score(analysis, this.#machines);
    const [own, distress] = this.#matchers.map((matcher, m) => {
      const machines = this.#machines[m] as Float64Array;
      const intents = this.#intents[m] as Float64Array;
      return { machines, intents, outOfScope: addUp(matcher, machines, intents) };
    });
    return { ...(own as NonNullable<typeof own>), known, ...(distress ? { distress } : {}) };
  }

  /** The number of the intent that holds these very words as a phrase; undefined where none does, or what no intent covers. */
  phraseOf(analysis: Analysis): number | undefined {
    const c = exampleOf(this.matcher, analysis);
    return c === undefined || c >= this.matcher.intents.length ? undefined : c;
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
