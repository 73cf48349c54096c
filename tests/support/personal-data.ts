// Personal data made up for tests: valid codes and numbers of every kind, and the ways in which people write them.
import * as fc from 'fast-check';
import type { PersonalData } from '../../server/answering/redact.ts';

/** One piece of personal data as somebody wrote it. */
export type Sample = { readonly kind: PersonalData; readonly value: string };

export const separators = [' ', '-', '.', '–', '\u2011', '\u00a0', '\u2009', ' - ', '\u2212'] as const;
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const two = (number: number) => String(number).padStart(2, '0');
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** The last digit that makes a number pass the modulus-10 check. */
function luhnDigit(body: string): string {
  for (let digit = 0; digit < 10; digit += 1) {
    const sum = [...`${body}${digit}`].reverse().reduce((total, each, i) => {
      const weighted = Number(each) * (i % 2 === 0 ? 1 : 2);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
    if (sum % 10 === 0) return String(digit);
  }
  return '0';
}

const date = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) });

/** Parts: `DDMMYY`, century sign, individual number with its check character. */
export const identityCodeParts = fc
  .record({
    date,
    century: fc.constantFrom<readonly [string, number, number]>(
      ['+', 50, 99],
      ...[...'-YXWVU'].map((sign) => [sign, 0, 99] as const),
      ...[...'ABCDEF'].map((sign) => [sign, 0, 25] as const),
    ),
    year: fc.double({ min: 0, max: 0.999, noNaN: true }),
    individual: fc.integer({ min: 2, max: 999 }),
    lower: fc.boolean(),
  })
  .map(({ date: { day, month }, century: [sign, from, to], year, individual, lower }) => {
    const born = two(day) + two(month) + two(from + Math.floor(year * (to - from + 1)));
    const number = String(individual).padStart(3, '0');
    const check = checkCharacters.charAt(Number(born + number) % 31);
    return {
      born,
      sign: lower ? sign.toLowerCase() : sign,
      tail: number + (lower ? check.toLowerCase() : check),
    };
  });

export const identityCode: fc.Arbitrary<Sample> = identityCodeParts.chain(({ born, sign, tail }) => {
  const [day, month, year] = [born.slice(0, 2), born.slice(2, 4), born.slice(4)];
  const century = /[a-f]/i.test(sign) ? '20' : sign === '+' ? '18' : '19';
  const space = fc.constantFrom('', ' ', '\u00a0', '\u200b');
  const dash =
    sign === '-' ? fc.constantFrom('-', '–', '\u2011', '\u2010', '\u2212', '.', ' ', '') : fc.constant(sign);
  return (
    fc
      .tuple(dash, space, space, fc.constantFrom('.', ' ', '-'))
      .chain(([written, before, after, between]) =>
        fc.constantFrom(
          `${born}${sign}${tail}`,
          `${born}${before}${written}${after}${tail}`,
          `${day}${between}${month}${between}${year}${written}${tail}`,
          `${day}.${month}.${century}${year}${before}${written}${after}${tail}`,
          [...`${born}${sign}${tail}`].join(' '),
          [...`${born}${sign}${tail}`].join('\u200b'),
          `${born}${sign}${tail.slice(0, 3)} ${tail.slice(3)}`,
        ),
      )
      // `13.10.25 500e` is money.
      .filter((value) => !/(?:1[5-9]|[23]\d|40)\D{0,3}\d{3}\W?e$/i.test(value))
      .map((value) => ({ kind: 'identity-code', value }) as const)
  );
});

/** The right form with a check character that is not the right one. */
export const wrongIdentityCode: fc.Arbitrary<Sample> = fc
  .tuple(identityCodeParts, fc.integer({ min: 1, max: 30 }))
  .map(([{ born, sign, tail }, shift]) => {
    const check = checkCharacters.charAt(
      (checkCharacters.indexOf(tail.charAt(3).toUpperCase()) + shift) % 31,
    );
    return { kind: 'identity-code', value: `${born}${sign}${tail.slice(0, 3)}${check}` } as const;
  });

export const swedishNumber: fc.Arbitrary<Sample> = fc
  .record({
    date,
    year: fc.integer({ min: 1910, max: 2024 }),
    last: digits(3),
    coordination: fc.boolean(),
  })
  .chain(({ date: { day, month }, year, last, coordination }) => {
    const short = two(year % 100) + two(month) + two(day + (coordination ? 60 : 0));
    const tail = last + luhnDigit(short + last);
    const century = String(year).slice(0, 2);
    return fc
      .constantFrom('-', '+', '–', ' ', '', '.', ' - ')
      .chain((sign) => fc.constantFrom(`${short}${sign}${tail}`, `${century}${short}${sign}${tail}`))
      .map((value) => ({ kind: 'identity-code', value }) as const);
  });

const finnishNational = fc.oneof(
  fc
    .tuple(fc.constantFrom('40', '41', '44', '45', '46', '50'), digits(7))
    .map(([prefix, rest]) => ({ prefix, rest })),
  fc.tuple(fc.constantFrom('400', '500'), digits(6)).map(([prefix, rest]) => ({ prefix, rest })),
  fc
    .tuple(
      fc.constantFrom('9', '2', '3', '8', '13', '14', '17', '18', '19', '6', '5'),
      fc.integer({ min: 2, max: 8 }),
      digits(6),
    )
    .map(([prefix, first, rest]) => ({ prefix, rest: `${first}${rest}` })),
);

function grouped(number: string, sizes: readonly number[], separator: string): string {
  const groups: string[] = [];
  let from = 0;
  for (const size of sizes) {
    if (from >= number.length) break;
    groups.push(number.slice(from, from + size));
    from += size;
  }
  if (from < number.length) groups.push(number.slice(from));
  return groups.join(separator);
}

