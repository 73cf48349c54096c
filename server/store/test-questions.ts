// The institution's own test questions, by which a new model is measured against the old one.
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type StoredTestQuestion = {
  readonly id: string;
  readonly version: number;
  readonly language: string;
  readonly question: string;
  /** An intent's id, `-` for out of scope, `?` where asking back is right. */
  readonly expected: string;
  readonly page: string | null;
  readonly previous: string | null;
  /** Losing it refuses a publication. */
  readonly isProtected: boolean;
  readonly by: string;
  readonly at: number;
};

export type TestQuestionStore = {
  list(): Promise<readonly StoredTestQuestion[]>;
  read(id: string): Promise<StoredTestQuestion | undefined>;
  /** As for notices: one version more than the stored one, or false. */
  save(question: StoredTestQuestion, entry: AuditEntry): Promise<boolean>;
  remove(id: string, entry: AuditEntry): Promise<boolean>;
};

const toQuestion = (row: Schema['test_question']): StoredTestQuestion => ({
  id: row.id,
  version: row.version,
  language: row.language,
  question: row.question,
  expected: row.expected,
  page: row.page,
  previous: row.previous,
  isProtected: row.protected === 1,
  by: row.made_by,
  at: row.made_at,
});

export function testQuestionStore({ authoring, writing }: Connections): TestQuestionStore {
  return {
    list: async () => {
      const rows = await authoring.selectFrom('test_question').selectAll().orderBy('id').execute();
      return rows.map(toQuestion);
    },
    read: async (id) => {
      const row = await authoring
        .selectFrom('test_question')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toQuestion(row);
    },
    save: (question, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { id } = question;
          const values = {
            version: question.version,
            language: question.language,
            question: question.question,
            expected: question.expected,
            page: question.page,
            previous: question.previous,
            protected: question.isProtected ? 1 : 0,
            made_by: question.by,
            made_at: question.at,
          };
          if (question.version === 1)
            await transaction
              .insertInto('test_question')
              .values({ id, ...values })
              .execute();
          else {
            const { numUpdatedRows } = await transaction
              .updateTable('test_question')
              .set(values)
              .where('id', '=', id)
              .where('version', '=', question.version - 1)
              .executeTakeFirst();
            if (numUpdatedRows !== 1n) return false;
          }
          await addAudit(transaction, entry);
          return true;
        }),
      ),
    remove: (id, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { numDeletedRows } = await transaction
            .deleteFrom('test_question')
            .where('id', '=', id)
            .executeTakeFirst();
          if (numDeletedRows !== 1n) return false;
          await addAudit(transaction, entry);
          return true;
        }),
      ),
  };
}
