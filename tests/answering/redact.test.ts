// Every kind of personal data × writing × place is found; hostile text costs linear time and never throws.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markers, redact, stripMarkers } from '../../server/answering/redact.ts';
import {
  card,
  email,
  foreignPhone,
  iban,
  identityCode,
  identityCodeParts,
  personalData,
  phone,
  type Sample,
  swedishNumber,
  wrongIban,
  wrongIdentityCode,
} from '../support/personal-data.ts';
import { disguise, place } from '../support/placing.ts';

// The proof run looks further.
const runs = { numRuns: process.env.PROOF === 'full' ? 30_000 : 1_000 };

/** Two characters may be left of a code at most: not even a birth year. */
function leftovers(clean: string): string {
  return clean.replace(/\[[^\]]+\]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function expectRemoved({ kind, value }: Sample, before: string, after: string): void {
  const { text, removed } = redact(before + value + after);
  expect({ value, left: leftovers(text), removed }).toEqual({
    value,
    left: leftovers(before + after),
    removed,
  });
  expect(removed.length, value).toBeGreaterThan(0);
  // Ten bare digits may be a phone number, a Swedish number and a Finnish code at once.
  expect(removed.includes(kind) || /\p{Nd}/u.test(value), value).toBe(true);
}

describe('personal data in every writing and place is removed', () => {
  const kinds: readonly (readonly [string, fc.Arbitrary<Sample>])[] = [
    ['Finnish identity codes', identityCode],
    ['identity codes with a wrong check character', wrongIdentityCode],
    ['Swedish personal numbers', swedishNumber],
    ['Finnish phone numbers', phone],
    ['foreign phone numbers', foreignPhone],
    ['e-mail addresses', email],
    ['IBANs', iban],
    ['Finnish IBANs with wrong check digits', wrongIban],
    ['payment cards', card],
  ];
  test.each(kinds)('%s', (_name, samples) => {
    fc.assert(
      fc.property(samples, place, (sample, { before, after }) => expectRemoved(sample, before, after)),
      runs,
    );
  });
  test.each(kinds)('%s in other scripts and with invisible characters', (_name, samples) => {
    fc.assert(
      fc.property(samples, place, disguise, (sample, { before, after }, hide) =>
        expectRemoved({ ...sample, value: hide(sample.value) }, before, after),
      ),
      runs,
    );
  });
});

test('every century sign in use is known, upper and lower case', () => {
  for (const sign of '+-YXWVUyxwvu') expect(redact(`131052${sign}308T`).text).toBe('[henkilötunnus]');
  for (const sign of 'ABCDEFabcdef') expect(redact(`010203${sign}123K`).text).toBe('[henkilötunnus]');
});

test('a code without its check character is removed too', () => {
  fc.assert(
    fc.property(identityCodeParts, ({ born, sign, tail }) => {
      expect(redact(`oma ${born}${sign}${tail.slice(0, 3)} kiitos`).text).toBe('oma [henkilötunnus] kiitos');
    }),
  );
});

test('old Finnish account numbers are removed', () => {
  for (const account of ['123456-785', '123456-7890', '500012 - 3456', '12345600000785']) {
    expect(redact(`Tilini on ${account}.`).text).toBe('Tilini on [tilinumero].');
  }
});

test('a phone number without its first zero is removed where a word says what it is', () => {
  for (const text of ['puh. 40 123 4567', 'numeroni on 401234567', 'soita 1234567', 'mobil: 70 123 45 67']) {
    expect(redact(text).text).toMatch(/\[puhelinnumero\]$/);
    expect(redact(text).text).not.toMatch(/\d/);
  }
});

test('what page paths carry is removed, escaped or not', () => {
  expect(redact('/asumistuki/maija%40gmail.com').text).toBe('/asumistuki/[sähköpostiosoite]');
  expect(redact('/x/131052-308T/y').text).toBe('/x/[henkilötunnus]/y');
  expect(redact('/x/131052%E2%80%93308T').text).toBe('/x/[henkilötunnus]');
  expect(redact('/x/%2B358401234567').text).toBe('/x/[puhelinnumero]');
});

test('several in one message are each replaced, and named once', () => {
  const { text, removed } = redact('Olen 131052-308T, puh 040 1234567 tai 050 7654321, maija@gmail.com');
  expect(text).toBe('Olen [henkilötunnus], puh [puhelinnumero] tai [puhelinnumero], [sähköpostiosoite]');
  expect(removed).toEqual(['identity-code', 'phone', 'email']);
});

test('a code that leans on a number behind it is removed with it', () => {
  expect(redact('16.01.1850+ 0023 0046 70 123 45 60').text).toBe('[henkilötunnus] [puhelinnumero]');
});

test('redacting twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(personalData, place), { maxLength: 3 }), (parts) => {
      const once = redact(
        parts.map(([{ value }, { before, after }]) => before + value + after).join(' '),
      ).text;
      expect(redact(once)).toEqual({ text: once, removed: [] });
    }),
    { numRuns: 1000 },
  );
});

