// The HTTP side: operation, headers, built files, origins and addresses.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { customer, startProgram } from '../support/program.ts';

/** A folder as the build leaves it. */
function builtFolder(chunk = 'chat-a1b2c3d4.js'): string {
  const built = temporaryFolder();
  mkdirSync(join(built, 'widget', 'widget'), { recursive: true });
  mkdirSync(join(built, 'site', 'site'), { recursive: true });
  writeFileSync(join(built, 'widget', 'widget.js'), `import('./widget/${chunk}')`);
  writeFileSync(join(built, 'widget', 'widget', chunk), 'export {}');
  writeFileSync(join(built, 'site', 'index.html'), '<!doctype html><title>Etusivu</title>');
  writeFileSync(join(built, 'site', 'asumistuki.html'), '<!doctype html><title>Asumistuki</title>');
  writeFileSync(join(built, 'site', '404.html'), '<!doctype html><title>Ei ole</title>');
  return built;
}

describe('operation', () => {
  test('says that it lives, that it is ready, and with which release', async () => {
    const { url } = await startProgram();
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ready: true, release: 1 });
  });

  test('shows figures, the event loop’s delay among them, and no text', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    await asker.ask('miten haen asumistukea');
    const figures = await (await fetch(`${url}/metrics`)).text();
    expect(figures).toContain('kuiskaaja_replies_total{kind="answer",language="fi"} 1');
    expect(figures).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(figures).not.toContain('asumistukea');
  });

  test('shows figures to the configured addresses only', async () => {
    const { url } = await startProgram({ environment: { KUISKAAJA_METRICS_FROM: '10.0.0.0/8' } });
    const refused = await fetch(`${url}/metrics`);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: 'forbidden' } });
  });

  test('believes the address that a trusted proxy names, and no other', async () => {
    const behind = { TRUSTED_PROXY: 'loopback', KUISKAAJA_METRICS_FROM: '10.0.0.0/8' };
    const { url } = await startProgram({ environment: behind });
    const from = (forwarded: string) =>
      fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': forwarded } });
    expect((await from('10.1.2.3')).status).toBe(200);
    expect((await from('10.1.2.3, 192.0.2.1')).status).toBe(403);
    const nobodyNamed = await startProgram();
    const proxied = await fetch(`${nobodyNamed.url}/metrics`, {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect(proxied.status).toBe(403);
    const open = await startProgram({ environment: { KUISKAAJA_METRICS_FROM: '10.0.0.0/8' } });
    const forged = await fetch(`${open.url}/metrics`, { headers: { 'x-forwarded-for': '10.1.2.3' } });
    expect(forged.status).toBe(403);
  });
});

describe('built files', () => {
  test('the loader is open to pages of any origin and soon asked for again; its parts are kept for good', async () => {
    const { url } = await startProgram({ built: builtFolder() });
    const loader = await fetch(`${url}/widget.js`);
    expect(loader.headers.get('access-control-allow-origin')).toBe('*');
    expect(loader.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(loader.headers.get('cache-control')).toBe('public, max-age=300');
    expect(loader.headers.get('content-type')).toContain('javascript');
    const part = await fetch(`${url}/widget/chat-a1b2c3d4.js`);
    expect(part.headers.get('cache-control')).toContain('immutable');
    expect(part.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('parts of an older build stay served after an upgrade, for ninety days', async () => {
    let now = Date.parse('2026-11-24T10:00:00Z');
    const program = await startProgram({ built: builtFolder('chat-oldoldol.js'), clock: () => now });
    const upgraded = await program.restart({ built: builtFolder('chat-newnewne.js') });
    const old = await fetch(`${upgraded.url}/widget/chat-oldoldol.js`);
    expect(old.status).toBe(200);
    expect(old.headers.get('cache-control')).toContain('immutable');
    expect(old.headers.get('access-control-allow-origin')).toBe('*');
    now += 91 * 24 * 3600 * 1000;
    utimesSync(join(upgraded.folder, 'widget', 'chat-newnewne.js'), now / 1000, now / 1000);
    const later = await upgraded.restart();
    expect((await fetch(`${later.url}/widget/chat-oldoldol.js`)).status).toBe(404);
    expect((await fetch(`${later.url}/widget/chat-newnewne.js`)).status).toBe(200);
  });

  test('the site’s pages stand under a strict policy, at their paths', async () => {
    const { url } = await startProgram({ built: builtFolder() });
    const page = await fetch(`${url}/asumistuki`);
    expect(await page.text()).toContain('<title>Asumistuki</title>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  test('what is not there is said as a page to a browser and as JSON to a program', async () => {
    const { url } = await startProgram({ built: builtFolder() });
    const page = await fetch(`${url}/nowhere`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<title>Ei ole</title>');
    const json = await fetch(`${url}/nowhere`);
    expect(json.status).toBe(404);
    expect(await json.json()).toEqual({
      error: { code: 'not_found', message: 'There is nothing at this address.' },
    });
  });

  test.each([
    '/%',
    '/%ff',
    '/..%2f..%2fpackage.json',
    '/widget/..%2f..%2fkuiskaaja.db',
    '/.env',
    '/widget/%00',
  ])('%s is refused and shows nothing', async (path) => {
    const { url } = await startProgram({ built: builtFolder() });
    const response = await fetch(url + path);
    expect([400, 403, 404]).toContain(response.status);
    expect(await response.json()).toHaveProperty('error.message');
  });
});

describe('origins', () => {
  const connects = async (url: string, origin: string, transports: string[]) =>
    customer(url, { origin, transports }).then(
      () => true,
      () => false,
    );

  test.each(['websocket', 'polling'])('only allowed sites’ pages may connect by %s', async (transport) => {
    const { url } = await startProgram({ environment: { ALLOWED_ORIGINS: 'https://www.example.org' } });
    expect(await connects(url, 'https://www.example.org', [transport])).toBe(true);
    expect(await connects(url, url, [transport])).toBe(true);
    expect(await connects(url, 'https://evil.example', [transport])).toBe(false);
    expect(await connects(url, 'null', [transport])).toBe(false);
  });
});
