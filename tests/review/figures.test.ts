// The figures of a period, over a real database: what is summed, what is compared, where steps begin.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type FiguresAsked, periodBefore, readFigures } from '../../server/review/figures.ts';
import { openReading } from '../../server/store/reading.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { beginConversation, publishSmall, storedReply } from '../support/stored.ts';

let store: Store;

beforeEach(async () => {
  store = openStore(join(temporaryFolder(), 'test.db'), 0);
  await publishSmall(store);
  onTestFinished(() => store.close());
});

async function asked(day: string, changes: Parameters<typeof storedReply>[1] = {}): Promise<void> {
  const { id } = await beginConversation(store);
  const reply = storedReply(id, { askedAt: Date.parse(`${day}T12:00:00Z`), ...changes });
  await store.conversations.record(reply, { unmatchedStreak: 0 });
}

async function figures(period: FiguresAsked) {
  const reading = openReading(store.path);
  onTestFinished(reading.close);
  return readFigures(reading, period);
}

const november = { from: '2026-11-01', to: '2026-11-30' };

test('a month: totals, the month before, and every day of it', async () => {
  await asked('2026-10-31');
  await asked('2026-11-01', { kind: 'answer', answer: 'housing-allowance.apply' });
  await asked('2026-11-30', { kind: 'clarify', language: 'sv' });
  await asked('2026-12-01');
  const found = await figures(november);
  expect(found.totals).toMatchObject({
    questions: 2,
    answered: 1,
    clarified: 1,
    unmatched: 0,
    conversations: 2,
  });
  expect(found.before).toMatchObject({ from: '2026-10-01', to: '2026-10-31', totals: { questions: 1 } });
  expect(found.step).toBe('day');
  expect(found.trend).toHaveLength(30);
  expect(found.trend.filter(({ counts }) => counts.questions > 0).map(({ from }) => from)).toEqual([
    '2026-11-01',
    '2026-11-30',
  ]);
  expect(found.languages.map(({ value, counts }) => [value, counts.questions])).toEqual([
    ['fi', 1],
    ['sv', 1],
  ]);
  expect(found.switches).toEqual([{ release: 1, at: Date.parse('2026-11-24T10:00:00Z') }]);
});

test('one language alone', async () => {
  await asked('2026-11-02');
  await asked('2026-11-03', { language: 'sv', kind: 'answer', answer: 'small-talk.greeting' });
  const found = await figures({ ...november, language: 'sv' });
  expect(found.totals.questions).toBe(1);
  expect(found.intents.map(({ value }) => value)).toEqual(['small-talk.greeting']);
});

test('topics are the sums of their intents, the most asked first', async () => {
  await asked('2026-11-02', { kind: 'answer', answer: 'small-talk.greeting' });
  for (const answer of ['housing-allowance.apply', 'housing-allowance.amount'])
    await asked('2026-11-02', { kind: 'answer', answer });
  const { topics } = await figures(november);
  expect(topics.map(({ value, counts }) => [value, counts.answered])).toEqual([
    ['housing-allowance', 2],
    ['small-talk', 1],
  ]);
});

test('weeks begin on Monday, months on their first, and the period cuts both', async () => {
  await asked('2026-11-29');
  const weeks = await figures({ ...november, step: 'week' });
  expect(weeks.trend.map(({ from, to }) => [from, to])).toEqual([
    ['2026-11-01', '2026-11-01'],
    ['2026-11-02', '2026-11-08'],
    ['2026-11-09', '2026-11-15'],
    ['2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-11-29'],
    ['2026-11-30', '2026-11-30'],
  ]);
  expect(weeks.trend.map(({ counts }) => counts.questions)).toEqual([0, 0, 0, 0, 1, 0]);
  const year = await figures({ from: '2026-01-15', to: '2026-12-31', step: 'month' });
  expect(year.trend).toHaveLength(12);
  expect(year.trend[0]).toMatchObject({ from: '2026-01-15', to: '2026-01-31' });
});

describe('the period before', () => {
  test.each([
    ['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['2026-11-02', '2026-11-08', '2026-10-26', '2026-11-01'],
    ['2026-11-24', '2026-11-24', '2026-11-23', '2026-11-23'],
  ])('of %s to %s is %s to %s', (from, to, first, last) => {
    expect(periodBefore(from, to)).toEqual({ from: first, to: last });
  });
});

test.each([
  ['2026-11-30', '2026-11-01', 'ends before it begins'],
  ['2020-01-01', '2026-11-01', 'longer than five years'],
  ['2026-02-30', '2026-03-01', 'no day 2026-02-30'],
  ['2026-01-01', '2026-13-01', 'no day 2026-13-01'],
])('a period from %s to %s is refused', async (from, to, why) => {
  await expect(figures({ from, to })).rejects.toThrow(why);
});

test('answers that people judged wrong are a share with its interval, from the samples of the period alone', async () => {
  const judge = async (day: string, week: string, verdicts: readonly string[]) => {
    const { id } = await beginConversation(store);
    const reply = storedReply(id, {
      askedAt: Date.parse(`${day}T12:00:00Z`),
      kind: 'answer',
      answer: 'small-talk.greeting',
    });
    await store.conversations.record(reply, { unmatchedStreak: 0 });
    const database = new Database(store.path);
    database.prepare('insert or ignore into sample values (?, ?, 9, 9, 0)').run(week, 'seed');
    database
      .prepare('insert into sample_reply values (?, (select count(*) from sample_reply), ?, ?, ?, 1)')
      .run(week, reply.id, 'small-talk.greeting', 'fi');
    for (const [index, verdict] of verdicts.entries())
      database.prepare('insert into verdict values (?, ?, ?, 0)').run(reply.id, `judge-${index}`, verdict);
    database.close();
  };
  await judge('2026-10-28', '2026-10-26', ['wrong', 'wrong']);
  await judge('2026-11-10', '2026-11-09', ['right', 'right']);
  await judge('2026-11-10', '2026-11-09', ['dangerous', 'dangerous']);
  await judge('2026-11-11', '2026-11-09', ['right', 'wrong']);
  await judge('2026-11-11', '2026-11-09', ['right']);
  const { judged } = await figures(november);
  expect(judged).toMatchObject({
    final: 2,
    right: { times: 1, share: 0.5 },
    wrong: { times: 1, share: 0.5 },
  });
  expect(judged?.wrong.high).toBeGreaterThan(0.9);
  expect((await figures({ ...november, language: 'fi' })).judged).toBeUndefined();
  expect((await figures({ from: '2026-09-01', to: '2026-09-30' })).judged).toBeUndefined();
});
