// What the finders of personal data hand to each other: where in the folded text, and of which kind.

export type PersonalData = 'identity-code' | 'phone' | 'email' | 'account' | 'card';

/** Half-open, in UTF-16 code units of the folded text. */
export type Span = { readonly start: number; readonly end: number; readonly kind: PersonalData };

/** Stands where something was found or is known to be harmless: no digit, no letter, no separator. */
const hidden = '\u0002';

/** The text with every span hidden, the same length as before. */
export function hide(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    shown += text.slice(from, Math.max(from, start)) + hidden.repeat(end - Math.max(from, start));
    from = end;
  }
  return shown + text.slice(from);
}

/** The check of cards, Swedish personal numbers and Finnish account numbers (modulus 10). */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighted = i % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** What follows a sum of money; such digits are nobody's number. */
export const currencyAhead = /^ ?(?:€|(?:e|eur|euro[a-zåäö]{0,4}|mk|kr|kronor)(?![\p{L}\d]))/iu;
