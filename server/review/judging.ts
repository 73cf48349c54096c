// The weekly sample: drawn once a week is over, judged by two people who do not see each other's verdict, settled.
import { randomBytes } from 'node:crypto';
import { helsinkiDay } from '../day.ts';
import type { Reading } from '../store/reading.ts';
import type { SampleCase } from '../store/sample-reading.ts';
import type { Store } from '../store/store.ts';
import { type Figures, figuresOf, type JudgedCase, type Verdict } from './agreement.ts';
import { addDays, mondayOf, startOfDay } from './days.ts';
import { sampler } from './sampling.ts';
import type { Background } from './tasks.ts';

/**
 * Draws from the answers that the robot gave by itself to what customers wrote. A button that a customer tapped is the
 * customer's own choice and says nothing about how well the robot understands. Runs in the background thread.
 */
export async function drawSample(
  { samples }: Reading,
  order: { readonly from: number; readonly until: number; readonly seed: string; readonly size: number },
): Promise<{ readonly ids: readonly string[]; readonly population: number }> {
  const { add, end } = sampler(order.seed, order.size);
  for await (const id of samples.answered(order)) add(id);
  return end();
}

export type WeekFigures = Figures & {
  readonly week: string;
  /** Cases drawn, those whose reply is gone, those that a person has judged, and those left to that person. */
  readonly drawn: number;
  readonly gone: number;
  readonly mine: number;
  readonly left: number;
};

export const toJudged = ({ verdicts, settled }: SampleCase): JudgedCase => ({
  verdicts: verdicts.map(({ by, verdict }) => ({ by, verdict: verdict as Verdict })),
  ...(settled === undefined ? {} : { settled: settled as Verdict }),
});

/** The figures of each week since one, and of all together, as one person sees them. Runs in the background thread. */
export async function judgedWeeks(
  { samples }: Reading,
  { since, person }: { readonly since: string; readonly person: string },
): Promise<{ readonly weeks: readonly WeekFigures[]; readonly all: Figures }> {
  const cases = await samples.cases(since);
  const byWeek = new Map<string, SampleCase[]>();
  for (const each of cases) {
    const others = byWeek.get(each.week);
    if (others) others.push(each);
    else byWeek.set(each.week, [each]);
  }
  const isMine = ({ verdicts }: SampleCase) => verdicts.some(({ by }) => by === person);
  return {
    weeks: [...byWeek].map(([week, own]) => ({
      week,
      ...figuresOf(own.map(toJudged)),
      drawn: own.length,
      gone: own.filter(({ isThere, verdicts }) => !isThere && verdicts.length < 2).length,
      mine: own.filter(isMine).length,
      left: own.filter((each) => each.isThere && !isMine(each) && each.verdicts.length < 2).length,
    })),
    all: figuresOf(cases.map(toJudged)),
  };
}

/** Draws the sample of the week that ended last, where it has none yet. Nothing is stored of a week without answers. */
export function sampleDrawing(context: {
  readonly store: Pick<Store, 'samples'>;
  readonly background: Background;
  readonly size: number;
  readonly clock: () => number;
}): () => Promise<void> {
  const { store, background, size, clock } = context;
  let looked = '';
  return async () => {
    const monday = mondayOf(helsinkiDay(clock()));
    const week = addDays(monday, -7);
    if (size === 0 || looked === week) return;
    const known = await store.samples.list(1);
    if (known[0] === undefined || known[0].week < week) {
      const seed = randomBytes(16).toString('hex');
      const window = { from: startOfDay(week), until: startOfDay(monday) };
      const { ids, population } = await background('drawSample', { ...window, seed, size });
      const now = clock();
      if (population > 0)
        await store.samples.add({ week, seed, size, population, drawnAt: now }, ids, {
          at: now,
          by: 'system',
          action: 'judging.draw',
          subject: `week ${week}`,
          detail: { seed, population, drawn: ids.length },
        });
    }
    looked = week;
  };
}
