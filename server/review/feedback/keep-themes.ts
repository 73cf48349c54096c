// Keeps the themes: counts what comes in, fills the themes daily, and looks for new ones every week.
import { setImmediate as breathe } from 'node:timers/promises';
import { newId } from '../../id.ts';
import type { Store } from '../../store/store.ts';
import type { Placed } from '../../store/themes.ts';
import type { Background } from '../tasks.ts';
import { fewestForThemes } from './find-themes.ts';

export type ThemeKeeping = {
  readonly store: Pick<Store, 'feedback' | 'themes'>;
  /** A thread of its own: looking for themes takes seconds, and charts must not wait for it. */
  readonly background: Background;
  readonly clock: () => number;
  /** Told of what failed with nobody waiting for it. */
  readonly onFailure: (error: unknown) => void;
};

export type ThemeKeeper = {
  /** What is due now: counts, fills, finds. One after the other. */
  tick(): Promise<void>;
  /** Looks for themes in a language now, due or not. */
  find(language: string): Promise<void>;
  /** The same with nobody waiting: what is due, and with a language the themes of it. */
  begin(language?: string): void;
  readonly isFinding: () => boolean;
  /** Begins nothing any more; what goes on ends with its thread. */
  end(): void;
  settled(): Promise<void>;
};

const day = 86_400_000;
const findEvery = 7 * day;
/** The first themes are looked for anew daily until there are this many texts: they change most then. */
const few = 300;
const countedAtOnce = 1_000;
const placedAtOnce = 200;
/** Thumbs get their reason within a conversation; what is older has been counted. */
const lookBack = 2 * day;

export function themeKeeper({ store, background, clock, onFailure }: ThemeKeeping): ThemeKeeper {
  let hasLookedBack = false;
  let last: Promise<unknown> = Promise.resolve();
  /** Asked for and not begun: whoever asks again meanwhile waits for the same. */
  let waitingTick: Promise<void> | undefined;
  let finding = 0;
  let hasEnded = false;

  async function count(): Promise<void> {
    const since = hasLookedBack ? clock() - lookBack : 0;
    for (;;) {
      const members = await background('newFeedback', { since, most: countedAtOnce });
      if (members.length > 0) await store.feedback.addMembers(members);
      if (members.length < countedAtOnce) break;
      await breathe();
    }
    hasLookedBack = true;
  }

  async function run(language: string, how: 'find' | 'fill'): Promise<void> {
    finding += 1;
    try {
      const { themes, placed, texts } = await background('feedbackThemes', { language, how });
      const now = clock();
      const ids = themes.map(({ id }) => id ?? newId(now));
      await store.themes.putFound(
        themes.map(({ words, mergedInto }, at) => ({ id: ids[at] as string, language, words, mergedInto })),
        now,
      );
      for (let from = 0; from < placed.length; from += placedAtOnce) {
        const some = placed.slice(from, from + placedAtOnce).map(
          ({ item, group, similarity, mood }): Placed => ({
            item,
            theme: ids[group] ?? null,
            similarity,
            mood,
          }),
        );
        await store.themes.place(some, now);
        await breathe();
      }
      await store.themes.endRun({ language, now, texts, found: how === 'find' });
    } finally {
      finding -= 1;
    }
  }

  async function doWhatIsDue(): Promise<void> {
    await count();
    const now = clock();
    for (const { language, texts, waiting, foundAt, placedAt, textsThen } of await background(
      'feedbackStanding',
      {},
    )) {
      if (texts < fewestForThemes) continue;
      const isOld = now - foundAt >= (textsThen < few ? day : findEvery);
      if (foundAt === 0 || (isOld && waiting > 0)) await run(language, 'find');
      else if (waiting > 0 && (now - placedAt >= day || waiting >= Math.max(20, texts * 0.02)))
        await run(language, 'fill');
    }
  }

  /** After what goes on already, whether that succeeds or not. */
  const alone = (work: () => Promise<void>): Promise<void> => {
    const mine = last.then(() => (hasEnded ? undefined : work()));
    last = mine.catch(() => undefined);
    return mine;
  };
  const tick = () => {
    waitingTick ??= alone(() => {
      waitingTick = undefined;
      return doWhatIsDue();
    });
    return waitingTick;
  };
  const find = async (language: string) => {
    finding += 1;
    try {
      await alone(async () => {
        await count();
        await run(language, 'find');
      });
    } finally {
      finding -= 1;
    }
  };
  return {
    tick,
    find,
    begin: (language) => {
      const work = language === undefined ? tick() : find(language);
      work.catch((error: unknown) => {
        if (!hasEnded) onFailure(error);
      });
    },
    isFinding: () => finding > 0,
    end: () => {
      hasEnded = true;
    },
    settled: async () => {
      await last;
    },
  };
}
