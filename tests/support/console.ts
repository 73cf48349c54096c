// People at the console for tests: real HTTP, a cookie each, answers checked against the contract.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  type Answer,
  type ApiError,
  apiError,
  type Body,
  type Params,
  type Query,
  type Role,
  type Route,
  type RouteName,
  routes,
} from '../../server/web/api/contract.ts';
import { consoleLibrary } from './console-library.ts';
import { type Program, startProgram, type TestSettings } from './program.ts';

export type Sent<N extends RouteName> = {
  readonly params?: Params<N>;
  readonly query?: Query<N>;
  readonly body?: Body<N>;
};
export type Got<T> = { readonly status: number; readonly answer: T };

export type Visitor = {
  /** Any route with anything; the answer as it came. */
  readonly send: (name: RouteName, sent?: unknown) => Promise<Got<unknown>>;
  /** A route that must succeed, its answer checked against the contract. */
  readonly call: <N extends RouteName>(name: N, sent?: Sent<N>) => Promise<Answer<N>>;
  /** A route that must refuse. */
  readonly refused: <N extends RouteName>(
    name: N,
    sent?: Sent<N>,
  ) => Promise<ApiError['error'] & { status: number }>;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly cookie: () => string;
};

export type PersonAtConsole = Visitor & {
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

const addressOf = (
  route: Route,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, string>>,
) => {
  const path = route.path.replaceAll(/:(\w+)/g, (_all, key: string) =>
    encodeURIComponent(String(params[key] ?? 'x')),
  );
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
};

/** A browser that holds cookies and stands on the console's own page. */
export function visitor(url: string, held: readonly (readonly [string, string])[] = []): Visitor {
  const cookies = new Map<string, string>(held);
  const cookie = () => [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const visit: Visitor['fetch'] = async (path, init = {}) => {
    const response = await fetch(path.startsWith('http') ? path : `${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { origin: url, cookie: cookie(), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [key = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(key);
      else cookies.set(key, value);
    }
    return response;
  };
  const send: Visitor['send'] = async (name, sent = {}) => {
    const route: Route = routes[name];
    const { params = {}, query = {}, body } = sent as { params?: object; query?: object; body?: unknown };
    const isFile = body instanceof Uint8Array;
    const response = await visit(
      addressOf(route, params as Record<string, unknown>, query as Record<string, string>),
      {
        method: route.method,
        ...(body === undefined
          ? {}
          : isFile
            ? {
                body: body as Uint8Array<ArrayBuffer>,
                headers: { 'content-type': 'application/octet-stream' },
              }
            : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      },
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('application/json');
    return { status: response.status, answer: isJson ? JSON.parse(text) : text };
  };
  return {
    send,
    call: async (name, sent) => {
      const { status, answer } = await send(name, sent);
      const route: Route = routes[name];
      if (status >= 400) throw new Error(`${name}: ${status} ${JSON.stringify(answer)}`);
      expect(status).toBe(route.status ?? 200);
      return (route.answer ? route.answer.parse(answer) : answer) as Answer<typeof name>;
    },
    refused: async (name, sent) => {
      const { status, answer } = await send(name, sent);
      if (status < 400) throw new Error(`${name} was not refused: ${JSON.stringify(answer)}`);
      return { status, ...apiError.parse(answer).error };
    },
    fetch: visit,
    cookie,
  };
}

/** Adds a person and signs them in by e-mail and password, as a browser does. */
export async function signedIn(
  program: Program,
  name: string,
  roles: readonly Role[],
): Promise<PersonAtConsole> {
  const email = `${name.toLowerCase()}@example.org`;
  const { id, password } = await program.console.accounts.add({ email, name, roles });
  await program.store.people.change(id, { mustChangePassword: false }, undefined);
  const browser = visitor(program.url);
  await browser.call('signIn', { body: { email, password } });
  return { ...browser, id, name, email };
}

/** A person with a session, without the password's slow hash: for tests of what people do once they are in. */
export async function personAt(
  program: Program,
  name: string,
  roles: readonly Role[],
): Promise<PersonAtConsole> {
  const { db } = program.store.people.database;
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)].map((date) => date.toISOString()) as [
    string,
    string,
  ];
  const email = `${name.toLowerCase()}@example.org`;
  const id = `person-${name.toLowerCase()}`;
  const token = randomBytes(24).toString('base64url');
  const dates = { createdAt: now, updatedAt: now };
  await db
    .insertInto('person')
    .values({
      id,
      name,
      email,
      ...dates,
      emailVerified: 1,
      image: null,
      roles: roles.join(','),
      locked: 0,
      mustChangePassword: 0,
      signedInAt: null,
    })
    .execute();
  await db
    .insertInto('person_session')
    .values({
      id: `session-${id}`,
      expiresAt: later,
      token,
      ...dates,
      ipAddress: null,
      userAgent: null,
      userId: id,
    })
    .execute();
  const secret = readFileSync(join(program.folder, 'secret'), 'utf8').trim();
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return {
    ...visitor(program.url, [['kuiskaaja.session_token', encodeURIComponent(`${token}.${signature}`)]]),
    id,
    name,
    email,
  };
}

/** The program with a library that passes the gate. */
export const startConsole = (settings: TestSettings = {}): Promise<Program> =>
  startProgram({ library: consoleLibrary, ...settings });

/** Publishes what is approved and waits until it is served. */
export async function publishNow(program: Program, by: Visitor): Promise<Answer<'publishing'>['publishing']> {
  const { publishing } = await by.call('publish', { body: { reason: 'because it is ready' } });
  await program.console.publications.idle();
  return (await by.call('publishing', { params: { id: publishing.id } })).publishing;
}
