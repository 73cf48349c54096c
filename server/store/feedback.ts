// Customers' feedback: stored, imported, taken back, and deleted when its days are over.
import type { Kysely } from 'kysely';
import { clearMood, importedKey, weekOf } from '../feedback-measures.ts';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';
import { dropRareWords } from './theme-words.ts';

export type FeedbackSource = 'chat' | 'import' | 'thumb';

/** Free text of a customer about the service, redacted. */
export type StoredFeedback = {
  readonly id: string;
  readonly source: 'chat' | 'import';
  readonly conversation?: string;
  /** The client's own id of the message. */
  readonly clientId?: string;
  readonly import?: string;
  /** When the customer wrote it; for an import what the file says. */
  readonly givenAt: number;
  readonly storedAt: number;
  readonly language: string;
  readonly text: string;
  /** Kinds of personal data that were taken out. */
  readonly removed: readonly string[];
  /** How content the customer was, 1 to 5. */
  readonly stars?: number;
};

/** What is known of one feedback beside its text. */
export type NewMember = {
  readonly item: string;
  readonly language: string;
  readonly source: FeedbackSource;
  readonly givenAt: number;
  /** From -1 to 1. */
  readonly mood: number;
};

export type FeedbackStore = {
  /** Stores feedback of the chat. Sent again under the same client's id nothing is stored, and the earlier one comes back. */
  give(feedback: StoredFeedback): Promise<StoredFeedback | 'stored'>;
  /** Stores some feedback of an import; `entry` goes with the last of them. */
  addImported(feedback: readonly StoredFeedback[], entry?: AuditEntry): Promise<void>;
  /** Texts that imports brought, by time and text: to leave out what is there already. */
  imported(from: number, until: number): Promise<ReadonlySet<string>>;
  /** Takes a whole import back; how many were deleted. */
  takeBack(importId: string, entry: AuditEntry): Promise<number>;
  /** Deletes one feedback by hand, or the reason of a thumb; false where it is gone. */
  remove(item: string, entry: AuditEntry): Promise<boolean>;
  /** Begins to count what came in. */
  addMembers(members: readonly NewMember[]): Promise<void>;
};

const toRow = (feedback: StoredFeedback): Schema['feedback'] => ({
  id: feedback.id,
  source: feedback.source,
  conversation: feedback.conversation ?? null,
  client_id: feedback.clientId ?? null,
  import: feedback.import ?? null,
  given_at: feedback.givenAt,
  stored_at: feedback.storedAt,
  language: feedback.language,
  text: feedback.text,
  removed: JSON.stringify(feedback.removed),
  stars: feedback.stars ?? null,
});

const toFeedback = (row: Schema['feedback']): StoredFeedback => ({
  id: row.id,
  source: row.source as StoredFeedback['source'],
  ...(row.conversation === null ? {} : { conversation: row.conversation }),
  ...(row.client_id === null ? {} : { clientId: row.client_id }),
  ...(row.import === null ? {} : { import: row.import }),
  givenAt: row.given_at,
  storedAt: row.stored_at,
  language: row.language,
  text: row.text,
  removed: JSON.parse(row.removed),
  ...(row.stars === null ? {} : { stars: row.stars }),
});

/** What a conversation holds of feedback: its own and the reasons of its thumbs. */
export async function feedbackOf(tables: Kysely<Schema>, conversation: string): Promise<readonly string[]> {
  const own = tables.selectFrom('feedback').select('id').where('conversation', '=', conversation);
  const reasons = tables
    .selectFrom('reply')
    .select('id')
    .where('conversation', '=', conversation)
    .where('reason', 'is not', null);
  return (await own.unionAll(reasons).execute()).map(({ id }) => id);
}

const withoutText = (tables: Kysely<Schema>) =>
  tables
    .selectFrom('theme_member as member')
    .leftJoin('feedback', 'feedback.id', 'member.item')
    .leftJoin('reply', 'reply.id', 'member.item')
    .where('feedback.id', 'is', null)
    .where('reply.reason', 'is', null)
    .select(['member.item', 'member.theme', 'member.given_at', 'member.mood']);

/** What is counted and lost its text; what is of one theme together. */
export async function lostFeedback(tables: Kysely<Schema>): Promise<readonly string[]> {
  const rows = await withoutText(tables).orderBy('member.theme').execute();
  return rows.map(({ item }) => item);
}

/**
 * Counts and lets go of those of some items that lost their text: the conversation was deleted, the thumb taken back, the
 * days are over. Trends stay as they were, and no theme keeps a word that fewer than five texts still hold. To be called
 * in the transaction that deletes, or with what `lostFeedback` found.
 */
