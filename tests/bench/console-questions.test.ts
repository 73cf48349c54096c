// The bench of a million replies at a small size: what it writes counts as what customers do, and every route answers.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { helsinkiDay } from '../../server/day.ts';
import { routes } from '../../server/web/api/contract.ts';
import { personAt } from '../support/console.ts';
import { startProgram } from '../support/program.ts';
import { consoleQuestions } from './console-questions.ts';
import { fillReplies } from './fill-replies.ts';

const now = Date.parse('2026-11-29T12:00:00Z');
const year = { from: helsinkiDay(now - 365 * 86_400_000), to: helsinkiDay(now) };

test('every list and chart answers over a year of replies, and the figures are those of the rows', async () => {
  const empty = await startProgram({ clock: () => now });
  const path = empty.store.path;
  await empty.close();
  const filled = fillReplies(path, { replies: 3_000, now });
  const program = await startProgram({ folder: join(path, '..'), clock: () => now });
  const everything = await personAt(program, 'Aino', ['expert', 'approver', 'analyst', 'administrator']);

  const { totals, releases } = await everything.call('figures', { query: year });
  const rows = new Database(path, { readonly: true });
  const single = (sql: string) => Object.values(rows.prepare(sql).get() as object)[0];
  const count = (where: string) => single(`select count(*) from reply where ${where}`);
  expect(filled.replies).toBe(3_000);
  expect(totals).toMatchObject({
    conversations: filled.conversations,
    questions: count("request = 'ask'"),
    answered: count("request = 'ask' and kind = 'answer'"),
    unmatched: count("request = 'ask' and kind = 'unmatched'"),
    choices: count("request = 'choose'"),
    declined: count("chosen = 'none'"),
    up: count("thumb = 'up'"),
    down: count("thumb = 'down'"),
  });
  expect(releases).toHaveLength(single('select count(distinct release) from reply') as number);
  rows.close();
  expect((await everything.call('verifyAudit')).firstBroken).toBeNull();

  const intent = (await everything.call('library')).intents[0]?.id ?? '';
  const week = (await everything.call('judging')).weeks[0]?.week ?? '';
  const group = (await everything.call('unmatched')).groups[0]?.id ?? 'none';
  const questions = consoleQuestions({
    group,
    ...filled,
    intent,
    week,
    release: 24,
    today: year.to,
    yearAgo: year.from,
  });
  const getRoutes = Object.entries(routes).filter(
    ([name, { method }]) => method === 'GET' && name !== 'signInInstitution',
  );
  expect(new Set(questions.map(({ route }) => route))).toEqual(new Set(getRoutes.map(([name]) => name)));
  for (const { path: address } of questions) {
    const response = await everything.fetch(address);
    expect(`${address}: ${response.status}`).toBe(`${address}: ${address.endsWith('/none') ? 404 : 200}`);
    await response.arrayBuffer();
  }
});

test('the same number of replies gives the same rows', async () => {
  const written = async () => {
    const program = await startProgram({ clock: () => now });
    const { path } = program.store;
    await program.close();
    fillReplies(path, { replies: 300, now });
    const database = new Database(path, { readonly: true });
    const rows = database
      .prepare('select id, question, kind, answer, thumb, release from reply order by id')
      .all();
    database.close();
    return rows;
  };
  const rows = await written();
  expect(rows).toHaveLength(300);
  expect(await written()).toEqual(rows);
});
