// The audit trail: every change has its entry, and a tampered chain shows where.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../server/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { publishSmall } from '../support/stored.ts';

async function publishedStore() {
  const path = join(temporaryFolder(), 'test.db');
  const store = openStore(path, 0);
  onTestFinished(() => store.close());
  await publishSmall(store);
  return { path, store };
}

test('import and publication leave their entries', async () => {
  const { store } = await publishedStore();
  expect(await store.audit.entries(1, 10)).toMatchObject([
    { by: 'import', action: 'library.fill', detail: { intents: 6, answers: 14 } },
    { by: 'import', action: 'release.publish', subject: 'release 1' },
  ]);
  expect(await store.audit.firstBroken()).toBeUndefined();
});

test.each([
  ['changed', "update audit set made_by = 'somebody else' where number = 1", 1],
  ['removed', 'delete from audit where number = 1', 1],
  [
    'put in later',
    'insert into audit select 3, made_at, made_by, action, subject, detail, previous_hash, hash from audit where number = 2',
    3,
  ],
])('an entry that was %s breaks the chain there', async (_what, sql, number) => {
  const { path, store } = await publishedStore();
  const intruder = new Database(path);
  intruder.exec(sql);
  intruder.close();
  expect(await store.audit.firstBroken()).toBe(number);
});
