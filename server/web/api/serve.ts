// Serves the contract: for each route, in this order, own origin, who may, what was sent, the handler, the answer.
import express, { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type * as z from 'zod';
import { AppError } from '../../errors.ts';
import { withoutMessage } from '../../log.ts';
import type { Accounts, SignedIn } from '../accounts/accounts.ts';
import { type Answer, type Body, type Role, type Route, type RouteName, routes } from './contract.ts';
import { ApiRefusal, failureOf } from './refusal.ts';

/** Drafts and lists are small; a file to import may be larger. */
export const bodyLimits = { json: 4_000_000, file: 25_000_000 } as const;

type Parsed<N extends RouteName, K extends 'params' | 'query' | 'body'> = (typeof routes)[N] extends {
  readonly [P in K]: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;

export type Call<N extends RouteName> = {
  /** Who asks; nobody only where the route lets anyone in. */
  readonly person: (typeof routes)[N]['who'] extends 'anyone' ? SignedIn | undefined : SignedIn;
  readonly params: Parsed<N, 'params'>;
  readonly query: Parsed<N, 'query'>;
  readonly body: (typeof routes)[N] extends { readonly bytes: 'request' } ? Uint8Array : Parsed<N, 'body'>;
  readonly request: Request;
  readonly response: Response;
};

type Immutable<T> = T extends readonly (infer E)[]
  ? readonly Immutable<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;

/** Gives the answer; a file or a redirect is sent by the handler itself, which gives nothing. */
export type Handler<N extends RouteName> = (call: Call<N>) => Promise<Immutable<Answer<N>> | undefined>;
export type Handlers = { readonly [N in RouteName]: Handler<N> };
/** The handlers of some routes: each area of the API makes its own. */
export type HandlersOf<N extends RouteName> = { readonly [K in N]: Handler<K> };

export type { Body };

/**
 * Refuses what another site's page makes a browser send. Cookies are SameSite=Lax; this holds where that does not.
 * A program sends the header itself, as it sends the cookie.
 */
function checkOrigin(request: Request, publicOrigin: string | undefined): void {
  if (request.method === 'GET') return;
  const { origin, host } = request.headers;
  const isOwn =
    origin !== undefined &&
    (origin === publicOrigin || (URL.canParse(origin) && new URL(origin).host === host));
  if (!isOwn) throw new AppError('forbidden', 'The request does not come from the console’s own page.');
}

function checkRole(route: Route, person: SignedIn | undefined): void {
  if (route.who === 'anyone') return;
  if (!person) throw new ApiRefusal('unauthenticated', 'Nobody is signed in, or the session has ended.');
  if (route.who === 'person') return;
  if (person.mustChangePassword)
    throw new AppError('forbidden', 'The one-time password must be changed first.', {
      details: { why: 'password' },
    });
  const { who } = route;
  if (!person.roles.some((role: Role) => who.includes(role)))
    throw new AppError('forbidden', `This takes the role ${who.join(' or ')}.`);
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
  const first = fields[0];
  throw new AppError(
    'invalid',
    first?.path ? `${first.path}: ${first.message}` : (first?.message ?? 'Not valid.'),
    {
      details: { fields },
    },
  );
}

const json = express.json({ limit: bodyLimits.json, type: 'application/json' });
const file = express.raw({ limit: bodyLimits.file, type: () => true });

const readBody = (route: Route, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    if (route.method === 'GET' || (!route.body && route.bytes !== 'request')) return resolve();
    const read = route.bytes === 'request' ? file : json;
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });

async function answer(
  route: Route,
  handler: Handler<RouteName>,
  parts: { accounts: Accounts; publicOrigin: string | undefined; request: Request; response: Response },
): Promise<void> {
  const { accounts, publicOrigin, request, response } = parts;
  response.set('cache-control', 'no-store');
  checkOrigin(request, publicOrigin);
  const person = await accounts.whoIs(request);
  checkRole(route, person);
  // Only now is anything read of what was sent.
  await readBody(route, request, response);
  const call = {
    person,
    params: parse(route.params, request.params),
    query: parse(route.query, request.query),
    body: route.bytes === 'request' ? request.body : parse(route.body, request.body),
    request,
    response,
  };
  const result = await handler(call as unknown as Call<RouteName>);
  if (result !== undefined) response.status(route.status ?? 200).json(result);
}

/** The router of all routes. Anything else under /api is `not_found`. */
export function serveApi(
  handlers: Handlers,
  context: { readonly accounts: Accounts; readonly publicOrigin: string | undefined; readonly log: Logger },
): Router {
  const { accounts, publicOrigin, log } = context;
  const router = Router();
  const refuse = (response: Response, error: unknown) => {
    const failure = failureOf(error);
    if (failure.isUnforeseen)
      log.error({ err: withoutMessage(error) }, 'unexpected failure of the console’s API');
    if (!response.headersSent)
      response.status(failure.status).set('cache-control', 'no-store').json({ error: failure.error });
  };
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const handler = handlers[name] as unknown as Handler<RouteName>;
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    router[method](route.path, (request, response) => {
      answer(route, handler, { accounts, publicOrigin, request, response }).catch((error: unknown) =>
        refuse(response, error),
      );
    });
  }
  router.all('/api/{*rest}', (_request, response) => {
    refuse(response, new AppError('not_found', 'The API has nothing at this address.'));
  });
  return router;
}
