// Feedback read in the background thread: what came in, what themes hold, and lists of texts.
import { type Kysely, sql } from 'kysely';
import { clearMood, weekOf } from '../feedback-measures.ts';
import type { FeedbackSource } from './feedback.ts';
import type { Schema } from './schema.ts';
import { allThemes, type StoredTheme } from './themes.ts';

export type UncountedFeedback = {
  readonly item: string;
  readonly language: string;
  readonly source: FeedbackSource;
  readonly givenAt: number;
  readonly text: string;
  readonly stars: number | null;
};

export type ReadFeedback = {
  readonly item: string;
  readonly language: string;
  readonly source: FeedbackSource;
  readonly givenAt: number;
  readonly mood: number;
  /** As found; see `StoredTheme.mergedInto`. */
  readonly theme: string | null;
  readonly similarity: number;
  readonly placedAt: number | null;
  readonly text: string;
  readonly stars: number | null;
};

export type Tally = { readonly texts: number; readonly good: number; readonly bad: number };

export type FeedbackFilter = {
  readonly language?: string;
  /** Themes as found; null for those in no theme. */
  readonly themes?: readonly string[] | null;
  readonly source?: FeedbackSource;
  readonly mood?: 'good' | 'mixed' | 'bad';
  /** Milliseconds; `until` is not among them. */
  readonly from?: number;
  readonly until?: number;
};

export type FeedbackReading = {
  themes(): Promise<readonly StoredTheme[]>;
  /** Feedback that came in since a moment and is not counted yet, at most so many. */
  uncounted(since: number, most: number): Promise<readonly UncountedFeedback[]>;
  /** Newest first, those older than a cursor. */
  read(
    filter: FeedbackFilter,
    page: { readonly most: number; readonly before?: { readonly at: number; readonly item: string } },
  ): Promise<readonly ReadFeedback[]>;
  /** Those of themes that lie nearest to their middle, or those of the best mood. */
  best(filter: FeedbackFilter, most: number, by: 'similarity' | 'mood'): Promise<readonly ReadFeedback[]>;
  /** Per theme as found (null: none) what a time holds, also of texts that are gone. */
  tallies(language: string, from: number, until: number): Promise<ReadonlyMap<string | null, Tally>>;
  /** Per theme as found and week since a Monday. */
  weeks(
    language: string,
    from: number,
  ): Promise<readonly (Tally & { readonly theme: string; readonly week: number })[]>;
  /** Per language: how many texts, how many wait for a theme, and when themes were looked for and filled. */
  standing(): Promise<
    readonly {
      readonly language: string;
      readonly texts: number;
      readonly waiting: number;
      readonly foundAt: number;
      readonly placedAt: number;
      readonly textsThen: number;
    }[]
  >;
};

const good = sql<number>`sum(case when mood >= ${sql.lit(clearMood)} then 1 else 0 end)`;
const bad = sql<number>`sum(case when mood <= ${sql.lit(-clearMood)} then 1 else 0 end)`;

