// A person at the console for benches: signs in as a browser does, and calls the API.
import type { Answer, Body, Role, Route, RouteName } from '../../server/web/api/contract.ts';
import { routes } from '../../server/web/api/contract.ts';
import type { Server } from './processes.ts';

type Sent<N extends RouteName> = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Body<N>;
};

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
  /** Throws where the server refuses. */
  readonly call: <N extends RouteName>(name: N, sent?: Sent<N>) => Promise<Answer<N>>;
};

const password = 'a password of several words';

/** Signs in, and with a one-time password takes one of their own. */
async function signIn(url: string, email: string, oneTime?: string): Promise<Person> {
  let cookie = '';
  const call: Person['call'] = async (name, { params = {}, query = {}, body } = {}) => {
    const route: Route = routes[name];
    const path = route.path.replaceAll(/:(\w+)/g, (_all, key: string) =>
      encodeURIComponent(String(params[key])),
    );
    const search = new URLSearchParams(query).toString();
    const response = await fetch(`${url}${path}${search && `?${search}`}`, {
      method: route.method,
      headers: { origin: url, cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().find((line) => line.includes('session_token='));
    if (set) cookie = set.split(';')[0] ?? '';
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer<typeof name>;
  };
  const { person } = await call('signIn', { body: { email, password: oneTime ?? password } });
  if (oneTime !== undefined) await call('changePassword', { body: { current: oneTime, next: password } });
  return { id: person?.id ?? '', email, cookie, call };
}

/** Somebody who signed in at an earlier run of the server. */
export const returning = ({ url }: Server, email: string): Promise<Person> => signIn(url, email);

/** The administrator of a server that was just started for the first time. */
export async function administratorOf(server: Server): Promise<Person> {
  for (;;) {
    const [, email, oneTime] = /as (\S+@\S+) with the one-time password\s+(\S+)/.exec(server.output()) ?? [];
    if (email && oneTime) return signIn(server.url, email, oneTime);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function invited(
  administrator: Person,
  url: string,
  who: { readonly name: string; readonly roles: Role[] },
): Promise<Person> {
  const email = `${who.name.toLowerCase()}@example.org`;
  const { oneTimePassword } = await administrator.call('invite', { body: { ...who, email } });
  return signIn(url, email, oneTimePassword);
}
