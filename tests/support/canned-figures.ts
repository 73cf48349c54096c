// The fake console server's figures: a service of some size, with weekdays, a growing share of answers and two releases.
import type { Counts, FigureRow, Figures } from '../../server/web/api/contract.ts';
import type { CannedLibrary } from './canned-console.ts';

const dayLength = 86_400_000;
const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

/** So many questions, ending as those of a service do; `better` from 0 to 1. */
function countsOf(questions: number, better = 0.5): Counts {
  const part = (share: number) => Math.round(questions * share);
  const [clarified, unmatched, priority, unserved] = [
    part(0.12),
    part(0.16 - 0.07 * better),
    part(0.001),
    part(0.009),
  ];
  return {
    conversations: part(0.44),
    questions,
    answered: Math.max(0, questions - clarified - unmatched - priority - unserved),
    clarified,
    unmatched,
    priority,
    unserved,
    updating: 0,
    choices: part(0.23),
    declined: part(0.02),
    up: part(0.06 + 0.02 * better),
    down: part(0.03 - 0.01 * better),
    persons: part(0.07),
  };
}

const plus = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, each) =>
      Object.fromEntries(
        Object.entries(sum).map(([key, value]) => [key, value + each[key as keyof Counts]]),
      ) as Counts,
    countsOf(0),
  );

const onDay = (day: string, index: number): Counts => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const usual = weekday === 0 || weekday === 6 ? 210 : 640 - 40 * weekday;
  return countsOf(usual + ((index * 37) % 90), Math.min(1, index / 28));
};

/** Figures of any period, in days, weeks of seven or months of thirty. */
export function cannedFigures(
  library: CannedLibrary,
  query: { readonly from: string; readonly to: string; readonly step?: 'day' | 'week' | 'month' },
): Figures {
  const { from, to } = query;
  const length = Math.min(400, Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1);
  const days = Array.from({ length }, (_, index) => ({
    day: shift(from, index),
    counts: onDay(shift(from, index), index),
  }));
  const step = query.step ?? (length > 62 ? 'week' : 'day');
  const size = { day: 1, week: 7, month: 30 }[step];
  const trend = Array.from({ length: Math.ceil(length / size) }, (_, index) => {
    const own = days.slice(index * size, (index + 1) * size);
    return {
      from: own[0]?.day ?? from,
      to: own.at(-1)?.day ?? to,
      counts: plus(own.map(({ counts }) => counts)),
    };
  });
  const totals = plus(days.map(({ counts }) => counts));
  const row = (value: string, share: number, title?: Record<string, string>): FigureRow => ({
    value,
    ...(title ? { title } : {}),
    counts: countsOf(Math.round(totals.questions * share), (share * 977) % 1),
  });
  const topics = library.source.topics.map(({ id, name }, index) => row(id, 0.3 / (index + 2), { ...name }));
  const intents = library.source.topics
    .flatMap((topic) => topic.intents)
    .map(({ id, title }, index) => row(id, 0.14 / (index + 2), { ...title }));
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const share = hour < 6 ? 0.004 : hour < 8 ? 0.02 : hour < 16 ? 0.085 : hour < 22 ? 0.035 : 0.01;
    return row(String(hour).padStart(2, '0'), share);
  });
  const middle = shift(from, Math.floor(length * 0.4));
  return {
    from,
    to,
    step,
    institution: { fi: 'Arjen turva', sv: 'Trygg vardag' },
    botName: 'Kuiskaaja',
    totals,
    before: {
      from: shift(from, -length),
      to: shift(from, -1),
      totals: countsOf(Math.round(totals.questions * 0.91), 0.1),
    },
    trend,
    languages: [row('fi', 0.934), row('sv', 0.066)],
    topics,
    intents: [...intents, row('-', 0.16)],
    pages: [
      row('/asumistuki', 0.24),
      row('/toimeentulotuki', 0.19),
      row('-', 0.17),
      row('/opiskelijat', 0.13),
      row('/tyottomat', 0.12),
      row('/bostadsbidrag', 0.03),
    ],
    devices: [row('phone', 0.61), row('desktop', 0.33), row('tablet', 0.05), row('-', 0.01)],
    hours,
    releases: [row('7', 0.6), row('6', 0.4)],
    judged: {
      final: 186,
      right: { times: 168, share: 0.903, low: 0.852, high: 0.938 },
      wrong: { times: 6, share: 0.032, low: 0.015, high: 0.069 },
    },
    switches: [
      { release: 6, at: `${from}T09:00:00Z` },
      { release: 7, at: `${middle}T12:30:00Z` },
    ],
  };
}
