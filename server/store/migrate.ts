// Brings a database to this program's schema: numbered steps, each in its own transaction, a copy before the first new one.
import type Database from 'better-sqlite3';
import { AppError } from '../errors.ts';
import { type Migration, migrations } from './migrations/all.ts';

/**
 * Runs the migrations that the database lacks, in order; returns the numbers of those that ran.
 * A database that already holds something is copied to `<file>.before-<number>` first.
 * Throws `AppError('unavailable')`, having changed nothing, for a database that a newer program has migrated.
 */
export function migrate(
  database: Database.Database,
  now: number,
  steps: readonly Migration[] = migrations,
): readonly number[] {
  database.exec(
    'create table if not exists migration (number integer primary key, name text not null, applied_at bigint not null)',
  );
  const applied = new Set(
    (database.prepare('select number from migration').all() as { number: number }[]).map((row) => row.number),
  );
  const newest = steps.at(-1)?.number ?? 0;
  const newer = Math.max(0, ...applied);
  if (newer > newest)
    throw new AppError(
      'unavailable',
      `The database is of a newer version of the program (step ${newer}, and this one knows ${newest}); start that version, or restore the copy that it made.`,
    );
  const missing = steps.filter((step) => !applied.has(step.number));
  const first = missing[0];
  if (first && applied.size > 0) {
    // VACUUM INTO writes a whole, consistent copy even while others read, which copying the file beside its WAL would not.
    database.prepare('vacuum into ?').run(`${database.name}.before-${first.number}`);
  }
  const record = database.prepare('insert into migration (number, name, applied_at) values (?, ?, ?)');
  for (const step of missing)
    database
      .transaction(() => {
        database.exec(step.sql);
        record.run(step.number, step.name, now);
      })
      .immediate();
  return missing.map((step) => step.number);
}
