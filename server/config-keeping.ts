// The settings of what is kept how long, and of backups.
import { resolve } from 'node:path';
import type { Config } from './config.ts';
import { define, oneOf, whole } from './config-values.ts';

export const keepingSettings = {
  keepConversations: define({
    name: 'KUISKAAJA_KEEP_CONVERSATIONS_DAYS',
    default: '90',
    description: 'Days after which what customers wrote is deleted, and all that quotes it.',
    parse: whole(1, 3650),
  }),
  keepFeedback: define({
    name: 'KUISKAAJA_KEEP_FEEDBACK_DAYS',
    default: '365',
    description:
      'Days after which feedback on the service, given in the chat or imported, is deleted; its figures stay.',
    parse: whole(1, 3650),
  }),
  keepProofs: define({
    name: 'KUISKAAJA_KEEP_PROOFS_DAYS',
    default: '1825',
    description: 'Days for which it can be proved which answer was given: ids, moments and hashes, no text.',
    parse: whole(1, 36_500),
  }),
  keepSessions: define({
    name: 'KUISKAAJA_KEEP_SESSIONS_DAYS',
    default: '30',
    description:
      'Days after its end for which a session at the console, with its address and browser, is kept.',
    parse: whole(0, 3650),
  }),
  keepBackups: define({
    name: 'KUISKAAJA_KEEP_BACKUPS_DAYS',
    default: '30',
    description: 'Days after which a backup is deleted; a deleted text is gone from the last backup by then.',
    parse: whole(1, 3650),
  }),
  keepModels: define({
    name: 'KUISKAAJA_KEEP_MODELS',
    default: '5',
    description: 'Models of so many releases stay on the disk, so that a rollback is at once.',
    parse: whole(1, 100),
  }),
  retentionHour: define({
    name: 'KUISKAAJA_RETENTION_HOUR',
    default: '3',
    description: 'The hour, Helsinki time, from which each night deletes what is older than it may be.',
    parse: whole(0, 23),
  }),
  nightlyBackup: define({
    name: 'KUISKAAJA_NIGHTLY_BACKUP',
    default: 'off',
    description: 'on makes a backup each night, after what is too old was deleted.',
    parse: oneOf('off', 'on'),
  }),
  backupDir: define({
    name: 'KUISKAAJA_BACKUP_DIR',
    default: '',
    description: 'The folder of the backups; by default backups in DATA_DIR.',
    parse: (value) => (value.trim() === '' ? undefined : resolve(value)),
  }),
} as const;

/** How long what is kept, in days; models by releases. */
export const keepingOf = (config: Config) => ({
  conversations: config.keepConversations,
  feedback: config.keepFeedback,
  proofs: config.keepProofs,
  sessions: config.keepSessions,
  backups: config.keepBackups,
  models: config.keepModels,
});
