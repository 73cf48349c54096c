// Signing in through the institution's own OpenID Connect provider: a real one, with real redirects and signatures.
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { personAt, startConsole, type Visitor, visitor } from '../../support/console.ts';
import { type Employee, type Institution, settingOf, startInstitution } from '../../support/institution.ts';
import type { Program } from '../../support/program.ts';

const eeva: Employee = {
  id: 'e1',
  name: 'Eeva Niemi',
  email: 'eeva.niemi@example.org',
  groups: ['everybody', 'chat-writers'],
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startBoth(
  settings: object = {},
): Promise<{ readonly program: Program; readonly institution: Institution }> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const institution = await startInstitution(url, eeva);
  const program = await startConsole({
    environment: {
      PORT: port,
      KUISKAAJA_PUBLIC_URL: url,
      KUISKAAJA_OIDC: settingOf(institution.issuer, settings),
    },
  });
  return { program, institution };
}

/** Presses the institution's button and follows wherever the browser is sent; the last address in the console. */
async function comeIn(program: Program): Promise<{ readonly browser: Visitor; readonly at: string }> {
  const browser = visitor(program.url);
  let at = `${program.url}/api/session/institution`;
  for (let step = 0; step < 10; step++) {
    const response = await browser.fetch(at);
    const next = response.headers.get('location');
    if (next === null || response.status >= 400) throw new Error(`${at}: ${response.status}`);
    at = new URL(next, at).href;
    if (at.startsWith(`${program.url}/console`)) return { browser, at };
  }
  throw new Error(`too many redirects, at ${at}`);
}

test('a person of the institution comes in with the roles of a claim, and is in the audit trail', async () => {
  const { program, institution } = await startBoth();
  const { institution: offered, password } = await visitor(program.url).call('session');
  expect([offered?.name, password]).toEqual(['Laitoksen tunnus', true]);

  const { browser, at } = await comeIn(program);
  expect(at).toBe(`${program.url}/console/`);
  const { person } = await browser.call('session');
  expect(person).toMatchObject({
    name: 'Eeva Niemi',
    email: 'eeva.niemi@example.org',
    roles: ['expert'],
    mustChangePassword: false,
  });
  expect((await browser.call('library')).release).toBe(1);
  expect((await browser.refused('people')).code).toBe('forbidden');

  // Promoted there: the next sign-in has the new roles, here without anybody doing anything.
  institution.atKeyboard = { ...eeva, name: 'Eeva Virta', groups: ['chat-approvers', 'chat-admins'] };
  const again = await comeIn(program);
  expect((await again.browser.call('session')).person).toMatchObject({
    id: person?.id,
    name: 'Eeva Virta',
    roles: ['approver', 'administrator'],
  });
  const { people } = await again.browser.call('people');
  expect(people.find(({ id }) => id === person?.id)).toMatchObject({ institution: true });
  const roles = { params: { id: person?.id ?? '' }, body: { roles: ['analyst' as const] } };
  expect((await again.browser.refused('changePerson', roles)).code).toBe('conflict');
  const { entries } = await again.browser.call('audit');
  expect(entries.filter(({ action }) => action === 'session.begin')).toHaveLength(2);
  expect(await again.browser.call('verifyAudit')).toEqual({ firstBroken: null });
});

test('whom the claim gives no role is sent back with the reason, and gets no session', async () => {
  const { program, institution } = await startBoth();
  institution.atKeyboard = { ...eeva, groups: ['everybody', 'constructor'] };
  const { browser, at } = await comeIn(program);
  expect(new URL(at).searchParams.get('error')).toBe('no-role');
  expect((await browser.call('session')).person).toBeNull();
  const [entry] = await program.store.audit.newest(undefined, 1);
  expect(entry).toMatchObject({ action: 'session.refused' });
});

test('a locked person of the institution stays out, whatever the provider says', async () => {
  const { program } = await startBoth();
  const first = await comeIn(program);
  const { person } = await first.browser.call('session');
  const admin = await personAt(program, 'Aino', ['administrator']);
  await admin.call('changePerson', { params: { id: person?.id ?? '' }, body: { locked: true } });
  expect((await first.browser.call('session')).person).toBeNull();
  const { browser, at } = await comeIn(program);
  expect(new URL(at).searchParams.get('error')).toBe('locked');
  expect((await browser.call('session')).person).toBeNull();
});

test('an invited person who comes through the institution is the same person', async () => {
  const { program } = await startBoth();
  const admin = await personAt(program, 'Aino', ['administrator']);
  const { person: invited } = await admin.call('invite', {
    body: { email: eeva.email, name: 'E. Niemi', roles: ['analyst'] },
  });
  const { browser } = await comeIn(program);
  expect((await browser.call('session')).person).toMatchObject({ id: invited.id, roles: ['expert'] });
});

test('a forged or repeated way back is refused', async () => {
  const { program } = await startBoth();
  const stranger = visitor(program.url);
  const forged = await stranger.fetch('/api/auth/callback/institution?code=stolen&state=made-up');
  expect(forged.headers.get('location') ?? '').not.toContain('code=');
  expect((await stranger.call('session')).person).toBeNull();
  for (const other of ['/api/auth/sign-up/email', '/api/auth/sign-in/social', '/api/auth/get-session'])
    expect((await stranger.fetch(other, { method: 'POST', body: '{}' })).status).toBe(404);
});

test('a provider that is away says so, and serves once it is back', async () => {
  let now = Date.now();
  const [port, providerPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const program = await startConsole({
    clock: () => now,
    environment: {
      PORT: String(port),
      KUISKAAJA_PUBLIC_URL: url,
      KUISKAAJA_OIDC: settingOf(`http://localhost:${providerPort}`),
    },
  });
  expect((await visitor(program.url).refused('signInInstitution')).code).toBe('unavailable');
  const { email = '', password = '' } = program.administrator ?? {};
  await visitor(program.url).call('signIn', { body: { email, password } });
  await startInstitution(url, eeva, providerPort);
  now += 10_000;
  const { browser } = await comeIn(program);
  expect((await browser.call('session')).person?.roles).toEqual(['expert']);
});

test('where the institution wants it, nobody signs in by password', async () => {
  const { program } = await startBoth({ password: false });
  const { email = '', password = '' } = program.administrator ?? {};
  const refusal = await visitor(program.url).refused('signIn', { body: { email, password } });
  expect(refusal.code).toBe('forbidden');
  expect((await visitor(program.url).call('session')).password).toBe(false);
});
