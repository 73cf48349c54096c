// What may come in as a question, and what is made of it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../server/answering/question.ts';
import { AppError } from '../../server/errors.ts';

const parse = (raw: unknown) => parseQuestion(raw, 1000);

function refusal(raw: unknown): string {
  try {
    parse(raw);
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

test.each([undefined, null, 1, true, {}, [], ['moi'], { toString: () => 'moi' }, Symbol('moi')])(
  'what is no text is refused: %o',
  (raw) => expect(refusal(raw)).toBe('invalid: The message must be a text.'),
);

test.each(['', ' ', '\n\t ', '\u200b\u200b', '\u202e', '\0', '\ud800', '\ufeff \u00a0', '\u200d', '\u0301'])(
  'what says nothing is refused: %j',
  (raw) => expect(refusal(raw)).toBe('invalid: The message is empty.'),
);

test('what is too long is refused, counted after trimming', () => {
  expect(refusal('a'.repeat(1001))).toBe('invalid: The message is too long: at most 1000 characters.');
  expect(refusal('a'.repeat(5000))).toMatch(/^invalid: The message is too long/);
  expect(refusal('a'.repeat(50_000))).toMatch(/^invalid: The message is too long/);
  expect(parse(`   ${'a'.repeat(1000)}\n\n`)).toHaveLength(1000);
});

describe('a text is cleaned', () => {
  test.each([
    ['  Miten   haen\n\nasumistukea? ', 'Miten haen asumistukea?'],
    ['A\u0308iti\u0308', 'Äitï'],
    ['Hei\0maailma', 'Hei maailma'],
    ['a\u202etxt.exe\u202c', 'atxt.exe'],
    ['\ufeffHei', 'Hei'],
    ['pa\u00adri\u200bsuhde', 'parisuhde'],
    ['rikki \ud83d jäi', 'rikki jäi'],
    ['perhe 👨‍👩‍👧 on', 'perhe 👨‍👩‍👧 on'],
    ['😀😀😀', '😀😀😀'],
    ['می‌خواهم', 'می‌خواهم'],
    ['constructor __proto__ toString', 'constructor __proto__ toString'],
    ['<b>hei</b>', '<b>hei</b>'],
    ["'; DROP TABLE reply; --", "'; DROP TABLE reply; --"],
  ])('%j', (raw, text) => expect(parse(raw)).toBe(text));
});

test('every text is either refused as invalid or becomes one clean line that stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1200 }), (raw) => {
      const refused = refusal(raw);
      if (refused !== 'accepted') {
        expect(refused).toMatch(/^invalid: /);
        return;
      }
      const text = parse(raw);
      expect(parse(text)).toBe(text);
      expect(text).not.toMatch(/\p{Cs}/u);
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\s{2}/u);
    }),
    { numRuns: 500 },
  );
});
