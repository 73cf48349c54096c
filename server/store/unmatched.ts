// What was not understood, written: questions collected, groups as they are found and as people arrange them.
import type { Kysely } from 'kysely';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';
import { type Addition, addOne } from './unmatched-adding.ts';
import {
  type Arrangement,
  arrange,
  type Found,
  pairOf,
  place,
  recount,
  recountAnswered,
} from './unmatched-groups.ts';
import { toGroup, toQuestion, type UnmatchedGroup, type UnmatchedQuestion } from './unmatched-rows.ts';

type Tables = Kysely<Schema>;

export type Act = {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly kind: string;
  readonly groups: readonly string[];
  /** What undoing it takes: ids and states, no texts. */
  readonly before: unknown;
  readonly undoneAt: number | null;
};

/** What an analyst wishes of a draft: the group that it is to answer, and who put it in. */
export type Wish = { readonly group: UnmatchedGroup; readonly by: string; readonly at: number };

export type UnmatchedStore = {
  /** How far the replies were looked through. */
  upto(): Promise<number>;
  /** Adds what was collected, of replies that are still there. */
  add(additions: readonly Addition[], now: number): Promise<void>;
  setUpto(upto: number): Promise<void>;
  /** Puts in place what a run found, as far as nobody has arranged it otherwise meanwhile. */
  place(found: Found, now: number): Promise<void>;
  group(id: string): Promise<UnmatchedGroup | undefined>;
  groups(ids: readonly string[]): Promise<readonly UnmatchedGroup[]>;
  /** Of a group, most often asked first; those that still have a text. */
  questionsOf(group: string, most: number): Promise<readonly UnmatchedQuestion[]>;
  /** The newest release by which one of its questions was missed. */
  newestRelease(group: string): Promise<number>;
  /** Which of these pairs of groups stay asunder. */
  apart(pairs: readonly (readonly [string, string])[]): Promise<readonly (readonly [string, string])[]>;
  questions(ids: readonly string[]): Promise<readonly UnmatchedQuestion[]>;
  /** True where a customer asked in these very words. */
  isAsked(language: string, digest: string): Promise<boolean>;
  setRead(
    model: string,
    read: readonly { readonly question: string; readonly kind: string; readonly intent: string | null }[],
  ): Promise<readonly string[]>;
  /** What analysts put into drafts of a subject: the groups that wait for it, the newest act first. */
  wishesFor(subject: string): Promise<readonly Wish[]>;
  /** Closes a group that a release answers, with the entry about it. */
  close(group: string, release: number, entry: AuditEntry): Promise<void>;
  /** Does one act, whole, with the entry about it. */
  act(act: Act, arrangement: Arrangement, entry: AuditEntry): Promise<void>;
  readAct(id: string): Promise<Act | undefined>;
  /** Takes an act back; false where somebody else has. */
  undo(id: string, arrangement: Arrangement, entry: AuditEntry): Promise<boolean>;
};

const toAct = (row: Schema['unmatched_act']): Act => ({
  id: row.id,
  at: row.made_at,
  by: row.made_by,
  kind: row.kind,
  groups: JSON.parse(row.groups),
  before: JSON.parse(row.before),
  undoneAt: row.undone_at,
});

