// How weak each answer is: times that it did not help beside all times that it was given, now and before.
import type { Reading } from '../store/reading.ts';
import type { WeakCounts } from '../store/weak-reading.ts';
import { addDays, startOfDay } from './days.ts';

export type Weakness = WeakCounts & {
  readonly given: number;
  /** In as many days before. */
  readonly givenBefore: number;
  readonly weakBefore: number;
};

export type WeaknessAsked = {
  /** The last day, in Helsinki, and how many days up to it; as many before them are compared. */
  readonly to: string;
  readonly days: number;
  readonly language?: string;
};

/** The answers that were weak in a window, the most often first. Runs in the background thread. */
export async function weaknesses(
  { weak, figures }: Reading,
  { to, days, language }: WeaknessAsked,
): Promise<readonly Weakness[]> {
  const from = addDays(to, 1 - days);
  const windows = [
    { from, to },
    { from: addDays(from, -days), to: addDays(from, -1) },
  ] as const;
  const narrowed = language === undefined ? {} : { language };
  const givenIn = async (window: (typeof windows)[number]): Promise<ReadonlyMap<string, number>> => {
    const rows = await figures.sums({ dimension: 'intent', by: 'value', ...window, ...narrowed });
    return new Map(rows.map(({ key, counts }) => [key, counts.questions + counts.choices]));
  };
  const weakIn = (window: (typeof windows)[number]) =>
    weak.counts({ from: startOfDay(window.from), until: startOfDay(addDays(window.to, 1)), ...narrowed });
  const [given, givenBefore] = [await givenIn(windows[0]), await givenIn(windows[1])];
  const [counts, before] = [await weakIn(windows[0]), await weakIn(windows[1])];
  const weakBefore = new Map(before.map((row) => [row.answer, row.weak]));
  return counts
    .map((row) => ({
      ...row,
      given: given.get(row.answer) ?? 0,
      givenBefore: givenBefore.get(row.answer) ?? 0,
      weakBefore: weakBefore.get(row.answer) ?? 0,
    }))
    .sort((a, b) => b.weak - a.weak || (a.answer < b.answer ? -1 : 1));
}
