// Every example of a language, read by a model that had not learnt it: what the limits and the confusions are made of.
import type { IntentId, Language, Library } from '../library/library.ts';
import { type Analyse, analyse, type Concepts, compileConcepts, remembering, wordsOf } from './analysis.ts';
import { type BenefitNames, compileGuard, compileNames, type Guard } from './benefits.ts';
import { generator } from './classifier.ts';
import { examplesOf, intentsOf } from './examples.ts';
import { type Hint, noHint, topicHint, topicOf } from './hint.ts';
import { type Effort, type Example, LinearNlu, none, trainMatcher } from './match.ts';
import { addHint, favourAnyBenefit, signals, topTwo } from './read-scores.ts';

/** In cross-validation the machines need only be alike. */
const foldEffort: Effort = { near: 400, random: 150, mine: 0 };
export const folds = 3;
/** Cross-validation at scale reads a sample: so many held-out texts a fold are enough for the limits. */
const heldOutMost = 1500;

/** A text as cross-validation saw it: by a model that had not learnt it. */
export type Seen = {
  readonly text: string;
  readonly intent: IntentId;
  readonly guess: IntentId;
  readonly inputs: readonly number[];
  readonly covered: boolean;
  readonly right: boolean;
  readonly weight: number;
};

type Reader = {
  readonly names: BenefitNames;
  readonly guard: Guard;
  readonly anyBenefit: (intent: IntentId) => boolean;
  readonly language: Language;
};

/** Near-duplicates of one intent get one fold: those that share most of their words. */
export function foldsOf(examples: readonly Example[], language: Language): Int32Array {
  const random = generator(7);
  const fold = new Int32Array(examples.length);
  const recent = new Map<IntentId, { words: ReadonlySet<string>; fold: number }[]>();
  examples.forEach(({ utterance, intent }, i) => {
    const words = new Set(wordsOf(utterance, language));
    const others = recent.get(intent) ?? [];
    const twin = others.find((other) => {
      let shared = 0;
      for (const word of words) if (other.words.has(word)) shared++;
      return (
        shared >= 0.6 * Math.min(words.size, other.words.size) &&
        shared >= 0.5 * Math.max(words.size, other.words.size)
      );
    });
    const mine = twin?.fold ?? Math.floor(random() * folds);
    fold[i] = mine;
    if (others.length < 200) others.push({ words, fold: mine });
    recent.set(intent, others);
  });
  return fold;
}

type Look = {
  readonly text: string;
  readonly intent: IntentId;
  readonly weight: number;
  readonly hint?: Hint;
};

function look(nlu: LinearNlu, reader: Reader, { text, intent, weight, hint = noHint }: Look): Seen {
  const { intents } = nlu.matcher;
  const scores = nlu.rank(analyse(text, reader.language, nlu.matcher.concepts));
  const named = reader.names.find(wordsOf(text, reader.language)).flatMap(({ benefits }) => benefits);
  const allowed = (c: number) => reader.guard(intents[c] as IntentId, named);
  if (named.length > 0) favourAnyBenefit(scores.intents, (c) => reader.anyBenefit(intents[c] as IntentId));
  const added = addHint(scores.intents, nlu.matcher, hint, allowed);
  const { first, second } = topTwo(scores.intents, allowed);
  return {
    text,
    intent,
    guess: intents[first] ?? none,
    inputs: signals(scores, nlu.matcher, { first, second, hinted: added(first) }),
    covered: intent !== none,
    right: intents[first] === intent,
    weight,
  };
}

/** The text without the words that name a benefit; undefined when it names none, or nothing would be left. */
function blanked(text: string, reader: Reader): string | undefined {
  const words = wordsOf(text, reader.language);
  const mentions = reader.names.find(words);
  if (mentions.length === 0) return undefined;
  const rest = words.filter((_, i) => !mentions.some(({ from, to }) => i >= from && i < to));
  return rest.length < 2 ? undefined : rest.join(' ');
}

/** Trains on a part and looks at the rest, for each part. */
function lookAtHeldOut(
  examples: readonly Example[],
  options: {
    readonly intents: readonly IntentId[];
    readonly concepts: Concepts;
    readonly read: Analyse;
    readonly reader: Reader;
  },
  onProgress: (done: number) => void,
): Seen[] {
  const { intents, concepts, read, reader } = options;
  const fold = foldsOf(examples, reader.language);
  const topics = [...new Set(intents.map(topicOf))];
  const random = generator(11);
  const seen: Seen[] = [];
  for (let f = 0; f < folds; f++) {
    const matcher = trainMatcher(
      examples.filter((_, i) => fold[i] !== f),
      {
        language: reader.language,
        intents,
        concepts,
        read,
        effort: foldEffort,
        onProgress: (done) => onProgress((f + done) / folds),
      },
    );
    const nlu = new LinearNlu(matcher);
    const held = examples.filter((_, i) => fold[i] === f);
    const step = Math.max(1, held.filter(({ intent }) => intent !== none).length / heldOutMost);
    let next = 0;
    let count = 0;
    for (const { utterance, intent } of held) {
      // Every out-of-scope example is looked at: there are few of them.
      if (intent !== none && count++ < next) continue;
      if (intent !== none) next += step;
      seen.push(look(nlu, reader, { text: utterance, intent, weight: 1 }));
      // Customers also ask without saying of what, with and without a page that tells; and anything on any page.
      const elsewhere = topicHint('page', topics[Math.floor(random() * topics.length)] ?? '');
      if (intent === none) {
        seen.push(look(nlu, reader, { text: utterance, intent, weight: 0.5, hint: elsewhere }));
        continue;
      }
      const text = count % 2 === 0 ? blanked(utterance, reader) : undefined;
      if (text === undefined) continue;
      const hint = reader.anyBenefit(intent) ? elsewhere : topicHint('page', topicOf(intent));
      seen.push(
        look(nlu, reader, { text, intent, weight: 0.5 }),
        look(nlu, reader, { text, intent, weight: 0.5, hint }),
      );
    }
  }
  return seen;
}

/**
 * What cross-validation sees of a language: every example (a sample, at scale) by a model that had not learnt it.
 * `read` is an analysis that remembers, where the caller has one.
 */
export function crossValidate(
  library: Library,
  language: Language,
  options: { readonly read?: Analyse; readonly onProgress?: (done: number) => void } = {},
): readonly Seen[] {
  const concepts = compileConcepts(library.lexicon[language] ?? {}, language);
  const reader: Reader = {
    names: compileNames(library.benefits, language),
    guard: compileGuard(library),
    anyBenefit: (intent) => library.anyBenefit.includes(topicOf(intent)),
    language,
  };
  return lookAtHeldOut(
    examplesOf(library, language),
    {
      intents: intentsOf(library).map(({ id }) => id),
      concepts,
      read: options.read ?? remembering(language, concepts),
      reader,
    },
    (done) => options.onProgress?.(done),
  );
}
