// Every example of a language, read by a model that had not learnt it: what the limits and the confusions are made of.
import type { IntentId, Language, Library } from '../library/library.ts';
import { type Analysis, wordsOf } from './analysis.ts';
import { type BenefitNames, compileGuard, compileNames, type Guard } from './benefits.ts';
import { type Effort, generator, scoreHeldOut, type Working } from './classifier.ts';
import { type Lessons, readLessons } from './examples.ts';
import { type Rows, stack, toRow } from './features.ts';
import { type Hint, noHint, topicHint, topicOf } from './hint.ts';
import { addUp, type Example, type Lesson, none, type Scores, trainMatcher, usual } from './match.ts';
import { addHint, favourAnyBenefit, signals, topTwo } from './read-scores.ts';

/** Full strength; mining makes the near negatives as good as all (DECISIONS.md). */
export const fullEffort: Effort = { near: 400, random: 150, mine: true };
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
export function foldsOf(examples: readonly Example[], language: Language): Uint8Array {
  const random = generator(7);
  const fold = new Uint8Array(examples.length);
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

/** 1 for the features that stand in rows of the part and in no other. */
function unknownWithout(rows: Rows, fold: Uint8Array, part: number, features: number): Uint8Array {
  const unknown = new Uint8Array(features);
  const mark = (inPart: boolean, value: number) => {
    for (let r = 0; r < fold.length; r++)
      if ((fold[r] === part) === inPart)
        for (let k = rows.starts[r] as number; k < (rows.starts[r + 1] as number); k++)
          unknown[rows.ids[k] as number] = value;
  };
  mark(true, 1);
  mark(false, 0);
  return unknown;
}

/**
 * How texts look to machines that have not learnt their part: `texts[f]` to those without the examples of part f.
 * Returns the scores of text t of part f, valid until the next call. What no other part holds is unknown to a part.
 */
export function lookWithout(
  { untrained, problem }: Lesson,
  options: {
    readonly fold: Uint8Array;
    readonly texts: readonly (readonly Analysis[])[];
    readonly effort: Effort;
    /** See `Parts`. */
    readonly support: readonly Int32Array[];
  },
  working?: Working,
): (f: number, t: number) => Scores {
  const { fold, texts, effort } = options;
  const rows = texts.map((list, f) => {
    const unknown = unknownWithout(problem.rows, fold, f, problem.features);
    return list.map(({ keys }) => toRow(untrained.vocabulary, keys, unknown));
  });
  const scores = scoreHeldOut(
    problem,
    { of: fold, texts: rows.map(stack), support: options.support },
    { ...usual, ...effort },
    working,
  );
  const many = problem.machines.length;
  const machines = new Float64Array(many);
  const intents = new Float64Array(untrained.intents.length);
  return (f, t) => {
    machines.set(scores[f]?.subarray(t * many, (t + 1) * many) ?? []);
    const outOfScope = addUp(untrained, machines, intents);
    return { intents, outOfScope, machines, known: rows[f]?.[t]?.known ?? 0 };
  };
}

/** One way to read a held-out text: with the hint that its customer would have, or without. */
type Look = {
  readonly text: string;
  readonly intent: IntentId;
  readonly weight: number;
  readonly hint: Hint;
  /** Nobody can tell which benefit is meant: no answer is right. */
  readonly ambiguous?: boolean;
};

function see(scores: Scores, { untrained }: Lesson, reader: Reader, look: Look): Seen {
  const { text, intent, weight, hint } = look;
  const { intents } = untrained;
  const named = reader.names.find(wordsOf(text, reader.language)).flatMap(({ benefits }) => benefits);
  const allowed = (c: number) => reader.guard(intents[c] as IntentId, named);
  if (named.length > 0) favourAnyBenefit(scores.intents, (c) => reader.anyBenefit(intents[c] as IntentId));
  const added = addHint(scores.intents, untrained, hint, allowed);
  const { first, second } = topTwo(scores.intents, allowed);
  return {
    text,
    intent,
    guess: intents[first] ?? none,
    inputs: signals(scores, untrained, { first, second, hinted: added(first) }),
    covered: intent !== none,
    right: look.ambiguous !== true && intents[first] === intent,
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

/** The ways in which the held-out examples of one part are read. */
function looksAt(
  held: readonly Example[],
  reader: Reader,
  {
    topics,
    random,
    sharesAspect,
  }: {
    readonly topics: readonly string[];
    readonly random: () => number;
    readonly sharesAspect: (intent: IntentId) => boolean;
  },
): readonly Look[] {
  const step = Math.max(1, held.filter(({ intent }) => intent !== none).length / heldOutMost);
  const looks: Look[] = [];
  let next = 0;
  let count = 0;
  for (const { utterance, intent } of held) {
    // Every out-of-scope example is looked at: there are few of them.
    if (intent !== none && count++ < next) continue;
    if (intent !== none) next += step;
    looks.push({ text: utterance, intent, weight: 1, hint: noHint });
    // Customers also ask without saying of what, with and without a page that tells; and anything on any page.
    const elsewhere = topicHint('page', topics[Math.floor(random() * topics.length)] ?? '');
    if (intent === none) {
      looks.push({ text: utterance, intent, weight: 0.5, hint: elsewhere });
      continue;
    }
    const text = count % 2 === 0 ? blanked(utterance, reader) : undefined;
    if (text === undefined) continue;
    const hint = reader.anyBenefit(intent) ? elsewhere : topicHint('page', topicOf(intent));
    looks.push(
      { text, intent, weight: 0.5, hint: noHint, ambiguous: sharesAspect(intent) },
      { text, intent, weight: 0.5, hint },
    );
  }
  return looks;
}

/** What has been read and learnt already: the support of the machines that learnt every intent. */
export type Known = { readonly lessons: Lessons; readonly support: readonly Int32Array[] };

function learn(library: Library, language: Language): Known {
  const lessons = readLessons(library, language);
  return { lessons, support: trainMatcher(lessons.intents, fullEffort).support };
}

/**
 * What cross-validation sees of a language: every example (a sample, at scale) by machines that had not learnt it.
 * `known` is what the caller has learnt already.
 */
export function crossValidate(
  library: Library,
  language: Language,
  options: Working & { readonly known?: Known } = {},
): readonly Seen[] {
  const reader: Reader = {
    names: compileNames(library.benefits, language),
    guard: compileGuard(library),
    anyBenefit: (intent) => library.anyBenefit.includes(topicOf(intent)),
    language,
  };
  const { lessons, support } = options.known ?? learn(library, language);
  const { intents: lesson, examples, read } = lessons;
  const fold = foldsOf(examples, language);
  const { intents, aspectOf } = lesson.untrained;
  const sample = {
    topics: [...new Set(intents.map(topicOf))],
    random: generator(11),
    // Several benefits have an answer of this aspect, each its own.
    sharesAspect: (intent: IntentId) => {
      const own = aspectOf[intents.indexOf(intent)];
      return (
        !reader.anyBenefit(intent) &&
        intents.some((other, c) => other !== intent && aspectOf[c] === own && !reader.anyBenefit(other))
      );
    },
  };
  const looks = Array.from({ length: folds }, (_, f) =>
    looksAt(
      examples.filter((_example, i) => fold[i] === f),
      reader,
      sample,
    ),
  );
  const texts = looks.map((list) => list.map(({ text }) => read(text)));
  const look = lookWithout(lesson, { fold, texts, effort: fullEffort, support }, options);
  return looks.flatMap((list, f) => list.map((one, t) => see(look(f, t), lesson, reader, one)));
}
