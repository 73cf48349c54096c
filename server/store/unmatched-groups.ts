// Groups of questions as rows: counted, begun, joined, put asunder, arranged by people.
import { type Kysely, sql } from 'kysely';
import { addedPages, type Counted } from '../counts.ts';
import type { Schema } from './schema.ts';
import type { UnmatchedGroup } from './unmatched-rows.ts';

type Tables = Kysely<Schema>;

/** What a run of the grouping found. */
export type Found = {
  /** Groups that are new, with their language. */
  readonly begun: readonly { readonly group: string; readonly language: string }[];
  /** Questions that stood in no group. */
  readonly placed: readonly { readonly question: string; readonly group: string }[];
  readonly joined: readonly { readonly from: string; readonly into: string }[];
  readonly described: readonly {
    readonly group: string;
    readonly words: readonly string[];
    readonly typical: string;
  }[];
};

/** What people may change of a group. */
export type GroupChange = Partial<
  Pick<UnmatchedGroup, 'state' | 'outcome' | 'subject' | 'release' | 'assignee' | 'note'>
>;

/** A change of the arrangement, as one: what becomes of groups, which questions move, which groups stay asunder. */
export type Arrangement = {
  readonly begun?: readonly { readonly group: string; readonly language: string }[];
  readonly moved?: readonly { readonly question: string; readonly group: string }[];
  readonly changed?: readonly { readonly group: string; readonly change: GroupChange }[];
  readonly parted?: readonly (readonly [string, string])[];
  /** Taken back: they may come together again. */
  readonly unparted?: readonly (readonly [string, string])[];
};

const counts = (text: string): Counted => JSON.parse(text) as Counted;

const answeredTimes = sql<number>`coalesce(sum(case when now_kind = 'answer' then times else 0 end), 0)`;

/** Counts a group's questions anew; deletes it where none is left. */
export async function recount(tables: Tables, group: string): Promise<void> {
  const { size, ...sums } = await tables
    .selectFrom('unmatched_question')
    .select(({ fn }) => [
      fn.countAll<number>().as('size'),
      fn.sum<number>('times').as('times'),
      answeredTimes.as('answered'),
      fn.min('first_day').as('first_day'),
      fn.max('last_day').as('last_day'),
      fn.max('last_at').as('last_at'),
    ])
    .where('in_group', '=', group)
    .executeTakeFirstOrThrow();
  if (Number(size) === 0) {
    await tables.deleteFrom('unmatched_group').where('id', '=', group).execute();
    return;
  }
  const rows = await tables
    .selectFrom('unmatched_question')
    .select('pages')
    .where('in_group', '=', group)
    .where('pages', '!=', '{}')
    .execute();
  await tables
    .updateTable('unmatched_group')
    .set({
      ...sums,
      size: Number(size),
      times: Number(sums.times),
      answered: Number(sums.answered),
      pages: JSON.stringify(addedPages(...rows.map(({ pages }) => counts(pages)))),
    })
    .where('id', '=', group)
    .execute();
}

/** Counts anew how often a group's questions would be answered now. */
export async function recountAnswered(tables: Tables, group: string): Promise<void> {
  await tables
    .updateTable('unmatched_group')
    .set(({ selectFrom }) => ({
      answered: selectFrom('unmatched_question')
        .select(answeredTimes.as('answered'))
        .where('in_group', '=', group),
    }))
    .where('id', '=', group)
    .execute();
}

const emptyGroup = (id: string, language: string, now: number): Schema['unmatched_group'] => ({
  id,
  language,
  words: '[]',
  typical: null,
  state: 'open',
  outcome: null,
  subject: null,
  release: null,
  assignee: null,
  note: '',
  size: 0,
  times: 0,
  answered: 0,
  first_day: '',
  last_day: '',
  last_at: 0,
  pages: '{}',
  made_at: now,
});

