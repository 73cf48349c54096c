// Reads the counters: sums by day or by value of one dimension.
import type { Kysely } from 'kysely';
import { plus } from '../counts.ts';
import { byMonth, type Counts, type Dimension, measures, monthly } from './counting.ts';
import type { Schema } from './schema.ts';

export type Sums = {
  readonly dimension: Dimension;
  /** What the sums are by. */
  readonly by: 'day' | 'value' | 'language';
  /** Days in Helsinki; both count. */
  readonly from: string;
  readonly to: string;
  /** Only what was asked in this language. */
  readonly language?: string | undefined;
};

export type FigureReading = {
  /** In the order of the keys; a key with nothing counted is missing. */
  sums(asked: Sums): Promise<readonly { readonly key: string; readonly counts: Counts }[]>;
  /** When which release began to be served, oldest first. */
  switches(): Promise<readonly { readonly release: number; readonly at: number }[]>;
};

type Range = { readonly dimension: string; readonly from: string; readonly to: string };

const monthAfter = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
};
const isLastOfMonth = (day: string): boolean => {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === number;
};

/** The whole months of a period from the counters of months, the days before and after them from those of days. */
function rangesOf({ dimension, by, from, to }: Sums): readonly Range[] {
  const days = { dimension, from, to };
  if (by === 'day' || !monthly.some((each) => each === dimension)) return [days];
  const isFirst = from.endsWith('-01');
  const isLast = isLastOfMonth(to);
  const first = isFirst ? from : monthAfter(from);
  // Days are compared as texts, and no day stands between the 31st and the next month, nor before the 1st.
  const last = isLast ? to : `${to.slice(0, 7)}-00`;
  if (first > last) return [days];
  return [
    ...(isFirst ? [] : [{ ...days, to: `${from.slice(0, 7)}-31` }]),
    { dimension: byMonth(dimension), from: first, to: last },
    ...(isLast ? [] : [{ ...days, from: last }]),
  ];
}

export function figureReading(database: Kysely<Schema>): FigureReading {
  const read = async ({ dimension, from, to }: Range, { by, language }: Sums) => {
    const rows = await database
      .selectFrom('figure')
      .select((of) => [`${by} as key`, ...measures.map((measure) => of.fn.sum<number>(measure).as(measure))])
      .where('dimension', '=', dimension)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
      .groupBy(by)
      .execute();
    // PostgreSQL gives sums as text.
    return rows.map(
      (row) =>
        [
          row.key,
          Object.fromEntries(measures.map((measure) => [measure, Number(row[measure])])) as Counts,
        ] as const,
    );
  };
  return {
    sums: async (asked) => {
      const sums = new Map<string, Counts>();
      for (const range of rangesOf(asked))
        for (const [key, counts] of await read(range, asked)) {
          const known = sums.get(key);
          sums.set(key, known ? plus(known, counts) : counts);
        }
      return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => ({ key, counts }));
    },
    switches: async () => {
      const rows = await database
        .selectFrom('release_switch')
        .select(['release', 'switched_at'])
        .orderBy('number')
        .execute();
      return rows.map(({ release, switched_at }) => ({ release, at: switched_at }));
    },
  };
}