export function unmatchedStore({ authoring, writing, deriving }: Connections): UnmatchedStore {
  const whole = <T>(work: (tables: Tables) => Promise<T>): Promise<T> =>
    writing(() => authoring.transaction().execute(work));
  const questionRows = () => authoring.selectFrom('unmatched_question').selectAll();
  return {
    upto: async () => {
      const row = await authoring
        .selectFrom('sweep')
        .select('upto')
        .where('name', '=', 'unmatched')
        .executeTakeFirst();
      return row?.upto ?? 0;
    },
    setUpto: (upto) =>
      deriving(async (tables) => {
        await tables
          .insertInto('sweep')
          .values({ name: 'unmatched', upto })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ upto }))
          .execute();
      }),
    add: (additions, now) =>
      deriving(async (tables) => {
        const groups = new Set<string>();
        for (const addition of additions) {
          const group = await addOne(tables, addition, now);
          if (group !== undefined) groups.add(group);
        }
        for (const group of groups) {
          // A question that came back after a release was to answer it is open again.
          await tables
            .updateTable('unmatched_group')
            .set({ state: 'open', release: null })
            .where('id', '=', group)
            .where('state', '=', 'answered')
            .where('release', '<=', Math.max(...additions.map(({ release }) => release)))
            .execute();
          await recount(tables, group);
        }
      }),
    place: (found, now) => deriving((tables) => place(tables, found, now)),
    group: async (id) => {
      const row = await authoring
        .selectFrom('unmatched_group')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toGroup(row);
    },
    groups: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await authoring.selectFrom('unmatched_group').selectAll().where('id', 'in', ids).execute();
      return rows.map(toGroup);
    },
    questionsOf: async (group, most) => {
      const rows = await questionRows()
        .where('in_group', '=', group)
        .where('text', 'is not', null)
        .orderBy('times', 'desc')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(toQuestion);
    },
    newestRelease: async (group) => {
      const row = await authoring
        .selectFrom('unmatched_question')
        .select((expression) => expression.fn.max('release').as('newest'))
        .where('in_group', '=', group)
        .executeTakeFirst();
      return Number(row?.newest ?? 0);
    },
    apart: async (pairs) => {
      const found: (readonly [string, string])[] = [];
      for (const pair of pairs) {
        const { one, other } = pairOf(pair);
        const row = await authoring
          .selectFrom('unmatched_apart')
          .select('one')
          .where('one', '=', one)
          .where('other', '=', other)
          .executeTakeFirst();
        if (row) found.push([one, other]);
      }
      return found;
    },
    questions: async (ids) => {
      if (ids.length === 0) return [];
      return (await questionRows().where('id', 'in', ids).execute()).map(toQuestion);
    },
    isAsked: async (language, digest) => {
      const row = await authoring
        .selectFrom('unmatched_question')
        .select('id')
        .where('language', '=', language)
        .where('digest', '=', digest)
        .executeTakeFirst();
      return row !== undefined;
    },
    setRead: (model, read) =>
      deriving(async (tables) => {
        const groups = new Set<string>();
        for (const { question, kind, intent } of read) {
          const row = await tables
            .updateTable('unmatched_question')
            .set({ now_kind: kind, now_intent: intent, now_model: model })
            .where('id', '=', question)
            .returning('in_group')
            .executeTakeFirst();
          if (row?.in_group) groups.add(row.in_group);
        }
        for (const group of groups) await recountAnswered(tables, group);
        return [...groups];
      }),
    wishesFor: async (subject) => {
      const groups = await authoring
        .selectFrom('unmatched_group')
        .selectAll()
        .where('subject', '=', subject)
        .where('state', '=', 'drafted')
        .execute();
      const wishes: Wish[] = [];
      for (const row of groups) {
        const act = await authoring
          .selectFrom('unmatched_act')
          .select(['made_by', 'made_at'])
          .where('kind', '=', row.outcome)
          .where('undone_at', 'is', null)
          .where('groups', 'like', `%"${row.id}"%`)
          .orderBy('made_at', 'desc')
          .executeTakeFirst();
        if (act) wishes.push({ group: toGroup(row), by: act.made_by, at: act.made_at });
      }
      return wishes.sort((a, b) => b.at - a.at);
    },
    close: (group, release, entry) =>
      whole(async (tables) => {
        const { numUpdatedRows } = await tables
          .updateTable('unmatched_group')
          .set({ state: 'answered', release, assignee: null })
          .where('id', '=', group)
          .where('state', 'in', ['open', 'drafted'])
          .executeTakeFirst();
        if (numUpdatedRows === 1n) await addAudit(tables, entry);
      }),
    act: (act, arrangement, entry) =>
      whole(async (tables) => {
        await arrange(tables, arrangement, act.at);
        await tables
          .insertInto('unmatched_act')
          .values({
            id: act.id,
            made_at: act.at,
            made_by: act.by,
            kind: act.kind,
            groups: JSON.stringify(act.groups),
            before: JSON.stringify(act.before),
            undone_at: null,
          })
          .execute();
        await addAudit(tables, entry);
      }),
    readAct: async (id) => {
      const row = await authoring
        .selectFrom('unmatched_act')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toAct(row);
    },
    undo: (id, arrangement, entry) =>
      whole(async (tables) => {
        const { numUpdatedRows } = await tables
          .updateTable('unmatched_act')
          .set({ undone_at: entry.at })
          .where('id', '=', id)
          .where('undone_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return false;
        await arrange(tables, arrangement, entry.at);
        await addAudit(tables, entry);
        return true;
      }),
  };
}
