// From a ranking to what the chat does: answer, ask back, or say honestly that it did not understand. Pure.
import type { IntentId } from '../library/library.ts';
import type { Candidate, Decision } from './engine.ts';

/** Chosen at training for the budgets of the configuration; stored with the model, per language. */
export type Limits = {
  /** Least probability of being right at which the first candidate is answered. */
  readonly answer: number;
  /** Least probability of being covered by the library at which anything is offered. */
  readonly refuse: number;
};

export type Reading = {
  /** Best first. */
  readonly ranking: readonly Candidate[];
  /** Probability that the library covers the question. */
  readonly inScope: number;
  /** Share of the text that training knew, 0 to 1. */
  readonly known: number;
  /** Few words, or words that page or conversation complete: what it lacks may be its subject, not its place here. */
  readonly elliptic: boolean;
  /** A single word, or nothing but a benefit's name, where several answers serve: what is asked of it is not said. */
  readonly bare: boolean;
  /** The question names a benefit, or the page or the conversation tells which one is meant. */
  readonly benefitKnown: boolean;
  /** True for intents whose answer is the same for every benefit. */
  readonly anyBenefit: (intent: IntentId) => boolean;
  /** The intents of two questions in one message, where both are sure. */
  readonly two?: readonly [IntentId, IntentId];
};

const mostOptions = 4;
/** A button below this probability only makes the others harder to read. */
const leastOption = 0.02;
/** Below this share of known n-grams nothing was read. */
const leastKnown = 0.25;

/** "When does it end?" looks foreign for want of a subject: it is asked back at a lower probability. */
const ellipticShare = 0.2;

const aspectOf = (id: IntentId): string => id.split('.')[1] ?? id;
const topicOf = (id: IntentId): string => id.split('.')[0] ?? id;

/** The same aspect of several benefits, and no word of which: the chat asks which one is meant. */
function asksWhichBenefit(reading: Reading, options: readonly Candidate[]): boolean {
  const [first, second] = options;
  if (reading.benefitKnown || !first || !second || reading.anyBenefit(first.intent)) return false;
  return options.some(
    ({ intent }) =>
      intent !== first.intent &&
      aspectOf(intent) === aspectOf(first.intent) &&
      topicOf(intent) !== topicOf(first.intent),
  );
}

/** Decides. Two to four options when asking back, most likely first. */
export function decide(reading: Reading, limits: Limits): Decision {
  const [first] = reading.ranking;
  if (!first || reading.known < leastKnown) return { kind: 'unmatched', why: 'no-known-word' };
  if (reading.inScope < limits.refuse * (reading.elliptic ? ellipticShare : 1))
    return { kind: 'unmatched', why: 'out-of-scope' };
  if (reading.two) return { kind: 'clarify', options: reading.two, why: 'two-questions' };
  if (first.probability >= limits.answer && !reading.bare) return { kind: 'answer', intent: first.intent };
  const options = reading.ranking
    .filter(({ intent, probability }, rank) =>
      reading.bare ? !reading.anyBenefit(intent) : rank < 2 || probability >= leastOption,
    )
    .slice(0, mostOptions);
  if (options.length < 2) return { kind: 'unmatched', why: 'weak' };
  return {
    kind: 'clarify',
    options: options.map(({ intent }) => intent),
    why: asksWhichBenefit(reading, options) ? 'which-benefit' : 'unsure',
  };
}
