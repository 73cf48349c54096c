// Trains one language whole: the matcher, the recogniser of distress, and by cross-validation the limits of both.
import type { Intent, IntentId, Language, Library } from '../library/library.ts';
import { type Analysis, analyse, type Concepts, compileConcepts, wordsOf } from './analysis.ts';
import { type BenefitNames, compileGuard, compileNames, type Guard } from './benefits.ts';
import { fitLogistic, type Logistic, probability, upperBound } from './calibration.ts';
import { generator } from './classifier.ts';
import type { Limits } from './decision.ts';
import { type Effort, type Example, LinearNlu, type Matcher, none, trainMatcher } from './match.ts';

/** How many wrong answers are allowed, as shares: of in-scope questions, of out-of-scope ones. */
export type Budget = { readonly wrong: number; readonly outOfScope: number };

export type Calibration = {
  /** P(the first candidate is right), from `signals`. */
  readonly right: Logistic;
  /** P(the library covers the question), from `signals`. */
  readonly inScope: Logistic;
  readonly limits: Limits;
};

export type TrainedLanguage = {
  readonly matcher: Matcher;
  readonly calibration: Calibration;
  /** Kinds of distress as the intents `priority.<kind>`; absent where the library lists none. */
  readonly priority?: { readonly matcher: Matcher; readonly limit: number };
};

