// What is deleted once its time is over: one list, worked off in short transactions, and the record of it.
//
// It runs on the chat's connection, without a wait for the disk at each step; the log is written out at the end.
import type { Kysely } from 'kysely';
import { added, type Counted } from '../counts.ts';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import { type Derived, forgetDerived, lostIn, partsOf } from './derived.ts';
import type { Schema } from './schema.ts';

export type KeptInDatabase = 'conversations' | 'feedback' | 'proofs' | 'sessions';
/** Per kind the moment before which it is deleted, in milliseconds. */
export type Cutoffs = Readonly<Record<KeptInDatabase, number>>;
/** Rows by what they are. */
export type DeletionCounts = Readonly<Record<string, number>>;

type Tables = Kysely<Schema>;
type Deletion = {
  readonly what: string;
  readonly due: (tables: Tables, cutoffs: Cutoffs) => Promise<number>;
  /** Deletes `most` rows at most; returns how many it were. */
  readonly some: (tables: Tables, cutoffs: Cutoffs, now: number) => Promise<number>;
};

/** Measured with proofs and indexes: some 3 ms a transaction, so that no customer waits for it. */
const most = 50;
/** Of what was made of them: each may be one of many in a group that is counted anew. */
const mostDerived = 20;

const count = async (rows: Promise<{ readonly count: number | bigint | string }>): Promise<number> =>
  Number((await rows).count);

const oldReplies: Deletion = {
  what: 'replies',
  due: (tables, { conversations }) =>
    count(
      tables
        .selectFrom('reply')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('asked_at', '<', conversations)
        .executeTakeFirstOrThrow(),
    ),
  some: async (tables, { conversations }, now) => {
    const rows = await tables
      .selectFrom('reply')
      .select(['id', 'conversation', 'asked_at', 'language', 'kind', 'release', 'model_hash'])
      .select(['answer', 'answer_version', 'sha256'])
      .where('asked_at', '<', conversations)
      .orderBy('asked_at')
      .limit(most)
      .execute();
    for (const row of rows)
      await tables
        .insertInto('reply_proof')
        .values({ ...row, deleted_at: now })
        .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tables.deleteFrom('reply').where('id', 'in', ids).execute();
    return ids.length;
  },
};

const oldConversations: Deletion = {
  what: 'conversations',
  due: (tables, { conversations }) =>
    count(
      tables
        .selectFrom('conversation')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('active_at', '<', conversations)
        .executeTakeFirstOrThrow(),
    ),
  some: async (tables, { conversations }) => {
    const rows = await tables
      .selectFrom('conversation')
      .select('id')
      .where('active_at', '<', conversations)
      .limit(most)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tables.deleteFrom('conversation').where('id', 'in', ids).execute();
    return ids.length;
  },
};

const oldProofs: Deletion = {
  what: 'proofs',
  due: (tables, { proofs }) =>
    count(
      tables
        .selectFrom('reply_proof')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('asked_at', '<', proofs)
        .executeTakeFirstOrThrow(),
    ),
  some: async (tables, { proofs }) => {
    const rows = await tables
      .selectFrom('reply_proof')
      .select('id')
      .where('asked_at', '<', proofs)
      .limit(most)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tables.deleteFrom('reply_proof').where('id', 'in', ids).execute();
    return ids.length;
  },
};

const oldFeedback: Deletion = {
  what: 'feedback',
  due: (tables, { feedback }) =>
    count(
      tables
        .selectFrom('feedback')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('stored_at', '<', feedback)
        .executeTakeFirstOrThrow(),
    ),
  some: async (tables, { feedback }) => {
    const rows = await tables
      .selectFrom('feedback')
      .select('id')
      .where('stored_at', '<', feedback)
      .limit(most)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tables.deleteFrom('feedback').where('id', 'in', ids).execute();
    return ids.length;
  },
};

/** Few rows, as there are few people: all at once. better-auth writes its moments as ISO 8601. */
const ended = (table: 'person_session' | 'person_verification', what: string): Deletion => ({
  what,
  due: (tables, { sessions }) =>
    count(
      tables
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .where('expiresAt', '<', new Date(sessions).toISOString())
        .executeTakeFirstOrThrow(),
    ),
  some: async (tables, { sessions }) =>
    Number(
      (
        await tables
          .deleteFrom(table)
          .where('expiresAt', '<', new Date(sessions).toISOString())
          .executeTakeFirst()
      ).numDeletedRows,
    ),
});

