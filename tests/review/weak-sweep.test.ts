// Looking through replies for weak answers: lists wait for what is new, and for no backlog.
import { expect, test } from 'vitest';
import type { Background } from '../../server/review/tasks.ts';
import { weakSweep } from '../../server/review/weak-answers.ts';
import type { WeakStore } from '../../server/store/weak-answers.ts';

/** A backlog of so many passes; each pass waits until it is let go. */
function backlog(passes: number) {
  let [upto, left] = [0, passes];
  const waiting: (() => void)[] = [];
  const weak = {
    upto: async () => upto,
    add: async (found: { readonly upto: number }) => {
      upto = found.upto;
      return true;
    },
  } as Partial<WeakStore> as WeakStore;
  const background = (async () => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    left -= 1;
    return { upto: upto + 1, isMore: left > 0, marks: [] };
  }) as unknown as Background;
  const sweep = weakSweep({ store: { weak }, background, clock: () => 1_000_000 });
  const letGo = async () => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.shift()?.();
  };
  return { sweep, letGo, waiting, looked: () => upto };
}

test('a list waits until what is new has been looked through', async () => {
  const { sweep, letGo, looked } = backlog(1);
  const shown = sweep.fresh();
  await letGo();
  await shown;
  expect(looked()).toBe(1);
});

test('once there is more than one pass, lists are shown at once, and a turn looks through it all', async () => {
  const { sweep, letGo, waiting, looked } = backlog(3);
  const first = sweep.fresh();
  await letGo();
  await first;
  await sweep.fresh();
  expect(waiting).toHaveLength(0);

  const turn = sweep.turn();
  expect(sweep.turn()).toBe(turn);
  await letGo();
  await sweep.fresh();
  await letGo();
  await turn;
  expect(looked()).toBe(3);
});
