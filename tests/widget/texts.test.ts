// The interface texts: complete in both languages, and right where they count or join.
import { describe, expect, test } from 'vitest';
import { launcherTexts } from '../../widget/launcher-texts.ts';
import { inLanguage, interfaceLanguage, textsFor } from '../../widget/texts.ts';

type Leaf = { readonly path: string; readonly text: string };

/** Every text with its place; functions are called with a number in a string, which they all take. */
function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'function') return [{ path, text: String(value('2')) }];
  if (typeof value === 'string') return [{ path, text: value }];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe('the interface texts', () => {
  test('stand at the same places in Finnish and Swedish, none empty', () => {
    const fi = leaves(textsFor('fi'), '');
    const sv = leaves(textsFor('sv'), '');
    expect(sv.map(({ path }) => path)).toEqual(fi.map(({ path }) => path));
    expect([...fi, ...sv].filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('are nowhere the same in both languages, but for what is spelt alike', () => {
    const sv = new Map(leaves(textsFor('sv'), '').map(({ path, text }) => [path, text]));
    const same = leaves(textsFor('fi'), '').filter(({ path, text }) => sv.get(path) === text);
    expect(same).toEqual([]);
  });

  test('count in words that fit the number', () => {
    expect(textsFor('fi').compose.over(1)).toBe('Viesti on 1 merkin liian pitkä. Lyhennä sitä.');
    expect(textsFor('fi').compose.over(2)).toBe('Viesti on 2 merkkiä liian pitkä. Lyhennä sitä.');
    expect(textsFor('fi').compose.left(1)).toBe('1 merkki jäljellä');
    expect(launcherTexts('fi').unread(2)).toBe('2 uutta viestiä');
    expect(launcherTexts('sv').unread(1)).toBe('1 nytt meddelande');
  });

  test('fall back to Finnish for a language that the interface does not speak, and name every language in itself', () => {
    expect(textsFor('en')).toBe(textsFor('fi'));
    expect(interfaceLanguage('en')).toBe('fi');
    expect([inLanguage('fi'), inLanguage('sv'), inLanguage('en')]).toEqual([
      'Suomeksi',
      'På svenska',
      'English',
    ]);
  });
});
