// What this node serves, kept in step with the database: the current release, its engine, and what was withdrawn since.
import type { Engine } from '../answering/engine.ts';
import { prepareRelease, type Release, type Served } from '../answering/released.ts';
import { AppError } from '../errors.ts';
import type { Overrides } from '../store/releases.ts';
import type { Store } from '../store/store.ts';
import { engineOf, type Publishing } from './publish.ts';

export type Live = {
  /** At this moment; undefined before the first release. Replaced whole, never changed. */
  readonly served: () => Served | undefined;
  /**
   * Reads what is current from the database and serves it, training a model anew where none fits. While that lasts, the
   * release before goes on answering; without one, the new release is served without an engine.
   */
  readonly refresh: () => Promise<void>;
  /** Serves a release with the engine that was just trained for it. */
  readonly adopt: (release: number, engine: Engine) => Promise<void>;
  /** `listener` is called after something else is served. */
  readonly onChange: (listener: (served: Served) => void) => void;
};

type Options = {
  readonly publishing: Publishing;
  readonly clock: () => number;
  readonly onProgress: (done: number) => void;
};

async function readRelease(store: Store, number: number): Promise<Release> {
  const stored = await store.releases.read(number);
  if (!stored) throw new AppError('not_found', `There is no release ${number}.`);
  return prepareRelease(number, stored);
}

const sameOverrides = (one: Served, other: Overrides): boolean =>
  one.withdrawn.size === other.withdrawn.size &&
  JSON.stringify([...one.redirects]) === JSON.stringify([...other.redirects]) &&
  JSON.stringify(one.notices) === JSON.stringify(other.notices);

/** Nothing is served until the first `refresh` or `adopt`. */
export function serveLive({ publishing, clock, onProgress }: Options): Live {
  const { store } = publishing;
  let served: Served | undefined;
  let refreshing: Promise<void> | undefined;
  const listeners: ((served: Served) => void)[] = [];

  const serve = (next: Served) => {
    served = next;
    for (const listener of listeners) listener(next);
  };
  const read = async () => {
    const number = await store.releases.currentNumber();
    if (number === undefined) return;
    const overrides = await store.releases.overrides(clock());
    if (served?.release.number === number && served.engine) {
      if (!sameOverrides(served, overrides)) serve({ ...served, ...overrides });
      return;
    }
    const release = await readRelease(store, number);
    if (!served?.engine) serve({ release, ...overrides });
    const engine = await engineOf(publishing, release, {
      clock,
      onProgress,
      besideChat: served?.engine !== undefined,
    });
    serve({ release, engine, ...(await store.releases.overrides(clock())) });
  };
  return {
    served: () => served,
    refresh: () => {
      refreshing ??= read().finally(() => {
        refreshing = undefined;
      });
      return refreshing;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    adopt: async (number, engine) => {
      const release = await readRelease(store, number);
      serve({ release, engine, ...(await store.releases.overrides(clock())) });
    },
  };
}
