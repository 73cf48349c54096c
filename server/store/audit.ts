// The audit trail: who did what and when, each entry bound to the one before by its hash.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type AuditEntry = {
  readonly at: number;
  /** A person's id, or the program's own names `import` and `system`. */
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  /** Ids and figures; never a customer's text. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

type Row = Schema['audit'];

const firstHash = '0'.repeat(64);

const hashOf = (row: Omit<Row, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.number,
        row.made_at,
        row.made_by,
        row.action,
        row.subject,
        row.detail,
        row.previous_hash,
      ]),
    )
    .digest('hex');

/** Adds an entry inside the caller's transaction, so that no change goes without its entry, nor an entry without its change. */
export async function addAudit(transaction: Kysely<Schema>, entry: AuditEntry): Promise<void> {
  const last = await transaction
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row = {
    number: (last?.number ?? 0) + 1,
    made_at: entry.at,
    made_by: entry.by,
    action: entry.action,
    subject: entry.subject,
    detail: JSON.stringify(entry.detail ?? {}),
    previous_hash: last?.hash ?? firstHash,
  };
  await transaction
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row) })
    .execute();
}

export type AuditStore = {
  /** Newest first, those before a number. */
  newest(
    before: number | undefined,
    most: number,
  ): Promise<readonly (AuditEntry & { readonly number: number })[]>;
  /** Oldest first. */
  entries(from: number, most: number): Promise<readonly AuditEntry[]>;
  /** The number of the first entry that was changed, removed or put in later; undefined when the chain is whole. */
  firstBroken(): Promise<number | undefined>;
};

export function auditStore({ authoring }: Connections): AuditStore {
  const toEntry = (row: Row): AuditEntry => ({
    at: row.made_at,
    by: row.made_by,
    action: row.action,
    subject: row.subject,
    detail: JSON.parse(row.detail),
  });
  return {
    newest: async (before, most) => {
      const rows = await authoring
        .selectFrom('audit')
        .selectAll()
        .where('number', '<', before ?? Number.MAX_SAFE_INTEGER)
        .orderBy('number', 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => ({ number: row.number, ...toEntry(row) }));
    },
    entries: async (from, most) => {
      const rows = await authoring
        .selectFrom('audit')
        .selectAll()
        .where('number', '>=', from)
        .orderBy('number')
        .limit(most)
        .execute();
      return rows.map(toEntry);
    },
    firstBroken: async () => {
      let previous = firstHash;
      let number = 1;
      for await (const row of authoring.selectFrom('audit').selectAll().orderBy('number').stream()) {
        if (row.number !== number || row.previous_hash !== previous || row.hash !== hashOf(row))
          return number;
        previous = row.hash;
        number += 1;
      }
      return undefined;
    },
  };
}
