// The words that name a theme: kept only while enough different texts hold them, so that no name becomes a label.
import type { Kysely } from 'kysely';
import { isHeldByEnough } from '../feedback-measures.ts';
import type { Schema } from './schema.ts';

export const readWords = (words: string): readonly string[] => JSON.parse(words) as string[];

/** Texts that are read first. */
const sample = 300;

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
    const words = readWords(theme.words);
    const heldIn = (texts: readonly string[]) => words.filter((word) => isHeldByEnough(word, texts));
    // What names a theme is in many of its texts: some tell it of nearly every word.
    const some = heldIn(await textsOfTheme(transaction, id, sample));
    const kept = some.length === words.length ? some : heldIn(await textsOfTheme(transaction, id));
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

/** Lower-cased living texts of a theme's own members: the newest `most`, or all. */
async function textsOfTheme(
  tables: Kysely<Schema>,
  theme: string,
  most?: number,
): Promise<readonly string[]> {
  const texts = tables
    .selectFrom('theme_member as member')
    .leftJoin('feedback', 'feedback.id', 'member.item')
    .leftJoin('reply', 'reply.id', 'member.item')
    .where('member.theme', '=', theme)
    .select(({ fn }) => fn.coalesce('feedback.text', 'reply.reason').as('text'));
  const rows = await (most === undefined
    ? texts
    : texts.orderBy('member.given_at', 'desc').limit(most)
  ).execute();
  return rows.flatMap(({ text }) => (text === null ? [] : text.toLowerCase()));
}
