// From the working library to a served release: train, store the model, then the rows, all in that order.
import type { Engine } from '../answering/engine.ts';
import { AppError } from '../errors.ts';
import { trainingHash } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import type { Store } from '../store/store.ts';
import type { LoadEngine, Models, Train } from './models.ts';

export type Publishing = {
  readonly store: Store;
  readonly models: Models;
  readonly train: Train;
  readonly loadEngine: LoadEngine;
};

/**
 * Publishes the working library with its newest approved answers as the next release, and makes it the served one.
 * Killed at any moment, the database holds the old release or the new one whole; a model file without a release is
 * deleted at the next publish. Returns the number and the engine.
 */
export async function publish(
  publishing: Publishing,
  options: {
    readonly by: string;
    readonly reason: string;
    readonly sample: boolean;
    readonly clock: () => number;
    readonly onProgress: (done: number) => void;
    readonly besideChat: boolean;
  },
): Promise<{ readonly release: number; readonly engine: Engine }> {
  const { store, models, train, loadEngine } = publishing;
  const library = await store.library.read();
  const versions = await store.library.approvedVersions();
  if (library.topics.length === 0)
    throw new AppError('not_found', 'There is no library to publish; import one first.');
  const trained = await train(library, options);
  const engine = loadEngine(trained.bytes, library);
  await models.save(trained);
  const release = await store.releases.publish({
    library,
    libraryHash: trainingHash(library),
    modelHash: trained.hash,
    versions: versions.map((version) => version.version),
    sample: options.sample,
    by: options.by,
    now: options.clock(),
    reason: options.reason,
  });
  await models.prune(await store.releases.recentModels(models.keeps));
  return { release, engine };
}

/**
 * The engine of a release: the newest stored model that this program can load, else one trained anew and stored.
 * Nothing is answered from a model of another engine version or library.
 */
export async function engineOf(
  publishing: Publishing,
  release: { readonly number: number; readonly library: Library },
  options: {
    readonly clock: () => number;
    readonly onProgress: (done: number) => void;
    readonly besideChat: boolean;
  },
): Promise<Engine> {
  const { store, models, train, loadEngine } = publishing;
  const { number, library } = release;
  for (const hash of await store.releases.models(number)) {
    const engine = await models.load(hash, library);
    if (engine) return engine;
  }
  const trained = await train(library, options);
  const engine = loadEngine(trained.bytes, library);
  await models.save(trained);
  await store.releases.addModel(number, trained.hash, options.clock());
  return engine;
}
