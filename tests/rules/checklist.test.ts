// The checklist claims nothing that is not tested: every duty names tests, and every test that it names is there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adviceDuties } from '../../console/checklist/duties-advice.ts';
import { rightsDuties } from '../../console/checklist/duties-rights.ts';
import { areas } from '../../console/checklist/duty.ts';
import { settings } from '../../server/config.ts';
import { root, textOf } from '../support/sources.ts';

const duties = [...adviceDuties, ...rightsDuties];

test('every area has its duties, and every duty its tests', () => {
  for (const area of areas) expect(duties.filter((duty) => duty.area === area).length).toBeGreaterThan(2);
  expect(duties.filter(({ tests }) => tests.length === 0)).toEqual([]);
  expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
});

test('every test that the checklist names exists, by file and title', () => {
  const missing = duties.flatMap(({ id, tests }) =>
    tests.flatMap(([file, title]) => {
      const found =
        existsSync(join(root, file)) &&
        new RegExp(`\\btest\\(\\s*['"]${escaped(title)}['"]`).test(textOf(file));
      return found ? [] : [`${id}: ${file}: ${title}`];
    }),
  );
  expect(missing).toEqual([]);
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('every duty is said in three languages, each in its own', () => {
  for (const { id, law, duty, does, own } of duties)
    for (const said of [law, duty, does, ...(own ? [own] : [])]) {
      const words = [said.fi, said.sv, said.en];
      expect({ id, kinds: new Set(words).size }).toEqual({ id, kinds: 3 });
      expect(words.every((each) => each.length > 10)).toBe(true);
    }
});

test('the settings that the checklist names exist', () => {
  const names = new Set(Object.values(settings).map(({ name }) => name));
  const said = JSON.stringify(duties).match(/\bKUISKAAJA_[A-Z_]+\b/g) ?? [];
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((name) => !names.has(name))).toEqual([]);
});
