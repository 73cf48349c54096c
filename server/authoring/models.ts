// Model files beside the database: named by their hash, written whole or not at all, the last few kept.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../answering/engine.ts';
import { AppError } from '../errors.ts';
import type { Library } from '../library/library.ts';

export type Trained = {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
};

/** Trains a library away from the event loop. The same library gives the same bytes. */
export type Train = (
  library: Library,
  options: {
    readonly onProgress: (done: number) => void;
    /** Another model answers meanwhile: training takes one core only, at low priority. */
    readonly besideChat: boolean;
  },
) => Promise<Trained>;

/** Loads a model; throws when its bytes are damaged, or of another engine version or library. */
export type LoadEngine = (bytes: Uint8Array, library: Library) => Engine;

export type Models = {
  /** Models of so many releases stay on the disk, so that a rollback is at once. */
  readonly keeps: number;
  /** The engine of a stored model; undefined when the file is missing, damaged, or of another engine version or library. */
  load(hash: string, library: Library): Promise<Engine | undefined>;
  /** Stores a model; when this returns, it is on the disk. */
  save(trained: Trained): Promise<void>;
  /** Deletes the models that none of `kept` names. */
  prune(kept: readonly string[]): Promise<void>;
};

const nameOf = (hash: string): string => `${hash}.model`;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The models of a folder, which is made when the first is saved. */
export function modelFolder(folder: string, loadEngine: LoadEngine, keeps = 5): Models {
  return {
    keeps,
    load: async (hash, library) => {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(join(folder, nameOf(hash)));
      } catch {
        return undefined;
      }
      if (createHash('sha256').update(bytes).digest('hex') !== hash) return undefined;
      try {
        return loadEngine(bytes, library);
      } catch {
        // A model that this engine can't read is no failure: it is trained anew.
        return undefined;
      }
    },
    save: async ({ bytes, hash }) => {
      const path = join(folder, nameOf(hash));
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        await mkdir(folder, { recursive: true });
        const handle = await open(temporary, 'w');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, path);
        await syncFolder(folder);
      } catch (error) {
        await unlink(temporary).catch(() => undefined);
        const why =
          (error as NodeJS.ErrnoException).code === 'ENOSPC'
            ? 'the disk is full'
            : 'the folder is not writable';
        throw new AppError('unavailable', `The model could not be stored in ${folder}: ${why}.`, {
          cause: error,
        });
      }
    },
    prune: async (kept) => {
      const readable = await access(folder).then(
        () => true,
        () => false,
      );
      const keep = new Set(kept.map(nameOf));
      for (const name of readable ? await readdir(folder) : [])
        if (/^[0-9a-f]{64}\.model(\.\d+\.tmp)?$/.test(name) && !keep.has(name))
          await unlink(join(folder, name));
    },
  };
}
