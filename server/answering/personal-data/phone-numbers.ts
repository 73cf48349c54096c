// Tells whether a window of digit groups is a phone number: Finnish by default, then Swedish, then international.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { currencyAhead } from './span.ts';

type Written = {
  readonly digits: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
};
type PhoneCheck = (number: string, country: 'FI' | 'SE' | undefined) => boolean;

// A metadata check costs some 10 µs. A text with more candidates than this is no question but an attack,
// and what only looks like a phone number is then taken for one.
const mostChecks = 150;

/** A checker for one text: whether the number is one that its country gives out. */
export function phoneCheck(): PhoneCheck {
  let checks = 0;
  return (number, country) => {
    checks += 1;
    if (checks > mostChecks) return true;
    return (
      (country
        ? parsePhoneNumberFromString(number, country)
        : parsePhoneNumberFromString(number)
      )?.isValid() ?? false
    );
  };
}

const keyword =
  /(?:puh|puhelin\p{L}{0,8}|gsm|känny\p{L}{0,8}|numero(?:ni|mme|nsa)|tel|telnr|telefon\p{L}{0,8}|mobil\p{L}{0,8}|nummer (?:är|e)|soit\p{L}{0,8}|ring)[ .:]{0,3}(?:on |oli |är |e )?$/iu;

export function plausiblePhone(window: Written, text: string, isPhone: PhoneCheck): boolean {
  const { digits, start, end } = window;
  const after = text.slice(end, end + 8);
  if (/\+ ?\(? ?$/.test(text.slice(Math.max(0, start - 4), start))) {
    return isInternational(digits.replace(/^00/, ''), after, isPhone);
  }
  if (/^00[1-9]\d{6}/.test(digits)) return isInternational(digits.slice(2), after, isPhone);
  if (/^0[1-9]/.test(digits)) return isNational(digits, isPhone);
  if (/^(?:358|46|372)\d{7,10}$/.test(digits)) return isPhone(`+${digits}`, undefined);
  if (digits.length <= 12 && isCalledPhone(text, start)) return !currencyAhead.test(after);
  // A mobile number without its first zero, in one piece.
  return window.first === window.last && /^(?:4\d|50)\d{7}$/.test(digits);
}

function isCalledPhone(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - 4), start);
  return /\p{L}[ .:]{0,3}$/u.test(near) && keyword.test(text.slice(Math.max(0, start - 40), start));
}

function isInternational(digits: string, after: string, isPhone: PhoneCheck): boolean {
  if (digits.length < 7 || digits.length > 16) return false;
  const number = digits.replace(/^(358|46)0/, '$1');
  if (/^(?:358|46)/.test(number) && number.length >= 8 && number.length <= 13)
    return !currencyAhead.test(after);
  return isPhone(`+${number}`, undefined);
}

function isNational(digits: string, isPhone: PhoneCheck): boolean {
  if (digits.length < 7 || digits.length > 12) return false;
  // Mobile prefixes, also with a digit too few or too many.
  if (/^0(?:4\d|50)/.test(digits) && digits.length >= 8 && digits.length <= 11) return true;
  return isPhone(digits, 'FI') || isPhone(digits, 'SE');
}
