// What was collected from replies, added to the distinct question that they ask.
import type { Kysely } from 'kysely';
import { added, addedPages, type Counted } from '../counts.ts';
import { newId } from '../id.ts';
import type { Schema } from './schema.ts';
import type { Next, StoredRanking } from './unmatched-rows.ts';

type Tables = Kysely<Schema>;

/** What some replies add to one distinct question. */
export type Addition = {
  readonly language: string;
  readonly digest: string;
  readonly text: string;
  readonly replies: readonly { readonly reply: string; readonly next: Next; readonly thumbDown: boolean }[];
  readonly times: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lastAt: number;
  readonly pages: Counted;
  readonly nexts: Counted;
  readonly thumbsDown: number;
  readonly ranking: StoredRanking;
  readonly inScope: number | null;
  readonly release: number;
};

const counts = (text: string): Counted => JSON.parse(text) as Counted;

/** Adds to one question, of replies that are still there; gives the group in which it stands. */
export async function addOne(tables: Tables, addition: Addition, now: number): Promise<string | undefined> {
  const { replies, language, digest, text, ranking, inScope, release } = addition;
  const there = await tables
    .selectFrom('reply')
    .select('id')
    .where(
      'id',
      'in',
      replies.map(({ reply }) => reply),
    )
    .execute();
  // A conversation that was deleted meanwhile leaves nothing behind.
  if (there.length === 0) return undefined;
  const known = await tables
    .selectFrom('unmatched_question')
    .selectAll()
    .where('language', '=', language)
    .where('digest', '=', digest)
    .executeTakeFirst();
  const id = known?.id ?? newId(now);
  const isLatest = !known || addition.lastAt >= known.last_at;
  const row = {
    text,
    times: (known?.times ?? 0) + addition.times,
    first_day: known && known.first_day < addition.firstDay ? known.first_day : addition.firstDay,
    last_day: known && known.last_day > addition.lastDay ? known.last_day : addition.lastDay,
    last_at: Math.max(known?.last_at ?? 0, addition.lastAt),
    pages: JSON.stringify(addedPages(counts(known?.pages ?? '{}'), addition.pages)),
    nexts: JSON.stringify(added(counts(known?.nexts ?? '{}'), addition.nexts)),
    thumbs_down: (known?.thumbs_down ?? 0) + addition.thumbsDown,
    ranking: isLatest ? JSON.stringify(ranking) : known.ranking,
    in_scope: isLatest ? inScope : known.in_scope,
    release: isLatest ? release : known.release,
  };
  if (known) {
    // What a newer release makes of it is another question once this one has missed it again.
    const reread =
      isLatest && release !== known.release ? { now_kind: null, now_intent: null, now_model: null } : {};
    await tables
      .updateTable('unmatched_question')
      .set({ ...row, ...reread })
      .where('id', '=', id)
      .execute();
  } else
    await tables
      .insertInto('unmatched_question')
      .values({
        id,
        language,
        digest,
        ...row,
        in_group: null,
        now_kind: null,
        now_intent: null,
        now_model: null,
      })
      .execute();
  const isThere = new Set(there.map((reply) => reply.id));
  await tables
    .insertInto('unmatched_reply')
    .values(
      replies
        .filter(({ reply }) => isThere.has(reply))
        .map(({ reply, next, thumbDown }) => ({ reply, question: id, next, thumb_down: thumbDown ? 1 : 0 })),
    )
    .onConflict((conflict) =>
      conflict.column('reply').doUpdateSet((row) => ({
        next: row.ref('excluded.next'),
        thumb_down: row.ref('excluded.thumb_down'),
      })),
    )
    .execute();
  return known?.in_group ?? undefined;
}
