// How long a loaded model takes for a question, the whole way from text to decision.
import type { Engine } from '../../server/answering/engine.ts';
import { askEngine } from '../../server/evaluate/engines.ts';
import type { Question } from '../../server/evaluate/questions.ts';
import { processorSeconds, quantile } from './result.ts';

const least = 3_000;

export type QuestionTimes = {
  readonly p50: number;
  readonly p99: number;
  /** Processor time of a question on average: what a busy machine does not change. */
  readonly processor: number;
  readonly asked: number;
};

/** Milliseconds a question; each is asked once to warm up, then until there are enough times. */
export function questionTimes(engine: Engine, questions: readonly Question[]): QuestionTimes {
  for (const question of questions) askEngine(engine, question);
  const times: number[] = [];
  const before = processorSeconds();
  while (times.length < least && questions.length > 0)
    for (const question of questions) {
      const start = performance.now();
      askEngine(engine, question);
      times.push(performance.now() - start);
    }
  const processor = (1000 * (processorSeconds() - before)) / Math.max(times.length, 1);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), processor, asked: times.length };
}

/** A text as an evaluation's question. */
export const asQuestion = (text: string, intent: string, language: string): Question => ({
  expected: { kind: 'intent', id: intent },
  label: intent,
  language,
  text,
  register: 'generated',
});

/** Share of questions whose first candidate is right. */
export function firstPlace(engine: Engine, questions: readonly Question[]): number {
  const right = questions.filter(
    (question) => askEngine(engine, question).ranking[0]?.intent === question.label,
  );
  return right.length / Math.max(questions.length, 1);
}

/** Every n-th, so that at most `most` are left. */
export function sample<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(list.length, most) }, (_, i) => list[Math.floor(i * step)] as T);
}
