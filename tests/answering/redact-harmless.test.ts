// What is nobody's is left alone: measured on dates, sums, codes and public numbers, and on the library itself.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { redact } from '../../server/answering/redact.ts';
import { harmlessTexts } from '../support/harmless-texts.ts';

function touched(texts: readonly string[]): string[] {
  return texts.flatMap((text) => (redact(text).removed.length > 0 ? [`${text} → ${redact(text).text}`] : []));
}

function report(what: string, texts: readonly string[]): number {
  const wrong = touched(texts);
  const share = wrong.length / texts.length;
  console.info(
    `redaction touched ${wrong.length} of ${texts.length} ${what} (${(share * 100).toFixed(2)} %)`,
    wrong,
  );
  return share;
}

/** Every string in a YAML file, keys aside. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

test('at most one in a hundred harmless texts is touched', () => {
  expect(harmlessTexts.length).toBeGreaterThanOrEqual(200);
  expect(report('harmless texts', harmlessTexts)).toBeLessThanOrEqual(0.01);
});

test('at most one in a hundred phrases of the library is touched', () => {
  const folder = new URL('../../intents/', import.meta.url);
  const phrases = readdirSync(folder).flatMap((file) =>
    strings(parse(readFileSync(new URL(file, folder), 'utf8'))),
  );
  expect(phrases.length).toBeGreaterThan(1000);
  expect(report('phrases', phrases)).toBeLessThanOrEqual(0.01);
});

test('at most one in a hundred labelled questions is touched', () => {
  const folder = new URL('../quality/', import.meta.url);
  const questions = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').slice(1))
    .flatMap((line) => line.split('\t')[2] ?? []);
  expect(questions.length).toBeGreaterThan(500);
  expect(report('labelled questions', questions)).toBeLessThanOrEqual(0.01);
});
