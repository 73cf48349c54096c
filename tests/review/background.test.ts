// The background thread: reads what the chat wrote, says what was refused, ends with the program.
import { expect, onTestFinished, test } from 'vitest';
import { backgroundOf } from '../../server/background.ts';
import { customer, startProgram } from '../support/program.ts';

test('it counts the answers that the chat has stored', async () => {
  const program = await startProgram();
  const someone = await customer(program.url);
  await someone.hello();
  const { answer, id } = await someone.ask('miten haen asumistukea');
  await someone.call('rate', { reply: id, thumb: 'down' });
  const { run, end } = backgroundOf({ path: program.store.path, isLong: false });
  onTestFinished(end);
  const traffic = await run('traffic', { since: '2026-01-01' });
  expect([...traffic]).toEqual([[answer?.intent, { asked: 1, thumbsUp: 0, thumbsDown: 1 }]]);
  expect([...(await run('traffic', { since: '9999-01-01' }))]).toEqual([]);
});

test('a database that is not there fails the task, and nothing else', async () => {
  const { run, end } = backgroundOf({ path: '/nowhere/at/all.db', isLong: false });
  onTestFinished(end);
  await expect(run('traffic', { since: '2026-01-01' })).rejects.toThrow('directory does not exist');
});

test('once it has ended it refuses', async () => {
  const program = await startProgram();
  const { run, end } = backgroundOf({ path: program.store.path, isLong: false });
  await run('traffic', { since: '2026-01-01' });
  await end();
  await expect(run('traffic', { since: '2026-01-01' })).rejects.toMatchObject({ code: 'unavailable' });
});
