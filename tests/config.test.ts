// Settings: checked at the start, each mistake one sentence that names the setting.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, settings } from '../server/config.ts';
import { projectFolder } from '../server/project-folder.ts';
import { temporaryFolder } from './support/folder.ts';

test('without any setting the defaults hold, and can’t be changed by mistake', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 3000,
    idleMinutes: 30,
    botName: 'Kuiskaaja',
    sampleContent: 'refuse',
  });
  expect(Object.isFrozen(config)).toBe(true);
  expect(config.contact.fi?.length).toBeGreaterThan(0);
  expect(config.linkHosts.has('www.kela.fi')).toBe(true);
});

test.each([
  ['PORT', 'abc', 'must be a whole number from 0 to 65535'],
  ['PORT', '70000', 'must be a whole number'],
  ['PORT', '-1', 'must be a whole number'],
  ['ALLOWED_ORIGINS', 'www.example.org', 'must be a list of origins'],
  ['ALLOWED_ORIGINS', 'https://www.example.org/path', 'must be a list of origins'],
  ['ALLOWED_ORIGINS', 'ftp://example.org', 'must be a list of origins'],
  ['TRUSTED_PROXY', '10.0.0.0/99', 'must be a list of addresses'],
  ['TRUSTED_PROXY', 'proxy.example.org', 'must be a list of addresses'],
  ['LOG_LEVEL', 'loud', 'must be one of'],
  ['NODE_ENV', 'prod', 'must be one of'],
  ['KUISKAAJA_CONTACT', '{"fi":[{"title":""}]}', 'is not as it should be at "fi.0.'],
  ['KUISKAAJA_CONTACT', '{broken', 'must hold JSON'],
  ['KUISKAAJA_CONTACT', 'no-such-file.json', 'must be JSON or the name of a readable JSON file'],
  ['KUISKAAJA_SAMPLE_CONTENT', 'yes', 'must be one of refuse, allow'],
  ['KUISKAAJA_IDLE_MINUTES', '0', 'must be a whole number'],
])('%s=%s is refused by name', (name, value, sentence) => {
  expect(() => readConfig({ [name]: value })).toThrow(`The setting ${name} ${sentence}`);
});

test('a setting that does not exist is refused, since a misspelt one must not go unseen', () => {
  expect(() => readConfig({ KUISKAAJA_IDLE_MINUTE: '5' })).toThrow(
    'There is no setting KUISKAAJA_IDLE_MINUTE',
  );
});

test('the ways to a person may stand in a file', () => {
  const file = join(temporaryFolder(), 'contact.json');
  writeFileSync(file, '{"fi":[{"title":"Puhelin","text":"Soita","phone":"020 123 4567"}]}');
  expect(readConfig({ KUISKAAJA_CONTACT: file }).contact.fi).toEqual([
    { title: 'Puhelin', text: 'Soita', phone: '020 123 4567' },
  ]);
});

test('nets of addresses are understood, IPv4 inside IPv6 too', () => {
  const { trustedProxies } = readConfig({ TRUSTED_PROXY: '10.0.0.0/8, fd00::/8' });
  expect(trustedProxies.has('10.9.8.7')).toBe(true);
  expect(trustedProxies.has('::ffff:10.9.8.7')).toBe(true);
  expect(trustedProxies.has('fd12::1')).toBe(true);
  expect(trustedProxies.has('192.0.2.1')).toBe(false);
  expect(trustedProxies.has('nonsense')).toBe(false);
});

test('every setting has a name, a default that is valid and a description; only config.ts reads the environment', () => {
  for (const setting of Object.values(settings)) {
    expect(setting.name).toMatch(/^[A-Z_]+$/);
    expect(setting.description).toMatch(/^.{20,}\.$/s);
    expect(() => setting.parse(setting.default)).not.toThrow();
  }
  const main = readFileSync(join(projectFolder(), 'server', 'main.ts'), 'utf8');
  expect(main).not.toContain('process.env');
});
