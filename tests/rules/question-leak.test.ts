// The labelled questions measure, so none of them may be a phrase that the library is trained on.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesIn, textOf } from '../support/sources.ts';

const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

const questions = filesIn('tests/quality', '.tsv').flatMap((path) => {
  const [header = '', ...lines] = textOf(path).split('\n');
  const column = header.split('\t').indexOf('question');
  return lines.flatMap((line) => line.split('\t')[column] ?? []);
});

test('no labelled question of more than two words is among the phrases', () => {
  const phrases = new Set(
    filesIn('intents', '.yaml')
      .flatMap((path) => strings(parse(textOf(path))))
      .map(normalised),
  );
  expect(phrases.size).toBeGreaterThan(1000);
  expect(questions.length).toBeGreaterThan(500);
  // "Hei" and "kiitos paljon" are what everybody says.
  const long = questions.filter((question) => normalised(question).split(' ').length > 2);
  expect(long.filter((question) => phrases.has(normalised(question)))).toEqual([]);
});
