// Signing in: the first administrator, one-time passwords, attempts, roles, lock-out, sessions, the audit trail.
import { describe, expect, test } from 'vitest';
import { personAt, signedIn, startConsole, visitor } from '../../support/console.ts';

describe('the first start', () => {
  test('creates one administrator, whose one-time password must be changed, and is told once', async () => {
    const program = await startConsole();
    const { email = '', password = '' } = program.administrator ?? {};
    expect(email).toBe('admin@kuiskaaja.local');
    expect(password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const browser = visitor(program.url);
    const { person } = await browser.call('signIn', { body: { email, password } });
    expect(person).toMatchObject({ roles: ['administrator'], mustChangePassword: true });
    expect(await browser.refused('people')).toMatchObject({ status: 403, details: { why: 'password' } });
    await browser.call('changePassword', { body: { current: password, next: 'a long enough password' } });
    expect((await browser.call('people')).people).toHaveLength(1);
    const again = await program.restart();
    expect(again.administrator).toBeUndefined();
    expect(program.log.join('')).not.toContain(password);
    const later = visitor(again.url);
    expect(await later.refused('signIn', { body: { email, password } })).toMatchObject({ status: 401 });
    await later.call('signIn', { body: { email, password: 'a long enough password' } });
  });
});

describe('a session', () => {
  test('is a cookie that scripts and other sites cannot use', async () => {
    const program = await startConsole();
    const { email = '', password = '' } = program.administrator ?? {};
    const response = await fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: program.url },
      body: JSON.stringify({ email, password }),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('serves no request that another site makes a browser send', async () => {
    const program = await startConsole();
    const admin = await personAt(program, 'Aino', ['administrator']);
    const send = (headers: Record<string, string>) =>
      fetch(`${program.url}/api/people`, {
        method: 'POST',
        headers: { cookie: admin.cookie(), 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email: 'evil@example.org', name: 'Evil', roles: ['administrator'] }),
      });
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await send({ origin: 'null' })).status).toBe(403);
    expect((await send({ origin: program.url })).status).toBe(201);
  });

  test('ends with signing out, and when somebody ends it', async () => {
    const program = await startConsole();
    const admin = await personAt(program, 'Aino', ['administrator']);
    const expert = await personAt(program, 'Eeva', ['expert']);
    expect((await expert.call('library')).release).toBe(1);
    await admin.call('endSessions', { params: { id: expert.id } });
    expect(await expert.refused('library')).toMatchObject({ status: 401, code: 'unauthenticated' });
    await admin.call('signOut');
    expect((await admin.call('session')).person).toBeNull();
    expect(await admin.refused('people')).toMatchObject({ status: 401 });
  });

  test('ends after hours of doing nothing', async () => {
    const program = await startConsole({ environment: { KUISKAAJA_SESSION_HOURS: '1' } });
    const expert = await personAt(program, 'Eeva', ['expert']);
    expect((await expert.call('session')).person?.name).toBe('Eeva');
    const past = new Date(Date.now() - 1000).toISOString();
    await program.store.people.database.db.updateTable('person_session').set({ expiresAt: past }).execute();
    expect((await expert.call('session')).person).toBeNull();
  });
});

