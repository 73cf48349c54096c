// The counters: exactly once, whatever happens to the reply afterwards, and nothing of what a customer wrote in them.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type Counts, dimensions, measures } from '../../server/store/counting.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { filesHolding } from '../support/bytes.ts';
import { temporaryFolder } from '../support/folder.ts';
import { beginConversation, publishSmall, storedReply } from '../support/stored.ts';

let store: Store;
let path: string;

beforeEach(async () => {
  path = join(temporaryFolder(), 'test.db');
  store = openStore(path, 0);
  await publishSmall(store);
  onTestFinished(() => store.close());
});

type Counted = Partial<Counts> & { readonly value: string; readonly day: string; readonly language: string };

/** The rows of a dimension without their zeros. */
function counted(dimension: string): readonly Counted[] {
  const database = new Database(path, { readonly: true });
  const rows = database
    .prepare('select * from figure where dimension = ? order by day, value, language')
    .all(dimension);
  database.close();
  return (rows as Record<string, string | number>[]).map(({ dimension: _same, ...row }) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0)),
  ) as unknown as readonly Counted[];
}

const noon = Date.parse('2026-11-24T10:00:00Z');
const answered = { kind: 'answer', answer: 'housing-allowance.apply', section: '/asumistuki' } as const;
const record = (reply: Parameters<typeof storedReply>[1], conversation: string) => {
  const whole = storedReply(conversation, reply);
  return store.conversations.record(whole, { unmatchedStreak: 0 }).then(() => whole);
};

test('a question counts once in every dimension, its conversation with the first one', async () => {
  const { id } = await beginConversation(store);
  await record({ ...answered, askedAt: noon }, id);
  await record({ askedAt: noon + 1000 }, id);
  const row = { day: '2026-11-24', language: 'fi' };
  expect(counted('hour')).toEqual([
    { ...row, value: '12', conversations: 1, questions: 2, answered: 1, unmatched: 1 },
  ]);
  expect(counted('intent')).toEqual([
    { ...row, value: '-', questions: 1, unmatched: 1 },
    { ...row, value: 'housing-allowance.apply', conversations: 1, questions: 1, answered: 1 },
  ]);
  expect(counted('page').map(({ value }) => value)).toEqual(['-', '/asumistuki']);
  expect(counted('device')).toEqual([
    { ...row, value: '-', conversations: 1, questions: 2, answered: 1, unmatched: 1 },
  ]);
  expect(counted('release').map(({ value, questions }) => [value, questions])).toEqual([['1', 2]]);
});

test('the day and the hour are Helsinki’s', async () => {
  const { id } = await beginConversation(store);
  await record({ askedAt: Date.parse('2026-11-30T22:30:00Z') }, id);
  await record({ askedAt: Date.parse('2026-07-01T20:59:59Z') }, id);
  expect(counted('hour').map(({ day, value }) => `${day} ${value}`)).toEqual([
    '2026-07-01 23',
    '2026-12-01 00',
  ]);
});

test('a message that came twice counts once', async () => {
  const { id } = await beginConversation(store);
  await record({ clientId: 'same-message' }, id);
  await record({ clientId: 'same-message' }, id);
  expect(counted('release')).toMatchObject([{ questions: 1, unmatched: 1 }]);
});

test('a tapped button is a choice, and "none of these" is told apart', async () => {
  const { id } = await beginConversation(store);
  await record({ ...answered, request: 'choose', parent: 'welcome', chosen: '0' }, id);
  await record({ request: 'choose', parent: 'welcome', chosen: 'none' }, id);
  expect(counted('device')).toMatchObject([{ conversations: 1, choices: 2, declined: 1 }]);
  expect(counted('device')[0]).not.toHaveProperty('questions');
});

test('a thumb that is changed or taken back is corrected on the day of the reply', async () => {
  const { id } = await beginConversation(store);
  const { id: reply } = await record({ ...answered, askedAt: noon }, id);
  const later = noon + 86_400_000;
  const rate = (thumb: 'up' | 'down' | 'none') => store.conversations.rate(id, { reply, thumb, now: later });
  expect(await rate('up')).toBe(true);
  await rate('up');
  const intent = () => counted('intent').map(({ day, up = 0, down = 0 }) => [day, up, down]);
  expect(intent()).toEqual([['2026-11-24', 1, 0]]);
  await rate('down');
  expect(intent()).toEqual([['2026-11-24', 0, 1]]);
  await rate('none');
  expect(intent()).toEqual([['2026-11-24', 0, 0]]);
  expect(await store.conversations.rate('elsewhere', { reply, thumb: 'up', now: later })).toBe(false);
  expect(intent()).toEqual([['2026-11-24', 0, 0]]);
});

test('asking for a person counts where the conversation stood', async () => {
  const { id } = await beginConversation(store);
  await store.conversations.countPerson(id, noon);
  await record({ ...answered, askedAt: noon }, id);
  await store.conversations.countPerson(id, noon + 1000);
  await store.conversations.countPerson('nowhere', noon);
  expect(counted('intent').map(({ value, persons }) => [value, persons])).toEqual([
    ['-', 1],
    ['housing-allowance.apply', 1],
  ]);
});

test('a conversation that the customer deletes still counts, without a byte of what was written', async () => {
  const { id } = await beginConversation(store);
  const page = { path: '/salaisuus-sivulla', at: noon };
  const secret = storedReply(id, { question: 'salaisuus kysymyksessä', page: page.path, askedAt: noon });
  await store.conversations.record(secret, { unmatchedStreak: 1, page });
  const before = dimensions.map(counted);
  await store.conversations.forget(id);
  expect(dimensions.map(counted)).toEqual(before);
  expect(filesHolding(join(path, '..'), 'salaisuus')).toEqual([]);
});

test('replies from before there were figures are counted at the next start, once, as if they had been counted then', async () => {
  for (let turn = 0; turn < 5; turn++) {
    const { id } = await beginConversation(store);
    await record({ ...answered, askedAt: noon + turn * 3_600_000, thumb: turn % 2 ? 'down' : 'up' }, id);
    await record({ request: 'choose', parent: 'welcome', chosen: 'none', askedAt: noon }, id);
  }
  const live = dimensions.map(counted);
  store.close();
  const database = new Database(path);
  database.exec('delete from figure; insert into uncounted (reply) select id from reply');
  database.close();
  store = openStore(path, 0);
  expect(dimensions.map(counted)).toEqual(live);
  store.close();
  store = openStore(path, 0);
  expect(dimensions.map(counted)).toEqual(live);
});

test('every dimension counts the same sum of every measure', async () => {
  for (const kind of [
    'answer',
    'clarify',
    'unmatched',
    'priority',
    'other-language',
    'being-updated',
  ] as const) {
    const { id } = await beginConversation(store);
    await record({ kind, ...(kind === 'answer' ? answered : {}) }, id);
    await store.conversations.countPerson(id, noon);
  }
  const sums = dimensions.map((dimension) =>
    measures.map((measure) => counted(dimension).reduce((sum, row) => sum + (row[measure] ?? 0), 0)),
  );
  expect(new Set(sums.map((sum) => sum.join())).size).toBe(1);
  expect(sums[0]).toEqual([6, 6, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 6]);
});