/** In the order in which they are deleted: proofs are made of replies, and a conversation goes when its replies have. */
const deletions: readonly Deletion[] = [
  oldReplies,
  oldConversations,
  oldProofs,
  oldFeedback,
  ended('person_session', 'sessions'),
  ended('person_verification', 'verifications'),
];

export type RetentionReading = {
  /** What would be deleted now; of what was made out of it, nothing is counted. */
  due(cutoffs: Cutoffs): Promise<DeletionCounts>;
  /** What was made of replies and feedback that are gone. */
  lost(): Promise<Derived>;
};

export const retentionReading = (database: Tables): RetentionReading => ({
  due: async (cutoffs) => {
    const counts: Record<string, number> = {};
    for (const { what, due } of deletions) counts[what] = await due(database, cutoffs);
    return counts;
  },
  lost: () => lostIn(database),
});

export type StoredDeletion = {
  readonly id: string;
  /** The day of a nightly run, `YYYY-MM-DD`; null when a person asked for it. */
  readonly night: string | null;
  readonly by: string;
  readonly beganAt: number;
  readonly endedAt: number | null;
  readonly counts: DeletionCounts;
};

export type RetentionStore = {
  /**
   * Records that a deletion begins; returns its id. A night that was begun and not ended is taken up again; of one that
   * was ended nothing is begun and undefined returned.
   */
  begin(deletion: {
    readonly id: string;
    readonly night: string | null;
    readonly by: string;
    readonly now: number;
  }): Promise<string | undefined>;
  /** One short transaction: the next rows that are due. Empty when nothing is. */
  deleteSome(cutoffs: Cutoffs, now: number): Promise<DeletionCounts>;
  /** Deletes what was made of rows that are gone, as `lost` tells, in short transactions; `rest` is awaited between them. */
  deleteDerived(lost: Derived, rest: () => Promise<void>): Promise<DeletionCounts>;
  /** Writes the log into the database file and empties it. False while a reader holds on to it. */
  emptyLog(): Promise<boolean>;
  /** Records the end with its counts, also in the audit trail. */
  end(
    id: string,
    result: { readonly counts: DeletionCounts; readonly by: string; readonly now: number },
  ): Promise<void>;
  /** Newest first. */
  list(most: number): Promise<readonly StoredDeletion[]>;
};

export function retentionStore({ authoring, writing, deriving, emptyLog }: Connections): RetentionStore {
  return {
    begin: ({ id, night, by, now }) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const earlier =
            night === null
              ? undefined
              : await transaction
                  .selectFrom('deletion')
                  .select(['id', 'ended_at'])
                  .where('night', '=', night)
                  .executeTakeFirst();
          if (earlier) return earlier.ended_at === null ? earlier.id : undefined;
          await transaction
            .insertInto('deletion')
            .values({ id, night, made_by: by, began_at: now, ended_at: null, counts: '{}' })
            .execute();
          return id;
        }),
      ),
    deleteSome: (cutoffs, now) =>
      deriving(async (transaction) => {
        for (const { what, some } of deletions) {
          const deleted = await some(transaction, cutoffs, now);
          if (deleted > 0) return { [what]: deleted };
        }
        return {};
      }),
    deleteDerived: async (lost, rest) => {
      let counts: Counted = {};
      for (const part of partsOf(lost, mostDerived)) {
        const more = await deriving((transaction) => forgetDerived(transaction, part));
        counts = added(counts, more);
        await rest();
      }
      return counts;
    },
    emptyLog,
    end: (id, { counts, by, now }) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          await transaction
            .updateTable('deletion')
            .set({ ended_at: now, counts: JSON.stringify(counts) })
            .where('id', '=', id)
            .execute();
          const entry: AuditEntry = { at: now, by, action: 'retention.delete', subject: `deletion ${id}` };
          await addAudit(transaction, { ...entry, detail: counts });
        }),
      ),
    list: async (newest) => {
      const rows = await authoring
        .selectFrom('deletion')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(newest)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        night: row.night,
        by: row.made_by,
        beganAt: row.began_at,
        endedAt: row.ended_at,
        counts: JSON.parse(row.counts),
      }));
    },
  };
}
