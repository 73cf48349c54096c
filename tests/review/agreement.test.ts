// Kappa, Wilson's interval and sampling against known values; what counts as a case's verdict.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf, kappa, shareOf } from '../../server/review/agreement.ts';
import { sampler } from '../../server/review/sampling.ts';

/** Pairs from a square table of counts: row = first person, column = second. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)));

describe('Cohen’s kappa', () => {
  test.each([
    // J. L. Fleiss, B. Levin, M. C. Paik: Statistical Methods for Rates and Proportions, chapter 18, table 18.1: 0.68.
    [
      [
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ],
      0.6765,
    ],
    // J. Cohen 1960, table 1, out of 100: agreement below chance.
    [
      [
        [25, 13, 12],
        [12, 2, 16],
        [3, 15, 2],
      ],
      -0.0923,
    ],
    // Two readers of 50 grant proposals, the usual textbook example: 0.4.
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      [
        [10, 0],
        [0, 10],
      ],
      1,
    ],
    [
      [
        [0, 10],
        [10, 0],
      ],
      -1,
    ],
  ])('of %j is %d', (table, expected) => {
    expect(kappa(pairsOf(table))).toBeCloseTo(expected, 4);
  });

  test('is not defined without pairs, nor where nothing was ever said but one thing', () => {
    expect(kappa([])).toBeUndefined();
    expect(kappa(pairsOf([[7]]))).toBeUndefined();
  });

  test('does not change when the two change places', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 }), (pairs) => {
        const [one, other] = [kappa(pairs), kappa(pairs.map(([a, b]) => [b, a] as const))];
        if (one === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(one, 10);
      }),
    );
  });
});

describe('Wilson’s interval', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d out of %d is %d to %d', (times, of, low, high) => {
    const share = shareOf(times, of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  test('of nothing is everything', () => {
    expect(shareOf(0, 0)).toEqual({ times: 0, share: 0, low: 0, high: 1 });
  });
});

describe('a sample', () => {
  const ids = Array.from({ length: 3_000 }, (_, i) => `reply-${i}`);
  const draw = (seed: string, size: number, from: readonly string[] = ids) => {
    const { add, end } = sampler(seed, size);
    for (const id of from) add(id);
    return end();
  };

  test('is the same for the same seed, whatever the order; another seed draws others', () => {
    const first = draw('seed', 50);
    expect(first.ids).toHaveLength(50);
    expect(new Set(first.ids).size).toBe(50);
    expect(first.population).toBe(3_000);
    expect(draw('seed', 50, [...ids].reverse())).toEqual(first);
    expect(draw('other', 50).ids).not.toEqual(first.ids);
  });

  test('is everything where there is less, and nothing of nothing', () => {
    expect([...draw('seed', 50, ids.slice(0, 20)).ids].sort()).toEqual([...ids.slice(0, 20)].sort());
    expect(draw('seed', 50, [])).toEqual({ ids: [], population: 0 });
  });

  test('loses what is deleted and gains one; the others stay', () => {
    const { ids: first } = draw('seed', 50);
    const { ids: second } = draw(
      'seed',
      50,
      ids.filter((id) => id !== first[10]),
    );
    expect(second.filter((id) => first.includes(id))).toHaveLength(49);
  });

  test('gives each id the same chance', () => {
    const seeds = 400;
    const times = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed++)
      for (const id of draw(`seed ${seed}`, 10, ids.slice(0, 40)).ids)
        times.set(id, (times.get(id) ?? 0) + 1);
    // Chi-square of 40 cells around 100, each drawn without replacement: beyond 72 in one of a thousand cases.
    const expected = (seeds * 10) / 40;
    const square = ids
      .slice(0, 40)
      .reduce((sum, id) => sum + ((times.get(id) ?? 0) - expected) ** 2 / expected, 0);
    expect(square).toBeLessThan(72);
  });
});

describe('the figures of judged cases', () => {
  const by = (one: 'right' | 'partly' | 'wrong' | 'dangerous', other?: typeof one, settled?: typeof one) => ({
    verdicts: [{ by: 'aino', verdict: one }, ...(other === undefined ? [] : [{ by: 'bo', verdict: other }])],
    ...(settled === undefined ? {} : { settled }),
  });

  test('count what two agree on and what was settled; the rest waits', () => {
    const figures = figuresOf([
      by('right', 'right'),
      by('right', 'right'),
      by('wrong', 'right', 'wrong'),
      by('partly', 'wrong'),
      by('dangerous'),
      { verdicts: [] },
    ]);
    expect(figures).toMatchObject({ begun: 5, judged: 4, final: 3, disagreements: 1 });
    expect(figures.shares.right).toMatchObject({ times: 2, share: 2 / 3 });
    expect(figures.shares.wrong.times).toBe(1);
    expect(figures.shares.dangerous.times).toBe(0);
    expect(figures.kappa).toBeCloseTo(1 / 9, 10);
  });
});
