// Which groups are shown, kept in the address, so that it can be sent and gone back to.
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type GroupState, groupStates } from '../../server/web/api/contract.ts';

export const sorts = ['times', 'latest'] as const;
export type Sort = (typeof sorts)[number];
export type StateChoice = GroupState | 'any';

export type Filters = {
  readonly search: string;
  readonly language: string;
  readonly state: StateChoice;
  readonly page: string;
  readonly mine: boolean;
  readonly sort: Sort;
  readonly from: number;
};

export function readFilters(address: URLSearchParams): Filters {
  const state = address.get('state');
  return {
    search: address.get('search') ?? '',
    language: address.get('language') ?? '',
    state: [...groupStates, 'any' as const].find((each) => each === state) ?? 'open',
    page: address.get('page') ?? '',
    mine: address.get('mine') === 'yes',
    sort: sorts.find((each) => each === address.get('sort')) ?? 'times',
    from: Math.max(0, Number.parseInt(address.get('from') ?? '0', 10) || 0),
  };
}

export function writeFilters({ search, language, state, page, mine, sort, from }: Filters): URLSearchParams {
  const parts = {
    search,
    language,
    state: state === 'open' ? '' : state,
    page,
    mine: mine ? 'yes' : '',
    sort: sort === 'times' ? '' : sort,
    from: from === 0 ? '' : String(from),
  };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** The filters of the address, and how to change them; another filter begins at the first page again. */
export function useFilters(): readonly [Filters, (change: Partial<Filters>) => void] {
  const [address, setAddress] = useSearchParams();
  const filters = useMemo(() => readFilters(address), [address]);
  const change = (part: Partial<Filters>): void =>
    setAddress((now) => writeFilters({ ...readFilters(now), from: 0, ...part }), { replace: true });
  return [filters, change];
}
