// Reads the counters: sums by day or by value of one dimension.
import { type Kysely, sql } from 'kysely';
import { type Counts, type Dimension, measures } from './counting.ts';
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

export function figureReading(database: Kysely<Schema>): FigureReading {
  return {
    sums: async ({ dimension, by, from, to, language }) => {
      const rows = await database
        .selectFrom('figure')
        .select((of) => [
          `${by} as key`,
          ...measures.map((measure) => of.fn.sum<number>(measure).as(measure)),
        ])
        .where('dimension', '=', dimension)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
        .groupBy(by)
        .orderBy(sql.ref(by))
        .execute();
      return rows.map((row) => ({
        key: row.key,
        // PostgreSQL gives sums as text.
        counts: Object.fromEntries(measures.map((measure) => [measure, Number(row[measure])])) as Counts,
      }));
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
