// What differs between two libraries, field by field and in sentences.
import { expect, test } from 'vitest';
import { differencesOf, sentenceOf } from '../../server/authoring/difference.ts';
import type { AnswerText, Library } from '../../server/library/library.ts';
import { smallLibrary } from '../support/small-library.ts';

const id = 'housing-allowance.amount';
const withAnswer = (change: Partial<AnswerText>): Library => ({
  ...smallLibrary,
  answers: smallLibrary.answers.map((answer) =>
    answer.id === id && answer.language === 'fi' ? { ...answer, ...change } : answer,
  ),
});
const differences = (after: Library) => differencesOf(smallLibrary, after, new Map());

test('what goes with an answer is told apart from its text, each by its own name', () => {
  const [found, ...others] = differences(withAnswer({ reviewBy: '2028-05-31', owner: 'Etuudet' }));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    subject: id,
    what: 'changed',
    fields: [
      { field: 'owner', language: 'fi', before: 'Asiakaspalvelu', after: 'Etuudet' },
      { field: 'review-by', language: 'fi', before: '2027-05-31', after: '2028-05-31' },
    ],
  });
  expect(found && sentenceOf(found)).toBe(
    `The intent ${id} changed: owner (fi): “Asiakaspalvelu” became “Etuudet”; review-by (fi): “2027-05-31” became “2028-05-31”.`,
  );
});

test('a changed text leaves its source out, and an end that was set is new', () => {
  const [found] = differences(withAnswer({ source: 'Toinen.\n', validUntil: '2027-01-31' }));
  expect(found?.fields).toEqual([
    { field: 'answer', language: 'fi', before: 'Määrä riippuu vuokrasta.\n', after: 'Toinen.\n' },
    { field: 'valid-until', language: 'fi', after: '2027-01-31' },
  ]);
  expect(found && sentenceOf(found)).toBe(
    `The intent ${id} changed: answer (fi): changed; valid-until (fi): new.`,
  );
});
