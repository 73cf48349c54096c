// Whether a customer asked the same thing again: pure, two questions of one conversation in, yes or no out.
import { analyse, type Concepts } from '../answering/analysis.ts';
import type { Language } from '../library/library.ts';

/** What is asked within this time of an answer may be the same question again, in milliseconds. */
export const soon = 2 * 60_000;

/**
 * From here on two questions are called similar. Measured on the labelled questions (fi / sv): of pairs that ask the same
 * in the words of two strangers 24 / 31 % are that similar, of pairs about different benefits 1.6 / 2.4 %. One customer
 * who asks again keeps more of the words than a stranger does.
 */
const alike = 0.45;

const noConcepts: Concepts = new Map();

/** How often each character n-gram of a text occurs, by the analysis that answers. */
function gramsOf(text: string, language: Language): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const gram of analyse(text, language, noConcepts).keys[0] ?? [])
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

const squares = (counts: ReadonlyMap<number, number>): number => {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return sum;
};

/** The cosine of two texts' n-grams, 0 to 1. */
export function similarity(one: string, other: string, language: Language): number {
  const [a, b] = [gramsOf(one, language), gramsOf(other, language)];
  let both = 0;
  for (const [gram, count] of a) both += count * (b.get(gram) ?? 0);
  const lengths = Math.sqrt(squares(a) * squares(b));
  return lengths === 0 ? 0 : both / lengths;
}

export type Answered = {
  readonly question: string;
  readonly language: Language;
  /** The intent that was answered. */
  readonly answer: string;
  /** The intents that the robot weighed, the answered one among them. */
  readonly ranking: readonly string[];
};

/**
 * Whether the next question, asked soon after an answer, is the same one in other words: it reads alike, or it landed on
 * another intent that the robot had weighed for the first one. A question about something else altogether is neither.
 */
export function isRephrased(
  first: Answered,
  next: { readonly question: string; readonly answer: string | null },
): boolean {
  if (next.answer !== null && next.answer !== first.answer && first.ranking.includes(next.answer))
    return true;
  return similarity(first.question, next.question, first.language) >= alike;
}
