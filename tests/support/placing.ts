// Where personal data stands in a message, and the digits in which it is written.
import * as fc from 'fast-check';

export type Place = { readonly before: string; readonly after: string };

/** Where it stands in a message. */
export const place: fc.Arbitrary<Place> = fc.constantFrom(
  { before: '', after: '' },
  { before: 'Hei, olen ', after: ' ja haluan hakea asumistukea.' },
  { before: 'Tunnus/numero: ', after: '' },
  { before: '', after: ', kiitos!' },
  { before: 'ota yhteyttä (', after: ')' },
  { before: 'Hej, jag heter Åsa och det är ', after: '. Hur länge tar det?' },
  { before: 'Hain 1.8.2025 klo 12.30, vuokra 1 250,50 €. ', after: '\nsaanko tukea?' },
  { before: '"', after: '"' },
  { before: '😀 ', after: ' 😀' },
  { before: 'lapsia 2, ', after: '; kiitos' },
);

/** In digits of other scripts, or with invisible characters between them. */
export const disguise: fc.Arbitrary<(value: string) => string> = fc.constantFrom(
  (value: string) => value,
  (value: string) => value.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (value: string) => value.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
  (value: string) => value.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
  (value: string) => value.replace(/(\d)(?=\d)/g, '$1\u200b'),
  (value: string) => value.replace(/(\d)(?=\d)/g, '$1\u00ad'),
  (value: string) => value.replace(/(\d)/g, '$1\ufe0f\u20e3'),
);
