// The commands beside the server that keep and delete: backup, retention.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngine } from './answering/train.ts';
import { modelFolder } from './authoring/models.ts';
import type { Command } from './command.ts';
import { backupsFolder, type Config, configFromEnvironment, databaseFile, modelsFolder } from './config.ts';
import { keepingOf } from './config-keeping.ts';
import { deleteExpiredBackups, makeBackup } from './review/backups.ts';
import { type Retention, retention } from './review/retention.ts';
import { openReading } from './store/reading.ts';
import { openStore } from './store/store.ts';

const day = 24 * 3_600_000;

async function withRetention<T>(config: Config, work: (retention: Retention) => Promise<T>): Promise<T> {
  const store = openStore(databaseFile(config), Date.now());
  const reading = openReading(databaseFile(config));
  try {
    return await work(
      retention({
        store,
        models: modelFolder(modelsFolder(config), loadEngine, config.keepModels),
        keep: keepingOf(config),
        hour: config.retentionHour,
        folders: { backups: backupsFolder(config), data: config.dataDir },
        nightlyBackup: false,
        due: reading.retention.due,
        lost: reading.retention.lost,
        copy: async (file) => reading.copyTo(file),
        clock: Date.now,
      }),
    );
  } finally {
    reading.close();
    store.close();
  }
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, rows]) => `  ${String(rows).padStart(9)}  ${what}\n`)
    .join('');

export const retentionCommand: Command = {
  summary: 'delete what is older than it may be, also while the server runs; or only count it',
  usage: 'retention [--dry-run]',
  run: async (parameters) => {
    const { values } = parseArgs({ args: [...parameters], options: { 'dry-run': { type: 'boolean' } } });
    await withRetention(configFromEnvironment(), async (deleting) => {
      if (values['dry-run']) process.stdout.write(`Would be deleted now:\n${listed(await deleting.due())}`);
      else process.stdout.write(`Deleted:\n${listed((await deleting.run('system')).counts)}`);
    });
    return 0;
  },
};

export const backupCommand: Command = {
  summary: 'copy the database, also while the server runs, and delete backups that are too old',
  usage: 'backup [--to <folder>]',
  run: async (parameters) => {
    const { values } = parseArgs({ args: [...parameters], options: { to: { type: 'string' } } });
    const config = configFromEnvironment();
    const folder = values.to === undefined ? backupsFolder(config) : resolve(values.to);
    const now = Date.now();
    const reading = openReading(databaseFile(config));
    try {
      const file = await makeBackup({ folder, now, copy: async (path) => reading.copyTo(path) });
      process.stdout.write(`The backup is ${file}.\n`);
    } finally {
      reading.close();
    }
    const before = now - config.keepBackups * day;
    const deleted = await deleteExpiredBackups({ folder, dataDir: config.dataDir, before });
    if (deleted > 0) process.stdout.write(`${deleted} older ones were deleted.\n`);
    return 0;
  },
};
