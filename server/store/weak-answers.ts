// Weak answers as rows: what was found about them, how far it was looked, and what people made of each case.
import type { Kysely } from 'kysely';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

/** What was found about one given answer; a thumb goes down and up again, the other signals only come. */
export type WeakMark = {
  readonly reply: string;
  readonly answer: string;
  readonly language: string;
  readonly askedAt: number;
  readonly thumbDown?: boolean;
  readonly noneOfThese?: boolean;
  readonly rephrased?: boolean;
  readonly person?: boolean;
};

/** `expert`: somebody works on the answer. */
export type CaseState = 'open' | 'handled' | 'handed' | 'expert';
export type Signal = 'thumbDown' | 'noneOfThese' | 'rephrased' | 'person';

/** One weak answer with its reply; no case without one. */
export type WeakCase = {
  readonly reply: string;
  readonly conversation: string;
  readonly at: number;
  readonly answer: string;
  readonly language: string;
  readonly question: string;
  readonly page: string | null;
  readonly release: number;
  readonly reason: string | null;
  readonly signals: readonly Signal[];
  readonly state: CaseState;
  readonly markedBy: string | null;
  readonly markedAt: number | null;
  readonly handedTo: string | null;
  readonly note: string;
};

export type CasesQuery = {
  readonly answer?: string;
  readonly language?: string;
  readonly signal?: Signal;
  readonly state?: CaseState;
  readonly handedTo?: string;
  readonly since: number;
  /** Those older than the case of this reply. */
  readonly before?: string;
  readonly most: number;
};

export type WeakStore = {
  /** The moment up to which replies were looked through; 0 at first. */
  upto(): Promise<number>;
  /** Stores what one pass found, all or nothing. False, and nothing is stored, when another pass came first. */
  add(found: {
    readonly from: number;
    readonly upto: number;
    readonly marks: readonly WeakMark[];
  }): Promise<boolean>;
  oneCase(reply: string): Promise<WeakCase | undefined>;
  mark(
    reply: string,
    mark: { readonly state: CaseState; readonly handedTo: string | null; readonly note: string },
    entry: AuditEntry,
  ): Promise<boolean>;
};

const sweepName = 'weak-answers';
const signalColumns = {
  thumbDown: 'thumb_down',
  noneOfThese: 'none_of_these',
  rephrased: 'rephrased',
  person: 'person',
} as const satisfies Record<Signal, keyof Schema['weak_answer']>;
const signals = Object.keys(signalColumns) as Signal[];
/** Rows of one statement: 13 columns each, and SQLite takes 32,766 values. */
const rowsAtOnce = 500;

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += rowsAtOnce) yield all.slice(start, start + rowsAtOnce);
}

const rowOf = (mark: WeakMark, signal: Signal): Schema['weak_answer'] => ({
  reply: mark.reply,
  answer: mark.answer,
  language: mark.language,
  asked_at: mark.askedAt,
  thumb_down: 0,
  none_of_these: 0,
  rephrased: 0,
  person: 0,
  state: 'open',
  marked_by: null,
  marked_at: null,
  handed_to: null,
  note: '',
  [signalColumns[signal]]: 1,
});

async function addMarks(transaction: Kysely<Schema>, marks: readonly WeakMark[]): Promise<void> {
  for (const signal of signals)
    for (const some of chunks(marks.filter((mark) => mark[signal] === true)))
      await transaction
        .insertInto('weak_answer')
        .values(some.map((mark) => rowOf(mark, signal)))
        .onConflict((conflict) => conflict.column('reply').doUpdateSet({ [signalColumns[signal]]: 1 }))
        .execute();
  for (const some of chunks(marks.filter(({ thumbDown }) => thumbDown === false)))
    await transaction
      .updateTable('weak_answer')
      .set({ thumb_down: 0 })
      .where(
        'reply',
        'in',
        some.map(({ reply }) => reply),
      )
      .execute();
}

/** Cases whose note outlived their reply. Only a case that was handed on has one, and by this index those few are found. */
const notesWithoutReply = (tables: Kysely<Schema>) =>
  tables
    .selectFrom('weak_answer')
    .select('reply')
    .where('handed_to', 'is not', null)
    .where('note', '!=', '')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('reply').select('id').whereRef('reply.id', '=', 'weak_answer.reply'))),
    );

/** Cases with a note whose reply is gone. */
export async function lostWeakNotes(tables: Kysely<Schema>): Promise<readonly string[]> {
  return (await notesWithoutReply(tables).execute()).map(({ reply }) => reply);
}

