// Samples, read in the background: what can be drawn from, and how far each week's judging is.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type SampleCase = {
  readonly week: string;
  readonly reply: string;
  /** Whether the reply is still stored. */
  readonly isThere: boolean;
  readonly verdicts: readonly { readonly by: string; readonly verdict: string }[];
  readonly settled?: string;
};

export type SampleReading = {
  /** Ids of the answers that the robot gave by itself to what customers wrote; `until` is not among them. */
  answered(window: { readonly from: number; readonly until: number }): AsyncIterable<string>;
  /** Every case of the weeks since one. */
  cases(since: string): Promise<readonly SampleCase[]>;
};

export function sampleReading(database: Kysely<Schema>): SampleReading {
  return {
    answered: async function* ({ from, until }) {
      const rows = database
        .selectFrom('reply')
        .select('id')
        .where('asked_at', '>=', from)
        .where('asked_at', '<', until)
        .where('kind', '=', 'answer')
        .where('request', '=', 'ask')
        .stream();
      for await (const { id } of rows) yield id;
    },
    cases: async (since) => {
      const rows = await database
        .selectFrom('sample_reply')
        .leftJoin('reply', 'reply.id', 'sample_reply.reply')
        .leftJoin('settlement', 'settlement.reply', 'sample_reply.reply')
        .select([
          'sample_reply.week',
          'sample_reply.reply',
          'reply.id as stored',
          'settlement.verdict as settled',
        ])
        .where('sample_reply.week', '>=', since)
        .execute();
      const given = await database
        .selectFrom('verdict')
        .innerJoin('sample_reply', 'sample_reply.reply', 'verdict.reply')
        .select(['verdict.reply', 'verdict.judged_by', 'verdict.verdict'])
        .where('sample_reply.week', '>=', since)
        .execute();
      const verdicts = new Map<string, { readonly by: string; readonly verdict: string }[]>();
      for (const { reply, judged_by, verdict } of given)
        verdicts.set(reply, [...(verdicts.get(reply) ?? []), { by: judged_by, verdict }]);
      return rows.map(({ week, reply, stored, settled }) => ({
        week,
        reply,
        isThere: stored !== null,
        verdicts: verdicts.get(reply) ?? [],
        ...(settled === null ? {} : { settled }),
      }));
    },
  };
}
