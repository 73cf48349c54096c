// What a language is trained on: its phrases, and what no intent covers.
import type { Intent, Language, Library } from '../library/library.ts';
import { type Example, none } from './match.ts';

/** In the order of their ids: the same library trains the same model in whatever order its files were read. */
export const intentsOf = (library: Library): readonly Intent[] =>
  library.topics.flatMap(({ intents }) => intents).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The examples of one language, intent by intent in the order of their ids: its phrases, and what no intent covers. */
export function examplesOf(library: Library, language: Language): Example[] {
  const phrases = intentsOf(library).flatMap(({ id, phrases: texts }) =>
    (texts[language] ?? []).map((utterance) => ({ utterance, intent: id })),
  );
  return [
    ...phrases,
    ...(library.outOfScope[language] ?? []).map((utterance) => ({ utterance, intent: none })),
  ];
}
