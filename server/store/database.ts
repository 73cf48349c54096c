// Opens the embedded database: two connections with their pragmas, one queue for writers, and failures in plain words.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { AppError } from '../errors.ts';
import { countingIn } from './counting.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

export type Connections = {
  readonly path: string;
  /** Where customers chat: survives `kill -9`; a power cut can cost the last moments. */
  readonly chat: Database.Database;
  /** Where experts write: survives a power cut, and each time waits for the disk. */
  readonly authoring: Kysely<Schema>;
  /**
   * Runs one writer at a time, in order. Both connections stand in one thread: a chat's write that met the lock of an
   * authoring transaction would block that very thread until the busy timeout, and the transaction could never end.
   */
  readonly writing: <T>(work: () => T | Promise<T>) => Promise<T>;
  /**
   * One transaction on the chat's connection, which waits for no disk: for deletions, and for what is worked out from
   * replies and can be again.
   */
  readonly deriving: <T>(work: (tables: Kysely<Schema>) => Promise<T>) => Promise<T>;
  /** Writes the whole WAL into the database and empties it. False while a reader holds on to it. */
  readonly emptyLog: () => Promise<boolean>;
  /** From now on the log is emptied there, for as long as it can: the chat's thread would wait for the disk. */
  readonly emptyBeside: (thread: EmptyingThread) => void;
  readonly close: () => void;
};

/** A thread that moves the WAL into the database. */
export type EmptyingThread = {
  /** Moves what nobody holds on to. */
  readonly move: () => Promise<void>;
  /** Moves the rest and empties the log; false while somebody holds on to it, undefined where the thread has broken. */
  readonly empty: () => Promise<boolean | undefined>;
};

/** Databases up to this size are checked whole at the start: about 0.1 s. */
const checkedBytes = 64 * 1024 * 1024;

/** A failure of SQLite in words that an operator can act on; anything else as it was. */
export function explain(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const say = (sentence: string) => new AppError('unavailable', sentence, { cause: error });
  const code = error.code;
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return say('The database is locked by another program; end that program and start again.');
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return say('The database file is damaged; restore it from a backup.');
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE')
    return say('The disk is full; free some space, nothing stored is lost.');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return say('The database file cannot be opened for writing; check the folder and its permissions.');
  if (code.startsWith('SQLITE_IOERR')) return say('The disk does not read or write the database file.');
  return error;
}

/** Runs `work`; a failure of SQLite comes out explained. */
export async function explained<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error);
  }
}

/**
 * How long a write waits for another process's lock, in milliseconds. The wait stops this thread, so a chat waits short:
 * its message is refused as `unavailable`, and the client sends it again.
 */
const patience = { NORMAL: 500, FULL: 3_000 } as const;

/** Pages in the write-ahead log from which a connection empties it itself, 160 MB: beside a server a thread does it sooner. */
const largeLog = 40_000;

function connect(path: string, synchronous: 'NORMAL' | 'FULL'): Database.Database {
  const database = new Database(path, { timeout: 2_000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    database.pragma(`busy_timeout = ${patience[synchronous]}`);
    database.pragma(`wal_autocheckpoint = ${largeLog}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Writes all of the log into the database and empties it; false while somebody holds on to it. */
function emptied(database: Database.Database): boolean {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  return result?.busy === 0;
}

/** A connection for checkpoints alone. `move` takes what no reader holds on to; it waits for nobody, and nobody for it. */
export function connectCheckpoints(path: string): {
  readonly move: () => void;
  readonly empty: () => boolean;
  readonly close: () => void;
} {
  const database = new Database(path, { fileMustExist: true, timeout: 0 });
  return {
    move: () => {
      database.pragma('wal_checkpoint(PASSIVE)');
    },
    empty: () => emptied(database),
    close: () => {
      database.close();
    },
  };
}

/** Kysely prepares at every query what better-sqlite3 can keep: one statement a text. */
export function kyselyOver(database: Database.Database): Kysely<Schema> {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    // Lists of values make many texts; the few that come again are soon back.
    if (prepared.size >= 500) prepared.clear();
    prepared.set(sql, statement);
    return statement;
  };
  return new Kysely<Schema>({
    dialect: new SqliteDialect({
      database: {
        close: () => undefined,
        prepare: (sql) => {
          const statement = prepare(sql);
          return {
            reader: statement.reader,
            all: (parameters) => statement.all(...parameters),
            run: (parameters) => statement.run(...parameters),
            iterate: (parameters) => statement.iterate(...parameters),
          };
        },
      },
    }),
  });
}

function writerQueue(): Connections['writing'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(() => explained(work));
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * Opens the database, making folder and file where missing, and migrates it.
 * Throws `AppError('unavailable')` with one sentence when it is locked, damaged, newer, or can't be written.
 */
export function connectDatabase(path: string, now: number): Connections {
  const open: Database.Database[] = [];
  try {
    mkdirSync(dirname(path), { recursive: true });
    const isNew = !existsSync(path);
    const chat = connect(path, 'NORMAL');
    open.push(chat);
    if (!isNew && statSync(path).size <= checkedBytes) {
      const verdict = chat.pragma('quick_check(1)', { simple: true });
      if (verdict !== 'ok')
        throw new AppError('unavailable', 'The database file is damaged; restore it from a backup.');
    }
    migrate(chat, now);
    countingIn(chat).catchUp();
    const expert = connect(path, 'FULL');
    open.push(expert);
    const writing = writerQueue();
    const derived = kyselyOver(chat);
    let beside: EmptyingThread | undefined;
    const emptyHere = (): boolean => {
      // A long read in the background would make this wait, and every customer with it.
      chat.pragma('busy_timeout = 0');
      try {
        return emptied(chat);
      } finally {
        chat.pragma(`busy_timeout = ${patience.NORMAL}`);
      }
    };
    return {
      path,
      chat,
      authoring: kyselyOver(expert),
      writing,
      deriving: (work) => writing(() => derived.transaction().execute(work)),
      emptyLog: async () => {
        // Writers wait for the rest only.
        await beside?.move();
        return writing(async () => (await beside?.empty()) ?? emptyHere());
      },
      emptyBeside: (thread) => {
        beside = thread;
      },
      close: () => {
        for (const database of open) database.close();
      },
    };
  } catch (error) {
    for (const database of open) database.close();
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new AppError('unavailable', 'The disk is full; free some space, nothing stored is lost.', {
        cause: error,
      });
    if (
      ['EACCES', 'EROFS', 'ENOTDIR', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
    )
      throw new AppError(
        'unavailable',
        `The folder of the database, ${dirname(path)}, cannot be written to.`,
        {
          cause: error,
        },
      );
    throw explain(error);
  }
}
