// A part of the starter library that the real engine learns in seconds, with real answers: for runs of the whole program.
import type { Library, PerLanguage } from '../../server/library/library.ts';
import { starterLibrary } from './starter-library.ts';

const firstOf = <T>(lists: PerLanguage<readonly T[]>, most: number): PerLanguage<readonly T[]> =>
  Object.fromEntries(Object.entries(lists).map(([language, list]) => [language, list.slice(0, most)]));

/** These topics of the starter library, so many phrases an intent and language; distress and out of scope in short. */
export async function compactLibrary({
  topics = ['housing-allowance', 'small-talk'],
  phrases = 8,
}: {
  readonly topics?: readonly string[];
  readonly phrases?: number;
} = {}): Promise<Library> {
  const whole = await starterLibrary();
  const kept = whole.topics.filter(({ id }) => topics.includes(id));
  const ids = new Set(kept.flatMap(({ intents }) => intents.map(({ id }) => id)));
  return {
    ...whole,
    topics: kept.map((topic) => ({
      ...topic,
      intents: topic.intents.map((intent) => ({
        ...intent,
        phrases: firstOf(intent.phrases, phrases),
        followUps: intent.followUps.filter((id) => ids.has(id)),
      })),
    })),
    outOfScope: firstOf(whole.outOfScope, 60),
    priority: whole.priority.map((kind) => ({
      ...kind,
      examples: firstOf(kind.examples, 12),
      counterExamples: firstOf(kind.counterExamples, 12),
    })),
    answers: whole.answers.filter(({ id }) => ids.has(id) || id.startsWith('priority.')),
  };
}
