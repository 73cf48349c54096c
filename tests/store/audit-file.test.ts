// The exported audit trail: verified without a database, and whatever was done to it is found where it was done.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyLines } from '../../server/store/audit-chain.ts';
import { openStore } from '../../server/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';

const root = join(import.meta.dirname, '..', '..');

/** The lines of an export of twelve entries; the thirteenth line is the end. */
async function exportedLines(): Promise<string[]> {
  const store = openStore(join(temporaryFolder(), 'test.db'), 0);
  onTestFinished(() => store.close());
  for (let i = 1; i <= 12; i++)
    await store.people.note({
      at: 1_000 * i,
      by: `person-${i % 3}`,
      action: 'session.begin',
      subject: `person ${i}`,
      detail: { times: i },
    });
  let text = '';
  for await (const part of store.audit.exported()) text += part;
  return text.trimEnd().split('\n');
}

const changed = (lines: readonly string[], at: number, from: string, to: string) =>
  lines.map((line, i) => (i === at ? line.replace(from, to) : line));

type Deed = (lines: readonly string[]) => readonly string[];
const deeds: readonly (readonly [what: string, deed: Deed, broken: number])[] = [
  ['changed', (lines) => changed(lines, 4, 'person 5', 'person 6'), 5],
  ['changed in its detail', (lines) => changed(lines, 7, '\\"times\\":8', '\\"times\\":9'), 8],
  ['changed in its time', (lines) => changed(lines, 0, '"made_at":1000', '"made_at":1001'), 1],
  ['removed', (lines) => lines.toSpliced(5, 1), 6],
  ['removed as the first', (lines) => lines.slice(1), 1],
  ['removed as the last', (lines) => lines.toSpliced(11, 1), 12],
  ['put in as a copy', (lines) => lines.toSpliced(3, 0, lines[2] ?? ''), 4],
  ['put in before the end', (lines) => lines.toSpliced(12, 0, lines[0] ?? ''), 13],
  ['put in after the end', (lines) => [...lines, lines[11] ?? ''], 13],
  ['moved', (lines) => lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? ''), 3],
  ['cut off with all that follows', (lines) => lines.slice(0, 9), 10],
  ['made unreadable', (lines) => lines.with(6, '{"number":7'), 7],
  ['given a column more', (lines) => changed(lines, 9, '{', '{"note":"x",'), 10],
];

describe('an exported trail', () => {
  test('as it came is whole, and says its last hash', async () => {
    const lines = await exportedLines();
    const { hash } = JSON.parse(lines[11] ?? '') as { hash: string };
    expect(await verifyLines(lines)).toEqual({ entries: 12, hash });
  });

  test.each(deeds)('of which an entry was %s is broken there', async (_what, deed, broken) => {
    expect(await verifyLines(deed(await exportedLines()))).toMatchObject({ broken, entries: broken - 1 });
  });

  test('of an empty trail is whole; an empty file is not', async () => {
    const store = openStore(join(temporaryFolder(), 'test.db'), 0);
    onTestFinished(() => store.close());
    const parts: string[] = [];
    for await (const part of store.audit.exported()) parts.push(part.trimEnd());
    expect(await verifyLines(parts)).toMatchObject({ entries: 0 });
    expect(await verifyLines([])).toMatchObject({ broken: 1 });
  });

  test('longer than one reading is whole too', async () => {
    const store = openStore(join(temporaryFolder(), 'test.db'), 0);
    onTestFinished(() => store.close());
    for (let i = 0; i < 510; i++)
      await store.people.note({ at: i, by: 'system', action: 'session.begin', subject: `person ${i}` });
    let text = '';
    for await (const part of store.audit.exported()) text += part;
    expect(await verifyLines(text.trimEnd().split('\n'))).toMatchObject({ entries: 510 });
  });
});

describe('the command verify', () => {
  const verify = async (...parameters: readonly string[]) =>
    promisify(execFile)('node', [join(root, 'dist/server/cli.js'), 'verify', ...parameters]).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
    );
  const file = (lines: readonly string[]) => {
    const path = join(temporaryFolder(), 'audit.jsonl');
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };

  test('says that a file is whole, or names the first broken entry, with no database in sight', async () => {
    const lines = await exportedLines();
    expect(await verify(file(lines))).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^The file is whole: 12 entries, .*[0-9a-f]{64}\.\n$/),
    });
    expect(await verify(file(lines.toSpliced(5, 1)))).toEqual({
      code: 1,
      said: 'The file is broken at entry 6; those before it are whole.\n',
    });
  });

  test('says in one sentence that there is no such file', async () => {
    const path = join(temporaryFolder(), 'none.jsonl');
    expect(await verify(path)).toEqual({ code: 1, said: `The file ${path} cannot be read.\n` });
  });
});
