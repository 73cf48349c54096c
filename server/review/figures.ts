// The figures of a period: totals, the period before, a trend, and one table a dimension.
import { plus } from '../counts.ts';
import { helsinkiDay } from '../day.ts';
import { AppError } from '../errors.ts';
import type { Counts, Dimension, Measure } from '../store/counting.ts';
import type { Reading } from '../store/reading.ts';
import type { SampleReading } from '../store/sample-reading.ts';
import { finalVerdict, type Share, shareOf } from './agreement.ts';
import { addDays, daysBetween, mondayOf } from './days.ts';
import { toJudged } from './judging.ts';

export type Step = 'day' | 'week' | 'month';

export type FiguresAsked = {
  /** Days in Helsinki; both count. */
  readonly from: string;
  readonly to: string;
  readonly step?: Step | undefined;
  /** Only what was asked in this language. */
  readonly language?: string | undefined;
};

export type Row = { readonly value: string; readonly counts: Counts };

export type Figures = {
  readonly from: string;
  readonly to: string;
  readonly step: Step;
  readonly totals: Counts;
  readonly before: { readonly from: string; readonly to: string; readonly totals: Counts };
  /** Every step of the period, the empty ones too; the first and the last may be cut. */
  readonly trend: readonly { readonly from: string; readonly to: string; readonly counts: Counts }[];
  /** Most asked first, except hours, which stand in their order. `-` where there is no such value. */
  readonly languages: readonly Row[];
  readonly topics: readonly Row[];
  readonly intents: readonly Row[];
  readonly pages: readonly Row[];
  readonly devices: readonly Row[];
  readonly hours: readonly Row[];
  readonly releases: readonly Row[];
  /**
   * Of answers judged by people, from the weekly samples that began in the period: how many were right, and how many
   * wrong or dangerous. Missing where none was judged, and of one language alone, for samples are drawn from all.
   */
  readonly judged?: { readonly final: number; readonly right: Share; readonly wrong: Share };
  /** When which release began to be served within the period, oldest first; in milliseconds. */
  readonly switches: readonly { readonly release: number; readonly at: number }[];
};

/** Five years and a little; more points than that nobody can read. */
const longest = 1_900;
/** Points that a trend has at most, where nobody chose the step. */
const mostPoints = 62;

const empty: Counts = {
  conversations: 0,
  questions: 0,
  answered: 0,
  clarified: 0,
  unmatched: 0,
  priority: 0,
  unserved: 0,
  updating: 0,
  choices: 0,
  declined: 0,
  up: 0,
  down: 0,
  persons: 0,
};

/** In the order in which they are shown. */
export const measures = Object.keys(empty) as readonly Measure[];

const total = (all: readonly { readonly counts: Counts }[]): Counts =>
  all.reduce((sum, { counts }) => plus(sum, counts), empty);

const lastOfMonth = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** Whole calendar months are compared with as many months before, anything else with as many days before. */
export function periodBefore(from: string, to: string): { readonly from: string; readonly to: string } {
  const end = addDays(from, -1);
  if (!from.endsWith('-01') || to !== lastOfMonth(to))
    return { from: addDays(from, -1 - daysBetween(from, to)), to: end };
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = month(from) - (month(to) - month(from) + 1);
  return {
    from: new Date(Date.UTC(Math.floor(first / 12), first % 12, 1)).toISOString().slice(0, 10),
    to: end,
  };
}

/** The first day of the step that a day lies in: itself, its Monday, or the first of its month. */
function stepOf(step: Step, day: string): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  return mondayOf(day);
}

function trendOf(
  { from, to, step }: { readonly from: string; readonly to: string; readonly step: Step },
  days: ReadonlyMap<string, Counts>,
): Figures['trend'] {
  const points: { key: string; from: string; to: string; counts: Counts }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const key = stepOf(step, day);
    const last = points.at(-1);
    const counts = days.get(day) ?? empty;
    if (last?.key === key) {
      last.to = day;
      last.counts = plus(last.counts, counts);
    } else points.push({ key, from: day, to: day, counts });
  }
  return points.map(({ from: first, to: end, counts }) => ({ from: first, to: end, counts }));
}

