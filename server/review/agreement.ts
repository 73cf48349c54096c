// How far two people agree, and how right the answers were: pure figures from verdicts.
import { interval } from '../answering/calibration.ts';

export const verdicts = ['right', 'partly', 'wrong', 'dangerous'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Cohen's kappa of pairs of verdicts: agreement beyond what chance alone would give, 1 at most. Undefined without pairs,
 * and where both said the same of everything, for then chance explains it all.
 * J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
 */
export function kappa<T>(pairs: readonly (readonly [T, T])[]): number | undefined {
  if (pairs.length === 0) return undefined;
  const [first, second] = [new Map<T, number>(), new Map<T, number>()];
  let same = 0;
  for (const [one, other] of pairs) {
    if (one === other) same += 1;
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
  }
  const of = pairs.length;
  let chance = 0;
  for (const [verdict, count] of first) chance += (count / of) * ((second.get(verdict) ?? 0) / of);
  return chance === 1 ? undefined : (same / of - chance) / (1 - chance);
}

export type Share = {
  readonly times: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** A share with its 95 % Wilson interval. E. B. Wilson, JASA 22 (1927). */
export function shareOf(times: number, of: number): Share {
  const [low, high] = interval(times, of);
  return { times, share: of === 0 ? 0 : times / of, low, high };
}

export type JudgedCase = {
  /** By the ids of those who judged, two at most. */
  readonly verdicts: readonly { readonly by: string; readonly verdict: Verdict }[];
  /** Of a disagreement that was settled. */
  readonly settled?: Verdict;
};

/** What counts for a case: the verdict that two gave, or the one on which they settled. */
export function finalVerdict({ verdicts: given, settled }: JudgedCase): Verdict | undefined {
  const [first, second] = given;
  if (!first || !second) return undefined;
  return first.verdict === second.verdict ? first.verdict : settled;
}

export type Figures = {
  /** Cases with one verdict at least, with two, with a final one; and those on which two disagree unsettled. */
  readonly begun: number;
  readonly judged: number;
  readonly final: number;
  readonly disagreements: number;
  /** Of those with a final verdict. */
  readonly shares: Readonly<Record<Verdict, Share>>;
  readonly kappa: number | undefined;
};

/** The figures of some cases. In each pair the person whose id sorts first stands first. */
export function figuresOf(cases: readonly JudgedCase[]): Figures {
  const pairs: (readonly [Verdict, Verdict])[] = [];
  const counts = new Map<Verdict, number>();
  let final = 0;
  for (const each of cases) {
    const [one, other] = [...each.verdicts].sort((a, b) => (a.by < b.by ? -1 : 1));
    if (one && other) pairs.push([one.verdict, other.verdict]);
    const verdict = finalVerdict(each);
    if (verdict === undefined) continue;
    final += 1;
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const share = (verdict: Verdict) => shareOf(counts.get(verdict) ?? 0, final);
  return {
    begun: cases.filter((each) => each.verdicts.length > 0).length,
    judged: pairs.length,
    final,
    disagreements: cases.filter((each) => each.verdicts.length === 2 && finalVerdict(each) === undefined)
      .length,
    shares: {
      right: share('right'),
      partly: share('partly'),
      wrong: share('wrong'),
      dangerous: share('dangerous'),
    },
    kappa: kappa(pairs),
  };
}