export type TrainingOptions = {
  readonly budget: Budget;
  readonly effort?: Effort;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

/** Full strength; `mine` makes the near negatives as good as all (DECISIONS.md). */
const fullEffort: Effort = { near: 400, random: 150, mine: 1 };
/** In cross-validation the machines need only be alike. */
const foldEffort: Effort = { near: 400, random: 150, mine: 0 };
const folds = 3;
/** Cross-validation at scale reads a sample: so many held-out texts a fold are enough for the limits. */
const heldOutMost = 2500;

/**
 * Phrases are written to be hard: every one brings what the others lack, so one held out goes wrong about seven times
 * as often (odds) as a customer's question does once all are learnt (22 % against 3 to 5 % on held-out questions).
 * A wrong phrase therefore counts for a fourth; on the cautious side of what was measured (DECISIONS.md).
 */
const wrongPhraseWeight = 0.25;

/** What the probabilities are computed from: the best score, its lead over the next and over "out of scope", what was known. */
export function signals(first: number, second: number, outOfScope: number, known: number): readonly number[] {
  return [first, Math.min(first - second, 3), first - outOfScope, known];
}

/** Near-duplicates of one intent get one fold: those that share most of their words. */
function foldsOf(examples: readonly Example[], language: Language): Int32Array {
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

type Reader = { readonly names: BenefitNames; readonly guard: Guard; readonly language: Language };

/** Best and second best of what the guard lets pass. */
export function topTwo(
  scores: Float64Array,
  allowed: (c: number) => boolean,
): { readonly first: number; readonly second: number } {
  let first = -1;
  let second = -1;
  for (let c = 0; c < scores.length; c++) {
    if (!allowed(c)) continue;
    const value = scores[c] as number;
    if (first < 0 || value > (scores[first] as number)) {
      second = first;
      first = c;
    } else if (second < 0 || value > (scores[second] as number)) second = c;
  }
  return { first, second };
}

function look(nlu: LinearNlu, reader: Reader, text: string, intent: IntentId, weight: number): Seen {
  const { intents } = nlu.matcher;
  const scores = nlu.rank(analyse(text, reader.language, nlu.matcher.concepts));
  const named = reader.names.find(wordsOf(text, reader.language)).flatMap(({ benefits }) => benefits);
  const { first, second } = topTwo(scores.intents, (c) => reader.guard(intents[c] as IntentId, named));
  const score = scores.intents[first] ?? -2;
  return {
    text,
    intent,
    guess: intents[first] ?? none,
    inputs: signals(score, scores.intents[second] ?? -2, scores.outOfScope, scores.known),
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
  options: { readonly intents: readonly IntentId[]; readonly concepts: Concepts; readonly reader: Reader },
  onProgress: (done: number) => void,
): Seen[] {
  const { intents, concepts, reader } = options;
  const fold = foldsOf(examples, reader.language);
  const seen: Seen[] = [];
  for (let f = 0; f < folds; f++) {
    const matcher = trainMatcher(
      examples.filter((_, i) => fold[i] !== f),
      {
        language: reader.language,
        intents,
        concepts,
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
      seen.push(look(nlu, reader, utterance, intent, 1));
      // Customers also ask without saying of what: the same question, its benefit's name left out.
      const bare = intent === none ? undefined : blanked(utterance, reader);
      if (bare !== undefined) seen.push(look(nlu, reader, bare, intent, 0.25));
    }
  }
  return seen;
}

/** One-sided 90 %: the limits keep the budget also where chance was kind to the sample. */
const confidence = 1.28;

/** The least probability that keeps both budgets; and the refusal that loses at most 2 % of the covered questions. */
function chooseLimits(
  seen: readonly Seen[],
  calibration: Omit<Calibration, 'limits'>,
  budget: Budget,
): Limits {
  const whole = seen.filter(({ weight }) => weight === 1);
  const sum = (some: readonly Seen[]) => some.reduce((total, one) => total + weightOf(one), 0);
  const covered = sum(whole.filter((one) => one.covered));
  const outside = sum(whole.filter((one) => !one.covered));
  const scored = whole
    .map((one) => ({
      ...one,
      p: probability(calibration.right, one.inputs),
      scope: probability(calibration.inScope, one.inputs),
    }))
    .sort((a, b) => b.p - a.p);
  let wrong = 0;
  let answeredOutside = 0;
  let answer = 1;
  for (const one of scored) {
    if (!one.covered) answeredOutside++;
    else if (!one.right) wrong += wrongPhraseWeight;
    if (upperBound(wrong, covered, confidence) > budget.wrong) break;
    if (outside > 0 && upperBound(answeredOutside, outside, confidence) > budget.outOfScope) break;
    answer = one.p;
  }
  const scopes = scored.filter((one) => one.covered).map(({ scope }) => scope);
  scopes.sort((a, b) => a - b);
  return { answer, refuse: Math.min(scopes[Math.floor(scopes.length * 0.02)] ?? 0, 0.5) };
}

const weightOf = ({ covered, right, weight }: Seen): number =>
  weight * (covered && !right ? wrongPhraseWeight : 1);

function calibrate(seen: readonly Seen[], budget: Budget): Calibration {
  const inputs = seen.map((one) => one.inputs);
  const weights = seen.map(weightOf);
  const right = fitLogistic(
    inputs,
    seen.map((one) => one.covered && one.right),
    weights,
  );
  const inScope = fitLogistic(
    inputs,
    seen.map((one) => one.covered),
    weights,
  );
  return { right, inScope, limits: chooseLimits(seen, { right, inScope }, budget) };
}

/** Distress against its look-alikes and everything ordinary; the limit lets 0.5 % of the look-alikes through. */
function trainPriority(
  library: Library,
  language: Language,
  ordinary: readonly Example[],
  concepts: Concepts,
): TrainedLanguage['priority'] {
  const intents = library.priority.map(({ id }) => `priority.${id}`);
  const examples: Example[] = library.priority.flatMap(({ id, examples: texts, counterExamples }) => [
    ...(texts[language] ?? []).map((utterance) => ({ utterance, intent: `priority.${id}` })),
    ...(counterExamples[language] ?? []).map((utterance) => ({ utterance, intent: none })),
  ]);
  if (!examples.some(({ intent }) => intent !== none)) return undefined;
  const others = ordinary.map(({ utterance }) => ({ utterance, intent: none }));
  const train = (texts: readonly Example[]) =>
    trainMatcher([...texts, ...others], {
      language,
      intents,
      concepts,
      effort: { near: 1500, random: 500, mine: 1 },
    });
  const fold = foldsOf(examples, language);
  const negatives: number[] = [];
  for (let f = 0; f < folds; f++) {
    const nlu = new LinearNlu(train(examples.filter((_, i) => fold[i] !== f)));
    examples.forEach(({ utterance, intent }, i) => {
      if (fold[i] === f && intent === none)
        negatives.push(distress(nlu, analyse(utterance, language, concepts)).lead);
    });
  }
  negatives.sort((a, b) => b - a);
  return {
    matcher: train(examples),
    limit: Math.max(negatives[Math.floor(negatives.length * 0.005)] ?? 0, 0),
  };
}

/** The likeliest kind of distress and how far it leads over "none". */
export function distress(
  nlu: LinearNlu,
  analysis: Analysis,
): { readonly kind: string; readonly lead: number } {
  const scores = nlu.rank(analysis);
  const { first } = topTwo(scores.intents, () => true);
  return { kind: nlu.matcher.intents[first] ?? '', lead: (scores.intents[first] ?? -9) - scores.outOfScope };
}

/** In the order of their ids: the same library trains the same model in whatever order its files were read. */
const intentsOf = (library: Library): readonly Intent[] =>
  library.topics.flatMap(({ intents }) => intents).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The examples of one language: its phrases, and what no intent covers. */
export function examplesOf(library: Library, language: Language): Example[] {
  const phrases = library.topics.flatMap(({ intents }) =>
    intents.flatMap(({ id, phrases }) =>
      (phrases[language] ?? []).map((utterance) => ({ utterance, intent: id })),
    ),
  );
  return [
    ...phrases,
    ...(library.outOfScope[language] ?? []).map((utterance) => ({ utterance, intent: none })),
  ];
}

/** What cross-validation sees of a language: every example (a sample, at scale) by a model that had not learnt it. */
export function crossValidate(
  library: Library,
  language: Language,
  onProgress?: (done: number) => void,
): readonly Seen[] {
  const reader: Reader = {
    names: compileNames(library.benefits, language),
    guard: compileGuard(library),
    language,
  };
  return lookAtHeldOut(
    examplesOf(library, language),
    {
      intents: intentsOf(library).map(({ id }) => id),
      concepts: compileConcepts(library.lexicon[language] ?? {}, language),
      reader,
    },
    (done) => onProgress?.(done),
  );
}

/** Deterministic: the same library and options give the same result. */
export function trainLanguage(
  library: Library,
  language: Language,
  options: TrainingOptions,
): TrainedLanguage {
  const concepts = compileConcepts(library.lexicon[language] ?? {}, language);
  const examples = examplesOf(library, language);
  const progress = (from: number, to: number) => (done: number) =>
    options.onProgress?.(from + (to - from) * done);
  const matcher = trainMatcher(examples, {
    language,
    intents: intentsOf(library).map(({ id }) => id),
    concepts,
    effort: options.effort ?? fullEffort,
    onProgress: progress(0, 0.4),
  });
  const calibration = calibrate(crossValidate(library, language, progress(0.4, 0.9)), options.budget);
  const priority = trainPriority(library, language, examples, concepts);
  options.onProgress?.(1);
  return { matcher, calibration, ...(priority ? { priority } : {}) };
}
