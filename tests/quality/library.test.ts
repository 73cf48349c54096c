// The starter library's own floors: how many phrases, examples, concepts and answers, and what the check finds.
import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultLinkHosts } from '../../server/config-defaults.ts';
import { guardedPhrases } from '../../server/evaluate/check-command.ts';
import { readQuestions } from '../../server/evaluate/questions.ts';
import { checkLibrary } from '../../server/library/check.ts';
import { readLibrary } from '../../server/library/files.ts';
import type { Library } from '../../server/library/library.ts';

let library: Library;
beforeAll(async () => {
  library = await readLibrary('.');
});

const intents = () => library.topics.flatMap((topic) => topic.intents);

describe('the starter library', () => {
  test('holds 125 intents in Finnish and Swedish, each with at least 44 phrases a language', () => {
    expect(intents()).toHaveLength(125);
    expect(library.languages).toEqual(['fi', 'sv']);
    const few = intents().filter(({ phrases }) =>
      library.languages.some((language) => (phrases[language]?.length ?? 0) < 44),
    );
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  test('holds at least 600 out-of-scope examples and 150 concepts a language', () => {
    for (const language of library.languages) {
      expect(library.outOfScope[language]?.length).toBeGreaterThanOrEqual(600);
      expect(Object.keys(library.lexicon[language] ?? {}).length).toBeGreaterThanOrEqual(150);
    }
  });

  test('has an answer for every intent and every kind of distress in both languages', () => {
    expect(library.answers).toHaveLength(2 * (125 + library.priority.length));
  });

  test('has every answer judged by an independent reader, and none left failing', async () => {
    const [, ...rows] = (await readFile('tests/quality/judged/answers.tsv', 'utf8')).trimEnd().split('\n');
    const judged = rows.map((row) => row.split('\t'));
    expect(judged.map(([id, language]) => `${id} ${language}`).sort()).toEqual(
      library.answers.map(({ id, language }) => `${id} ${language}`).sort(),
    );
    const failing = judged.filter((row) =>
      row.slice(2, 8).some((verdict) => verdict !== 'ok' && verdict !== 'mended'),
    );
    expect(failing).toEqual([]);
  });

  test('passes its own check', async () => {
    const files = (await readdir('tests/quality')).filter((name) => name.endsWith('.tsv'));
    const questions = (await Promise.all(files.map((name) => readQuestions(`tests/quality/${name}`)))).flat();
    const findings = checkLibrary(library, {
      allowedHosts: new Set(defaultLinkHosts.split(',')),
      testQuestions: questions.map(({ text }) => text),
    });
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('names benefits that keep no more than one phrase in a hundred from its own intent', () => {
    const phrases = intents().reduce((sum, intent) => sum + Object.values(intent.phrases).flat().length, 0);
    expect(guardedPhrases(library).length / phrases).toBeLessThan(0.01);
  });

  test('every topic file is read, and says what each intent covers', async () => {
    const files = (await readdir('intents')).filter((name) => name.endsWith('.yaml'));
    const topics = await Promise.all(
      files.map(async (name) => parse(await readFile(`intents/${name}`, 'utf8'))),
    );
    expect(topics.filter((file) => file.topic !== undefined)).toHaveLength(library.topics.length);
    expect(intents().filter(({ about }) => about === '')).toEqual([]);
  });
});
