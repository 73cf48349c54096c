// What the commands beside the server read and reckon: questions, figures, confusions, the library check.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Understanding } from '../../server/answering/engine.ts';
import { confusionsIn, heldOutFirst } from '../../server/evaluate/confusions.ts';
import { auroc, calibrationError, measure, type Outcome } from '../../server/evaluate/measure.ts';
import { readQuestions } from '../../server/evaluate/questions.ts';
import { checkLibrary } from '../../server/library/check.ts';
import { smallLibrary } from '../support/small-library.ts';

async function questionFile(content: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'questions-')), 'q.tsv');
  await writeFile(path, content);
  return path;
}

describe('question files', () => {
  test('name their columns in any order; what is right may be an intent, two, none or asking back', async () => {
    const path = await questionFile(
      'language\tquestion\tintent\tpage\nfi\tMiten haen?\ta.b\t/x\nsv\tHur?\t?\t\nfi\tx y\t-\t\nfi\tq\ta.b+c.d\t\nfi\tapua\tcrisis\t\n',
    );
    const questions = await readQuestions(path);
    expect(questions.map(({ expected }) => expected.kind)).toEqual([
      'intent',
      'ask-back',
      'out-of-scope',
      'two',
      'crisis',
    ]);
    expect(questions[0]).toMatchObject({ page: '/x', register: 'all', label: 'a.b' });
  });

  test.each([
    ['intent\tlanguage\nx\tfi\n', /:1: the header names no column "question"/],
    ['intent\tlanguage\tquestion\nwhat now\tfi\tq\n', /:2: "what now" is no intent/],
    ['intent\tlanguage\tquestion\na.b\tfi\t\n', /:2: the question is empty/],
  ])('that are wrong are refused with file and line', async (content, message) => {
    await expect(readQuestions(await questionFile(content))).rejects.toThrow(message);
  });
});

const outcome = (label: string, over: Partial<Understanding>): Outcome => ({
  question: {
    label,
    expected: label === '-' ? { kind: 'out-of-scope' } : { kind: 'intent', id: label },
    language: 'fi',
    text: 'q',
    register: 'std',
  },
  milliseconds: 1,
  understanding: {
    language: 'fi',
    languageChanged: false,
    ranking: [{ intent: 'a.b', score: 1, probability: 0.9 }],
    inScope: 0.9,
    named: [],
    others: [],
    hint: 'none',
    decision: { kind: 'answer', intent: 'a.b' },
    ...over,
  },
});

describe('figures', () => {
  test('are shares of all the questions of their group', () => {
    const { inScope, outOfScope, registers } = measure([
      outcome('a.b', {}),
      outcome('c.d', {}),
      outcome('c.d', { decision: { kind: 'clarify', options: ['a.b', 'c.d'], why: 'unsure' } }),
      outcome('a.b', { decision: { kind: 'unmatched', why: 'weak' } }),
      outcome('-', { decision: { kind: 'unmatched', why: 'out-of-scope' }, inScope: 0.1 }),
    ]);
    expect(inScope).toMatchObject({
      questions: 4,
      first: 0.5,
      answered: 0.5,
      answeredRight: 0.25,
      answeredWrong: 0.25,
      clarified: 0.25,
      clarifiedRight: 0.25,
      clarifiedFirst: 0,
      unmatched: 0.25,
    });
    expect(outOfScope).toMatchObject({ questions: 1, answered: 0, unmatched: 1 });
    expect(registers.std?.questions).toBe(4);
  });

  test('an emergency text where an answer was due is a wrong answer', () => {
    const { inScope } = measure([
      outcome('a.b', { decision: { kind: 'priority', id: 'suicide' }, ranking: [] }),
    ]);
    expect(inScope.answeredWrong).toBe(1);
  });

  test('AUROC is the chance that a covered question scores above an uncovered one', () => {
    expect(auroc([0.9, 0.8], [0.1, 0.8])).toBe(0.875);
    expect(auroc([], [0.5])).toBe(0);
  });

  test('the calibration error is the distance of probability and truth', () => {
    const right = outcome('a.b', {});
    expect(calibrationError([right])).toBeCloseTo(0.1);
    expect(calibrationError([right, outcome('c.d', {})])).toBeCloseTo(0.4);
  });
});

test('confusions count whole phrases that were taken for another intent', () => {
  const seen = (intent: string, guess: string, weight = 1) => ({
    text: `${intent} as ${guess}`,
    intent,
    guess,
    inputs: [],
    covered: true,
    right: intent === guess,
    weight,
  });
  const all = [seen('a.b', 'c.d'), seen('a.b', 'a.b'), seen('a.b', 'c.d', 0.5), seen('c.d', 'c.d')];
  expect(confusionsIn(all)).toEqual([
    { intent: 'a.b', takenFor: 'c.d', phrases: ['a.b as c.d'], share: 0.5 },
  ]);
  expect(heldOutFirst(all)).toBeCloseTo(2 / 3);
});

describe('the library check', () => {
  const options = {
    allowedHosts: new Set(['www.kela.fi', 'example.org']),
    testQuestions: ['Miten haen asumistukea!'],
  };
  const rulesOf = (library: typeof smallLibrary) =>
    new Set(checkLibrary(library, options).map(({ rule }) => rule));

  test('finds few phrases, and test questions among them', () => {
    expect([...rulesOf(smallLibrary)]).toEqual(expect.arrayContaining(['few-phrases', 'test-question']));
  });

  test('finds phrases that nearly stand in two intents, foreign links and long sentences', () => {
    const [topic, ...others] = smallLibrary.topics;
    const [intent, ...rest] = topic?.intents ?? [];
    if (!topic || !intent) throw new Error('the small library is empty');
    const twin = {
      ...intent,
      phrases: {
        ...intent.phrases,
        fi: ['miten haen asumistukea nyt heti tänään', 'haen nyt heti tänään asumistukea miten'],
      },
    };
    const copy = {
      ...twin,
      id: 'zz.copy',
      aspect: 'copy',
      phrases: { ...twin.phrases, fi: ['tänään heti nyt haen miten asumistukea'] },
    };
    const library = {
      ...smallLibrary,
      topics: [{ ...topic, intents: [twin, ...rest, copy] }, ...others],
      answers: smallLibrary.answers.map((answer, i) =>
        i === 0 ? { ...answer, source: `${'sana '.repeat(40)}. [Linkki](https://evil.example/x)` } : answer,
      ),
    };
    expect([...rulesOf(library)]).toEqual(
      expect.arrayContaining(['near-duplicate', 'link-host', 'hard-to-read']),
    );
  });
});
