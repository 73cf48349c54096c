// What was not understood, forgotten with the replies.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { recount } from './unmatched-groups.ts';

type Tables = Kysely<Schema>;

/** The questions that the replies of a conversation ask: to be told to `forgetUnmatched` once these are deleted. */
export async function unmatchedOf(tables: Tables, conversation: string): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('unmatched_reply')
    .innerJoin('reply', 'reply.id', 'unmatched_reply.reply')
    .select('unmatched_reply.question')
    .distinct()
    .where('reply.conversation', '=', conversation)
    .execute();
  return rows.map(({ question }) => question);
}

const withoutReply = (tables: Tables) =>
  tables
    .selectFrom('unmatched_question')
    .select(['id', 'in_group'])
    .where('text', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('unmatched_reply')
            .select('reply')
            .whereRef('unmatched_reply.question', '=', 'unmatched_question.id'),
        ),
      ),
    );

/** Questions that still have their text and no reply any more; those of one group together. */
export async function lostUnmatched(tables: Tables): Promise<readonly string[]> {
  const rows = await withoutReply(tables).orderBy('in_group').execute();
  return rows.map(({ id }) => id);
}

/**
 * Takes the texts and addresses of those of some questions to which no reply is left; counts and dates stay. Groups lose
 * their words and notes with them, and groups without any text vanish. Call it in the transaction in which replies are
 * deleted, or with what `lostUnmatched` found.
 */
export async function forgetUnmatched(
  transaction: Tables,
  questions: readonly string[],
): Promise<{ readonly 'unmatched questions': number; readonly 'unmatched groups': number }> {
  const lost =
    questions.length === 0 ? [] : await withoutReply(transaction).where('id', 'in', questions).execute();
  for (const { id } of lost)
    await transaction
      .updateTable('unmatched_question')
      // An address comes from the customer's browser and can hold anything.
      .set({ text: null, in_group: null, pages: '{}' })
      .where('id', '=', id)
      .execute();
  const touched = new Set(lost.flatMap(({ in_group: group }) => (group === null ? [] : [group])));
  let groups = 0;
  for (const group of touched) {
    await transaction
      .updateTable('unmatched_group')
      .set({ words: '[]', typical: null, note: '' })
      .where('id', '=', group)
      .execute();
    await recount(transaction, group);
    const left = await transaction
      .selectFrom('unmatched_group')
      .select('id')
      .where('id', '=', group)
      .executeTakeFirst();
    if (!left) groups += 1;
  }
  return { 'unmatched questions': lost.length, 'unmatched groups': groups };
}
