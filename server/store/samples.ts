// Samples as rows: what was drawn, who judged it how, and what two settled on. No text: it stays with its reply.
import type { Kysely } from 'kysely';
import { AppError } from '../errors.ts';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type Sample = {
  /** The week's Monday. */
  readonly week: string;
  readonly seed: string;
  readonly size: number;
  /** How many it was drawn from. */
  readonly population: number;
  readonly drawnAt: number;
};

export type GivenVerdict = { readonly by: string; readonly verdict: string; readonly at: number };
export type Disagreement = {
  readonly reply: string;
  readonly position: number;
  readonly verdicts: readonly GivenVerdict[];
  readonly settled: GivenVerdict | null;
};

export type SampleStore = {
  /** Newest first. */
  list(most: number): Promise<readonly Sample[]>;
  /** Stores a week's sample in the order in which it was drawn; false where the week has one. */
  add(sample: Sample, replies: readonly string[], entry: AuditEntry): Promise<boolean>;
  /** The first case behind a position that a person may still judge: stored, and judged by one other person at most. */
  next(
    week: string,
    to: { readonly by: string; readonly after: number },
  ): Promise<{ readonly reply: string; readonly position: number } | undefined>;
  /**
   * Stores a person's verdict, or another one in its place as long as nobody else has judged. `not_found` for what is in
   * no sample, `conflict` where two have judged.
   */
  judge(reply: string, verdict: string, entry: AuditEntry): Promise<void>;
  /** Takes a person's verdict back. `conflict` where two have judged, `not_found` where there is none. */
  unjudge(reply: string, entry: AuditEntry): Promise<void>;
  /** What two people judged differently, whether settled or not, in the sample's order. */
  disagreements(week: string): Promise<readonly Disagreement[]>;
  /** Settles a disagreement, or opens it again with null. `conflict` where there is none. */
  settle(reply: string, verdict: string | null, entry: AuditEntry): Promise<void>;
};

const judges = 2;

const verdictsOf = async (transaction: Kysely<Schema>, reply: string): Promise<readonly GivenVerdict[]> => {
  const rows = await transaction.selectFrom('verdict').selectAll().where('reply', '=', reply).execute();
  return rows.map((row) => ({ by: row.judged_by, verdict: row.verdict, at: row.judged_at }));
};

export function sampleStore({ authoring, writing }: Connections): SampleStore {
  const change = <T>(work: (transaction: Kysely<Schema>) => Promise<T>): Promise<T> =>
    writing(() => authoring.transaction().execute(work));
  return {
    list: async (most) => {
      const rows = await authoring
        .selectFrom('sample')
        .selectAll()
        .orderBy('week', 'desc')
        .limit(most)
        .execute();
      return rows.map(({ drawn_at, ...row }) => ({ ...row, drawnAt: drawn_at }));
    },
    add: ({ drawnAt, ...sample }, replies, entry) =>
      change(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('sample')
          .values({ ...sample, drawn_at: drawnAt })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) return false;
        for (const [index, reply] of replies.entries()) {
          const row = await transaction
            .selectFrom('reply')
            .select(['answer', 'language', 'release'])
            .where('id', '=', reply)
            .executeTakeFirst();
          // Deleted since it was drawn.
          if (!row) continue;
          await transaction
            .insertInto('sample_reply')
            .values({ week: sample.week, position: index + 1, reply, ...row, answer: row.answer ?? '' })
            .execute();
        }
        await addAudit(transaction, entry);
        return true;
      }),
    next: (week, { by, after }) =>
      authoring
        .selectFrom('sample_reply')
        .innerJoin('reply', 'reply.id', 'sample_reply.reply')
        .select(['sample_reply.reply', 'sample_reply.position'])
        .where('sample_reply.week', '=', week)
        .where('sample_reply.position', '>', after)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('verdict')
                .select('verdict.reply')
                .whereRef('verdict.reply', '=', 'sample_reply.reply')
                .where('judged_by', '=', by),
            ),
          ),
        )
        .where(
          ({ selectFrom }) =>
            selectFrom('verdict')
              .select(({ fn }) => fn.countAll<number>().as('given'))
              .whereRef('verdict.reply', '=', 'sample_reply.reply'),
          '<',
          judges,
        )
        .orderBy('sample_reply.position')
        .limit(1)
        .executeTakeFirst(),
    judge: (reply, verdict, entry) =>
      change(async (transaction) => {
        const row = await transaction
          .selectFrom('sample_reply')
          .select('reply')
          .where('reply', '=', reply)
          .executeTakeFirst();
        if (!row) throw new AppError('not_found', 'This reply is in no sample.');
        const given = await verdictsOf(transaction, reply);
        if (given.length >= judges) throw new AppError('conflict', 'Two people have judged this case.');
        await transaction
          .insertInto('verdict')
          .values({ reply, judged_by: entry.by, verdict, judged_at: entry.at })
          .onConflict((conflict) =>
            conflict.columns(['reply', 'judged_by']).doUpdateSet({ verdict, judged_at: entry.at }),
          )
          .execute();
        await addAudit(transaction, entry);
      }),
    unjudge: (reply, entry) =>
      change(async (transaction) => {
        const given = await verdictsOf(transaction, reply);
        if (!given.some(({ by }) => by === entry.by))
          throw new AppError('not_found', 'There is no verdict of this person.');
        if (given.length >= judges) throw new AppError('conflict', 'Two people have judged this case.');
        await transaction
          .deleteFrom('verdict')
          .where('reply', '=', reply)
          .where('judged_by', '=', entry.by)
          .execute();
        await addAudit(transaction, entry);
      }),
    disagreements: async (week) => {
      const rows = await authoring
        .selectFrom('sample_reply')
        .innerJoin('verdict as one', 'one.reply', 'sample_reply.reply')
        .innerJoin('verdict as other', 'other.reply', 'sample_reply.reply')
        .leftJoin('settlement', 'settlement.reply', 'sample_reply.reply')
        .select([
          'sample_reply.reply',
          'sample_reply.position',
          'one.judged_by as oneBy',
          'one.verdict as oneVerdict',
          'one.judged_at as oneAt',
          'other.judged_by as otherBy',
          'other.verdict as otherVerdict',
          'other.judged_at as otherAt',
          'settlement.verdict as settled',
          'settlement.settled_by as settledBy',
          'settlement.settled_at as settledAt',
        ])
        .where('sample_reply.week', '=', week)
        .whereRef('one.judged_by', '<', 'other.judged_by')
        .whereRef('one.verdict', '!=', 'other.verdict')
        .orderBy('sample_reply.position')
        .execute();
      return rows.map((row) => ({
        reply: row.reply,
        position: row.position,
        verdicts: [
          { by: row.oneBy, verdict: row.oneVerdict, at: row.oneAt },
          { by: row.otherBy, verdict: row.otherVerdict, at: row.otherAt },
        ],
        settled:
          row.settled === null || row.settledBy === null || row.settledAt === null
            ? null
            : { by: row.settledBy, verdict: row.settled, at: row.settledAt },
      }));
    },
    settle: (reply, verdict, entry) =>
      change(async (transaction) => {
        const [one, other] = await verdictsOf(transaction, reply);
        if (!one || !other || one.verdict === other.verdict)
          throw new AppError('conflict', 'Two people have not judged this case differently.');
        await transaction.deleteFrom('settlement').where('reply', '=', reply).execute();
        if (verdict !== null)
          await transaction
            .insertInto('settlement')
            .values({ reply, verdict, settled_by: entry.by, settled_at: entry.at })
            .execute();
        await addAudit(transaction, entry);
      }),
  };
}
