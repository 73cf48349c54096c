// Notices as people write them; an approved one is copied to where the chat reads it, and is taken from there when it is ended.
import type { Kysely } from 'kysely';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type NoticeState = 'waiting' | 'returned' | 'approved' | 'ended';

export type StoredNotice = {
  readonly id: string;
  readonly version: number;
  readonly text: Readonly<Record<string, string>>;
  readonly from: number;
  readonly until: number;
  readonly state: NoticeState;
  readonly by: string;
  readonly at: number;
  readonly approvedBy: string | null;
  readonly comment: string;
};

export type NoticeStore = {
  /** Newest first. */
  list(): Promise<readonly StoredNotice[]>;
  read(id: string): Promise<StoredNotice | undefined>;
  /** Stores a notice whose version is one more than the stored one's (1: a new one); false where that is another. */
  save(notice: StoredNotice, entry: AuditEntry): Promise<boolean>;
};

const toNotice = (row: Schema['notice_text']): StoredNotice => ({
  id: row.id,
  version: row.version,
  text: JSON.parse(row.text),
  from: row.shown_from,
  until: row.shown_until,
  state: row.state as NoticeState,
  by: row.made_by,
  at: row.made_at,
  approvedBy: row.approved_by,
  comment: row.comment,
});

const toRow = (notice: StoredNotice): Schema['notice_text'] => ({
  id: notice.id,
  version: notice.version,
  text: JSON.stringify(notice.text),
  shown_from: notice.from,
  shown_until: notice.until,
  state: notice.state,
  made_by: notice.by,
  made_at: notice.at,
  approved_by: notice.approvedBy,
  comment: notice.comment,
});

/** What the chat reads: the approved notices and no others. */
async function putShown(tables: Kysely<Schema>, notice: StoredNotice, now: number): Promise<void> {
  await tables.deleteFrom('notice').where('id', '=', notice.id).execute();
  if (notice.state !== 'approved' || notice.approvedBy === null) return;
  await tables
    .insertInto('notice')
    .values({
      id: notice.id,
      text: JSON.stringify(notice.text),
      shown_from: notice.from,
      shown_until: notice.until,
      approved_by: notice.approvedBy,
      approved_at: now,
    })
    .execute();
}

export function noticeStore({ authoring, writing }: Connections): NoticeStore {
  return {
    list: async () => {
      const rows = await authoring
        .selectFrom('notice_text')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(500)
        .execute();
      return rows.map(toNotice);
    },
    read: async (id) => {
      const row = await authoring
        .selectFrom('notice_text')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toNotice(row);
    },
    save: (notice, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { id, ...values } = toRow(notice);
          if (notice.version === 1)
            await transaction
              .insertInto('notice_text')
              .values({ id, ...values })
              .execute();
          else {
            const { numUpdatedRows } = await transaction
              .updateTable('notice_text')
              .set(values)
              .where('id', '=', id)
              .where('version', '=', notice.version - 1)
              .executeTakeFirst();
            if (numUpdatedRows !== 1n) return false;
          }
          await putShown(transaction, notice, entry.at);
          await addAudit(transaction, entry);
          return true;
        }),
      ),
  };
}
