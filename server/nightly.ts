// The server's nights: retention with this configuration, and the look each minute whether a night's deletion is due.
import type { Logger } from 'pino';
import type { Models } from './authoring/models.ts';
import { backupsFolder, type Config } from './config.ts';
import { keepingOf } from './config-keeping.ts';
import { withoutMessage } from './log.ts';
import { type Retention, retention } from './review/retention.ts';
import type { Background } from './review/tasks.ts';
import type { Store } from './store/store.ts';

const lookEvery = 60_000;

/** Looks until `end`, which waits for the step under way. */
export function serveRetention(parts: {
  readonly config: Config;
  readonly store: Store;
  readonly models: Models;
  readonly background: Background;
  /** For copies, which take long: lists and charts must not wait for them. */
  readonly longBackground: Background;
  readonly clock: () => number;
  readonly log: Logger;
}): { readonly retention: Retention; readonly end: () => Promise<void> } {
  const { config, store, models, background, longBackground, clock, log } = parts;
  const deleting = retention({
    store,
    models,
    keep: keepingOf(config),
    hour: config.retentionHour,
    folders: { backups: backupsFolder(config), data: config.dataDir },
    nightlyBackup: config.nightlyBackup === 'on',
    due: (cutoffs) => background('due', cutoffs),
    // A tenth of a second or two; behind a grouping it would wait for minutes.
    lost: () => background('lost', {}),
    copy: (file) => longBackground('backup', { file }),
    clock,
  });
  const look = () =>
    deleting
      .tick()
      .catch((error: unknown) => log.error({ err: withoutMessage(error) }, 'the nightly deletion failed'));
  const timer = setInterval(look, lookEvery).unref();
  return {
    retention: deleting,
    end: () => {
      clearInterval(timer);
      return deleting.end();
    },
  };
}
