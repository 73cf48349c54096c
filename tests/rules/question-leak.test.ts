// The labelled questions measure, so none of them may be a phrase that the library is trained on.
import { expect, test } from 'vitest';
import { readLibrary } from '../../server/library/files.ts';
import { filesIn, root, textOf } from '../support/sources.ts';

const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const questions = filesIn('tests/quality', '.tsv').flatMap((path) => {
  const [header = '', ...lines] = textOf(path).split('\n');
  const column = header.split('\t').indexOf('question');
  return lines.flatMap((line) => line.split('\t')[column] ?? []);
});

/** What training or calibration reads as an example; names, titles and lists of words are nobody's question. */
async function phrasesOfLibrary(): Promise<Set<string>> {
  const { topics, outOfScope, priority } = await readLibrary(root);
  const examples = [
    ...topics.flatMap(({ intents }) => intents.map(({ phrases }) => phrases)),
    outOfScope,
    ...priority.flatMap((kind) => [kind.examples, kind.counterExamples]),
  ];
  return new Set(examples.flatMap((each) => Object.values(each).flat()).map(normalised));
}

test('no labelled question of more than two words is among the phrases', async () => {
  const phrases = await phrasesOfLibrary();
  expect(phrases.size).toBeGreaterThan(1000);
  expect(questions.length).toBeGreaterThan(500);
  // "Hei" and "kiitos paljon" are what everybody says.
  const long = questions.filter((question) => normalised(question).split(' ').length > 2);
  expect(long.filter((question) => phrases.has(normalised(question)))).toEqual([]);
});
