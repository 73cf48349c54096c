// The console's words: complete in three languages, and the server's sentences in them too.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, readDay, writeDay } from '../../console/texts/dates.ts';
import { interfaceLanguages } from '../../console/texts/dictionary.ts';
import { problemSentences, refusalSentences, translated } from '../../console/texts/server-sentences.ts';
import { filesIn, textOf } from '../support/sources.ts';

const root = join(import.meta.dirname, '..', '..', 'console');
const dictionaries = [
  ...readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?:^|[/-])texts\.ts$/.test(path),
  ),
  'texts/common.ts',
].sort();

type Words = { readonly [key: string]: unknown };
const leaves = (words: unknown, path = ''): [string, unknown][] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, words]];

async function wordsOf(path: string): Promise<Words[]> {
  const module = (await import(join(root, path))) as Words;
  return Object.values(module).filter(
    (each): each is Words => typeof each === 'object' && each !== null && 'fi' in each && 'sv' in each,
  );
}

describe('the console’s own words', () => {
  test.each(dictionaries)('%s says the same things in every language', async (path) => {
    const found = await wordsOf(path);
    expect(found.length).toBeGreaterThan(0);
    for (const words of found) {
      const [finnish, ...others] = interfaceLanguages.map((language) =>
        leaves(words[language]).map(([key, value]) => `${key} ${typeof value}`),
      );
      for (const other of others) expect(other).toEqual(finnish);
    }
  });

  test('no Swedish or English word was left in Finnish', async () => {
    const same: string[] = [];
    for (const path of dictionaries)
      for (const words of await wordsOf(path)) {
        const finnish = new Map(leaves(words.fi));
        for (const language of ['sv', 'en'])
          for (const [key, value] of leaves(words[language]))
            if (typeof value === 'string' && value.length > 12 && value === finnish.get(key))
              same.push(`${path} ${language}${key}: ${value}`);
      }
    // What is called the same everywhere.
    expect(same.filter((line) => !/Windows-1252|UTF-8/.test(line))).toEqual([]);
  });
});

/** The sentences in sources, with `x` for what they name. */
function sentencesIn(paths: readonly string[], call: RegExp): string[] {
  return paths.flatMap((path) => {
    const source = textOf(path).replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, 'x');
    return [...source.matchAll(call)].map(([, sentence = '']) => sentence);
  });
}

describe('the server’s sentences', () => {
  test('every problem of a draft is said in Finnish and Swedish', () => {
    const problems = [
      ...sentencesIn(
        ['server/authoring/problems.ts'],
        /\b(?:say|add)\([^)]*?[`'](?=[a-z$"])([^`'\n]*\s[^`'\n]*)[`']/g,
      ),
      ...sentencesIn(['server/library/check.ts'], /message: [`']([^`'\n]*)[`']/g),
    ];
    expect(problems.length).toBeGreaterThan(25);
    expect(problems.filter((sentence) => translated(sentence, 'fi') === sentence)).toEqual([]);
    expect(problems.filter((sentence) => translated(sentence, 'sv') === sentence)).toEqual([]);
  });

  test('every refusal that a person may meet while writing is said in Finnish and Swedish', () => {
    const refusals = sentencesIn(
      filesIn('server/authoring', '.ts').filter((path) => !/import|begin|models/.test(path)),
      /AppError\(\s*'(?:conflict|forbidden)',\s*[`']([^`'\n]*)[`']/g,
    );
    expect(refusals.length).toBeGreaterThan(15);
    expect(refusals.filter((sentence) => translated(sentence, 'fi') === sentence)).toEqual([]);
  });

  test('what a sentence names is put back in', () => {
    expect(translated('"Miten haen?" stands in a.b too', 'fi')).toBe(
      '”Miten haen?” on myös vastauksessa a.b',
    );
    expect(translated('Something nobody foresaw.', 'fi')).toBe('Something nobody foresaw.');
    expect(translated('is missing', 'en')).toBe('is missing');
    expect(translated('pensions.apply: is missing', 'sv')).toBe('pensions.apply: saknas');
  });

  test('no sentence stands in two rows', () => {
    const all = [...problemSentences, ...refusalSentences].map(([english]) => english);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('days', () => {
  test('are read as people write them and kept as ISO days', () => {
    expect(readDay('1.3.2026')).toBe('2026-03-01');
    expect(readDay(' 31.12.2026 ')).toBe('2026-12-31');
    expect(readDay('2026-03-01')).toBe('2026-03-01');
    expect(['31.2.2026', '1.3.26', 'huomenna', '32.1.2026'].map(readDay)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('are written back as they are typed', () => {
    expect(writeDay('2026-03-01')).toBe('1.3.2026');
    expect(writeDay(undefined)).toBe('');
  });

  test('are days of Helsinki in every language', () => {
    expect(day('fi', '2026-03-01')).toBe('1.3.2026');
    expect(day('sv', '2026-12-31T23:30:00Z')).toContain('2027');
  });
});
