// Retention: what is kept how long, what would be deleted now, and the nightly deletion.
import { setTimeout as pause } from 'node:timers/promises';
import type { Models } from '../authoring/models.ts';
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import type { Derived } from '../store/derived.ts';
import type { Cutoffs, DeletionCounts, StoredDeletion } from '../store/retention.ts';
import type { Store } from '../store/store.ts';
import { type Backup, deleteExpiredBackups, expiredBackups, listBackups, makeBackup } from './backups.ts';
import { nextNight, nightOf } from './nights.ts';

/** How long each kind is kept, as configured. */
export type Keeping = {
  readonly conversations: number;
  readonly feedback: number;
  readonly proofs: number;
  readonly sessions: number;
  readonly backups: number;
  /** Releases, not days. */
  readonly models: number;
};

export type RetentionContext = {
  readonly store: Store;
  readonly models: Models;
  /** In days. */
  readonly keep: Keeping;
  /** The hour in Helsinki at which nights begin. */
  readonly hour: number;
  readonly folders: { readonly backups: string; readonly data: string };
  readonly nightlyBackup: boolean;
  /** Counts on the read-only connection what is due. */
  readonly due: (cutoffs: Cutoffs) => Promise<DeletionCounts>;
  /** Finds there what was made of texts that are gone. */
  readonly lost: () => Promise<Derived>;
  /** Writes a copy of the database into a file. */
  readonly copy: (file: string) => Promise<void>;
  readonly clock: () => number;
};

export type Retention = {
  readonly keep: Keeping;
  /** What would be deleted now. Nothing is. */
  due(): Promise<DeletionCounts>;
  /** Deletes all that is due; resolves to its record. Throws `conflict` while another deletion is under way. */
  run(by: string): Promise<StoredDeletion>;
  /** Begins what this night's deletion is, unless it was done; also one that was missed or broken off. */
  tick(): Promise<void>;
  isRunning(): boolean;
  nextAt(): number;
  record(most: number): Promise<readonly StoredDeletion[]>;
  backups(): Promise<readonly Backup[]>;
  /** Lets go after the step under way; the night is taken up again at the next start. */
  end(): Promise<void>;
};

const day = 24 * 3_600_000;
/** The chat gets so much of each turn: a step takes some milliseconds, and then it is the customers' turn. */
const breath = 10;
/** Long reads hold on to the log; so many times, this many milliseconds apart, it is tried to empty it. */
const patience = { tries: 600, every: 500 } as const;

export function retention(context: RetentionContext): Retention {
  const { store, models, keep, hour, folders, clock } = context;
  let running: Promise<StoredDeletion | undefined> | undefined;
  let isEnding = false;
  const cutoffs = (): Cutoffs => {
    const now = clock();
    const before = (days: number) => now - days * day;
    return {
      conversations: before(keep.conversations),
      feedback: before(keep.feedback),
      proofs: before(keep.proofs),
      sessions: before(keep.sessions),
    };
  };
  const places = () => ({
    folder: folders.backups,
    dataDir: folders.data,
    before: clock() - keep.backups * day,
  });
  const goOn = () => {
    if (isEnding)
      throw new AppError('unavailable', 'The server is ending; the deletion goes on when it is back.');
  };
  const work = async (id: string, by: string): Promise<StoredDeletion> => {
    const counts: Record<string, number> = {};
    const add = (more: DeletionCounts): boolean => {
      for (const [what, rows] of Object.entries(more)) counts[what] = (counts[what] ?? 0) + rows;
      return Object.keys(more).length > 0;
    };
    const before = cutoffs();
    const rest = async () => {
      await pause(breath);
      goOn();
    };
    while (add(await store.retention.deleteSome(before, clock()))) await rest();
    add(await store.retention.deleteDerived(await context.lost(), rest));
    for (let tries = 0; !(await store.retention.emptyLog()); tries++) {
      if (tries >= patience.tries)
        throw new AppError(
          'unavailable',
          'Another program holds on to the database; its log was not emptied.',
        );
      await pause(patience.every);
      goOn();
    }
    await models.prune(await store.releases.recentModels(models.keeps));
    add({ backups: await deleteExpiredBackups(places()) });
    if (context.nightlyBackup)
      await makeBackup({ folder: folders.backups, now: clock(), copy: context.copy });
    await store.retention.end(id, { counts, by, now: clock() });
    const [record] = (await store.retention.list(100)).filter((each) => each.id === id);
    if (!record) throw new AppError('internal', 'The deletion was not recorded.');
    return record;
  };
  /** Only one at a time: `undefined` where one is under way already, or where the night was done. */
  const start = async (by: string, night: string | null): Promise<StoredDeletion | undefined> => {
    if (running || isEnding) return undefined;
    const now = clock();
    running = store.retention
      .begin({ id: newId(now), night, by, now })
      .then((id) => (id === undefined ? undefined : work(id, by)))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return {
    keep,
    due: async () => ({
      ...(await context.due(cutoffs())),
      backups: (await expiredBackups(places())).length,
    }),
    run: async (by) => {
      const record = await start(by, null);
      if (!record) throw new AppError('conflict', 'A deletion is under way; wait until it has ended.');
      return record;
    },
    tick: async () => {
      await start('system', nightOf(clock(), hour));
    },
    isRunning: () => running !== undefined,
    nextAt: () => nextNight(clock(), hour),
    record: (most) => store.retention.list(most),
    backups: () => listBackups(folders.backups),
    end: async () => {
      isEnding = true;
      await running?.catch(() => undefined);
    },
  };
}
