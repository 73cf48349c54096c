// The first moments of a server: an empty database gets the starter library, and the current release goes live.
import { AppError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import type { Store } from '../store/store.ts';
import { importLibrary } from './import.ts';
import type { Live } from './live.ts';
import { type Publishing, publish } from './publish.ts';

/**
 * Imports the starter library if the database is empty. Throws `forbidden` when what would be served is sample content
 * and `sampleAllowed` is false; then nothing is imported.
 */
export async function fillIfEmpty(
  store: Store,
  options: {
    readonly read: () => Promise<Library>;
    readonly sampleAllowed: boolean;
    readonly linkHosts: ReadonlySet<string>;
    readonly now: number;
  },
): Promise<void> {
  const isEmpty = await store.library.isEmpty();
  const current = await store.releases.currentNumber();
  const isSample = current === undefined || (await store.releases.isSample(current));
  if (isSample && !options.sampleAllowed)
    throw new AppError(
      'forbidden',
      'The content is a sample that nobody of the institution has reviewed; set KUISKAAJA_SAMPLE_CONTENT=allow to serve it all the same.',
    );
  if (isEmpty) await importLibrary(store, await options.read(), options);
}

/** Serves the current release, publishing the first one where there is none yet. */
export async function goLive(
  publishing: Publishing,
  live: Live,
  options: { readonly clock: () => number; readonly onProgress: (done: number) => void },
): Promise<void> {
  if ((await publishing.store.releases.currentNumber()) !== undefined) return live.refresh();
  const first = { by: 'import', reason: 'first release', sample: true, besideChat: false, ...options };
  const { release, engine } = await publish(publishing, first);
  await live.adopt(release, engine);
}

/** After a refresh that failed, so long is waited before the next, in milliseconds: it may have been a whole training. */
const patience = 60_000;

/**
 * Looks every `every` milliseconds whether another release is to be served or an answer was withdrawn. Returns the
 * function that ends it.
 */
export function keepInStep(live: Live, every: number, onFailure: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const later = (milliseconds: number) => {
    if (!ended) timer = setTimeout(look, milliseconds);
  };
  const look = () => {
    live.refresh().then(
      () => later(every),
      (error: unknown) => {
        onFailure(error);
        later(patience);
      },
    );
  };
  later(every);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
