// What an engine makes of labelled questions, as shares: the figures of `evaluate`.
import type { Decision, Understanding } from '../answering/engine.ts';
import type { Question } from './questions.ts';

/** What is measured of an engine; nlp.js is wrapped to look the same. */
export type Understands = (question: Question) => Understanding | Promise<Understanding>;

export type Outcome = {
  readonly question: Question;
  readonly understanding: Understanding;
  readonly milliseconds: number;
};

export type InScope = {
  readonly questions: number;
  readonly first: number;
  readonly amongThree: number;
  readonly answered: number;
  readonly answeredRight: number;
  readonly answeredWrong: number;
  readonly clarified: number;
  readonly clarifiedRight: number;
  readonly clarifiedFirst: number;
  readonly unmatched: number;
};

export type Figures = {
  readonly inScope: InScope;
  readonly outOfScope: {
    readonly questions: number;
    readonly answered: number;
    readonly clarified: number;
    readonly unmatched: number;
  };
  readonly askBack: { readonly questions: number; readonly clarified: number };
  readonly priority: {
    readonly messages: number;
    readonly caught: number;
    readonly lookalikes: number;
    readonly caughtFalsely: number;
  };
  readonly two: { readonly questions: number; readonly bothOffered: number };
  readonly auroc: number;
  readonly ece: number;
  readonly registers: Readonly<Record<string, InScope>>;
  readonly milliseconds: { readonly p50: number; readonly p99: number };
};

const isKind = (kind: string) => (outcome: Outcome) => outcome.question.expected.kind === kind;

/** The intents that a decision puts before the customer, in order. */
export function offered(decision: Decision): readonly string[] {
  if (decision.kind === 'answer') return [decision.intent];
  return decision.kind === 'clarify' ? decision.options : [];
}

const wanted = ({ question }: Outcome): string => question.label;
const firstRight = (outcome: Outcome): boolean =>
  outcome.understanding.ranking[0]?.intent === wanted(outcome);
/** An emergency text where an ordinary answer was due is a wrong answer. */
const isAnswered = ({ understanding: { decision } }: Outcome): boolean =>
  decision.kind === 'answer' || decision.kind === 'priority';
const isClarified = ({ understanding }: Outcome): boolean => understanding.decision.kind === 'clarify';
const answeredRight = (outcome: Outcome): boolean => {
  const { decision } = outcome.understanding;
  return decision.kind === 'answer' && decision.intent === wanted(outcome);
};

export function share(outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): number {
  return outcomes.length === 0 ? 0 : outcomes.filter(test).length / outcomes.length;
}

/** Shares of the questions given, all of them in scope. */
export function measureInScope(outcomes: readonly Outcome[]): InScope {
  const options = (outcome: Outcome) => (isClarified(outcome) ? offered(outcome.understanding.decision) : []);
  return {
    questions: outcomes.length,
    first: share(outcomes, firstRight),
    amongThree: share(outcomes, (one) =>
      one.understanding.ranking.slice(0, 3).some(({ intent }) => intent === wanted(one)),
    ),
    answered: share(outcomes, isAnswered),
    answeredRight: share(outcomes, answeredRight),
    answeredWrong: share(outcomes, (one) => isAnswered(one) && !answeredRight(one)),
    clarified: share(outcomes, isClarified),
    clarifiedRight: share(outcomes, (one) => options(one).includes(wanted(one))),
    clarifiedFirst: share(outcomes, (one) => options(one)[0] === wanted(one)),
    unmatched: share(outcomes, (one) => !isAnswered(one) && !isClarified(one)),
  };
}

/** Area under the ROC curve: the chance that a covered question scores above an uncovered one; ties count half. */
export function auroc(covered: readonly number[], outside: readonly number[]): number {
  if (covered.length === 0 || outside.length === 0) return 0;
  let wins = 0;
  for (const a of covered) for (const b of outside) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (covered.length * outside.length);
}

export type Bin = {
  readonly from: number;
  readonly questions: number;
  readonly probability: number;
  readonly right: number;
};

/** Ten bins of equal width of the first candidate's probability, and how often it was right. */
export function reliability(outcomes: readonly Outcome[]): readonly Bin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const within = outcomes.filter(({ understanding }) => {
      const p = understanding.ranking[0]?.probability ?? 0;
      return Math.min(Math.floor(p * 10), 9) === i;
    });
    const mean = within.reduce(
      (sum, { understanding }) => sum + (understanding.ranking[0]?.probability ?? 0),
      0,
    );
    return {
      from: i / 10,
      questions: within.length,
      probability: within.length === 0 ? 0 : mean / within.length,
      right: share(within, firstRight),
    };
  });
}

/** Expected calibration error: Naeini, Cooper, Hauskrecht, AAAI 2015. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const total = outcomes.length;
  return reliability(outcomes).reduce(
    (sum, bin) => sum + (bin.questions / total) * Math.abs(bin.probability - bin.right),
    0,
  );
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** All figures of one language. */
export function measure(outcomes: readonly Outcome[]): Figures {
  const covered = outcomes.filter(isKind('intent'));
  const outside = outcomes.filter(isKind('out-of-scope'));
  const askBack = outcomes.filter(isKind('ask-back'));
  const crisis = outcomes.filter(isKind('crisis'));
  const lookalikes = outcomes.filter(isKind('not-crisis'));
  const two = outcomes.filter(isKind('two'));
  const caught = ({ understanding }: Outcome) => understanding.decision.kind === 'priority';
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const registers = [...new Set(covered.map(({ question }) => question.register))].sort();
  return {
    inScope: measureInScope(covered),
    outOfScope: {
      questions: outside.length,
      answered: share(outside, isAnswered),
      clarified: share(outside, isClarified),
      unmatched: share(outside, (one) => !isAnswered(one) && !isClarified(one)),
    },
    askBack: { questions: askBack.length, clarified: share(askBack, isClarified) },
    priority: {
      messages: crisis.length,
      caught: share(crisis, caught),
      lookalikes: lookalikes.length,
      caughtFalsely: share(lookalikes, caught),
    },
    two: {
      questions: two.length,
      bothOffered: share(two, ({ question, understanding }) => {
        const shown = offered(understanding.decision);
        return question.expected.kind === 'two' && question.expected.ids.every((id) => shown.includes(id));
      }),
    },
    auroc: auroc(
      covered.map(({ understanding }) => understanding.inScope),
      outside.map(({ understanding }) => understanding.inScope),
    ),
    ece: covered.length + outside.length === 0 ? 0 : calibrationError([...covered, ...outside]),
    registers: Object.fromEntries(
      registers.map((register) => [
        register,
        measureInScope(covered.filter(({ question }) => question.register === register)),
      ]),
    ),
    milliseconds: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
  };
}

/** Asks every question once to warm up, then once with the clock running. */
export async function ask(questions: readonly Question[], understands: Understands): Promise<Outcome[]> {
  for (const question of questions) await understands(question);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const start = performance.now();
    const answer = understands(question);
    // Awaiting what is no promise would cost more than the question.
    const understanding = answer instanceof Promise ? await answer : answer;
    outcomes.push({ question, understanding, milliseconds: performance.now() - start });
  }
  return outcomes;
}