export async function settleFeedback(
  transaction: Kysely<Schema>,
  items: readonly string[],
): Promise<{ readonly feedback: number; readonly words: number }> {
  if (items.length === 0) return { feedback: 0, words: 0 };
  const lost = await withoutText(transaction).where('member.item', 'in', items).execute();
  const counts = new Map<string, Schema['theme_count']>();
  for (const { theme, given_at, mood } of lost) {
    if (theme === null) continue;
    const begins = weekOf(given_at);
    const key = `${theme} ${begins}`;
    const count = counts.get(key) ?? { theme, week: begins, texts: 0, good: 0, bad: 0 };
    count.texts += 1;
    if (mood >= clearMood) count.good += 1;
    if (mood <= -clearMood) count.bad += 1;
    counts.set(key, count);
  }
  for (const count of counts.values())
    await transaction
      .insertInto('theme_count')
      .values(count)
      .onConflict((conflict) =>
        conflict.columns(['theme', 'week']).doUpdateSet((before) => ({
          texts: before('theme_count.texts', '+', count.texts),
          good: before('theme_count.good', '+', count.good),
          bad: before('theme_count.bad', '+', count.bad),
        })),
      )
      .execute();
  if (lost.length > 0)
    await transaction
      .deleteFrom('theme_member')
      .where(
        'item',
        'in',
        lost.map(({ item }) => item),
      )
      .execute();
  const touched = new Set(lost.flatMap(({ theme }) => theme ?? []));
  return { feedback: lost.length, words: await dropRareWords(transaction, [...touched]) };
}

export function feedbackStore({ authoring, writing, deriving, emptyLog }: Connections): FeedbackStore {
  const inTransaction = <T>(work: (transaction: Kysely<Schema>) => Promise<T>): Promise<T> =>
    writing(() => authoring.transaction().execute(work));
  return {
    give: (feedback) =>
      inTransaction(async (transaction) => {
        const { conversation = '', clientId = '' } = feedback;
        const earlier = await transaction
          .selectFrom('feedback')
          .selectAll()
          .where('conversation', '=', conversation)
          .where('client_id', '=', clientId)
          .executeTakeFirst();
        if (earlier) return toFeedback(earlier);
        await transaction.insertInto('feedback').values(toRow(feedback)).execute();
        return 'stored';
      }),
    addImported: (feedback, entry) =>
      inTransaction(async (transaction) => {
        if (feedback.length > 0)
          await transaction.insertInto('feedback').values(feedback.map(toRow)).execute();
        if (entry) await addAudit(transaction, entry);
      }),
    imported: async (from, until) => {
      const rows = await authoring
        .selectFrom('feedback')
        .select(['given_at', 'text'])
        .where('import', 'is not', null)
        .where('given_at', '>=', from)
        .where('given_at', '<=', until)
        .execute();
      return new Set(rows.map(({ given_at, text }) => importedKey({ givenAt: given_at, text })));
    },
    takeBack: async (importId, entry) => {
      const deleted = await inTransaction(async (transaction) => {
        const of = transaction.selectFrom('feedback').select('id').where('import', '=', importId);
        // An import that was a mistake leaves no figures behind.
        await transaction.deleteFrom('theme_member').where('item', 'in', of).execute();
        const { numDeletedRows } = await transaction
          .deleteFrom('feedback')
          .where('import', '=', importId)
          .executeTakeFirst();
        if (numDeletedRows > 0n)
          await addAudit(transaction, {
            ...entry,
            detail: { ...entry.detail, texts: Number(numDeletedRows) },
          });
        return Number(numDeletedRows);
      });
      await emptyLog();
      return deleted;
    },
    remove: async (item, entry) => {
      const done = await inTransaction(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('feedback')
          .where('id', '=', item)
          .executeTakeFirst();
        const { numUpdatedRows } = await transaction
          .updateTable('reply')
          .set({ reason: null })
          .where('id', '=', item)
          .where('reason', 'is not', null)
          .executeTakeFirst();
        if (numDeletedRows + numUpdatedRows === 0n) return false;
        await settleFeedback(transaction, [item]);
        await addAudit(transaction, entry);
        return true;
      });
      if (done) await emptyLog();
      return done;
    },
    addMembers: (members) =>
      deriving(async (transaction) => {
        for (let from = 0; from < members.length; from += 100)
          await transaction
            .insertInto('theme_member')
            .values(
              members.slice(from, from + 100).map(({ item, language, source, givenAt, mood }) => ({
                item,
                language,
                source,
                given_at: givenAt,
                mood,
                theme: null,
                similarity: 0,
                placed_at: null,
              })),
            )
            .onConflict((conflict) =>
              conflict.column('item').doUpdateSet((row) => ({
                given_at: row.ref('excluded.given_at'),
                mood: row.ref('excluded.mood'),
                theme: null,
                placed_at: null,
              })),
            )
            .execute();
      }),
  };
}
