// What was not understood, read beside the chat: replies to collect, questions to group, lists to show.
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Schema } from './schema.ts';
import {
  type GroupState,
  toGroup,
  toQuestion,
  type UnmatchedGroup,
  type UnmatchedQuestion,
} from './unmatched-rows.ts';

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

export type GroupQuery = {
  readonly language?: string;
  readonly state?: GroupState;
  readonly page?: string;
  readonly search?: string;
  readonly assignee?: string;
  readonly sort: 'times' | 'latest';
  readonly from: number;
  readonly most: number;
};

export type GroupList = {
  readonly groups: readonly (UnmatchedGroup & { readonly example: string | null })[];
  readonly total: number;
  /** Of all groups, by state. */
  readonly states: Readonly<Record<string, number>>;
  /** Messages of acute distress since a moment: counted, never shown. */
  readonly distress: number;
};

export type UnmatchedReading = {
  /** Replies asked from a moment on, oldest first, those after `after` where two have one moment. */
  missed(from: number, after: string, most: number): Promise<readonly Missed[]>;
  /** Those that have a text; of a language. */
  questions(language: string): Promise<readonly UnmatchedQuestion[]>;
  openGroups(language: string): Promise<readonly UnmatchedGroup[]>;
  apart(): Promise<readonly (readonly [string, string])[]>;
  languages(): Promise<readonly string[]>;
  phrases(language: string): Promise<readonly string[]>;
  lexicon(language: string): Promise<Readonly<Record<string, readonly string[]>>>;
  /** Groups without words, with their questions, most often asked first. */
  undescribed(most: number): Promise<
    readonly {
      readonly group: string;
      readonly language: string;
      readonly questions: readonly { readonly id: string; readonly text: string }[];
    }[]
  >;
  groups(query: GroupQuery, distressSince: number): Promise<GroupList>;
};

type Groups = SelectQueryBuilder<Schema, 'unmatched_group', object>;

/** A text inside LIKE, its own signs taken as they are. */
const inside = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function matching(groups: Groups, { language, state, page, search, assignee }: GroupQuery): Groups {
  let found = groups;
  if (language !== undefined) found = found.where('language', '=', language);
  if (state !== undefined) found = found.where('state', '=', state);
  if (assignee !== undefined) found = found.where('assignee', '=', assignee);
  if (page !== undefined)
    found = found.where(sql<boolean>`pages like ${inside(`${JSON.stringify(page)}:`)} escape '\\'`);
  if (search !== undefined)
    found = found.where('id', 'in', (from) =>
      from
        .selectFrom('unmatched_question')
        .select('in_group')
        .where('in_group', 'is not', null)
        .where(sql<boolean>`lower(text) like ${inside(search.toLowerCase())} escape '\\'`)
        .$castTo<{ in_group: string }>(),
    );
  return found;
}

export function unmatchedReading(database: Kysely<Schema>): UnmatchedReading {
  return {
    missed: async (from, after, most) => {
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
        .where('reply.kind', 'in', ['unmatched', 'clarify'])
        .where((where) =>
          where.or([
            where('reply.asked_at', '>', from),
            where.and([where('reply.asked_at', '=', from), where('reply.id', '>', after)]),
          ]),
        )
        .orderBy('reply.asked_at')
        .orderBy('reply.id')
        .limit(most)
        .execute();
      return rows.map((row) => ({
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
    },
    questions: async (language) => {
      const rows = await database
        .selectFrom('unmatched_question')
        .selectAll()
        .where('language', '=', language)
        .where('text', 'is not', null)
        .orderBy('id')
        .execute();
      return rows.map(toQuestion);
    },
    openGroups: async (language) => {
      const rows = await database
        .selectFrom('unmatched_group')
        .selectAll()
        .where('language', '=', language)
        .orderBy('id')
        .execute();
      return rows.map(toGroup);
    },
    apart: async () => {
      const rows = await database.selectFrom('unmatched_apart').selectAll().execute();
      return rows.map(({ one, other }) => [one, other] as const);
    },
    languages: async () => {
      const rows = await database.selectFrom('unmatched_question').select('language').distinct().execute();
      return rows.map(({ language }) => language).sort();
    },
    phrases: async (language) => {
      const rows = await database
        .selectFrom('phrase')
        .select('text')
        .where('language', '=', language)
        .execute();
      return rows.map(({ text }) => text);
    },
    lexicon: async (language) => {
      const row = await database
        .selectFrom('word_list')
        .select('content')
        .where('kind', '=', 'lexicon')
        .executeTakeFirst();
      return row ? (JSON.parse(row.content)[language] ?? {}) : {};
    },
    undescribed: async (most) => {
      const groups = await database
        .selectFrom('unmatched_group')
        .select(['id', 'language'])
        .where('typical', 'is', null)
        .orderBy('last_at', 'desc')
        .limit(most)
        .execute();
      return Promise.all(
        groups.map(async ({ id, language }) => {
          const questions = await database
            .selectFrom('unmatched_question')
            .select(['id', 'text'])
            .where('in_group', '=', id)
            .where('text', 'is not', null)
            .orderBy('times', 'desc')
            .orderBy('id')
            .limit(200)
            .execute();
          return {
            group: id,
            language,
            questions: questions.map((question) => ({ id: question.id, text: question.text ?? '' })),
          };
        }),
      );
    },
    groups: async (query, distressSince) => {
      const base = database.selectFrom('unmatched_group');
      const { total } = await matching(base, query)
        .select((expression) => expression.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await matching(base, query)
        .selectAll()
        .orderBy(query.sort === 'times' ? 'times' : 'last_at', 'desc')
        .orderBy('id', 'desc')
        .offset(query.from)
        .limit(query.most)
        .execute();
      const typical = rows.flatMap((row) => (row.typical === null ? [] : [row.typical]));
      const examples =
        typical.length === 0
          ? []
          : await database
              .selectFrom('unmatched_question')
              .select(['id', 'text'])
              .where('id', 'in', typical)
              .execute();
      const textOf = new Map(examples.map(({ id, text }) => [id, text]));
      const states = await base
        .select(['state', (expression) => expression.fn.countAll<number>().as('groups')])
        .groupBy('state')
        .execute();
      const distress = await database
        .selectFrom('reply')
        .select((expression) => expression.fn.countAll<number>().as('messages'))
        .where('asked_at', '>=', distressSince)
        .where('kind', '=', 'priority')
        .executeTakeFirstOrThrow();
      return {
        groups: rows.map((row) => ({ ...toGroup(row), example: textOf.get(row.typical ?? '') ?? null })),
        total: Number(total),
        states: Object.fromEntries(states.map(({ state, groups }) => [state, Number(groups)])),
        distress: Number(distress.messages),
      };
    },
  };
}
