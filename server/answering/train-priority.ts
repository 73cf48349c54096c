// The recogniser of acute distress: a classifier on the experts' examples, and the limit from which it is believed.
import type { Language, Library } from '../library/library.ts';
import type { Analyse, Analysis, Concepts } from './analysis.ts';
import type { Effort, Working } from './classifier.ts';
import { folds, foldsOf, lookWithout } from './cross-validation.ts';
import {
  type Example,
  type LinearNlu,
  type Matcher,
  none,
  prepareLesson,
  type Scores,
  trainMatcher,
} from './match.ts';
import { topTwo } from './read-scores.ts';

/** Kinds of distress as the intents `priority.<kind>`, and the lead over "none" from which they are believed. */
export type TrainedPriority = { readonly matcher: Matcher; readonly limit: number };

/** How many held-out texts may be taken for distress, as shares: of experts' look-alikes, and of everything usual. */
const allowed = { lookalikes: 0.015, usual: 0.001 } as const;

const effort: Effort = { near: 800, random: 400, mine: true };

/** Distress against its look-alikes and everything usual; the limit is what `allowed` leaves. */
export function trainPriority(
  library: Library,
  language: Language,
  ordinary: readonly Example[],
  options: Working & { readonly concepts: Concepts; readonly read: Analyse },
): TrainedPriority | undefined {
  const { concepts, read } = options;
  const intents = library.priority.map(({ id }) => `priority.${id}`);
  const examples: Example[] = library.priority.flatMap(({ id, examples: texts, counterExamples }) => [
    ...(texts[language] ?? []).map((utterance) => ({ utterance, intent: `priority.${id}` })),
    ...(counterExamples[language] ?? []).map((utterance) => ({ utterance, intent: none })),
  ]);
  if (!examples.some(({ intent }) => intent !== none)) return undefined;
  const all = [...examples, ...ordinary.map(({ utterance }) => ({ utterance, intent: none }))];
  const lesson = prepareLesson(all, { language, intents, concepts, read });
  const fold = Uint8Array.of(...foldsOf(examples, language), ...ordinary.map((_, i) => i % folds));
  const harmless = [...all.keys()].filter((i) => all[i]?.intent === none);
  const lookalikes: number[] = [];
  const usual: number[] = [];
  const held = Array.from({ length: folds }, (_, f) => harmless.filter((i) => fold[i] === f));
  const { matcher, support } = trainMatcher(lesson, effort, options);
  const texts = held.map((list) => list.map((i) => read(all[i]?.utterance ?? '')));
  const look = lookWithout(lesson, { fold, texts, effort, support }, options);
  held.forEach((list, f) => {
    list.forEach((i, t) => {
      (i < examples.length ? lookalikes : usual).push(leadOf(look(f, t)).lead);
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
function leadOf({ intents, outOfScope }: Scores): { readonly first: number; readonly lead: number } {
  const { first } = topTwo(intents, () => true);
  return { first, lead: (intents[first] ?? -9) - outOfScope };
}

/** The likeliest kind of distress and how far it leads over "none". */
export function distress(
  nlu: LinearNlu,
  analysis: Analysis,
): { readonly kind: string; readonly lead: number } {
  const { first, lead } = leadOf(nlu.rank(analysis));
  return { kind: nlu.matcher.intents[first] ?? '', lead };
}
