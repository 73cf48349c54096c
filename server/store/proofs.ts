// What proves a reply, and what customers asked lately: the experts' reading of the chat's rows.

import type { ReplyKind, StoredReply } from './conversations.ts';
import type { Connections } from './database.ts';
import { toReply } from './reply-rows.ts';
import type { Schema } from './schema.ts';

export type RealQuestion = {
  readonly question: string;
  readonly language: string;
  readonly page: string | null;
  /** What the decision was: its kind, and the intent that was answered. */
  readonly kind: string;
  readonly answer: string | null;
};

/** A reply with all that proves it; once its texts were deleted, without texts, ranking and the rest. */
export type ProvenReply = StoredReply & { readonly deletedAt?: number };

export type ProofStore = {
  /** The reply of an id, or the replies of a conversation's id, oldest first, 500 at most. */
  replies(id: string): Promise<readonly ProvenReply[]>;
  /** Questions typed since a moment, newest first. */
  questions(since: number, most: number): Promise<readonly RealQuestion[]>;
  withdrawal(
    versions: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly by: string; readonly at: number; readonly reason: string }>>;
};

const withoutTexts = (row: Schema['reply_proof']): ProvenReply => ({
  id: row.id,
  conversation: row.conversation,
  clientId: '',
  askedAt: row.asked_at,
  request: 'ask',
  question: '',
  removed: [],
  language: row.language,
  release: row.release,
  modelHash: row.model_hash,
  ranking: [],
  decision: { kind: row.kind },
  named: [],
  hint: 'none',
  kind: row.kind as ReplyKind,
  ...(row.answer === null ? {} : { answer: row.answer }),
  ...(row.answer_version === null ? {} : { answerVersion: row.answer_version }),
  ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
  texts: [],
  options: [],
  ways: [],
  milliseconds: 0,
  thumb: 'none',
  deletedAt: row.deleted_at,
});

export function proofStore({ authoring }: Connections): ProofStore {
  return {
    replies: async (id) => {
      const rows = await authoring
        .selectFrom('reply')
        .selectAll()
        .where((where) => where.or([where('id', '=', id), where('conversation', '=', id)]))
        .orderBy('id')
        .limit(500)
        .execute();
      const bare = await authoring
        .selectFrom('reply_proof')
        .selectAll()
        .where((where) => where.or([where('id', '=', id), where('conversation', '=', id)]))
        .orderBy('id')
        .limit(500)
        .execute();
      return [...bare.map(withoutTexts), ...rows.map(toReply)].slice(0, 500);
    },
    questions: async (since, most) => {
      const rows = await authoring
        .selectFrom('reply')
        .select(['question', 'language', 'page', 'kind', 'answer'])
        .where('asked_at', '>=', since)
        .where('request', '=', 'ask')
        .orderBy('asked_at', 'desc')
        .limit(most)
        .execute();
      return rows;
    },
    withdrawal: async (versions) => {
      if (versions.length === 0) return new Map();
      const rows = await authoring
        .selectFrom('withdrawal')
        .selectAll()
        .where('version', 'in', versions)
        .execute();
      return new Map(
        rows.map((row) => [row.version, { by: row.withdrawn_by, at: row.withdrawn_at, reason: row.reason }]),
      );
    },
  };
}
