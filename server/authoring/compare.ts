// Old and new model on the same questions, in pairs: what was lost, what was gained, and whether chance explains it.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Decision, Engine } from '../answering/engine.ts';

export type LabelledQuestion = {
  readonly id: string;
  readonly language: string;
  readonly question: string;
  readonly expected: string;
  readonly page: string | null;
  readonly previous: string | null;
  readonly isProtected: boolean;
};

export type Outcome = 'right' | 'wrong' | 'clarified' | 'unmatched';
export type Counts = {
  readonly questions: number;
  readonly right: number;
  readonly wrong: number;
  readonly unmatched: number;
  readonly clarified: number;
};
export type Comparison = {
  readonly old: Counts;
  readonly new: Counts;
  readonly lost: number;
  readonly gained: number;
  readonly p: number;
  readonly lostQuestions: readonly {
    readonly id: string;
    readonly isProtected: boolean;
    readonly expected: string;
    readonly was: string;
    readonly is: string;
  }[];
};

/** Where an intent is now: itself, or where it was moved to. */
export type Moved = (intent: string) => string;

/** What a decision is worth where `expected` is right: an intent's id, `-` for out of scope, `?` for asking back. */
export function outcomeOf(decision: Decision, expected: string): Outcome {
  const { kind } = decision;
  if (expected === '-')
    return kind === 'unmatched' || kind === 'other-language'
      ? 'right'
      : kind === 'clarify'
        ? 'clarified'
        : 'wrong';
  if (expected === '?') return kind === 'clarify' ? 'right' : kind === 'unmatched' ? 'unmatched' : 'wrong';
  if (kind === 'answer') return decision.intent === expected ? 'right' : 'wrong';
  if (kind === 'priority') return expected === `priority.${decision.id}` ? 'right' : 'wrong';
  return kind === 'clarify' ? 'clarified' : 'unmatched';
}

/** In a word or two, ids alone. */
export const wordFor = (decision: Decision): string =>
  decision.kind === 'answer'
    ? decision.intent
    : decision.kind === 'clarify'
      ? `? ${decision.options.join(' ')}`
      : decision.kind === 'priority'
        ? `priority.${decision.id}`
        : '-';

const logFactorials: number[] = [0];
function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++)
    logFactorials.push((logFactorials[i - 1] as number) + Math.log(i));
  return logFactorials[n] as number;
}

/**
 * McNemar's exact test, two-sided: how likely so uneven a split of the questions that changed is, if each was as likely
 * to be lost as to be gained.
 */
export function mcnemar(lost: number, gained: number): number {
  const n = lost + gained;
  let tail = 0;
  for (let i = 0; i <= Math.min(lost, gained); i++)
    tail += Math.exp(logFactorial(n) - logFactorial(i) - logFactorial(n - i) - n * Math.LN2);
  return Math.min(1, 2 * tail);
}

export function understandIn(
  engine: Engine,
  question: Pick<LabelledQuestion, 'language' | 'question' | 'page' | 'previous'>,
) {
  return engine.understand(question.question, {
    language: question.language,
    now: 0,
    ...(question.page === null ? {} : { page: { path: question.page, at: 0 } }),
    ...(question.previous === null ? {} : { previous: { intent: question.previous, at: 0 } }),
  });
}

function count(outcomes: readonly Outcome[]): Counts {
  const of = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
  return {
    questions: outcomes.length,
    right: of('right'),
    wrong: of('wrong'),
    unmatched: of('unmatched'),
    clarified: of('clarified'),
  };
}

/** So many questions are read before others get a turn: a few milliseconds. */
export const slice = 10;

/** Asks both engines every question. The chat goes on between slices. */
export async function compare(
  engines: { readonly old: Engine; readonly new: Engine },
  questions: readonly LabelledQuestion[],
  moved: Moved,
): Promise<Comparison> {
  const old: Outcome[] = [];
  const now: Outcome[] = [];
  const lostQuestions: Comparison['lostQuestions'][number][] = [];
  let gained = 0;
  for (const [index, question] of questions.entries()) {
    const before = understandIn(engines.old, question).decision;
    const after = understandIn(engines.new, question).decision;
    const target = moved(question.expected);
    const was = outcomeOf(before, question.expected);
    const is = outcomeOf(after, target);
    old.push(was);
    now.push(is);
    if (was !== 'right' && is === 'right') gained += 1;
    if (was === 'right' && is !== 'right') {
      const { id, isProtected } = question;
      lostQuestions.push({ id, isProtected, expected: target, was: wordFor(before), is: wordFor(after) });
    }
    if (index % slice === slice - 1) await breathe();
  }
  const lost = lostQuestions.length;
  return { old: count(old), new: count(now), lost, gained, p: mcnemar(lost, gained), lostQuestions };
}