describe('signing in', () => {
  test('is limited by account, whatever the password', async () => {
    const program = await startConsole({ environment: { KUISKAAJA_SIGN_IN_ATTEMPTS: '3' } });
    const { email = '', password = '' } = program.administrator ?? {};
    const browser = visitor(program.url);
    const attempts = await Promise.all(
      Array.from({ length: 5 }, () => browser.refused('signIn', { body: { email, password: 'wrong' } })),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual([401, 401, 401, 429, 429]);
    expect(await browser.refused('signIn', { body: { email, password } })).toMatchObject({
      code: 'too_many',
    });
  });

  test('says the same for an unknown address, a wrong password and a locked person', async () => {
    const program = await startConsole();
    const admin = await personAt(program, 'Aino', ['administrator']);
    const { person, oneTimePassword } = await admin.call('invite', {
      body: { email: 'Lasse@Example.org', name: 'Lasse', roles: ['expert'] },
    });
    const sentences = new Set<string>();
    const fail = async (email: string, password: string) => {
      const { status, message } = await visitor(program.url).refused('signIn', { body: { email, password } });
      expect(status).toBe(401);
      sentences.add(message);
    };
    await fail('nobody@example.org', oneTimePassword);
    await fail('lasse@example.org', 'wrong');
    const lasse = visitor(program.url);
    await lasse.call('signIn', { body: { email: 'lasse@example.org', password: oneTimePassword } });
    await admin.call('changePerson', { params: { id: person.id }, body: { locked: true } });
    expect((await lasse.call('session')).person).toBeNull();
    await fail('lasse@example.org', oneTimePassword);
    expect(sentences.size).toBe(1);
    await admin.call('changePerson', { params: { id: person.id }, body: { locked: false } });
    await lasse.call('signIn', { body: { email: 'lasse@example.org', password: oneTimePassword } });
  });

  test('and failing to stand in the audit trail, which stays whole', async () => {
    const program = await startConsole();
    const admin = await signedIn(program, 'Aino', ['administrator']);
    await visitor(program.url).refused('signIn', { body: { email: admin.email, password: 'wrong' } });
    const { entries } = await admin.call('audit');
    expect(entries.slice(0, 2)).toMatchObject([
      { action: 'session.refused', by: { name: 'Aino' }, subject: `person ${admin.id}` },
      { action: 'session.begin', by: { name: 'Aino' } },
    ]);
    expect(await admin.call('verifyAudit')).toEqual({ firstBroken: null });
  });
});

describe('the administrator', () => {
  test('changes roles, at once', async () => {
    const program = await startConsole();
    const admin = await personAt(program, 'Aino', ['administrator']);
    const expert = await personAt(program, 'Eeva', ['expert']);
    expect((await expert.refused('people')).status).toBe(403);
    await admin.call('changePerson', {
      params: { id: expert.id },
      body: { roles: ['expert', 'administrator'] },
    });
    expect((await expert.call('people')).people.find(({ id }) => id === expert.id)?.roles).toEqual([
      'expert',
      'administrator',
    ]);
  });

  test('cannot be the last one and go', async () => {
    const program = await startConsole();
    const admin = await personAt(program, 'Aino', ['administrator']);
    const { people } = await admin.call('people');
    const first = people.find(({ email }) => email === 'admin@kuiskaaja.local');
    await admin.call('changePerson', { params: { id: first?.id ?? '' }, body: { locked: true } });
    for (const body of [{ locked: true }, { roles: ['expert' as const] }])
      expect(await admin.refused('changePerson', { params: { id: admin.id }, body })).toMatchObject({
        status: 409,
        message: expect.stringContaining('last administrator'),
      });
  });

  test('invites an address once, and gives a new one-time password', async () => {
    const program = await startConsole();
    const admin = await personAt(program, 'Aino', ['administrator']);
    const body = { email: 'kaisa@example.org', name: 'Kaisa', roles: ['analyst' as const] };
    const { person, oneTimePassword } = await admin.call('invite', { body });
    expect(await admin.refused('invite', { body })).toMatchObject({ code: 'conflict' });
    const again = await admin.call('resetPassword', { params: { id: person.id } });
    const kaisa = visitor(program.url);
    expect(
      (await kaisa.refused('signIn', { body: { email: body.email, password: oneTimePassword } })).status,
    ).toBe(401);
    await kaisa.call('signIn', { body: { email: body.email, password: again.oneTimePassword } });
  });
});

test('what is sent wrongly is refused with the field that is wrong', async () => {
  const program = await startConsole();
  const admin = await personAt(program, 'Aino', ['administrator']);
  const wrong = [
    { body: { email: 'none', name: 'X', roles: ['expert'] } },
    { body: { email: 'a@example.org', name: 'X', roles: ['king'] } },
    { body: { email: 'a@example.org', name: 'X', roles: [], more: 1 } },
    { body: [] },
    {},
  ];
  for (const sent of wrong) {
    const { status, answer } = await admin.send('invite', sent);
    expect(status).toBe(400);
    expect(answer).toMatchObject({ error: { code: 'invalid', details: { fields: expect.any(Array) } } });
  }
  const broken = await admin.fetch('/api/people', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect(broken.status).toBe(400);
  expect((await admin.fetch('/api/nothing')).status).toBe(404);
});

test('the tables are those that better-auth expects', async () => {
  const { getMigrations } = await import('better-auth/db/migration');
  const program = await startConsole();
  const { toBeCreated, toBeAdded } = await getMigrations(program.console.accounts.options);
  expect(toBeCreated).toEqual([]);
  expect(toBeAdded).toEqual([]);
});
