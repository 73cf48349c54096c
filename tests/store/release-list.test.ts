// The list of releases: what each holds is counted as it is published.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../server/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { publishSmall } from '../support/stored.ts';

test('a release of before they were counted lists as one that was counted when it was published', async () => {
  const path = join(temporaryFolder(), 'test.db');
  const store = openStore(path, 0);
  await publishSmall(store);
  const [counted] = await store.releaseList.list();
  store.close();
  expect(counted?.intents).toBeGreaterThan(0);
  expect(counted?.answers).toBeGreaterThan(0);
  const database = new Database(path);
  database.exec('update release set counts = null');
  database.close();
  const later = openStore(path, 0);
  expect(await later.releaseList.list()).toEqual([counted]);
  later.close();
});