test('public numbers are given by the caller, in any notation', () => {
  const own = ['029 123 4567'];
  expect(redact('Soitin numeroon +358 29 1234567.', own).removed).toEqual([]);
  expect(redact('Soitin numeroon 020 692 219.', own).removed).toEqual(['phone']);
  expect(redact('Soitin numeroon 020692219 eilen.').removed).toEqual([]);
});

test('no text makes it throw, and what it keeps is kept as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { text: clean, removed } = redact(text);
      if (removed.length === 0) expect(clean).toBe(text);
    }),
    { numRuns: 500 },
  );
  const pieces = fc.constantFrom(
    ...'0123456789+-.()/ @AFI,:%',
    '\u200b',
    'FI',
    '０',
    ' at ',
    '.fi',
    '\ud800',
    'Ä',
    '131052-',
    '308T',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
      const text = parts.join('');
      const { text: clean, removed } = redact(text);
      if (removed.length === 0) expect(clean).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('5,000 hostile characters take linear time', () => {
  const hostile = [
    '0',
    '0 ',
    '0.',
    '1-',
    '01.',
    '01.01.',
    '+',
    '+3',
    '(0)',
    '@',
    'a@',
    'a @ ',
    ' at ',
    'a.',
    'F I 1 ',
    'FI',
    '12/',
    '0 1 ',
    'A1',
    '131052-',
    '131052-308',
    '09 1',
    '1 3 1 0 5 2 ',
    '08.00-',
    '040 ',
    '０',
    '\u200b0',
    'puh ',
    '%30',
    '0401',
    '４ ',
    '99 ',
    'SE45 ',
  ];
  for (const piece of hostile) {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      // Of the processor, since other tests run beside this one; in milliseconds.
      const start = process.cpuUsage();
      redact(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(5_000);
    const short = Math.min(time(5_000), time(5_000));
    expect(short, JSON.stringify(piece)).toBeLessThan(400);
    // Four times the length costs about four times; sixteen would be the square.
    expect(Math.min(time(20_000), time(20_000)), JSON.stringify(piece)).toBeLessThan(
      Math.max(200, short * 12),
    );
  }
}, 60_000);

test('an ordinary question costs at most 50 microseconds', () => {
  const question = 'Miten haen asumistukea, kun muutan uuteen asuntoon kesken kuukauden ja äiti auttaa?';
  for (let i = 0; i < 2_000; i += 1) redact(question);
  const start = performance.now();
  for (let i = 0; i < 2_000; i += 1) redact(question);
  expect((performance.now() - start) / 2).toBeLessThan(50);
});

test('markers are stripped for whoever counts words', () => {
  expect(stripMarkers('Olen [henkilötunnus] ja haen [tilinumero] tukea')).toBe('Olen ja haen tukea');
  expect(stripMarkers('ei [mitään] täällä')).toBe('ei [mitään] täällä');
  for (const marker of markers) expect(stripMarkers(marker)).toBe('');
});
