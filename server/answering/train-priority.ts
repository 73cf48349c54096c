// The recogniser of acute distress: a classifier on the experts' examples, and the limit from which it is believed.
import type { Language, Library } from '../library/library.ts';
import type { Analyse, Analysis, Concepts } from './analysis.ts';
import { folds, foldsOf } from './cross-validation.ts';
import { type Example, LinearNlu, type Matcher, none, trainMatcher } from './match.ts';
import { topTwo } from './read-scores.ts';

/** Kinds of distress as the intents `priority.<kind>`, and the lead over "none" from which they are believed. */
export type TrainedPriority = { readonly matcher: Matcher; readonly limit: number };

/** Distress against its look-alikes and everything ordinary; the limit lets 0.5 % of the look-alikes through. */
export function trainPriority(
  library: Library,
  language: Language,
  ordinary: readonly Example[],
  { concepts, read }: { readonly concepts: Concepts; readonly read: Analyse },
): TrainedPriority | undefined {
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
      read,
      effort: { near: 1500, random: 500, mine: 1 },
    });
  const fold = foldsOf(examples, language);
  const negatives: number[] = [];
  for (let f = 0; f < folds; f++) {
    const nlu = new LinearNlu(train(examples.filter((_, i) => fold[i] !== f)));
    examples.forEach(({ utterance, intent }, i) => {
      if (fold[i] === f && intent === none) negatives.push(distress(nlu, read(utterance)).lead);
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
