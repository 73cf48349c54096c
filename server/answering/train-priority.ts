// The recogniser of acute distress: a classifier on the experts' examples, and the limit from which it is believed.
import type { Language } from '../library/library.ts';
import type { Effort, Working } from './classifier.ts';
import { folds, foldsOf, lookWithout } from './cross-validation.ts';
import type { Lessons } from './examples.ts';
import { type Matcher, none, type Scores, trainMatcher } from './match.ts';
import { topTwo } from './read-scores.ts';

/** In the vocabulary of the intents' matcher: kinds of distress as the intents `priority.<kind>`, and the lead over "none" from which they are believed. */
export type TrainedPriority = { readonly matcher: Matcher; readonly limit: number };

/** How many held-out texts may be taken for distress, as shares: of experts' look-alikes, and of everything usual. */
const allowed = { lookalikes: 0.015, usual: 0.001 } as const;

const effort: Effort = { near: 800, random: 400, mine: true };

/** Distress against its look-alikes and everything usual; the limit is what `allowed` leaves. */
export function trainPriority(
  { read, examples, distress: learnt }: Lessons,
  language: Language,
  working: Working,
): TrainedPriority | undefined {
  if (!learnt) return undefined;
  const { own, lesson } = learnt;
  const all = [...own, ...examples];
  const fold = Uint8Array.of(...foldsOf(own, language), ...examples.map((_, i) => i % folds));
  const isHarmless = (i: number) => i >= own.length || own[i]?.intent === none;
  const held = Array.from({ length: folds }, (_, f) =>
    [...all.keys()].filter((i) => isHarmless(i) && fold[i] === f),
  );
  const { matcher, support } = trainMatcher(lesson, effort, working);
  const texts = held.map((list) => list.map((i) => read(all[i]?.utterance ?? '')));
  const look = lookWithout(lesson, { fold, texts, effort, support }, working);
  const lookalikes: number[] = [];
  const usual: number[] = [];
  held.forEach((list, f) => {
    list.forEach((i, t) => {
      (i < own.length ? lookalikes : usual).push(leadOf(look(f, t)).lead);
    });
  });
  return {
    matcher,
    limit: Math.max(exceededBy(lookalikes, allowed.lookalikes), exceededBy(usual, allowed.usual)),
  };
}

/** The value that this share of the list exceeds. */
function exceededBy(list: number[], share: number): number {
  list.sort((a, b) => b - a);
  return list[Math.floor(list.length * share)] ?? 0;
}

/** The likeliest kind, and how far it leads over "none". */
export function leadOf({ intents, outOfScope }: Pick<Scores, 'intents' | 'outOfScope'>): {
  readonly first: number;
  readonly lead: number;
} {
  const { first } = topTwo(intents, () => true);
  return { first, lead: (intents[first] ?? -9) - outOfScope };
}
