// What was not understood, forgotten with the replies.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { recount } from './unmatched-groups.ts';

/**
 * Takes the texts and addresses of questions to which no reply is left; counts and dates stay. Groups lose their words and notes
 * with them, and groups without any text vanish. Call it in the transaction in which replies are deleted.
 */
export async function forgetUnmatched(
  transaction: Kysely<Schema>,
): Promise<{ readonly 'unmatched questions': number; readonly 'unmatched groups': number }> {
  const lost = await transaction
    .selectFrom('unmatched_question')
    .select(['id', 'in_group'])
    .where('text', 'is not', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('unmatched_reply')
            .select('reply')
            .whereRef('unmatched_reply.question', '=', 'unmatched_question.id'),
        ),
      ),
    )
    .execute();
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