export function feedbackReading(database: Kysely<Schema>): FeedbackReading {
  const filtered = (filter: FeedbackFilter) => {
    const { language, themes, source, mood, from, until } = filter;
    let query = database
      .selectFrom('theme_member as member')
      .leftJoin('feedback', 'feedback.id', 'member.item')
      .leftJoin('reply', 'reply.id', 'member.item')
      .where((where) =>
        where.or([where('feedback.id', 'is not', null), where('reply.reason', 'is not', null)]),
      );
    if (language !== undefined) query = query.where('member.language', '=', language);
    if (themes === null) query = query.where('member.theme', 'is', null);
    if (themes) query = query.where('member.theme', 'in', themes.length === 0 ? [''] : [...themes]);
    if (source !== undefined) query = query.where('member.source', '=', source);
    if (mood === 'good') query = query.where('member.mood', '>=', clearMood);
    if (mood === 'bad') query = query.where('member.mood', '<=', -clearMood);
    if (mood === 'mixed')
      query = query.where('member.mood', '<', clearMood).where('member.mood', '>', -clearMood);
    if (from !== undefined) query = query.where('member.given_at', '>=', from);
    if (until !== undefined) query = query.where('member.given_at', '<', until);
    return query.select((row) => [
      'member.item',
      'member.language',
      'member.source',
      'member.given_at as givenAt',
      'member.mood',
      'member.theme',
      'member.similarity',
      'member.placed_at as placedAt',
      'feedback.stars',
      row.fn.coalesce('feedback.text', 'reply.reason', sql<string>`''`).as('text'),
    ]);
  };
  const typed = (row: Omit<ReadFeedback, 'source'> & { readonly source: string }): ReadFeedback => ({
    ...row,
    source: row.source as FeedbackSource,
  });
  return {
    themes: () => allThemes(database),
    uncounted: async (since, most) => {
      const given = await database
        .selectFrom('feedback')
        .leftJoin('theme_member as member', 'member.item', 'feedback.id')
        .where('feedback.stored_at', '>=', since)
        .where('member.item', 'is', null)
        .select([
          'feedback.id as item',
          'feedback.language',
          'feedback.source',
          'feedback.given_at as givenAt',
          'feedback.text',
          'feedback.stars',
        ])
        .orderBy('feedback.stored_at')
        .limit(most)
        .execute();
      const reasons = await database
        .selectFrom('reply')
        .leftJoin('theme_member as member', 'member.item', 'reply.id')
        .where('reply.rated_at', '>=', since)
        .where('reply.reason', 'is not', null)
        .where((where) =>
          where.or([
            where('member.item', 'is', null),
            // Another reason was given since.
            where('member.given_at', '<>', where.ref('reply.rated_at')),
          ]),
        )
        .select(['reply.id as item', 'reply.language', 'reply.rated_at as givenAt', 'reply.reason as text'])
        .orderBy('reply.rated_at')
        .limit(most)
        .execute();
      return [
        ...given.map((row) => ({ ...row, source: row.source as FeedbackSource })),
        ...reasons.map(({ item, language, givenAt, text }) => ({
          item,
          language,
          source: 'thumb' as const,
          givenAt: givenAt ?? since,
          text: text ?? '',
          stars: null,
        })),
      ];
    },
    read: async (filter, { most, before }) => {
      let query = filtered(filter);
      if (before)
        query = query
          .where('member.given_at', '<=', before.at)
          .where((where) =>
            where.or([where('member.given_at', '<', before.at), where('member.item', '<', before.item)]),
          );
      const rows = await query
        .orderBy('member.given_at', 'desc')
        .orderBy('member.item', 'desc')
        .limit(most)
        .execute();
      return rows.map(typed);
    },
    best: async (filter, most, by) => {
      const rows = await filtered(filter)
        .orderBy(by === 'mood' ? 'member.mood' : 'member.similarity', 'desc')
        .orderBy('member.item')
        .limit(most)
        .execute();
      return rows.map(typed);
    },
    tallies: async (language, from, until) => {
      const rows = await database
        .selectFrom('theme_member')
        .where('language', '=', language)
        .where('given_at', '>=', from)
        .where('given_at', '<', until)
        .select((row) => ['theme', row.fn.countAll<number>().as('texts'), good.as('good'), bad.as('bad')])
        .groupBy('theme')
        .execute();
      const gone = await database
        .selectFrom('theme_count')
        .innerJoin('theme', 'theme.id', 'theme_count.theme')
        .where('theme.language', '=', language)
        .where('theme_count.week', '>=', weekOf(from))
        .where('theme_count.week', '<', weekOf(until - 1) + 1)
        .select(['theme_count.theme', 'theme_count.texts', 'theme_count.good', 'theme_count.bad'])
        .execute();
      const tallies = new Map<string | null, Tally>();
      for (const { theme, texts, good, bad } of [...rows, ...gone]) {
        const known = tallies.get(theme) ?? { texts: 0, good: 0, bad: 0 };
        tallies.set(theme, {
          texts: known.texts + Number(texts),
          good: known.good + Number(good),
          bad: known.bad + Number(bad),
        });
      }
      return tallies;
    },
    weeks: async (language, from) => {
      const length = sql.lit(7 * 86_400_000);
      const first = sql.lit(from);
      const number = sql<number>`cast((given_at - ${first}) / ${length} as integer)`;
      const rows = await database
        .selectFrom('theme_member')
        .where('language', '=', language)
        .where('given_at', '>=', from)
        .where('theme', 'is not', null)
        .select((row) => [
          'theme',
          number.as('number'),
          row.fn.countAll<number>().as('texts'),
          good.as('good'),
          bad.as('bad'),
        ])
        .groupBy(['theme', number])
        .execute();
      const gone = await database
        .selectFrom('theme_count')
        .innerJoin('theme', 'theme.id', 'theme_count.theme')
        .where('theme.language', '=', language)
        .where('theme_count.week', '>=', from)
        .selectAll('theme_count')
        .execute();
      return [
        ...rows.map(({ theme, number: at, texts, good, bad }) => ({
          theme: theme ?? '',
          week: from + Number(at) * 7 * 86_400_000,
          texts: Number(texts),
          good: Number(good),
          bad: Number(bad),
        })),
        ...gone,
      ];
    },
    standing: async () => {
      const counts = await database
        .selectFrom('theme_member')
        .select((row) => [
          'language',
          row.fn.countAll<number>().as('texts'),
          sql<number>`sum(case when placed_at is null then 1 else 0 end)`.as('waiting'),
        ])
        .groupBy('language')
        .execute();
      const runs = await database.selectFrom('theme_run').selectAll().execute();
      return counts.map(({ language, texts, waiting }) => {
        const run = runs.find((each) => each.language === language);
        return {
          language,
          texts: Number(texts),
          waiting: Number(waiting),
          foundAt: run?.found_at ?? 0,
          placedAt: run?.placed_at ?? 0,
          textsThen: run?.texts ?? 0,
        };
      });
    },
  };
}
