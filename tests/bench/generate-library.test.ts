// The generated library: as large as wanted, always the same, sound, with words that overlap as real ones do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary, trainingHash } from '../../server/library/files.ts';
import { writeLibrary } from '../../server/library/write.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallLibrary } from '../support/small-library.ts';
import {
  amongGenerated,
  generateLibrary,
  mostIntents,
  unseenQuestions,
  vocabularyOf,
} from './generate-library.ts';

const size = { intents: 48, phrases: 20 };
const library = generateLibrary(size);
const intents = library.topics.flatMap((topic) => topic.intents);

describe('a generated library', () => {
  test('is the same each time, and a larger one begins with it', () => {
    expect(trainingHash(generateLibrary(size))).toBe(trainingHash(library));
    const larger = generateLibrary({ ...size, intents: 64 }).topics.flatMap((topic) => topic.intents);
    expect(larger.slice(0, intents.length)).toEqual(intents);
  });

  test('has as many intents and phrases as asked, none of them twice', () => {
    expect(intents).toHaveLength(48);
    for (const language of ['fi', 'sv']) {
      const phrases = intents.flatMap((intent) => intent.phrases[language] ?? []);
      expect(new Set(phrases).size).toBe(48 * 20);
    }
    expect(mostIntents).toBeGreaterThanOrEqual(1600);
    expect(() => generateLibrary({ intents: mostIntents + 1, phrases: 1 })).toThrow(/at most/);
  });

  test('is read from its folder as it was made, with benefits and answers', async () => {
    const folder = temporaryFolder();
    const made = generateLibrary({ ...size, answers: true });
    for (const { path, text } of writeLibrary(made)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const read = await readLibrary(folder);
    expect(trainingHash(read)).toBe(trainingHash(made));
    expect(read.answers).toHaveLength(2 * 48);
  });

  test('tells how many words it holds; a topic more brings words more, and shares most of them', () => {
    const one = vocabularyOf(generateLibrary({ ...size, intents: 16 }), 'fi');
    const three = vocabularyOf(library, 'fi');
    expect(one.phrases).toBe(16 * 20);
    expect(three.words).toBeGreaterThan(one.words);
    expect(three.words).toBeLessThan(2.5 * one.words);
    expect(three.grams).toBeGreaterThan(three.words);
  });

  test('has questions that it never saw', () => {
    const questions = unseenQuestions(size, library, 'sv');
    const phrases = new Set(intents.flatMap((intent) => intent.phrases.sv ?? []));
    expect(questions.length).toBeGreaterThanOrEqual(48);
    expect(questions.filter(({ text }) => phrases.has(text))).toEqual([]);
  });
});

test('a real library among generated topics keeps its own examples of what it does not cover', () => {
  const merged = amongGenerated(smallLibrary, library);
  expect(merged.topics).toHaveLength(smallLibrary.topics.length + library.topics.length);
  expect(merged.outOfScope).toBe(smallLibrary.outOfScope);
  expect(merged.benefits).toEqual(library.benefits);
});
