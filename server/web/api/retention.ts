// Handlers: what is kept how long, the dry run, the deletion that a person asks for, and its record.
import { AppError } from '../../errors.ts';
import type { Retention } from '../../review/retention.ts';
import { iso, isoOrNull, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

type Area = 'retention' | 'dueForDeletion' | 'deleteNow';

const shownDeletions = 60;
const day = 24 * 3_600_000;

export function retentionHandlers(context: {
  readonly retention: Retention;
  readonly names: Names;
  readonly onFailure: (error: unknown) => void;
}): HandlersOf<Area> {
  const { retention, names, onFailure } = context;
  return {
    retention: async () => {
      const name = await names();
      const { keep } = retention;
      return {
        keep,
        nextAt: iso(retention.nextAt()),
        isRunning: retention.isRunning(),
        deletions: (await retention.record(shownDeletions)).map(({ by, beganAt, endedAt, ...rest }) => ({
          ...rest,
          by: name(by),
          beganAt: iso(beganAt),
          endedAt: isoOrNull(endedAt),
        })),
        backups: (await retention.backups()).map(({ madeAt, ...rest }) => ({
          ...rest,
          madeAt: iso(madeAt),
          until: iso(madeAt + keep.backups * day),
        })),
      };
    },
    dueForDeletion: async () => ({ counts: await retention.due() }),
    deleteNow: async ({ person }) => {
      if (retention.isRunning())
        throw new AppError('conflict', 'A deletion is under way; wait until it has ended.');
      // It may take minutes; the record tells how it went.
      retention.run(person.id).catch(onFailure);
      return { begun: true };
    },
  };
}
