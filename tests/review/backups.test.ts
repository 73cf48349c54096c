// Backups: whole copies for the owner alone, gone when their time is over; made by the command and, if wished, each night.
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../server/store/store.ts';
import { filesHolding } from '../support/bytes.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runBuilt } from '../support/process.ts';
import { startProgram } from '../support/program.ts';
import { publishSmall, storedReply } from '../support/stored.ts';

const day = 24 * 3_600_000;

async function filledFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = openStore(join(folder, 'kuiskaaja.db'), 0);
  await publishSmall(store);
  const askedAt = Date.now() - 2 * day;
  const id = 'conversation';
  const begun = {
    id,
    language: 'fi',
    createdAt: askedAt,
    activeAt: askedAt,
    unmatchedStreak: 0,
    welcome: [],
  };
  await store.conversations.open({ ...begun, tokenHash: 'hash' });
  const reply = storedReply(id, { question: 'vanha kysymys varmuuskopiossa', askedAt });
  await store.conversations.record(reply, { unmatchedStreak: 0 });
  store.close();
  return folder;
}

test('the command copies the database while it is in use, into a dated file for its owner alone', async () => {
  const folder = await filledFolder();
  const serving = openStore(join(folder, 'kuiskaaja.db'), 0);
  const to = join(folder, 'elsewhere');
  const command = runBuilt('cli.js', { DATA_DIR: folder }, ['backup', '--to', to]);
  expect(await command.ended).toBe(0);
  serving.close();
  const [file = '', ...others] = readdirSync(to);
  expect(others).toEqual([]);
  expect(file).toMatch(/^kuiskaaja-\d{4}-\d{2}-\d{2}T\d{6}Z\.db$/);
  expect(command.output()).toContain(join(to, file));
  expect(statSync(join(to, file)).mode & 0o077).toBe(0);
  expect(statSync(to).mode & 0o077).toBe(0);
  const restored = openStore(join(to, file), 0);
  expect(await restored.releases.currentNumber()).toBe(1);
  restored.close();
});

test('backups that are too old go, with what broke off and what migrations left; younger and other files stay', async () => {
  const folder = await filledFolder();
  const to = join(folder, 'backups');
  const first = runBuilt('cli.js', { DATA_DIR: folder }, ['backup']);
  expect(await first.ended).toBe(0);
  const [young = ''] = readdirSync(to);
  const old = new Date(Date.now() - 31 * day);
  for (const path of [
    join(to, `kuiskaaja-${old.toISOString().slice(0, 19).replaceAll(':', '')}Z.db`),
    join(to, `${young}.77.tmp`),
    join(to, 'someone-elses.db'),
    join(folder, 'kuiskaaja.db.before-2'),
  ]) {
    writeFileSync(path, 'vanha');
    utimesSync(path, old, old);
  }
  const second = runBuilt('cli.js', { DATA_DIR: folder }, ['backup']);
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('3 older ones were deleted');
  expect(filesHolding(folder, 'vanha kysymys').length).toBeGreaterThan(1);
  expect(readdirSync(to).sort()).toEqual(expect.arrayContaining([young, 'someone-elses.db']));
  expect(readdirSync(folder)).not.toContain('kuiskaaja.db.before-2');
});

test('the dry run of the command counts and changes nothing, the run deletes', async () => {
  const folder = await filledFolder();
  const settings = { DATA_DIR: folder, KUISKAAJA_KEEP_CONVERSATIONS_DAYS: '1' };
  const dry = runBuilt('cli.js', settings, ['retention', '--dry-run']);
  expect(await dry.ended).toBe(0);
  expect(dry.output()).toMatch(/ 1 {2}replies/);
  expect(filesHolding(folder, 'vanha kysymys')).toHaveLength(1);
  const run = runBuilt('cli.js', settings, ['retention']);
  expect(await run.ended).toBe(0);
  expect(filesHolding(folder, 'vanha kysymys')).toEqual([]);
});

test('the nightly backup is made after the deletion, and only where it is on', async () => {
  const on = await startProgram({ environment: { KUISKAAJA_NIGHTLY_BACKUP: 'on' } });
  await on.retention.tick();
  expect(await on.retention.backups()).toHaveLength(1);
  const off = await startProgram();
  await off.retention.tick();
  expect(await off.retention.backups()).toEqual([]);
});

test('a folder that cannot be written is one clear sentence', async () => {
  const folder = await filledFolder();
  writeFileSync(join(folder, 'a-file'), '');
  const command = runBuilt('cli.js', { DATA_DIR: folder }, ['backup', '--to', join(folder, 'a-file')]);
  expect(await command.ended).toBe(1);
  expect(command.output()).toContain('The backup could not be made');
});
