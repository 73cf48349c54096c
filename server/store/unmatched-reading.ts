// What was not understood, read beside the chat: replies to collect, questions to group, lists to show.
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { type MissedReplies, missedReplies } from './missed-replies.ts';
import type { Schema } from './schema.ts';
import {
  type AskedQuestion,
  type GroupState,
  toAsked,
  toGroup,
  toQuestion,
  type UnmatchedGroup,
  type UnmatchedQuestion,
} from './unmatched-rows.ts';

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
  readonly missed: MissedReplies;
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
  /** Questions of open groups, and of those that wait for a release, which a model has not read; by id, after one. */
  unread(model: string, after: string, most: number): Promise<readonly UnmatchedQuestion[]>;
  /** Distinct questions asked since a moment, most often asked first, with how often. */
  asked(since: number, most: number): Promise<readonly AskedQuestion[]>;
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
    missed: missedReplies(database),
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
    unread: async (model, after, most) => {
      const rows = await database
        .selectFrom('unmatched_question')
        .selectAll()
        .where('id', '>', after)
        .where('text', 'is not', null)
        .where((where) => where.or([where('now_model', 'is', null), where('now_model', '!=', model)]))
        // Not a join: joined to its groups, the planner would read and sort every question for each page.
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('unmatched_group')
              .select('unmatched_group.id')
              .whereRef('unmatched_group.id', '=', 'unmatched_question.in_group')
              .where('state', 'in', ['open', 'drafted']),
          ),
        )
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(toQuestion);
    },
    asked: async (since, most) => {
      const rows = await database
        .selectFrom('unmatched_question')
        .select(['language', 'text', 'times', 'pages', 'now_kind', 'now_intent', 'now_model'])
        .where('last_at', '>=', since)
        .where('text', 'is not', null)
        .orderBy('times', 'desc')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(toAsked);
    },
    groups: async (query, distressSince) => {
      const base = database.selectFrom('unmatched_group');
      // Searching the texts is the long part, and so the list is put in order once, by ids alone.
      const ids = await matching(base, query)
        .select('id')
        .orderBy(query.sort === 'times' ? 'times' : 'last_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      const shown = ids.slice(query.from, query.from + query.most).map(({ id }) => id);
      const found = shown.length === 0 ? [] : await base.selectAll().where('id', 'in', shown).execute();
      const rows = found.sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id));
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
        total: ids.length,
        states: Object.fromEntries(states.map(({ state, groups }) => [state, Number(groups)])),
        distress: Number(distress.messages),
      };
    },
  };
}
