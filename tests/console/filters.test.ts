// The library's filters: kept in the address, and what they let through in which order.
import { expect, test } from 'vitest';
import { type Filters, filtered, readFilters, writeFilters } from '../../console/library/filters.ts';
import type { IntentRow } from '../../server/web/api/contract.ts';

const row = (id: string, change: Partial<IntentRow> = {}): IntentRow => ({
  id,
  topic: id.split('.')[0] ?? '',
  title: { fi: id },
  state: 'published',
  flags: [],
  phrases: {},
  owner: '',
  reviewBy: null,
  validUntil: null,
  editedBy: { id: 'a', name: 'A' },
  editedAt: '2026-01-01T00:00:00Z',
  asked: 0,
  thumbsUp: 0,
  thumbsDown: 0,
  ...change,
});
const none: Filters = { text: '', topic: '', state: '', flag: '', sort: 'library' };
const rows = [
  row('a.one', { asked: 5, thumbsDown: 1 }),
  row('a.two', { asked: 50, state: 'draft', editedAt: '2026-02-01T00:00:00Z' }),
  row('b.one', { asked: 20, thumbsDown: 9, flags: ['expiring'] }),
];
const ids = (filters: Partial<Filters>, found?: readonly string[]) =>
  filtered(rows, { ...none, ...filters }, found).map(({ id }) => id);

test('what is written to the address is read back', () => {
  const filters: Filters = {
    text: 'asumistuki',
    topic: 'a',
    state: 'waiting',
    flag: 'expired',
    sort: 'asked',
  };
  expect(readFilters(writeFilters(filters))).toEqual(filters);
  expect(writeFilters(none).toString()).toBe('');
});

test('an address that somebody wrote by hand does no harm', () => {
  expect(readFilters(new URLSearchParams('state=__proto__&flag=x&sort=y&topic=%00'))).toEqual({
    ...none,
    topic: '\0',
  });
});

test('rows are narrowed by topic, state and flag', () => {
  expect(ids({ topic: 'a' })).toEqual(['a.one', 'a.two']);
  expect(ids({ state: 'draft' })).toEqual(['a.two']);
  expect(ids({ flag: 'expiring' })).toEqual(['b.one']);
  expect(ids({ topic: 'b', state: 'draft' })).toEqual([]);
});

test('rows are ordered by traffic, thumbs or the last edit, and else as the library has them', () => {
  expect(ids({})).toEqual(['a.one', 'a.two', 'b.one']);
  expect(ids({ sort: 'asked' })).toEqual(['a.two', 'b.one', 'a.one']);
  expect(ids({ sort: 'down' })[0]).toBe('b.one');
  expect(ids({ sort: 'edited' })[0]).toBe('a.two');
});

test('a search keeps its own order, best first', () => {
  expect(ids({}, ['b.one', 'a.one'])).toEqual(['b.one', 'a.one']);
});