/** Blanks the notes of those of some cases whose reply is gone, and says how many it were; ids and figures stay. */
export async function forgetWeakNotes(
  transaction: Kysely<Schema>,
  replies: readonly string[],
): Promise<number> {
  if (replies.length === 0) return 0;
  const { numUpdatedRows } = await transaction
    .updateTable('weak_answer')
    .set({ note: '' })
    .where('reply', 'in', replies)
    .where('reply', 'in', notesWithoutReply(transaction))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const casesIn = (tables: Kysely<Schema>) =>
  tables
    .selectFrom('weak_answer')
    .innerJoin('reply', 'reply.id', 'weak_answer.reply')
    .select([
      'weak_answer.reply',
      'weak_answer.answer',
      'weak_answer.language',
      'weak_answer.asked_at',
      'weak_answer.thumb_down',
      'weak_answer.none_of_these',
      'weak_answer.rephrased',
      'weak_answer.person',
      'weak_answer.state',
      'weak_answer.marked_by',
      'weak_answer.marked_at',
      'weak_answer.handed_to',
      'weak_answer.note',
      'reply.conversation',
      'reply.question',
      'reply.page',
      'reply.release',
      'reply.reason',
    ]);
const toCase = (row: Awaited<ReturnType<ReturnType<typeof casesIn>['execute']>>[number]): WeakCase => ({
  reply: row.reply,
  conversation: row.conversation,
  at: row.asked_at,
  answer: row.answer,
  language: row.language,
  question: row.question,
  page: row.page,
  release: row.release,
  reason: row.reason,
  signals: signals.filter((signal) => row[signalColumns[signal]] === 1),
  state: row.state as CaseState,
  markedBy: row.marked_by,
  markedAt: row.marked_at,
  handedTo: row.handed_to,
  note: row.note,
});
/** Cases of a query, newest first. */
export async function readCases(tables: Kysely<Schema>, asked: CasesQuery): Promise<readonly WeakCase[]> {
  const { answer, language, signal, state, handedTo, since, before, most } = asked;
  const last =
    before === undefined
      ? undefined
      : await tables
          .selectFrom('weak_answer')
          .select('asked_at')
          .where('reply', '=', before)
          .executeTakeFirst();
  let query = casesIn(tables).where('weak_answer.asked_at', '>=', since);
  if (answer !== undefined) query = query.where('weak_answer.answer', '=', answer);
  if (language !== undefined) query = query.where('weak_answer.language', '=', language);
  if (state !== undefined) query = query.where('weak_answer.state', '=', state);
  if (handedTo !== undefined) query = query.where('weak_answer.handed_to', '=', handedTo);
  query = query.where(({ or, eb }) =>
    or((signal ? [signal] : signals).map((each) => eb(`weak_answer.${signalColumns[each]}`, '=', 1))),
  );
  if (before !== undefined && last)
    query = query
      .where('weak_answer.asked_at', '<=', last.asked_at)
      .where(({ or, eb }) =>
        or([eb('weak_answer.asked_at', '<', last.asked_at), eb('weak_answer.reply', '<', before)]),
      );
  const rows = await query
    .orderBy('weak_answer.asked_at', 'desc')
    .orderBy('weak_answer.reply', 'desc')
    .limit(most)
    .execute();
  return rows.map(toCase);
}

export function weakStore({ authoring, writing, deriving }: Connections): WeakStore {
  return {
    upto: async () => {
      const row = await authoring
        .selectFrom('sweep')
        .select('upto')
        .where('name', '=', sweepName)
        .executeTakeFirst();
      return row?.upto ?? 0;
    },
    add: ({ from, upto, marks }) =>
      deriving(async (transaction) => {
        await transaction
          .insertInto('sweep')
          .values({ name: sweepName, upto: 0 })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const { numUpdatedRows } = await transaction
          .updateTable('sweep')
          .set({ upto })
          .where('name', '=', sweepName)
          .where('upto', '=', from)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await addMarks(transaction, marks);
        return true;
      }),
    oneCase: async (reply) => {
      const row = await casesIn(authoring).where('weak_answer.reply', '=', reply).executeTakeFirst();
      return row && toCase(row);
    },
    mark: (reply, { state, handedTo, note }, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('weak_answer')
            .set({ state, handed_to: handedTo, note, marked_by: entry.by, marked_at: entry.at })
            .where('reply', '=', reply)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) return false;
          await addAudit(transaction, entry);
          return true;
        }),
      ),
  };
}
