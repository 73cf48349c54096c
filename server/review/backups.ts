// Backups: whole copies of the database, dated, for the owner's eyes alone, gone when their time is over.
import { chmod, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

export type Backup = { readonly file: string; readonly madeAt: number; readonly bytes: number };

/** `kuiskaaja-2026-11-29T030000Z.db` */
const named = /^kuiskaaja-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.db$/;
const unfinished = /^kuiskaaja-.*Z\.db\.\d+\.tmp$/;
/** What a migration leaves beside the database. */
const beforeMigration = /^kuiskaaja\.db\.before-\d+$/;

const nameAt = (now: number): string =>
  `kuiskaaja-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z.db`;

function madeAt(name: string): number | undefined {
  const [, day, hours, minutes, seconds] = named.exec(name) ?? [];
  return day === undefined ? undefined : Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Copies the database into `folder`: whole or not at all, readable by its owner alone; returns the file.
 * `copy` writes into an empty file. Throws `AppError('unavailable')` when the folder can't be written.
 */
export async function makeBackup(wish: {
  readonly folder: string;
  readonly now: number;
  readonly copy: (file: string) => Promise<void>;
}): Promise<string> {
  const { folder, now, copy } = wish;
  const file = join(folder, nameAt(now));
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await unlink(temporary).catch(() => undefined);
    // It is the owner's before anything is in it.
    await (await open(temporary, 'wx', 0o600)).close();
    await copy(temporary);
    await chmod(temporary, 0o600);
    const handle = await open(temporary, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(temporary, file);
    await syncFolder(folder);
    return file;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    const code = String((error as NodeJS.ErrnoException).code ?? '');
    const why = /ENOSPC|SQLITE_FULL/.test(code) ? 'the disk is full' : 'the folder cannot be written to';
    throw new AppError('unavailable', `The backup could not be made in ${folder}: ${why}.`, {
      cause: error,
    });
  }
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Newest first. */
export async function listBackups(folder: string): Promise<readonly Backup[]> {
  const found: Backup[] = [];
  for (const name of await namesIn(folder)) {
    const at = madeAt(name);
    if (at === undefined) continue;
    const { size } = await stat(join(folder, name));
    found.push({ file: name, madeAt: at, bytes: size });
  }
  return found.toSorted((a, b) => b.madeAt - a.madeAt);
}

/** The files that are older than `before`: backups, what a backup that broke off left, copies made by migrations. */
export async function expiredBackups(places: {
  readonly folder: string;
  /** Where the database is. */
  readonly dataDir: string;
  readonly before: number;
}): Promise<readonly string[]> {
  const { folder, dataDir, before } = places;
  const old: string[] = [];
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const at = madeAt(name) ?? (unfinished.test(name) ? (await stat(path)).mtimeMs : undefined);
    if (at !== undefined && at < before) old.push(path);
  }
  for (const name of await namesIn(dataDir)) {
    const path = join(dataDir, name);
    if (beforeMigration.test(name) && (await stat(path)).mtimeMs < before) old.push(path);
  }
  return old;
}

/** Deletes them; returns how many. */
export async function deleteExpiredBackups(places: Parameters<typeof expiredBackups>[0]): Promise<number> {
  const old = await expiredBackups(places);
  for (const path of old) await unlink(path);
  return old.length;
}
