// What became better and what became worse since an earlier report, question by question.
import type { Language } from '../library/library.ts';
import type { Outcome } from './measure.ts';
import { type EarlierReport, type Grade, gradeOf, grades, idOf } from './report-figures.ts';

export type Change = {
  readonly outcome: Outcome;
  readonly was: Grade;
  readonly is: Grade;
  /** First place in the earlier report. */
  readonly firstWas: string;
};

export type Changes = {
  readonly language: Language;
  /** Questions that stand in both reports with the same expectation. */
  readonly questions: number;
  readonly rightBefore: number;
  readonly rightNow: number;
  readonly better: readonly Change[];
  readonly worse: readonly Change[];
  /** Two-sided: how likely so uneven a change of what is right is by chance alone. */
  readonly p: number;
};

/**
 * The exact test of McNemar, two-sided: each question that changed was as likely to be lost as to be gained.
 */
export function chanceOfChange(lost: number, gained: number): number {
  const changed = lost + gained;
  // log(n choose i), built up term by term.
  let logChoose = 0;
  let tail = 0;
  for (let i = 0; i <= Math.min(lost, gained); i++) {
    tail += Math.exp(logChoose - changed * Math.LN2);
    logChoose += Math.log(changed - i) - Math.log(i + 1);
  }
  return Math.min(1, 2 * tail);
}

const rank = (grade: Grade): number => grades.indexOf(grade);

export function changesSince(
  earlier: EarlierReport,
  outcomes: readonly Outcome[],
  languages: readonly Language[],
): readonly Changes[] {
  const before = new Map(earlier.questions.map((question) => [question.id, question]));
  return languages.map((language) => {
    const changes = outcomes
      .filter(({ question }) => question.language === language)
      .flatMap((outcome): Change[] => {
        const old = before.get(idOf(outcome.question));
        if (!old || old.expected !== outcome.question.label) return [];
        return [{ outcome, was: old.grade, is: gradeOf(outcome), firstWas: old.first }];
      });
    const lost = changes.filter(({ was, is }) => was === 'right' && is !== 'right').length;
    const gained = changes.filter(({ was, is }) => was !== 'right' && is === 'right').length;
    const rightNow = changes.filter(({ is }) => is === 'right').length;
    return {
      language,
      questions: changes.length,
      rightBefore: rightNow - gained + lost,
      rightNow,
      better: changes.filter(({ was, is }) => rank(is) < rank(was)),
      worse: changes.filter(({ was, is }) => rank(is) > rank(was)),
      p: chanceOfChange(lost, gained),
    };
  });
}
