// The words that name a theme: kept only while enough different texts hold them, so that no name becomes a label.
import type { Kysely } from 'kysely';
import { isHeldByEnough } from '../feedback-measures.ts';
import type { Schema } from './schema.ts';

export const readWords = (words: string): readonly string[] => JSON.parse(words) as string[];

/** Takes from themes the words that fewer than five living texts of theirs still hold; how many words went. */
export async function dropRareWords(transaction: Kysely<Schema>, themes: readonly string[]): Promise<number> {
  let dropped = 0;
  for (const id of themes) {
    const theme = await transaction
      .selectFrom('theme')
      .select('words')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!theme) continue;
    const texts = await textsOfTheme(transaction, id);
    const words = readWords(theme.words);
    const kept = words.filter((word) => isHeldByEnough(word, texts));
    if (kept.length === words.length) continue;
    dropped += words.length - kept.length;
    await transaction
      .updateTable('theme')
      .set({ words: JSON.stringify(kept) })
      .where('id', '=', id)
      .execute();
  }
  return dropped;
}

/** Lower-cased living texts of a theme's own members. */
async function textsOfTheme(tables: Kysely<Schema>, theme: string): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('theme_member as member')
    .leftJoin('feedback', 'feedback.id', 'member.item')
    .leftJoin('reply', 'reply.id', 'member.item')
    .where('member.theme', '=', theme)
    .select(({ fn }) => fn.coalesce('feedback.text', 'reply.reason').as('text'))
    .execute();
  return rows.flatMap(({ text }) => (text === null ? [] : text.toLowerCase()));
}
