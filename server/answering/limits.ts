// The probabilities and the limits of a language, from what cross-validation saw.
import { fitLogistic, type Logistic, probability, upperBound } from './calibration.ts';
import type { Seen } from './cross-validation.ts';
import type { Limits } from './decision.ts';

/** How many wrong answers are allowed, as shares: of in-scope questions, of out-of-scope ones. */
export type Budget = { readonly wrong: number; readonly outOfScope: number };

export type Calibration = {
  /** P(the first candidate is right), from `signals`. */
  readonly right: Logistic;
  /** P(the library covers the question), from `signals`. */
  readonly inScope: Logistic;
  readonly limits: Limits;
};

/**
 * Phrases are written to be hard: every one brings what the others lack, so one held out goes wrong about seven times
 * as often (odds) as a customer's question does once all are learnt (22 % against 3 to 5 % on held-out questions).
 * A wrong phrase therefore counts for a fourth; on the cautious side of what was measured (DECISIONS.md).
 */
const wrongPhraseWeight = 0.25;

const weightOf = ({ covered, right, weight }: Seen): number =>
  weight * (covered && !right ? wrongPhraseWeight : 1);

/** One-sided 90 %: the limits keep the budget also where chance was kind to the sample. */
const confidence = 1.28;

/** The least probability that keeps both budgets; and the refusal that loses 4 % of the covered phrases (under 1 % of questions). */
function chooseLimits(
  seen: readonly Seen[],
  calibration: Omit<Calibration, 'limits'>,
  budget: Budget,
): Limits {
  const whole = seen.filter(({ weight }) => weight === 1);
  const sum = (some: readonly Seen[]) => some.reduce((total, one) => total + weightOf(one), 0);
  const covered = sum(whole.filter((one) => one.covered));
  const outside = sum(whole.filter((one) => !one.covered));
  const scored = whole
    .map((one) => ({
      ...one,
      p: probability(calibration.right, one.inputs),
      scope: probability(calibration.inScope, one.inputs),
    }))
    .sort((a, b) => b.p - a.p);
  let wrong = 0;
  let answeredOutside = 0;
  let answer = 1;
  for (const one of scored) {
    if (!one.covered) answeredOutside++;
    else if (!one.right) wrong += wrongPhraseWeight;
    if (upperBound(wrong, covered, confidence) > budget.wrong) break;
    if (outside > 0 && upperBound(answeredOutside, outside, confidence) > budget.outOfScope) break;
    answer = one.p;
  }
  const scopes = scored.filter((one) => one.covered).map(({ scope }) => scope);
  scopes.sort((a, b) => a - b);
  return { answer, refuse: Math.min(scopes[Math.floor(scopes.length * 0.04)] ?? 0, 0.7) };
}

/** Fits both probabilities and chooses the limits that keep the budget. */
export function calibrate(seen: readonly Seen[], budget: Budget): Calibration {
  const inputs = seen.map((one) => one.inputs);
  const weights = seen.map(weightOf);
  const right = fitLogistic(
    inputs,
    seen.map((one) => one.covered && one.right),
    weights,
  );
  const inScope = fitLogistic(
    inputs,
    seen.map((one) => one.covered),
    weights,
  );
  return { right, inScope, limits: chooseLimits(seen, { right, inScope }, budget) };
}
