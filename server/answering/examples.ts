// What a language is trained on: its phrases, what no intent covers, and what distress sounds like.
import type { Intent, Language, Library } from '../library/library.ts';
import { type Analyse, compileConcepts, remembering } from './analysis.ts';
import { type Example, type Lesson, none, prepareLesson, vocabularyOf } from './match.ts';

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

/** The examples of distress as the intents `priority.<kind>`, and those that only look like it as `None`. */
const distressExamplesOf = ({ priority }: Library, language: Language): Example[] =>
  priority.flatMap(({ id, examples, counterExamples }) => [
    ...(examples[language] ?? []).map((utterance) => ({ utterance, intent: `priority.${id}` })),
    ...(counterExamples[language] ?? []).map((utterance) => ({ utterance, intent: none })),
  ]);

/** What one language is to learn, all in one vocabulary. */
export type Lessons = {
  /** Remembers what it has analysed. */
  readonly read: Analyse;
  readonly examples: readonly Example[];
  readonly intents: Lesson;
  /** The examples of distress and its look-alikes, then everything usual; absent where no kind has an example. */
  readonly distress?: { readonly own: readonly Example[]; readonly lesson: Lesson };
};

export function readLessons(library: Library, language: Language): Lessons {
  const concepts = compileConcepts(library.lexicon[language] ?? {}, language);
  const read = remembering(language, concepts);
  const examples = examplesOf(library, language);
  const own = distressExamplesOf(library, language);
  const options = { language, concepts, read, vocabulary: vocabularyOf([...examples, ...own], read) };
  const usual = examples.map(({ utterance }) => ({ utterance, intent: none }));
  const kinds = library.priority.map(({ id }) => `priority.${id}`);
  return {
    read,
    examples,
    intents: prepareLesson(examples, { ...options, intents: intentsOf(library).map(({ id }) => id) }),
    ...(own.some(({ intent }) => intent !== none)
      ? { distress: { own, lesson: prepareLesson([...own, ...usual], { ...options, intents: kinds }) } }
      : {}),
  };
}
