// The built program as an operator meets it: starts, ends, and says in one sentence why it can't.

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { writeLibrary } from './support/library-folder.ts';
import { runBuilt, serving } from './support/process.ts';
import { customer } from './support/program.ts';

function smallSettings(): { readonly folder: string; readonly environment: Record<string, string> } {
  const folder = temporaryFolder();
  writeLibrary(join(folder, 'library'));
  const environment = {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    KUISKAAJA_LIBRARY: join(folder, 'library'),
  };
  return { folder, environment };
}

test('it imports, trains, says what is where, answers, and ends at SIGTERM; the next start trains nothing', async () => {
  const { environment } = smallSettings();
  const first = runBuilt('main.js', environment);
  const asker = await customer(await serving(first));
  await asker.hello();
  // The real engine is unsure of what it has two phrases for; a button needs no matching, and distress no training.
  expect((await asker.choose('welcome', 0)).answer?.intent).toBe('housing-allowance.apply');
  expect((await asker.ask('en halua enää elää')).kind).toBe('priority');
  expect(first.output()).toContain('Training');
  expect(first.output()).toContain('widget.js');
  expect(first.output()).not.toContain('elää');
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  const second = runBuilt('main.js', environment);
  await serving(second);
  expect(second.output()).not.toContain('Training');
  second.process.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

const refusal = async (environment: Record<string, string>): Promise<string> => {
  const started = runBuilt('main.js', environment);
  expect(await started.ended).toBe(1);
  const lines = started
    .output()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'));
  return lines.join('\n');
};

test('a taken port', async () => {
  const { environment } = smallSettings();
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await refusal({ ...environment, PORT: String(port) })).toBe(
    `Port ${port} is taken by another program; end it, or set PORT to another one.`,
  );
  other.close();
});

test('a bad setting', async () => {
  expect(await refusal({ PORT: 'many' })).toBe('The setting PORT must be a whole number from 0 to 65535.');
});

test('a file that is no database', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kuiskaaja.db'), 'not a database '.repeat(1000));
  expect(await refusal({ PORT: '0', DATA_DIR: folder })).toBe(
    'The database file is damaged; restore it from a backup.',
  );
});

test('a broken library, with file and line', async () => {
  const { folder, environment } = smallSettings();
  writeFileSync(
    join(folder, 'library', 'intents', 'service.yaml'),
    'topic: service\nname: {fi: x\nintents: [\n',
  );
  expect(await refusal(environment)).toMatch(/^intents\/service\.yaml:\d+: /);
});

test('the commands: one that does not exist, a mistaken option, and a library that is sound', async () => {
  const { folder, environment } = smallSettings();
  const unknown = runBuilt('cli.js', environment, ['dance']);
  expect(await unknown.ended).toBe(2);
  expect(unknown.output()).toContain('There is no command dance.');
  const mistaken = runBuilt('cli.js', environment, ['import', '--libary', 'x']);
  expect(await mistaken.ended).toBe(2);
  expect(mistaken.output()).toContain('Usage: import');
  const check = runBuilt('cli.js', environment, ['import', '--check', '--library', join(folder, 'library')]);
  expect(await check.ended).toBe(0);
  expect(check.output()).toContain('6 intents and 14 answers in fi, sv');
});
