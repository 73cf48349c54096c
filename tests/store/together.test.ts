// What comes in one turn of the event loop is done at once, and one that breaks breaks for itself only.
import { expect, test } from 'vitest';
import { together } from '../../server/store/together.ts';

test('what is asked for in one turn is done at once, each with its own result', async () => {
  const batches: number[][] = [];
  const double = together(async (all: readonly number[]) => {
    batches.push([...all]);
    return all.map((one) => 2 * one);
  });
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('one that breaks is refused, the others are done', async () => {
  const check = together(async (all: readonly number[]) => {
    if (all.includes(0)) throw new RangeError('Not a zero.');
    return all.map((one) => 1 / one);
  });
  expect(await Promise.allSettled([check(1), check(0), check(4)])).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: new RangeError('Not a zero.') },
    { status: 'fulfilled', value: 0.25 },
  ]);
});
