// What the widget weighs on the wire: a rule, so that no dependency creeps in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = join(import.meta.dirname, '..', '..', 'dist', 'widget');
const kilobyte = 1024;

const gzipped = (name: string): number => gzipSync(readFileSync(join(built, name)), { level: 9 }).length;

test('the loader weighs at most 6 KB and the whole widget at most 45 KB, gzipped', () => {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  expect(files).toContain('widget.js');
  expect(gzipped('widget.js')).toBeLessThanOrEqual(6 * kilobyte);
  const whole = files.reduce((sum, name) => sum + gzipped(name), 0);
  expect(whole).toBeLessThanOrEqual(45 * kilobyte);
});

test('chunks carry a hash in their name, so that they can be cached for good', () => {
  const chunks = readdirSync(join(built, 'widget'));
  expect(chunks.length).toBeGreaterThan(0);
  expect(chunks.filter((name) => !/^[a-z-]+-[\w-]{8}\.js$/.test(name))).toEqual([]);
});
