// Which rows of the library are shown, in which order: kept in the address, so that it can be sent and gone back to.
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Flag, flags, type IntentRow, type State, states } from '../../server/web/api/contract.ts';

export const sorts = ['library', 'asked', 'down', 'edited'] as const;
export type Sort = (typeof sorts)[number];

export type Filters = {
  readonly text: string;
  readonly topic: string;
  readonly state: State | '';
  readonly flag: Flag | '';
  readonly sort: Sort;
};

const oneOf = <T extends string, D extends string>(
  all: readonly T[],
  value: string | null,
  other: D,
): T | D => all.find((each) => each === value) ?? other;

export const readFilters = (address: URLSearchParams): Filters => ({
  text: address.get('search') ?? '',
  topic: address.get('topic') ?? '',
  state: oneOf(states, address.get('state'), ''),
  flag: oneOf(flags, address.get('flag'), ''),
  sort: oneOf(sorts, address.get('sort'), 'library'),
});

export function writeFilters(filters: Filters): URLSearchParams {
  const { text, topic, state, flag, sort } = filters;
  const parts = { search: text, topic, state, flag, sort: sort === 'library' ? '' : sort };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** The filters of the address, and how to change them without a step in the browser's history for each letter. */
export function useFilters(): readonly [Filters, (change: Partial<Filters>) => void] {
  const [address, setAddress] = useSearchParams();
  const filters = useMemo(() => readFilters(address), [address]);
  const change = (part: Partial<Filters>): void =>
    setAddress((now) => writeFilters({ ...readFilters(now), ...part }), { replace: true });
  return [filters, change];
}

/** Rows that fit, in order. `found`: ids in the order of the search, where one is made. */
export function filtered(
  rows: readonly IntentRow[],
  { topic, state, flag, sort }: Filters,
  found: readonly string[] | undefined,
): readonly IntentRow[] {
  const place = new Map(found?.map((id, index) => [id, index]));
  const fitting = rows.filter(
    (row) =>
      (topic === '' || row.topic === topic) &&
      (state === '' || row.state === state) &&
      (flag === '' || row.flags.includes(flag)) &&
      (!found || place.has(row.id)),
  );
  if (sort === 'asked') return fitting.toSorted((a, b) => b.asked - a.asked);
  if (sort === 'down') return fitting.toSorted((a, b) => b.thumbsDown - a.thumbsDown);
  if (sort === 'edited') return fitting.toSorted((a, b) => b.editedAt.localeCompare(a.editedAt));
  return found ? fitting.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)) : fitting;
}
