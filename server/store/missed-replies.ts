// Replies that were no answer, each with the customer's next message, read in the background to be collected.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** A place among the replies: from a moment on, and at that very moment those after an id. */
export type Cursor = { readonly at: number; readonly after: string };

/** A reply that was no answer, and the customer's next message. */
export type Missed = {
  readonly reply: string;
  readonly question: string;
  readonly language: string;
  readonly at: number;
  readonly page: string | null;
  readonly release: number;
  readonly ranking: string;
  readonly inScope: number | null;
  readonly kind: 'unmatched' | 'clarify';
  readonly thumb: string;
  readonly personAt: number | null;
  readonly next: {
    readonly request: string;
    readonly parent: string | null;
    readonly chosen: string | null;
    readonly answer: string | null;
  } | null;
  /** What was counted of it already. */
  readonly counted: { readonly next: string; readonly thumbDown: number } | null;
};

/** Replies asked from a place on, oldest first; at most so many. */
export type MissedReplies = (
  from: Cursor,
  most: number,
) => Promise<{
  readonly missed: readonly Missed[];
  /** Where the next look begins; missing where nothing is left. */
  readonly rest?: Cursor;
}>;

const missedKinds = ['unmatched', 'clarify'] as const;

export function missedReplies(database: Kysely<Schema>): MissedReplies {
  /** The moment up to which there are some more of a kind than are wanted, by the index of kinds alone. */
  const cutOf = async (kind: string, from: number, most: number): Promise<number | undefined> => {
    const row = await database
      .selectFrom('reply')
      .select('asked_at')
      .where('kind', '=', kind)
      .where('asked_at', '>=', from)
      .orderBy('asked_at')
      .offset(most)
      .limit(1)
      .executeTakeFirst();
    return row?.asked_at;
  };
  return async ({ at, after }, most) => {
    // Without an end, all that is left would be put in order for each look.
    const cuts: number[] = [];
    for (const kind of missedKinds) cuts.push((await cutOf(kind, at, most)) ?? Number.MAX_SAFE_INTEGER);
    const until = Math.min(...cuts);
    const rows = await database
      .selectFrom('reply')
      .leftJoin('unmatched_reply', 'unmatched_reply.reply', 'reply.id')
      .leftJoin('reply as later', (join) =>
        join.on('later.id', '=', (inner) =>
          inner
            .selectFrom('reply as follower')
            .select('follower.id')
            .whereRef('follower.conversation', '=', 'reply.conversation')
            .whereRef('follower.id', '>', 'reply.id')
            .orderBy('follower.id')
            .limit(1),
        ),
      )
      .select([
        'reply.id',
        'reply.question',
        'reply.language',
        'reply.asked_at',
        'reply.page',
        'reply.release',
        'reply.ranking',
        'reply.in_scope',
        'reply.kind',
        'reply.thumb',
        'reply.person_at',
        'later.id as later_id',
        'later.request',
        'later.parent',
        'later.chosen',
        'later.answer',
        'unmatched_reply.next',
        'unmatched_reply.thumb_down',
      ])
      .where('reply.request', '=', 'ask')
      .where('reply.kind', 'in', missedKinds)
      .where('reply.asked_at', '>=', at)
      .where('reply.asked_at', '<=', until)
      .where((where) => where.or([where('reply.asked_at', '>', at), where('reply.id', '>', after)]))
      .orderBy('reply.asked_at')
      .orderBy('reply.id')
      .limit(most)
      .execute();
    const last = rows.at(-1);
    const rest =
      last && rows.length === most
        ? { at: last.asked_at, after: last.id }
        : until < Number.MAX_SAFE_INTEGER && { at: until + 1, after: '' };
    const missed = rows.map((row) => ({
      reply: row.id,
      question: row.question,
      language: row.language,
      at: row.asked_at,
      page: row.page,
      release: row.release,
      ranking: row.ranking,
      inScope: row.in_scope,
      kind: row.kind as Missed['kind'],
      thumb: row.thumb,
      personAt: row.person_at,
      next:
        row.later_id === null
          ? null
          : { request: row.request ?? '', parent: row.parent, chosen: row.chosen, answer: row.answer },
      counted: row.next === null ? null : { next: row.next, thumbDown: row.thumb_down ?? 0 },
    }));
    return { missed, ...(rest ? { rest } : {}) };
  };
}
