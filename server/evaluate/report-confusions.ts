// Which intents were taken for one another, with the questions that showed it and the phrases that led there.
import type { Engine } from '../answering/engine.ts';
import type { PhraseIndex } from '../answering/explain.ts';
import { allSteps } from '../answering/features.ts';
import type { IntentId, Language, Library } from '../library/library.ts';
import type { Outcome } from './measure.ts';

/** The phrase of an intent that is most like the question; similarity 0 to 1. */
export type NearestPhrase = { readonly phrase: string; readonly similarity: number };

export type ConfusedQuestion = {
  readonly outcome: Outcome;
  readonly misleading?: NearestPhrase;
  /** Absent where the question is out of scope, or no phrase of the right intent is like it at all. */
  readonly right?: NearestPhrase;
};

export type ConfusedPair = {
  /** The right intent; `-` for out of scope. */
  readonly expected: string;
  readonly takenFor: IntentId;
  readonly questions: readonly ConfusedQuestion[];
};

const isPlain = ({ question: { expected } }: Outcome): boolean =>
  expected.kind === 'intent' || expected.kind === 'out-of-scope';

/** The nearest phrase of one intent. */
function nearestIn(
  library: Library,
  indexOf: (intent: IntentId) => PhraseIndex | undefined,
): (intent: IntentId, text: string) => NearestPhrase | undefined {
  const known = new Set(library.topics.flatMap(({ intents }) => intents.map(({ id }) => id)));
  return (intent, text) => {
    if (!known.has(intent)) return undefined;
    const [found] = indexOf(intent)?.nearest(text, 1) ?? [];
    return found ? { phrase: found.phrase, similarity: found.similarity } : undefined;
  };
}

/**
 * Questions whose first place was wrong, by pair of intents, most frequent first; out-of-scope questions only where
 * they were answered.
 */
export function confusedPairs(
  outcomes: readonly Outcome[],
  {
    engine,
    library,
    language,
  }: { readonly engine: Engine; readonly library: Library; readonly language: Language },
): readonly ConfusedPair[] {
  const indexes = new Map<IntentId, PhraseIndex>();
  const indexOf = (intent: IntentId): PhraseIndex => {
    const made = indexes.get(intent);
    if (made) return made;
    const topics = library.topics.flatMap((topic) => {
      const intents = topic.intents.filter(({ id }) => id === intent);
      return intents.length === 0 ? [] : [{ ...topic, intents }];
    });
    const index = allSteps(engine.indexPhrases([engine.readPhrases(topics, language)], language));
    indexes.set(intent, index);
    return index;
  };
  const nearest = nearestIn(library, indexOf);
  const pairs = new Map<string, { expected: string; takenFor: IntentId; questions: ConfusedQuestion[] }>();
  for (const outcome of outcomes) {
    const { question, understanding } = outcome;
    const first = understanding.ranking[0]?.intent;
    const isOutside = question.expected.kind === 'out-of-scope';
    if (
      question.language !== language ||
      !isPlain(outcome) ||
      first === undefined ||
      first === question.label
    )
      continue;
    if (isOutside && understanding.decision.kind !== 'answer') continue;
    const key = `${question.label} ${first}`;
    const pair = pairs.get(key) ?? { expected: question.label, takenFor: first, questions: [] };
    const misleading = nearest(first, question.text);
    const right = nearest(question.label, question.text);
    pair.questions.push({ outcome, ...(misleading ? { misleading } : {}), ...(right ? { right } : {}) });
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort(
    (a, b) => b.questions.length - a.questions.length || (a.expected < b.expected ? -1 : 1),
  );
}
