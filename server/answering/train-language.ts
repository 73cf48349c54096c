// Trains one language whole: the matcher, the recogniser of distress, and by cross-validation the limits of both.
import type { Language, Library } from '../library/library.ts';
import { compileConcepts, remembering } from './analysis.ts';
import { crossValidate } from './cross-validation.ts';
import { examplesOf, intentsOf } from './examples.ts';
import { type Budget, type Calibration, calibrate } from './limits.ts';
import { type Effort, type Matcher, trainMatcher } from './match.ts';
import { type TrainedPriority, trainPriority } from './train-priority.ts';

export type TrainedLanguage = {
  readonly matcher: Matcher;
  readonly calibration: Calibration;
  /** Absent where the library lists no kind of distress. */
  readonly priority?: TrainedPriority;
};

export type TrainingOptions = {
  readonly budget: Budget;
  readonly effort?: Effort;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

/** Full strength; `mine` makes the near negatives as good as all (DECISIONS.md). */
export const fullEffort: Effort = { near: 400, random: 150, mine: 1 };

/** Deterministic: the same library and options give the same result. */
export function trainLanguage(
  library: Library,
  language: Language,
  options: TrainingOptions,
): TrainedLanguage {
  const concepts = compileConcepts(library.lexicon[language] ?? {}, language);
  const read = remembering(language, concepts);
  const examples = examplesOf(library, language);
  const progress = (from: number, to: number) => (done: number) =>
    options.onProgress?.(from + (to - from) * done);
  const matcher = trainMatcher(examples, {
    language,
    intents: intentsOf(library).map(({ id }) => id),
    concepts,
    read,
    effort: options.effort ?? fullEffort,
    onProgress: progress(0, 0.4),
  });
  const calibration = calibrate(
    crossValidate(library, language, { read, onProgress: progress(0.4, 0.9) }),
    options.budget,
  );
  const priority = trainPriority(library, language, examples, { concepts, read });
  options.onProgress?.(1);
  return { matcher, calibration, ...(priority ? { priority } : {}) };
}
