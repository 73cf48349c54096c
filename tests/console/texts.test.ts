// The console's words: complete in three languages, and the server's sentences in them too.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventIn, eventTexts } from '../../console/audit/event-texts.ts';
import { numbersIn } from '../../console/figures/numbers.ts';
import { day, days, readDay, writeDay } from '../../console/texts/dates.ts';
import { counted, countedInEnglish, interfaceLanguages } from '../../console/texts/dictionary.ts';
import { importSentences } from '../../console/texts/import-sentences.ts';
import {
  gateSentences,
  problemSentences,
  refusalSentences,
  translated,
} from '../../console/texts/server-sentences.ts';
import { auditActions } from '../../server/store/audit-actions.ts';
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
    refusals.push(
      ...sentencesIn(['server/authoring/restructure.ts'], /AppError\(\s*'invalid',\s*[`']([^`'\n]*)[`']/g),
    );
    expect(refusals.length).toBeGreaterThan(25);
    expect(refusals.filter((sentence) => translated(sentence, 'fi') === sentence)).toEqual([]);
  });

  test('whatever is wrong with a file is said in Finnish and Swedish', () => {
    const paths = filesIn('server/authoring/transfer', '.ts').filter((path) => !/in-worker/.test(path));
    const sentences = [
      ...sentencesIn(paths, /\bwrong\([^\n]*?[`']([a-z][\w-]*\s[^`'\n]*)[`']\)/g),
      ...sentencesIn(paths, /message: [`']([^`'\n]*)[`']/g),
      // What an export meets is for who exports.
      ...sentencesIn(paths, /AppError\(\s*'(?:invalid|too_large|not_found)',\s*[`']([^`'\n]*)[`']/g).filter(
        (sentence) => !/export a CSV|too long for the archive/.test(sentence),
      ),
    ];
    expect(sentences.length).toBeGreaterThan(25);
    expect(sentences.filter((sentence) => translated(sentence, 'fi') === sentence)).toEqual([]);
    expect(sentences.filter((sentence) => translated(sentence, 'sv') === sentence)).toEqual([]);
  });

  test('every reason of the gate is said in Finnish and Swedish', () => {
    const reasons = sentencesIn(['server/authoring/gate.ts'], /message: `([^`]*)`/g);
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.filter((sentence) => translated(sentence, 'fi') === sentence)).toEqual([]);
    expect(reasons.filter((sentence) => translated(sentence, 'sv') === sentence)).toEqual([]);
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
    const all = [...problemSentences, ...refusalSentences, ...gateSentences, ...importSentences].map(
      ([english]) => english,
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the events of the audit trail', () => {
  // The types of the store let nothing into the trail that its list does not have.
  test.each(interfaceLanguages)('every one that the server writes is said in words: %s', (language) => {
    const words = eventTexts[language];
    expect(Object.keys(words).sort()).toEqual([...auditActions].sort());
    const said = auditActions.map((action) => eventIn(words, action) ?? '');
    expect(said.filter((each) => !/^\p{Lu}[\p{L}’ -]+$/u.test(each))).toEqual([]);
    expect(new Set(said).size).toBe(auditActions.length);
  });

  test('one of an older program has no words and keeps its code', () => {
    expect(['draft.forgotten', 'constructor'].map((each) => eventIn(eventTexts.fi, each))).toEqual([
      undefined,
      undefined,
    ]);
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

  test('cannot be taken for another in English, and of a span say no more than they must', () => {
    expect(day('en', '2026-11-03')).toBe('3 Nov 2026');
    expect(days('fi', '2026-11-16', '2026-11-22')).toBe('16.–22.11.2026');
    expect(days('sv', '2026-10-26', '2026-11-01')).toBe('26.10–1.11.2026');
    expect(days('en', '2026-11-16', '2026-11-16')).toBe('16 Nov 2026');
  });
});

describe('numbers', () => {
  test('are written as in each language', () => {
    expect(counted(1236, 'svar', 'svar')).toBe('1\u00a0236 svar');
    expect(countedInEnglish(1236, 'answer', 'answers')).toBe('1,236 answers');
    const [fi, en] = [numbersIn('fi'), numbersIn('en')];
    expect([fi.share(742, 1000), en.share(742, 1000)]).toEqual(['74,2\u00a0%', '74.2%']);
    expect([fi.points(-2.5), en.points(-2.5), en.weight(0.744)]).toEqual(['−2,5', '−2.5', '+0.74']);
  });
});
