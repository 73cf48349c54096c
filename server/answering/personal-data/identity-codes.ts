// Finds Finnish personal identity codes and Swedish personal numbers that show a century sign or a letter.
// Those that are nothing but digits are told from phone and account numbers in `number-runs.ts`.
import { FinnishSSN } from 'finnish-ssn';
import { currencyAhead, luhn, type Span } from './span.ts';

const gap = '[ .\\-/_]{0,2}';
const gapDigit = `(${gap})(\\d)`;
// Day, month, year with or without century, century sign, individual number, check character.
const finnish = new RegExp(
  `(\\d)${gapDigit.repeat(3)}(${gap})(?:18|19|20)?(\\d)(${gap})(\\d)( {0,2})([-+/_*=A-FU-Y.]{0,3})( {0,2})(\\d)${gapDigit.repeat(2)}(${gap})([0-9A-FHJ-NPR-Y])`,
  'iy',
);
const standard = /^\d{6}(?:\d\d)? ?[-+A-FU-Y] ?\d{3}[0-9A-Z]$/i;
const dottedDate = /^\d\d\.\d\d\.(?:\d\d)?\d\d[-+A-FU-Y]\d{3}[0-9A-Z]$/i;
const signless = /^\d{6}(?:\d\d)?[ .]?\d{3}[A-DF-Z]$/i;
const unfinished =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d(?: ?[-+] ?|[A-FU-Y])\d{3}(?![\dA-Z]| ?[.,-] ?\d)/giu;
const standardAnyDate = /(?<!\d)\d{6}[-+A-FU-Y]\d{3}[A-Z](?![\p{L}\d])/giu;
const swedish = new RegExp(
  `(?<!\\d[-.]?)(18|19|20)?(\\d\\d)(${gap})(\\d\\d)(${gap})(\\d\\d)( ?[-+] ?)(\\d\\d[ .-]?\\d\\d)(?!\\d|[.,-]\\d)`,
  'gu',
);

export function identityCodes(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 51) continue;
    finnish.lastIndex = at;
    const match = finnish.exec(text);
    if (!match || !isFinnishCode(match, text)) continue;
    spans.push({ start: at, end: finnish.lastIndex, kind: 'identity-code' });
    at = finnish.lastIndex - 1;
  }
  for (const pattern of [standardAnyDate, unfinished]) {
    for (const match of text.matchAll(pattern)) spans.push(span(match));
  }
  for (const match of text.matchAll(swedish)) if (isSwedishNumber(match, text)) spans.push(span(match));
  return spans;
}

function span(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length, kind: 'identity-code' };
}

function isFinnishCode(match: RegExpExecArray, text: string): boolean {
  const part = (index: number) => match[index] ?? '';
  const day = part(1) + part(3);
  const month = part(5) + part(7);
  if (!isDayAndMonth(day, month)) return false;
  const date = day + month + part(9) + part(11);
  const individual = part(15) + part(17) + part(19);
  const check = part(21).toUpperCase();
  const sign = part(13).replace(/[._/*=]/g, '');
  const letter = check >= 'A';
  // Nothing but digits: `number-runs.ts` weighs it against phone numbers. It never sees what follows a date, though.
  const afterDate = /[.\-/]/.test(part(4)) && /[.\-/]/.test(part(8)) && part(16) + part(18) === '';
  if (sign === '' && !letter && !/[-+/*=]/.test(part(13)) && !afterDate) return false;

  const whole = match[0];
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  const rest = text.slice(match.index + whole.length);
  const bounded = !/\d[-.]?$/.test(before) && !/^[\p{L}\d]/u.test(rest);
  const valid = isFinnishCheck(date, individual, check);
  if (standard.test(whole) && valid && (letter || bounded)) return true;
  if (!bounded) return false;
  if (standard.test(whole) || signless.test(whole)) return true;
  if (valid && /^\d{6}(?:\d\d)?[ .]?\d{3}E$/i.test(whole)) return true;
  if (dottedDate.test(whole) && letter && (valid || check !== 'E')) return true;
  if (!valid) return false;
  const tail = [part(16), part(18), part(20)];
  const uniform = tail[0] !== '' && new Set([part(2), part(4), part(6), ...tail]).size === 1;
  // A range of dates reads like a code: its end has dots where a code has none.
  if (!letter && !uniform && tail.some((each) => /[.\-/]/.test(each))) return false;
  if (letter) return check !== 'E' || !isSumAfterDate(part(9) + part(11), sign, part(16) + part(18));
  return !currencyAhead.test(rest) && !(afterDate && /^ \d/.test(rest));
}

/** `13.10.2025 500e` is money, `13.10.1952 500E` a code: what customers date is some years old at most. */
function isSumAfterDate(year: string, sign: string, inside: string): boolean {
  return (sign === '' || sign === '-') && inside === '' && Number(year) >= 15 && Number(year) <= 40;
}

/** The check character depends on the digits alone; 1900 has no 29 February, 2000 has. */
export function isFinnishCheck(date: string, individual: string, check: string): boolean {
  return ['-', 'A'].some((sign) => FinnishSSN.validate(date + sign + individual + check));
}

export function isDayAndMonth(day: string, month: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])$/.test(day) && /^(?:0[1-9]|1[0-2])$/.test(month);
}

/** Swedish coordination numbers add 60 to the day. */
export function isSwedishDate(month: string, day: string): boolean {
  const number = Number(day);
  return isDayAndMonth(number > 60 ? String(number - 60).padStart(2, '0') : day, month);
}

function isSwedishNumber(match: RegExpExecArray, text: string): boolean {
  const [whole, , year = '', firstGap = '', month = '', secondGap = '', day = '', sign, last = ''] = match;
  if (!isSwedishDate(month, day)) return false;
  if (firstGap === '' && secondGap === '' && sign?.trim() === sign && /^\d{4}$/.test(last)) return true;
  if (currencyAhead.test(text.slice(match.index + whole.length))) return false;
  return luhn(year + month + day + last.replace(/\D/g, ''));
}
