// How often each answer was given, with its thumbs.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type Traffic = { readonly asked: number; readonly thumbsUp: number; readonly thumbsDown: number };

/** Per intent, answers given since a moment with their thumbs. */
export type TrafficReading = (since: number) => Promise<ReadonlyMap<string, Traffic>>;

export const trafficReading =
  (database: Kysely<Schema>): TrafficReading =>
  async (since) => {
    const rows = await database
      .selectFrom('reply')
      .select(['answer', 'thumb', (expression) => expression.fn.countAll<number>().as('times')])
      .where('asked_at', '>=', since)
      .where('answer', 'is not', null)
      .groupBy(['answer', 'thumb'])
      .execute();
    const traffic = new Map<string, Traffic>();
    for (const { answer, thumb, times } of rows) {
      const before = traffic.get(answer ?? '') ?? { asked: 0, thumbsUp: 0, thumbsDown: 0 };
      traffic.set(answer ?? '', {
        asked: before.asked + Number(times),
        thumbsUp: before.thumbsUp + (thumb === 'up' ? Number(times) : 0),
        thumbsDown: before.thumbsDown + (thumb === 'down' ? Number(times) : 0),
      });
    }
    return traffic;
  };
