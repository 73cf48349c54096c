// Before and after: how many of the questions that were not understood the served release, and the drafts, would answer.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Engine } from '../answering/engine.ts';
import type { AskedQuestion } from '../store/unmatched-rows.ts';
import { understandAgain } from './unmatched.ts';

export type Outlook = {
  /** How often all of them were asked, and of those how often would be answered. */
  readonly asked: number;
  readonly now: number;
  /** Null where no draft model is trained. */
  readonly draft: number | null;
  /** By the intent that answers: what the drafts change. */
  readonly changes: readonly { readonly intent: string; readonly now: number; readonly draft: number }[];
};

/** Questions read before the chat gets its turn: some 3 ms. */
const atOnce = 10;

/** Reads every question with both models. */
export async function outlook(
  questions: readonly AskedQuestion[],
  models: { readonly now: number; readonly served: Engine | undefined; readonly draft: Engine | undefined },
): Promise<Outlook> {
  const sums = { asked: 0, now: 0, draft: 0 };
  const byIntent = new Map<string, { now: number; draft: number }>();
  const answeredBy = (engine: Engine | undefined, question: AskedQuestion): string | null => {
    if (!engine) return null;
    if (question.now?.model === engine.hash)
      return question.now.kind === 'answer' ? question.now.intent : null;
    const { kind, intent } = understandAgain(engine, question, models.now);
    return kind === 'answer' ? intent : null;
  };
  for (const [i, question] of questions.entries()) {
    if (i % atOnce === atOnce - 1) await breathe();
    sums.asked += question.times;
    for (const [model, engine] of [
      ['now', models.served],
      ['draft', models.draft],
    ] as const) {
      const intent = answeredBy(engine, question);
      if (intent === null) continue;
      sums[model] += question.times;
      const counted = byIntent.get(intent) ?? { now: 0, draft: 0 };
      counted[model] += question.times;
      byIntent.set(intent, counted);
    }
  }
  return {
    ...sums,
    draft: models.draft ? sums.draft : null,
    changes: models.draft
      ? [...byIntent]
          .map(([intent, counted]) => ({ intent, ...counted }))
          .filter(({ now, draft }) => now !== draft)
          .sort((a, b) => b.draft - b.now - (a.draft - a.now) || (a.intent < b.intent ? -1 : 1))
      : [],
  };
}
