// The recogniser of acute distress: a classifier on the experts' examples, and the limit from which it is believed.
import type { Language, Library } from '../library/library.ts';
import type { Analyse, Analysis, Concepts } from './analysis.ts';
import { folds, foldsOf } from './cross-validation.ts';
import { type Example, LinearNlu, type Matcher, none, trainMatcher } from './match.ts';
import { topTwo } from './read-scores.ts';

/** Kinds of distress as the intents `priority.<kind>`, and the lead over "none" from which they are believed. */
export type TrainedPriority = { readonly matcher: Matcher; readonly limit: number };

/** How many held-out texts may be taken for distress, as shares: of experts' look-alikes, and of everything usual. */
const allowed = { lookalikes: 0.015, usual: 0.001 } as const;

/** Distress against its look-alikes and everything usual; the limit is what `allowed` leaves. */
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
  const all = [...examples, ...ordinary.map(({ utterance }) => ({ utterance, intent: none }))];
  const fold = [...foldsOf(examples, language), ...ordinary.map((_, i) => i % folds)];
  const train = (texts: readonly Example[]) =>
    trainMatcher(texts, { language, intents, concepts, read, effort: { near: 800, random: 400, mine: 1 } });
  const lookalikes: number[] = [];
  const usual: number[] = [];
  for (let f = 0; f < folds; f++) {
    const nlu = new LinearNlu(train(all.filter((_, i) => fold[i] !== f)));
    all.forEach(({ utterance, intent }, i) => {
      if (fold[i] === f && intent === none)
        (i < examples.length ? lookalikes : usual).push(distress(nlu, read(utterance)).lead);
    });
  }
  return {
    matcher: train(all),
    limit: Math.max(exceededBy(lookalikes, allowed.lookalikes), exceededBy(usual, allowed.usual)),
  };
}

/** The value that this share of the list exceeds. */
function exceededBy(list: number[], share: number): number {
  list.sort((a, b) => b - a);
  return list[Math.floor(list.length * share)] ?? 0;
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
