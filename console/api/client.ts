// Calls the console's API by the names of its contract; what comes back is parsed once, here.
import {
  type Answer,
  type ApiErrorCode,
  apiError,
  type Body,
  type Params,
  type Query,
  type Route,
  type RouteName,
  routes,
} from '../../server/web/api/contract.ts';

type Has<K extends string, V> = [V] extends [never] ? object : { readonly [P in K]: V };
/** What a route takes: of `params`, `query` and `body` those that its contract has. */
export type Call<N extends RouteName> = Has<'params', Params<N>> &
  Has<'query', Query<N>> &
  Has<'body', Body<N>>;

type Parts = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

/** `offline`: the server was not reached, or answered something that it never says. */
export type FailureCode = ApiErrorCode | 'offline';

export class ApiFailure extends Error {
  readonly code: FailureCode;
  readonly details: unknown;

  constructor(code: FailureCode, message: string, details?: unknown) {
    super(message);
    this.name = 'ApiFailure';
    this.code = code;
    this.details = details;
  }
}

/** The address of a route with its parts filled in; for links to files. */
export function address<N extends RouteName>(name: N, parts: Parts = {}): string {
  const path = routes[name].path.replace(/:([a-z]+)/gi, (_all, part: string) =>
    encodeURIComponent(String(parts.params?.[part] ?? '')),
  );
  const query = Object.entries(parts.query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as [string, string]],
  );
  return query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
}

/** Resolves to the route's answer. Rejects with an `ApiFailure`. */
export async function call<N extends RouteName>(
  name: N,
  request: Call<N>,
  signal?: AbortSignal,
): Promise<Answer<N>> {
  const { body } = request as Parts;
  const isFile = body instanceof Blob;
  const answer = await send(address(name, request as Parts), {
    method: routes[name].method,
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    headers: {
      accept: 'application/json',
      ...(body === undefined
        ? {}
        : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    },
    ...(signal ? { signal } : {}),
  });
  const route: Route = routes[name];
  const parsed = route.answer?.safeParse(answer);
  if (parsed && !parsed.success) throw new ApiFailure('offline', parsed.error.message);
  return parsed?.data as Answer<N>;
}

/** Sends the bytes of a file to a route that takes them. */
export function upload<N extends RouteName>(name: N, query: Query<N>, file: Blob): Promise<Answer<N>> {
  return call(name, { query, body: file } as unknown as Call<N>);
}

async function send(url: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiFailure('offline', 'The service could not be reached.');
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const refusal = apiError.safeParse(answer);
  if (!refusal.success) throw new ApiFailure('offline', `The service answered ${response.status}.`);
  const { code, message, details } = refusal.data.error;
  throw new ApiFailure(code, message, details);
}