const fitting = (days: number): Step =>
  days <= mostPoints ? 'day' : days <= mostPoints * 7 ? 'week' : 'month';

const size = ({ counts }: Row): number => counts.questions + counts.choices + counts.conversations;
const largestFirst = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => size(b) - size(a) || (a.value < b.value ? -1 : 1));

function topicsOf(intents: readonly Row[]): readonly Row[] {
  const topics = new Map<string, Counts>();
  for (const { value, counts } of intents) {
    const topic = value.split('.')[0] ?? value;
    topics.set(topic, plus(topics.get(topic) ?? empty, counts));
  }
  return largestFirst([...topics].map(([value, counts]) => ({ value, counts })));
}

const isDay = (day: string): boolean =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && addDays(day, 0) === day;

/** Throws `invalid` for days that no calendar has, a period that ends before it begins, or one longer than five years. */
function checkPeriod({ from, to }: Pick<FiguresAsked, 'from' | 'to'>): void {
  const wrong = [from, to].find((day) => !isDay(day));
  if (wrong !== undefined) throw new AppError('invalid', `There is no day ${wrong}.`);
  if (to < from) throw new AppError('invalid', 'The period ends before it begins.');
  if (daysBetween(from, to) > longest) throw new AppError('invalid', 'The period is longer than five years.');
}

/** Everything that is counted of a period. Throws `invalid` for a period that cannot be. */
export async function readFigures(
  { figures: reading, samples }: Pick<Reading, 'figures' | 'samples'>,
  asked: FiguresAsked,
): Promise<Figures> {
  checkPeriod(asked);
  const { from, to, language } = asked;
  const step = asked.step ?? fitting(daysBetween(from, to) + 1);
  const period = { from, to, language };
  const by = async (dimension: Dimension, key: 'day' | 'value' | 'language' = 'value') =>
    (await reading.sums({ ...period, dimension, by: key })).map((row) => ({
      value: row.key,
      counts: row.counts,
    }));
  // Every dimension counts everything, so the smallest one gives days, languages and totals.
  const days = await by('device', 'day');
  const before = periodBefore(from, to);
  const earlier = await reading.sums({ ...before, language, dimension: 'device', by: 'language' });
  const intents = largestFirst(await by('intent'));
  const releases = await by('release');
  const judged = language === undefined ? await judgedOf(samples, period) : undefined;
  return {
    from,
    to,
    step,
    totals: total(days),
    before: { ...before, totals: total(earlier) },
    trend: trendOf({ from, to, step }, new Map(days.map(({ value, counts }) => [value, counts]))),
    languages: largestFirst(await by('device', 'language')),
    topics: topicsOf(intents),
    intents,
    pages: largestFirst(await by('page')),
    devices: largestFirst(await by('device')),
    hours: await by('hour'),
    releases: [...releases].sort((a, b) => Number(b.value) - Number(a.value)),
    ...(judged ? { judged } : {}),
    switches: (await reading.switches()).filter(({ at }) => isWithin(at, period)),
  };
}

async function judgedOf(
  samples: SampleReading,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Figures['judged']> {
  const verdicts = (await samples.cases(from))
    .filter(({ week }) => week <= to)
    .flatMap((each) => finalVerdict(toJudged(each)) ?? []);
  if (verdicts.length === 0) return undefined;
  const share = (...those: readonly string[]) =>
    shareOf(verdicts.filter((verdict) => those.includes(verdict)).length, verdicts.length);
  return { final: verdicts.length, right: share('right'), wrong: share('wrong', 'dangerous') };
}

const isWithin = (at: number, { from, to }: { readonly from: string; readonly to: string }): boolean => {
  const day = helsinkiDay(at);
  return day >= from && day <= to;
};
