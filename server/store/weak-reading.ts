// Weak answers, read in the background: replies in the order in which they came, and how often which answer was weak.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { type CasesQuery, readCases, type WeakCase } from './weak-answers.ts';

/** Later than `from`, up to and with `until`. */
export type Window = { readonly from: number; readonly until: number };

export type SweptReply = {
  readonly id: string;
  readonly conversation: string;
  readonly askedAt: number;
  readonly request: string;
  readonly chosen: string | null;
  readonly kind: string;
  readonly answer: string | null;
  readonly language: string;
  readonly question: string;
  /** The intents, best first. */
  readonly ranking: readonly string[];
  readonly thumb: string;
};

export type WeakCounts = {
  readonly answer: string;
  readonly thumbDown: number;
  readonly noneOfThese: number;
  readonly rephrased: number;
  readonly person: number;
  /** Times that show one of these at least. */
  readonly weak: number;
  /** Weak ones that nobody has dealt with. */
  readonly open: number;
};

export type WeakReading = {
  /** The moment of the nth reply of a window; undefined where it holds fewer. */
  momentOf(nth: number, window: Window): Promise<number | undefined>;
  /** The replies of a window and those before them in the same conversations, in the order in which they came. */
  conversations(window: Window, longestSilence: number): Promise<readonly SweptReply[]>;
  /** Answers whose thumb changed in a window. */
  rated(window: Window): Promise<readonly SweptReply[]>;
  /** Answers after which a person was asked for in a window, so soon that it was because of them. */
  askedForPerson(window: Window, soon: number): Promise<readonly SweptReply[]>;
  /** Weak times by answer from a moment on, and before another. */
  counts(asked: {
    readonly from: number;
    readonly until: number;
    readonly language?: string;
  }): Promise<readonly WeakCounts[]>;
  /** Single cases, newest first. */
  cases(query: CasesQuery): Promise<readonly WeakCase[]>;
};

const columns = [
  'id',
  'conversation',
  'asked_at',
  'request',
  'chosen',
  'kind',
  'answer',
  'language',
  'question',
  'ranking',
  'thumb',
] as const;

const toSwept = ({
  asked_at,
  ranking,
  ...row
}: Pick<Schema['reply'], (typeof columns)[number]>): SweptReply => ({
  ...row,
  askedAt: asked_at,
  ranking: (JSON.parse(ranking) as readonly { readonly intent: string }[]).map(({ intent }) => intent),
});

/** Looked at here and not in the query: there the planner would take the index of kinds, and read every answer. */
const isAnswer = ({ kind }: SweptReply): boolean => kind === 'answer';

/** SQLite and PostgreSQL both take that many values in one list. */
const listed = 500;

export function weakReading(database: Kysely<Schema>): WeakReading {
  const replies = () => database.selectFrom('reply').select(columns);
  return {
    cases: (query) => readCases(database, query),
    momentOf: async (nth, { from, until }) => {
      const row = await database
        .selectFrom('reply')
        .select('asked_at')
        .where('asked_at', '>', from)
        .where('asked_at', '<=', until)
        .orderBy('asked_at')
        .offset(nth - 1)
        .limit(1)
        .executeTakeFirst();
      return row?.asked_at;
    },
    conversations: async ({ from, until }, longestSilence) => {
      const found = await database
        .selectFrom('reply')
        .select('conversation')
        .distinct()
        .where('asked_at', '>', from)
        .where('asked_at', '<=', until)
        .execute();
      const ids = found.map(({ conversation }) => conversation);
      const all: SweptReply[] = [];
      for (let start = 0; start < ids.length; start += listed) {
        const rows = await replies()
          .where('conversation', 'in', ids.slice(start, start + listed))
          .where('asked_at', '>', from - longestSilence)
          .where('asked_at', '<=', until)
          .execute();
        for (const row of rows) all.push(toSwept(row));
      }
      return all.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    rated: async ({ from, until }) => {
      const rows = await replies().where('rated_at', '>', from).where('rated_at', '<=', until).execute();
      return rows.map(toSwept).filter(isAnswer);
    },
    askedForPerson: async ({ from, until }, soon) => {
      const rows = await replies()
        .where('person_at', '>', from)
        .where('person_at', '<=', until)
        .where(({ eb, ref }) => eb('person_at', '<=', eb(ref('asked_at'), '+', soon)))
        .execute();
      return rows.map(toSwept).filter(isAnswer);
    },
    counts: async ({ from, until, language }) => {
      let query = database
        .selectFrom('weak_answer')
        .select(({ fn, ref, case: when }) => [
          'answer',
          fn.sum<number>('thumb_down').as('thumbDown'),
          fn.sum<number>('none_of_these').as('noneOfThese'),
          fn.sum<number>('rephrased').as('rephrased'),
          fn.sum<number>('person').as('person'),
          fn.countAll<number>().as('weak'),
          fn.sum<number>(when().when(ref('state'), '=', 'open').then(1).else(0).end()).as('open'),
        ])
        .where('asked_at', '>=', from)
        .where('asked_at', '<', until)
        .where(({ or, eb }) =>
          or([
            eb('thumb_down', '=', 1),
            eb('none_of_these', '=', 1),
            eb('rephrased', '=', 1),
            eb('person', '=', 1),
          ]),
        );
      if (language !== undefined) query = query.where('language', '=', language);
      const rows = await query.groupBy('answer').execute();
      // PostgreSQL gives sums as text.
      return rows.map((row) => ({
        answer: row.answer,
        thumbDown: Number(row.thumbDown),
        noneOfThese: Number(row.noneOfThese),
        rephrased: Number(row.rephrased),
        person: Number(row.person),
        weak: Number(row.weak),
        open: Number(row.open),
      }));
    },
  };
}
