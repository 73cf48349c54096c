// The figures of a report: those of the evaluation, the curves behind them, and what became of each question, by id.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Language } from '../library/library.ts';
import { type Bin, type Outcome, offered, reliability } from './measure.ts';
import type { Question } from './questions.ts';
import type { Evaluation } from './table.ts';

/** Best first: `right` at once, `offered` as a button, `nothing` useful, or `wrong`. */
export const grades = ['right', 'offered', 'nothing', 'wrong'] as const;
export type Grade = (typeof grades)[number];

/** When the surest `coverage` of the questions are answered, `risk` of these answers are wrong. */
export type RiskPoint = { readonly coverage: number; readonly risk: number };

export type Curves = {
  readonly riskCoverage: readonly RiskPoint[];
  /** Mean risk over all coverages. */
  readonly areaUnderRisk: number;
  /** Where the decision itself stands. */
  readonly decision: RiskPoint;
  /** In scope and out of scope. */
  readonly questions: number;
  readonly reliability: readonly Bin[];
};

export type EngineFigures = Evaluation & { readonly curves: Readonly<Record<Language, Curves>> };

const kinds = ['answer', 'clarify', 'unmatched', 'priority', 'other-language'] as const;
const askedQuestion = z.object({
  /** Of the question's text, language and situation: the same question has the same id in every report. */
  id: z.string(),
  language: z.string(),
  register: z.string(),
  expected: z.string(),
  decision: z.enum(kinds),
  /** First place in the ranking, or empty. */
  first: z.string(),
  grade: z.enum(grades),
});
/** What became of a question: ids alone, so that a kept report holds nobody's words. */
export type AskedQuestion = Readonly<z.infer<typeof askedQuestion>>;

const formatVersion = 1;

export type Report = {
  readonly format: typeof formatVersion;
  /** ISO 8601. */
  readonly made: string;
  /** Our engine first. */
  readonly engines: readonly EngineFigures[];
  /** Of our engine. */
  readonly questions: readonly AskedQuestion[];
};

const share = z.number();
const languageFigures = z.object({
  inScope: z.object({
    questions: z.number(),
    first: share,
    answeredRight: share,
    answeredWrong: share,
    clarifiedRight: share,
  }),
  outOfScope: z.object({ questions: z.number(), answered: share }),
  auroc: share,
  ece: share,
});
/** What a comparison reads of an earlier report. */
export const earlierReport = z.object({
  format: z.literal(formatVersion),
  made: z.string(),
  engines: z.array(z.object({ engine: z.string(), languages: z.record(z.string(), languageFigures) })).min(1),
  questions: z.array(askedQuestion),
});
export type EarlierReport = z.infer<typeof earlierReport>;

export const idOf = ({ language, text, page = '', previous = '' }: Question): string =>
  createHash('sha256').update([language, text, page, previous].join('\t')).digest('hex').slice(0, 16);

/** What a decision is worth to the customer who asked. */
export function gradeOf({ question, understanding: { decision } }: Outcome): Grade {
  const { expected } = question;
  const shown = offered(decision);
  const answers = decision.kind === 'answer' || decision.kind === 'priority';
  switch (expected.kind) {
    case 'intent':
      if (decision.kind === 'answer' && decision.intent === expected.id) return 'right';
      if (answers) return 'wrong';
      return shown.includes(expected.id) ? 'offered' : 'nothing';
    case 'two':
      if (expected.ids.every((id) => shown.includes(id))) return 'right';
      if (expected.ids.some((id) => shown.includes(id))) return 'offered';
      return answers ? 'wrong' : 'nothing';
    case 'out-of-scope':
      if (answers) return 'wrong';
      return decision.kind === 'clarify' ? 'nothing' : 'right';
    case 'ask-back':
      if (answers) return 'wrong';
      return decision.kind === 'clarify' ? 'right' : 'nothing';
    case 'crisis':
      return decision.kind === 'priority' ? 'right' : 'wrong';
    case 'not-crisis':
      return decision.kind === 'priority' ? 'wrong' : 'right';
  }
}

const confidence = ({ understanding }: Outcome): number => understanding.ranking[0]?.probability ?? 0;
const isFirstRight = ({ question, understanding }: Outcome): boolean =>
  understanding.ranking[0]?.intent === question.label;

/** Questions with one right answer or none: what can be ordered by sureness. */
export const plainQuestions = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter(
    ({ question: { expected } }) => expected.kind === 'intent' || expected.kind === 'out-of-scope',
  );

/** Questions of the same sureness are answered together, so ties make no difference. */
export function riskCoverage(outcomes: readonly Outcome[]): readonly RiskPoint[] {
  const order = [...outcomes].sort((a, b) => confidence(b) - confidence(a));
  const points: RiskPoint[] = [];
  let wrong = 0;
  order.forEach((outcome, i) => {
    if (!isFirstRight(outcome)) wrong += 1;
    const next = order[i + 1];
    if (next && confidence(next) === confidence(outcome)) return;
    points.push({ coverage: (i + 1) / order.length, risk: wrong / (i + 1) });
  });
  return points;
}

function areaUnder(points: readonly RiskPoint[]): number {
  let before = 0;
  let area = 0;
  for (const { coverage, risk } of points) {
    area += (coverage - before) * risk;
    before = coverage;
  }
  return area;
}

/** The risk at a coverage: that of the first point which reaches it. */
export const riskAt = (points: readonly RiskPoint[], coverage: number): number =>
  points.find((point) => point.coverage >= coverage - 1e-9)?.risk ?? 0;

export function curvesOf(outcomes: readonly Outcome[]): Curves {
  const plain = plainQuestions(outcomes);
  const points = riskCoverage(plain);
  const answered = plain.filter(({ understanding: { decision } }) =>
    ['answer', 'priority'].includes(decision.kind),
  );
  const wrong = answered.filter((outcome) => gradeOf(outcome) === 'wrong').length;
  return {
    riskCoverage: points,
    areaUnderRisk: areaUnder(points),
    decision: {
      coverage: answered.length / Math.max(plain.length, 1),
      risk: wrong / Math.max(answered.length, 1),
    },
    questions: plain.length,
    reliability: reliability(plain),
  };
}

export type Evaluated = { readonly evaluation: Evaluation; readonly outcomes: readonly Outcome[] };

/** `evaluated`: our engine first. `now` in milliseconds since the epoch. */
export function toReport(evaluated: readonly Evaluated[], now: number): Report {
  const engines = evaluated.map(({ evaluation, outcomes }): EngineFigures => {
    const languages = Object.keys(evaluation.languages);
    const curves = languages.map(
      (language) =>
        [language, curvesOf(outcomes.filter(({ question }) => question.language === language))] as const,
    );
    return { ...evaluation, curves: Object.fromEntries(curves) };
  });
  const questions = (evaluated[0]?.outcomes ?? []).map(
    (outcome): AskedQuestion => ({
      id: idOf(outcome.question),
      language: outcome.question.language,
      register: outcome.question.register,
      expected: outcome.question.label,
      decision: outcome.understanding.decision.kind,
      first: outcome.understanding.ranking[0]?.intent ?? '',
      grade: gradeOf(outcome),
    }),
  );
  return { format: formatVersion, made: new Date(now).toISOString(), engines, questions };
}
