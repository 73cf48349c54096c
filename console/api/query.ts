// The API in React's terms: what a page shows is a query, what a person does is an act that refreshes what is shown.
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Answer, RouteName } from '../../server/web/api/contract.ts';
import { ApiFailure, type Call, call } from './client.ts';

/** Only a failure that may pass by itself is tried again. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.code === 'offline' || error.code === 'unavailable');

export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // The session ended meanwhile, or was locked: ask who is signed in, and the sign-in page follows by itself.
      onError: (error) => refreshSession(error),
    }),
    defaultOptions: {
      queries: {
        retry: (times, error) => times < 2 && mayPass(error),
        retryDelay: 700,
        staleTime: 5_000,
        // Without a connection at the moment the request itself says so, at once.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', onError: (error) => refreshSession(error) },
    },
  });
  function refreshSession(error: unknown): void {
    if (!(error instanceof ApiFailure)) return;
    const details = error.details as { readonly why?: unknown } | undefined;
    if (error.code === 'unauthenticated' || (error.code === 'forbidden' && details?.why === 'password'))
      void queries.invalidateQueries({ queryKey: ['session'] });
  }
  return queries;
}

type Options = {
  readonly enabled?: boolean;
  /** Milliseconds between looks at something that goes on by itself. */
  readonly every?: number | false;
  /** Shows the last answer until the next one is there. */
  readonly keep?: boolean;
};

/** What a route says, fetched and kept fresh. */
export function useApi<N extends RouteName>(
  name: N,
  request: Call<N>,
  { enabled = true, every = false, keep = false }: Options = {},
): UseQueryResult<Answer<N>, Error> {
  return useQuery<Answer<N>, Error>({
    queryKey: [name, request],
    queryFn: ({ signal }) => call(name, request, signal),
    enabled,
    refetchInterval: every,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Something a person does. All that is on the screen is fetched anew once it is done. */
export function useAct<N extends RouteName>(name: N) {
  const queries = useQueryClient();
  return useMutation<Answer<N>, Error, Call<N>>({
    mutationFn: (request) => call(name, request),
    // Not waited for: what was acted on may leave the screen with the new answers, and its own "done" with it.
    onSuccess: () => void queries.invalidateQueries(),
  });
}
