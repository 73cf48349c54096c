// Themes: what a run found and where it put each feedback, and what people made of them by hand.
import type { Kysely } from 'kysely';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';
import { readWords } from './theme-words.ts';

export type StoredTheme = {
  readonly id: string;
  readonly language: string;
  /** Given by hand; without it the words name the theme. */
  readonly name: string | null;
  readonly isPinned: boolean;
  /** The theme in which this one shows. */
  readonly mergedInto: string | null;
  readonly words: readonly string[];
  readonly foundAt: number;
  readonly version: number;
};

export type Placed = {
  readonly item: string;
  /** Null: it lies near no theme. */
  readonly theme: string | null;
  readonly similarity: number;
  readonly mood: number;
};

export type ThemeStore = {
  list(): Promise<readonly StoredTheme[]>;
  read(id: string): Promise<StoredTheme | undefined>;
  /** Changes name, pin or merge of a theme of this version; false where it is of another one. */
  change(
    id: string,
    change: Partial<Pick<StoredTheme, 'name' | 'isPinned' | 'mergedInto'>>,
    entry: AuditEntry & { readonly version: number },
  ): Promise<boolean>;
  /** New themes, and new words of known ones. */
  putFound(
    themes: readonly Pick<StoredTheme, 'id' | 'language' | 'words' | 'mergedInto'>[],
    now: number,
  ): Promise<void>;
  /** Where feedback belongs. Some hundred at a time: the chat writes in between. */
  place(placed: readonly Placed[], now: number): Promise<void>;
  /** Notes the end of a run, and lets go of themes that hold nothing and that nobody has touched. */
  endRun(run: {
    readonly language: string;
    readonly now: number;
    readonly texts: number;
    /** Themes were looked for, not only filled. */
    readonly found: boolean;
  }): Promise<void>;
};

const toTheme = (row: Schema['theme']): StoredTheme => ({
  id: row.id,
  language: row.language,
  name: row.name,
  isPinned: row.pinned === 1,
  mergedInto: row.merged_into,
  words: readWords(row.words),
  foundAt: row.found_at,
  version: row.version,
});

export const allThemes = async (tables: Kysely<Schema>): Promise<readonly StoredTheme[]> =>
  (await tables.selectFrom('theme').selectAll().orderBy('id').execute()).map(toTheme);

export function themeStore({ authoring, writing, deriving }: Connections): ThemeStore {
  const inTransaction = <T>(work: (transaction: Kysely<Schema>) => Promise<T>): Promise<T> =>
    writing(() => authoring.transaction().execute(work));
  return {
    list: () => allThemes(authoring),
    read: async (id) => {
      const row = await authoring.selectFrom('theme').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toTheme(row);
    },
    change: (id, { name, isPinned, mergedInto }, { version, ...entry }) =>
      inTransaction(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('theme')
          .set({
            version: version + 1,
            ...(name === undefined ? {} : { name }),
            ...(isPinned === undefined ? {} : { pinned: isPinned ? 1 : 0 }),
            ...(mergedInto === undefined ? {} : { merged_into: mergedInto }),
          })
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return false;
        await addAudit(transaction, entry);
        return true;
      }),
    putFound: (themes, now) =>
      deriving(async (transaction) => {
        for (const { id, language, words, mergedInto } of themes)
          await transaction
            .insertInto('theme')
            .values({
              id,
              language,
              name: null,
              pinned: 0,
              merged_into: mergedInto,
              words: JSON.stringify(words),
              found_at: now,
              version: 1,
            })
            .onConflict((conflict) =>
              conflict.column('id').doUpdateSet((row) => ({ words: row.ref('excluded.words') })),
            )
            .execute();
      }),
    place: (placed, now) =>
      deriving(async (transaction) => {
        for (const { item, theme, similarity, mood } of placed)
          await transaction
            .updateTable('theme_member')
            .set({ theme, similarity, mood, placed_at: now })
            .where('item', '=', item)
            .execute();
      }),
    endRun: ({ language, now, texts, found }) =>
      deriving(async (transaction) => {
        await transaction
          .insertInto('theme_run')
          .values({ language, found_at: found ? now : 0, placed_at: now, texts })
          .onConflict((conflict) =>
            conflict
              .column('language')
              .doUpdateSet({ placed_at: now, texts, ...(found ? { found_at: now } : {}) }),
          )
          .execute();
        if (found)
          await transaction
            .deleteFrom('theme')
            .where('language', '=', language)
            .where('name', 'is', null)
            .where('pinned', '=', 0)
            .where('merged_into', 'is', null)
            .where(
              'id',
              'not in',
              transaction.selectFrom('theme_member').select('theme').where('theme', 'is not', null),
            )
            .where('id', 'not in', transaction.selectFrom('theme_count').select('theme'))
            .where(
              'id',
              'not in',
              transaction
                .selectFrom('theme as other')
                .select('other.merged_into')
                .where('other.merged_into', 'is not', null),
            )
            .execute();
      }),
  };
}
