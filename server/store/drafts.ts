// Drafts: at most one a subject, each save counted, so that nobody writes over what they have not seen.
import type { Content, Subject, SubjectKind } from '../library/subject.ts';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type DraftState = 'draft' | 'waiting' | 'returned';

export type StoredDraft = Subject & {
  readonly content: Content;
  readonly version: number;
  /** The approved revision from which it was made; 0 for something new. */
  readonly base: number;
  readonly state: DraftState;
  /** Ids of everybody who edited it. */
  readonly authors: readonly string[];
  readonly editedBy: string;
  readonly editedAt: number;
  readonly submittedBy: string | null;
  readonly submittedAt: number | null;
  readonly comment: string;
  readonly returnedBy: string | null;
};

export type DraftStore = {
  read(subject: Subject): Promise<StoredDraft | undefined>;
  /** Newest edit first. */
  list(): Promise<readonly StoredDraft[]>;
  /**
   * Stores a draft whose version is one more than that of the stored one (1 where there is none).
   * False, and nothing changed, where the stored one is another.
   */
  save(draft: StoredDraft, entries?: readonly AuditEntry[]): Promise<boolean>;
  /** False where the stored version is another. */
  remove(subject: Subject, version: number, entry: AuditEntry): Promise<boolean>;
};

type Row = Schema['draft'];

const toDraft = (row: Row): StoredDraft => ({
  kind: row.kind as SubjectKind,
  id: row.subject,
  content: JSON.parse(row.content),
  version: row.version,
  base: row.base,
  state: row.state as DraftState,
  authors: JSON.parse(row.authors),
  editedBy: row.edited_by,
  editedAt: row.edited_at,
  submittedBy: row.submitted_by,
  submittedAt: row.submitted_at,
  comment: row.comment,
  returnedBy: row.returned_by,
});

const toRow = (draft: StoredDraft): Row => ({
  kind: draft.kind,
  subject: draft.id,
  content: JSON.stringify(draft.content),
  version: draft.version,
  base: draft.base,
  state: draft.state,
  authors: JSON.stringify(draft.authors),
  edited_by: draft.editedBy,
  edited_at: draft.editedAt,
  submitted_by: draft.submittedBy,
  submitted_at: draft.submittedAt,
  comment: draft.comment,
  returned_by: draft.returnedBy,
});

export function draftStore({ authoring, writing }: Connections): DraftStore {
  return {
    read: async ({ kind, id }) => {
      const row = await authoring
        .selectFrom('draft')
        .selectAll()
        .where('kind', '=', kind)
        .where('subject', '=', id)
        .executeTakeFirst();
      return row && toDraft(row);
    },
    list: async () => {
      const rows = await authoring.selectFrom('draft').selectAll().orderBy('edited_at', 'desc').execute();
      return rows.map(toDraft);
    },
    save: (draft, entries = []) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { kind, subject, ...values } = toRow(draft);
          if (draft.version === 1) {
            const { numInsertedOrUpdatedRows } = await transaction
              .insertInto('draft')
              .values({ kind, subject, ...values })
              .onConflict((conflict) => conflict.doNothing())
              .executeTakeFirst();
            if (numInsertedOrUpdatedRows !== 1n) return false;
          } else {
            const { numUpdatedRows } = await transaction
              .updateTable('draft')
              .set(values)
              .where('kind', '=', kind)
              .where('subject', '=', subject)
              .where('version', '=', draft.version - 1)
              .executeTakeFirst();
            if (numUpdatedRows !== 1n) return false;
          }
          for (const entry of entries) await addAudit(transaction, entry);
          return true;
        }),
      ),
    remove: ({ kind, id }, version, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { numDeletedRows } = await transaction
            .deleteFrom('draft')
            .where('kind', '=', kind)
            .where('subject', '=', id)
            .where('version', '=', version)
            .executeTakeFirst();
          if (numDeletedRows !== 1n) return false;
          await addAudit(transaction, entry);
          return true;
        }),
      ),
  };
}