export async function begin(
  tables: Tables,
  begun: readonly { readonly group: string; readonly language: string }[],
  now: number,
): Promise<void> {
  for (const { group, language } of begun)
    await tables
      .insertInto('unmatched_group')
      .values(emptyGroup(group, language, now))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export const pairOf = ([one, other]: readonly [string, string]): { one: string; other: string } =>
  one < other ? { one, other } : { one: other, other: one };

async function putAsunder(tables: Tables, pairs: readonly (readonly [string, string])[]): Promise<void> {
  for (const pair of pairs)
    if (pair[0] !== pair[1])
      await tables
        .insertInto('unmatched_apart')
        .values(pairOf(pair))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
}

/** What one group was kept from, the other is kept from now. */
async function inheritApart(tables: Tables, from: string, into: string): Promise<void> {
  const rows = await tables
    .selectFrom('unmatched_apart')
    .selectAll()
    .where((where) => where.or([where('one', '=', from), where('other', '=', from)]))
    .execute();
  await putAsunder(
    tables,
    rows.map(({ one, other }) => [into, one === from ? other : one] as const),
  );
}

/** Makes two groups one, unless somebody arranged them otherwise meanwhile. */
export async function join(tables: Tables, from: string, into: string): Promise<boolean> {
  const groups = await tables
    .selectFrom('unmatched_group')
    .select(['id', 'state', 'assignee'])
    .where('id', 'in', [from, into])
    .execute();
  const isFree = groups.length === 2 && groups.every(({ state, assignee }) => state === 'open' && !assignee);
  if (!isFree) return false;
  const { one, other } = pairOf([from, into]);
  const apart = await tables
    .selectFrom('unmatched_apart')
    .select('one')
    .where('one', '=', one)
    .where('other', '=', other)
    .executeTakeFirst();
  if (apart) return false;
  await inheritApart(tables, from, into);
  await tables
    .updateTable('unmatched_question')
    .set({ in_group: into })
    .where('in_group', '=', from)
    .execute();
  await tables.deleteFrom('unmatched_group').where('id', '=', from).execute();
  return true;
}

/** Arranges what people decided, and counts what that touched. */
export async function arrange(tables: Tables, arrangement: Arrangement, now: number): Promise<void> {
  const { begun = [], moved = [], changed = [], parted = [], unparted = [] } = arrangement;
  await begin(tables, begun, now);
  const touched = new Set(begun.map(({ group }) => group));
  for (const { question, group } of moved) {
    const row = await tables
      .selectFrom('unmatched_question')
      .select('in_group')
      .where('id', '=', question)
      .executeTakeFirst();
    if (!row) continue;
    if (row.in_group !== null) touched.add(row.in_group);
    touched.add(group);
    await tables
      .updateTable('unmatched_question')
      .set({ in_group: group })
      .where('id', '=', question)
      .execute();
  }
  for (const { group, change } of changed)
    await tables
      .updateTable('unmatched_group')
      .set((expression) => ({ id: expression.ref('id'), ...change }))
      .where('id', '=', group)
      .execute();
  await putAsunder(tables, parted);
  for (const pair of unparted) {
    const { one, other } = pairOf(pair);
    await tables.deleteFrom('unmatched_apart').where('one', '=', one).where('other', '=', other).execute();
  }
  for (const group of touched) {
    // Its words are those of its questions, and these are others now.
    if (moved.length > 0)
      await tables
        .updateTable('unmatched_group')
        .set({ words: '[]', typical: null })
        .where('id', '=', group)
        .execute();
    await recount(tables, group);
  }
}

/** Puts in place what a run found, as far as nobody has arranged it otherwise meanwhile. */
export async function place(tables: Tables, found: Found, now: number): Promise<void> {
  await begin(tables, found.begun, now);
  const touched = new Set(found.begun.map(({ group }) => group));
  const into = new Map<string, string>();
  for (const { from, into: target } of found.joined)
    if (await join(tables, from, target)) {
      into.set(from, target);
      touched.add(target);
    }
  for (const { question, group } of found.placed) {
    const there = await tables
      .selectFrom('unmatched_group')
      .select('id')
      .where('id', '=', group)
      .executeTakeFirst();
    if (!there) continue;
    await tables
      .updateTable('unmatched_question')
      .set({ in_group: group })
      .where('id', '=', question)
      .where('in_group', 'is', null)
      .execute();
    touched.add(group);
  }
  for (const { group, words, typical } of found.described) {
    // The text may be gone since the run began; its words go with it.
    const there = await tables
      .selectFrom('unmatched_question')
      .select('id')
      .where('in_group', '=', group)
      .where('id', '=', typical)
      .where('text', 'is not', null)
      .executeTakeFirst();
    if (there)
      await tables
        .updateTable('unmatched_group')
        .set({ words: JSON.stringify(words), typical })
        .where('id', '=', group)
        .execute();
  }
  for (const group of touched) await recount(tables, group);
}
