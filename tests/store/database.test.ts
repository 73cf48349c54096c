// Opening the database: migrations forward only, and every failure as one clear sentence with nothing lost.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { conversationStore } from '../../server/store/conversations.ts';
import { connectCheckpoints, connectDatabase } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrate.ts';
import { migrations } from '../../server/store/migrations/all.ts';
import { openStore } from '../../server/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { beginConversation, publishSmall, storedReply } from '../support/stored.ts';

const now = Date.parse('2026-11-24T10:00:00Z');

const refusal = (open: () => unknown): AppError => {
  try {
    open();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it opened');
};

describe('opening', () => {
  test('makes folder and file, and writes through a log that survives a killed process', () => {
    const path = join(temporaryFolder(), 'deep', 'down', 'test.db');
    const connections = connectDatabase(path, now);
    expect(connections.chat.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connections.chat.pragma('synchronous', { simple: true })).toBe(1);
    expect(connections.chat.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(connections.chat.pragma('secure_delete', { simple: true })).toBe(1);
    connections.close();
  });

  test('what was written reaches the file itself by a checkpoint, and only what no reader holds on to', () => {
    const path = join(temporaryFolder(), 'test.db');
    const connections = connectDatabase(path, now);
    const checkpoints = connectCheckpoints(path);
    checkpoints.move();
    const inFile = (words: string) => readFileSync(path).includes(words);
    connections.chat.exec("create table note (text text); insert into note values ('first words')");
    expect(inFile('first words')).toBe(false);
    checkpoints.move();
    expect(inFile('first words')).toBe(true);

    const reader = new Database(path, { readonly: true });
    const reading = reader.prepare('select text from note union all select text from note').iterate();
    reading.next();
    connections.chat.exec("insert into note values ('second words')");
    checkpoints.move();
    expect(inFile('second words')).toBe(false);
    reading.return?.();
    reader.close();
    checkpoints.move();
    expect(inFile('second words')).toBe(true);
    checkpoints.close();
    connections.close();
  });

  test('refuses a file that is no database', () => {
    const path = join(temporaryFolder(), 'test.db');
    writeFileSync(path, 'This is a letter, not a database. '.repeat(100));
    expect(refusal(() => openStore(path, now))).toMatchObject({
      code: 'unavailable',
      message: 'The database file is damaged; restore it from a backup.',
    });
    expect(readFileSync(path, 'utf8')).toContain('This is a letter');
  });

  test('refuses a database with damaged pages', async () => {
    const path = join(temporaryFolder(), 'test.db');
    const store = openStore(path, now);
    await publishSmall(store);
    store.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096 * 3, 4096 * 12);
    writeFileSync(path, bytes);
    expect(refusal(() => openStore(path, now)).message).toBe(
      'The database file is damaged; restore it from a backup.',
    );
  });

  test('refuses a database that another program keeps locked', () => {
    const path = join(temporaryFolder(), 'test.db');
    const other = new Database(path);
    other.exec('create table t (x); begin exclusive');
    expect(refusal(() => openStore(path, now)).message).toContain('locked by another program');
    other.close();
  });

  test('refuses a folder that is none', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(() => openStore(join(folder, 'file', 'test.db'), now)).message).toContain(
      'cannot be written to',
    );
  });
});

const newest = migrations.at(-1)?.number ?? 0;
const number = newest + 1;

describe('migrating', () => {
  test('runs each step once, in order', () => {
    const path = join(temporaryFolder(), 'test.db');
    openStore(path, now).close();
    openStore(path, now + 1).close();
    const database = new Database(path);
    expect(database.prepare('select number, name, applied_at from migration').all()).toEqual(
      migrations.map(({ number, name }) => ({ number, name, applied_at: now })),
    );
    database.close();
  });

  test('copies a database that holds something before the first new step', async () => {
    const path = join(temporaryFolder(), 'test.db');
    const store = openStore(path, now);
    await publishSmall(store);
    store.close();
    const next = { number, name: 'next', sql: 'create table novelty (id text primary key)' };
    const database = new Database(path);
    expect(migrate(database, now, [...migrations, next])).toEqual([number]);
    const copy = new Database(`${path}.before-${number}`, { readonly: true });
    expect(copy.prepare('select count(*) as n from intent').get()).toEqual({ n: 6 });
    expect(copy.prepare("select name from sqlite_master where name = 'novelty'").all()).toEqual([]);
    copy.close();
    database.close();
  });

  test('leaves nothing of a step that fails', () => {
    const path = join(temporaryFolder(), 'test.db');
    openStore(path, now).close();
    const broken = {
      number,
      name: 'broken',
      sql: 'create table half (id text); create table half (id text)',
    };
    const database = new Database(path);
    expect(() => migrate(database, now, [...migrations, broken])).toThrow();
    expect(database.prepare("select name from sqlite_master where name = 'half'").all()).toEqual([]);
    expect(database.prepare('select max(number) as n from migration').get()).toEqual({ n: newest });
    database.close();
  });

  test('refuses a database that a newer program has migrated, and leaves it as it was', () => {
    const path = join(temporaryFolder(), 'test.db');
    openStore(path, now).close();
    const database = new Database(path);
    database.prepare('insert into migration values (99, ?, 0)').run('future');
    database.close();
    expect(refusal(() => openStore(path, now)).message).toContain('of a newer version of the program');
    expect(existsSync(`${path}.before-1`)).toBe(false);
  });
});

describe('a full disk', () => {
  test('refuses the reply in one sentence, stores none of it, and loses nothing', async () => {
    const path = join(temporaryFolder(), 'test.db');
    const store = openStore(path, now);
    await publishSmall(store);
    const conversation = await beginConversation(store);
    store.close();

    const connections = connectDatabase(path, now);
    const conversations = conversationStore(connections);
    const pages = connections.chat.pragma('page_count', { simple: true });
    connections.chat.pragma(`max_page_count = ${pages}`);
    const long = () => storedReply(conversation.id, { question: 'x'.repeat(20_000) });
    const change = { unmatchedStreak: 7 };
    await expect(conversations.record(long(), change)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The disk is full; free some space, nothing stored is lost.',
    });
    expect(await conversations.replies(conversation.id, 10)).toEqual([]);
    expect((await conversations.byId(conversation.id))?.unmatchedStreak).toBe(0);
    connections.chat.pragma('max_page_count = 1000000');
    expect(await conversations.record(long(), change)).toBe('stored');
    connections.close();
  });
});