export const phone: fc.Arbitrary<Sample> = fc
  .tuple(
    finnishNational,
    fc.constantFrom('0', '+358', '+358 ', '+358-', '+358 (0)', '00358', '00358 ', '358'),
    fc.constantFrom('', ...separators, '/'),
    fc.constantFrom([3, 4], [2, 2, 3], [3, 2, 2], [7], [1, 1, 1, 1, 1, 1, 1], [3, 3, 1]),
    fc.constantFrom('', ...separators),
    fc.boolean(),
  )
  // Nobody puts a dot after the area code and other signs further on; it would read as a time.
  .filter(([, , first, , separator]) => first !== '.' || separator === '.' || separator === '')
  .map(([{ prefix, rest }, trunk, first, sizes, separator, brackets]) => {
    const start = brackets && trunk === '0' ? `(0${prefix})` : `${trunk}${prefix}`;
    return { kind: 'phone', value: `${start}${first}${grouped(rest, sizes, separator)}` } as const;
  });

export const foreignPhone: fc.Arbitrary<Sample> = fc
  .tuple(
    fc.constantFrom(
      '46 70 123 45 6',
      '372 5123 456',
      '7 912 345 678',
      '44 7911 1234 5',
      '49 1512 34567 8',
      '380 67 123 456',
      '47 406 12 34',
      '48 512 345 67',
      '252 61 234 567',
      '964 770 123 456',
    ),
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom('+', '00', '+ '),
    fc.constantFrom(' ', '-', '.', ''),
  )
  .map(
    ([number, last, prefix, separator]) =>
      ({ kind: 'phone', value: prefix + `${number}${last}`.replaceAll(' ', separator) }) as const,
  );

const name = fc.constantFrom(
  'maija',
  'matti.meikäläinen',
  'erkki_1952',
  'a.b-c',
  'anna+kela',
  'åsa.öman',
  'm',
  'x99',
);
const host = fc.constantFrom(
  'gmail.com',
  'kolumbus.fi',
  'student.helsinki.fi',
  'hotmail.se',
  'luukku.com',
  'mail.ee',
  'oma-yritys.fi',
);

export const email: fc.Arbitrary<Sample> = fc
  .tuple(
    name,
    host,
    fc.constantFrom(
      '@',
      ' @ ',
      '@ ',
      ' @',
      '(at)',
      ' (at) ',
      ' at ',
      ' ät ',
      '[at]',
      '＠',
      ' miukumauku ',
      '@\u200b',
    ),
    fc.constantFrom('.', ' . ', ' piste ', ' punkt ', '(dot)'),
    fc.boolean(),
  )
  .map(([local, domain, sign, dot, upper]) => {
    const value = `${local}${sign}${domain.replaceAll('.', dot)}`;
    return { kind: 'email', value: upper ? value.toUpperCase() : value } as const;
  });

function ibanOf(country: string, bban: string): string {
  const numeric = [...`${bban}${country}00`].map((each) => Number.parseInt(each, 36)).join('');
  return `${country}${two(98 - Number(BigInt(numeric) % 97n))}${bban}`;
}

const finnishIban = fc
  .tuple(fc.constantFrom('1', '2', '31', '36', '39', '4', '5', '6', '8'), digits(13))
  .map(([bank, rest]) => ibanOf('FI', (bank + rest).slice(0, 14)));
const foreignIban = fc.oneof(
  digits(20).map((bban) => ibanOf('SE', bban)),
  digits(18).map((bban) => ibanOf('DE', bban)),
  digits(16).map((bban) => ibanOf('EE', bban)),
  digits(10).map((bban) => ibanOf('NL', `ABNA${bban}`)),
  digits(14).map((bban) => ibanOf('GB', `NWBK${bban}`)),
);

export const iban: fc.Arbitrary<Sample> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: finnishIban }, { weight: 1, arbitrary: foreignIban }),
    fc.constantFrom('', ...separators),
    fc.constantFrom(4, 4, 4, 2, 1),
    fc.boolean(),
  )
  .map(([code, separator, size, lower]) => {
    const value = grouped(code, Array<number>(40).fill(size), separator);
    return { kind: 'account', value: lower ? value.toLowerCase() : value } as const;
  });

export const wrongIban: fc.Arbitrary<Sample> = fc
  .tuple(finnishIban, fc.integer({ min: 1, max: 96 }), fc.constantFrom('', ' ', '-'))
  .map(([code, shift, separator]) => {
    const check = two(((Number(code.slice(2, 4)) + shift) % 97) + 1);
    return {
      kind: 'account',
      value: grouped(`FI${check}${code.slice(4)}`, [4, 4, 4, 4, 4], separator),
    } as const;
  });

export const card: fc.Arbitrary<Sample> = fc
  .oneof(
    fc
      .tuple(fc.constantFrom('4', '51', '55', '2221', '2720', '60', '35'), digits(15))
      .map(([prefix, rest]) => ({ body: (prefix + rest).slice(0, 15), sizes: [4, 4, 4, 4] })),
    fc
      .tuple(fc.constantFrom('34', '37'), digits(12))
      .map(([prefix, rest]) => ({ body: prefix + rest, sizes: [4, 6, 5] })),
  )
  .chain(({ body, sizes }) =>
    fc
      .constantFrom('', ...separators)
      .map(
        (separator) => ({ kind: 'card', value: grouped(body + luhnDigit(body), sizes, separator) }) as const,
      ),
  );

/** Anything that must be removed, in any writing. */
export const personalData: fc.Arbitrary<Sample> = fc.oneof(
  identityCode,
  wrongIdentityCode,
  swedishNumber,
  phone,
  foreignPhone,
  email,
  iban,
  wrongIban,
  card,
);
