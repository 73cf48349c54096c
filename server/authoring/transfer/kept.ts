// What somebody uploaded and is still looking at: few at a time, each its owner's own, gone after an hour.
import { AppError } from '../../errors.ts';

export type Owned = { readonly id: string; readonly by: string; readonly at: number };

export type Kept<T extends Owned> = {
  add(upload: T): void;
  /** Throws `not_found` for an upload of somebody else, or one that is gone. */
  own(id: string, by: string): T;
  drop(id: string): void;
};

const hour = 3_600_000;
const mostUploads = 10;

/** `clock`: milliseconds since the epoch. */
export function keptUploads<T extends Owned>(clock: () => number): Kept<T> {
  const kept = new Map<string, T>();
  return {
    add: (upload) => {
      for (const [id, { at }] of kept) if (clock() - at > hour || kept.size >= mostUploads) kept.delete(id);
      kept.set(upload.id, upload);
    },
    own: (id, by) => {
      const upload = kept.get(id);
      if (!upload || upload.by !== by || clock() - upload.at > hour)
        throw new AppError('not_found', 'The upload is gone; upload the file again.');
      return upload;
    },
    drop: (id) => {
      kept.delete(id);
    },
  };
}
