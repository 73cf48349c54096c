// Finds IBANs: valid ones of every country, and what has the Finnish form with wrong check digits or length.
import { getCountrySpecifications, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import type { Span } from './span.ts';

const gap = '[ .\\-/_]{0,3}';
const finnish = new RegExp(`F${gap}I${gap}\\d(?:${gap}\\d){11,19}`, 'giy');
const start = new RegExp(`[A-Z]${gap}[A-Z]${gap}\\d${gap}\\d`, 'iy');
const ibanLengths = new Map(
  Object.entries(getCountrySpecifications()).flatMap(([country, { chars, IBANRegistry }]) =>
    IBANRegistry && chars !== null ? [[country, chars] as const] : [],
  ),
);
const finnishDigits = 16;

export function ibans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122) continue;
    const end = finnishEnd(text, at) ?? foreignEnd(text, at);
    if (end === undefined) continue;
    spans.push({ start: at, end, kind: 'account' });
    at = end - 1;
  }
  return spans;
}

function finnishEnd(text: string, at: number): number | undefined {
  finnish.lastIndex = at;
  const match = finnish.exec(text);
  if (!match) return undefined;
  // A number that follows after a space is not part of the code.
  const exact = endAfter(text, at, 2 + finnishDigits);
  return exact !== undefined && !/\d/.test(text.charAt(exact)) ? exact : finnish.lastIndex;
}

function foreignEnd(text: string, at: number): number | undefined {
  start.lastIndex = at;
  const match = start.exec(text);
  const country = match?.[0].replace(/[^A-Z]/gi, '').toUpperCase() ?? '';
  const length = ibanLengths.get(country);
  if (length === undefined) return undefined;
  const end = endAfter(text, at, length);
  if (end === undefined) return undefined;
  const whole = text.slice(at, end);
  const compact = whole.replace(/[^A-Z\d]/gi, '').toUpperCase();
  if (isIban(compact)) return end;
  const bounded = !/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(end));
  // A typing error in a foreign IBAN: the right length, and hardly anything but digits in one piece or in fours.
  const grouped = /^[A-Z]{2}\d{2}(?:[A-Z\d]+|(?:[ .-]{1,3}[A-Z\d]{4})*(?:[ .-]{1,3}[A-Z\d]{1,4})?)$/i.test(
    whole,
  );
  return bounded && grouped && compact.replace(/\D/g, '').length >= 12 ? end : undefined;
}

/** Right for modulus 97; the banks' own check digits inside some countries' accounts may be wrong. */
function isIban(compact: string): boolean {
  return validateIBAN(compact).errorCodes.every(
    (code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum,
  );
}

/** Where the given number of letters and digits, with gaps of at most three between them, ends. */
function endAfter(text: string, at: number, characters: number): number | undefined {
  let counted = 0;
  let gapLength = 0;
  for (let i = at; i < text.length; i += 1) {
    if (/[A-Z\d]/i.test(text.charAt(i))) {
      counted += 1;
      gapLength = 0;
      if (counted === characters) return i + 1;
    } else {
      gapLength += 1;
      if (gapLength > 3 || !/[ .\-/_]/.test(text.charAt(i))) return undefined;
    }
  }
  return undefined;
}
