// The audit trail: who did what and when, each entry bound to the one before by its hash.
import type { Kysely } from 'kysely';
import type { AuditAction } from './audit-actions.ts';
import { type AuditRow, endLine, entryLine, firstHash, followChain, hashOf } from './audit-chain.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type AuditEntry = {
  readonly at: number;
  /** A person's id, or the program's own names `import` and `system`. */
  readonly by: string;
  readonly action: AuditAction;
  readonly subject: string;
  /** Ids and figures; never a customer's text. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** An entry as it stands: an older program may have named actions that this one knows no more. */
export type StoredEntry = Omit<AuditEntry, 'action'> & { readonly action: string };
export type NumberedEntry = StoredEntry & { readonly number: number };

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

/** The number of the first entry that was changed, removed or put in later; undefined when the chain is whole. */
export async function firstBrokenIn(database: Kysely<Schema>): Promise<number | undefined> {
  const chain = followChain();
  for await (const row of database.selectFrom('audit').selectAll().orderBy('number').stream())
    if (!chain.add(row)) return chain.end().entries + 1;
  return undefined;
}

export type LooksQuery = {
  readonly by?: string;
  /** Milliseconds; `until` is not among them. */
  readonly from?: number;
  readonly until?: number;
  /** Those older than the entry of this number. */
  readonly before?: number;
  readonly most: number;
};

export type AuditStore = {
  /** Newest first, those before a number. */
  newest(before: number | undefined, most: number): Promise<readonly NumberedEntry[]>;
  /** Oldest first. */
  entries(from: number, most: number): Promise<readonly StoredEntry[]>;
  firstBroken(): Promise<number | undefined>;
  /** Looks into conversations, newest first. */
  looks(query: LooksQuery): Promise<readonly NumberedEntry[]>;
  /** Whether a person looked at a subject, through one door, since a moment. */
  hasLooked(look: {
    readonly by: string;
    readonly subject: string;
    readonly door: string;
    readonly since: number;
  }): Promise<boolean>;
  /** The whole trail as the lines of a file, some hundred at a time; `verifyLines` reads it. */
  exported(): AsyncIterable<string>;
};

export const lookAction: AuditAction = 'conversation.read';
const exportedAtOnce = 100;

export function auditStore({ authoring }: Connections): AuditStore {
  const toEntry = (row: AuditRow): StoredEntry => ({
    at: row.made_at,
    by: row.made_by,
    action: row.action,
    subject: row.subject,
    detail: JSON.parse(row.detail),
  });
  const toNumbered = (row: AuditRow) => ({ number: row.number, ...toEntry(row) });
  return {
    newest: async (before, most) => {
      const rows = await authoring
        .selectFrom('audit')
        .selectAll()
        .where('number', '<', before ?? Number.MAX_SAFE_INTEGER)
        .orderBy('number', 'desc')
        .limit(most)
        .execute();
      return rows.map(toNumbered);
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
    firstBroken: () => firstBrokenIn(authoring),
    looks: async ({ by, from, until, before, most }) => {
      const last =
        before === undefined
          ? undefined
          : await authoring
              .selectFrom('audit')
              .select('made_at')
              .where('number', '=', before)
              .executeTakeFirst();
      let query = authoring.selectFrom('audit').selectAll().where('action', '=', lookAction);
      if (by !== undefined) query = query.where('made_by', '=', by);
      if (from !== undefined) query = query.where('made_at', '>=', from);
      if (until !== undefined) query = query.where('made_at', '<', until);
      if (before !== undefined && last)
        query = query
          .where('made_at', '<=', last.made_at)
          .where((where) => where.or([where('made_at', '<', last.made_at), where('number', '<', before)]));
      const rows = await query.orderBy('made_at', 'desc').orderBy('number', 'desc').limit(most).execute();
      return rows.map(toNumbered);
    },
    hasLooked: async ({ by, subject, door, since }) => {
      const rows = await authoring
        .selectFrom('audit')
        .select('detail')
        .where('action', '=', lookAction)
        .where('made_by', '=', by)
        .where('made_at', '>=', since)
        .where('subject', '=', subject)
        .execute();
      return rows.some(({ detail }) => JSON.parse(detail).door === door);
    },
    exported: async function* () {
      const chain = followChain();
      for (let number = 0; ; ) {
        const rows = await authoring
          .selectFrom('audit')
          .selectAll()
          .where('number', '>', number)
          .orderBy('number')
          .limit(exportedAtOnce)
          .execute();
        const last = rows.at(-1);
        if (!last) break;
        number = last.number;
        for (const row of rows) chain.add(row);
        yield rows.map(entryLine).join('');
      }
      yield endLine(chain.end());
    },
  };
}
