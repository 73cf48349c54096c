// Trains one language whole: the matcher, the recogniser of distress, and by cross-validation the limits of both.
import type { Language, Library } from '../library/library.ts';
import type { Effort, Work, Working } from './classifier.ts';
import { crossValidate, fullEffort } from './cross-validation.ts';
import { readLessons } from './examples.ts';
import { type Budget, type Calibration, calibrate } from './limits.ts';
import { type Matcher, trainMatcher } from './match.ts';
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
  /** Who trains; default: the calling thread. */
  readonly work?: Work;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

/** Deterministic: the same library and options give the same result. */
export function trainLanguage(
  library: Library,
  language: Language,
  options: TrainingOptions,
): TrainedLanguage {
  const lessons = readLessons(library, language);
  const working = (from: number, to: number): Working => ({
    ...(options.work ? { work: options.work } : {}),
    onProgress: (done) => options.onProgress?.(from + (to - from) * done),
  });
  const effort = options.effort ?? fullEffort;
  const { matcher, support } = trainMatcher(lessons.intents, effort, working(0.02, 0.4));
  const calibration = calibrate(
    crossValidate(library, language, { known: { lessons, support }, ...working(0.4, 0.9) }),
    options.budget,
  );
  const priority = trainPriority(lessons, language, working(0.9, 1));
  options.onProgress?.(1);
  return { matcher, calibration, ...(priority ? { priority } : {}) };
}
