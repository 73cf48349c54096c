// Nights by Helsinki's clock, also where summer time leaves an hour out or repeats one.
import { expect, test } from 'vitest';
import { nextNight, nightOf } from '../../server/review/nights.ts';

const at = (moment: string) => Date.parse(moment);

test('a night begins at its hour and lasts until the next', () => {
  expect(nightOf(at('2026-11-25T00:59:59Z'), 3)).toBe('2026-11-24');
  expect(nightOf(at('2026-11-25T01:00:00Z'), 3)).toBe('2026-11-25');
  expect(nightOf(at('2026-11-25T22:30:00Z'), 0)).toBe('2026-11-26');
  expect(nightOf(at('2027-01-01T00:10:00Z'), 3)).toBe('2026-12-31');
});

test('every day has exactly one night, in spring and autumn too', () => {
  for (const hour of [0, 3, 23]) {
    const nights: string[] = [];
    for (let now = at('2027-03-20T12:00:00Z'); now < at('2027-11-10T12:00:00Z'); now = nextNight(now, hour))
      nights.push(nightOf(now, hour));
    expect(new Set(nights).size).toBe(nights.length);
    const first = at(nights[0] ?? '');
    const last = at(nights.at(-1) ?? '');
    expect(nights).toHaveLength((last - first) / 86_400_000 + 1);
  }
});

test('the night of the change to summer time begins when the clock shows four, that of the change back once', () => {
  expect(nextNight(at('2027-03-27T12:00:00Z'), 3)).toBe(at('2027-03-28T01:00:00Z'));
  expect(nextNight(at('2027-10-30T12:00:00Z'), 3)).toBe(at('2027-10-31T00:00:00Z'));
});
