// Finds phone numbers, payment cards, account numbers and identity codes that are written in digits alone.
// Neighbouring groups of digits form a run; windows of a run are tried from the surest form to the loosest.
import { isDayAndMonth, isFinnishCheck, isSwedishDate } from './identity-codes.ts';
import { phoneCheck, plausiblePhone } from './phone-numbers.ts';
import { currencyAhead, luhn, type PersonalData, type Span } from './span.ts';

type Group = { readonly start: number; readonly end: number; readonly digits: string };
/** Neighbouring groups of one run, from the group `first` to the group `last`. */
type Window = {
  readonly run: readonly Group[];
  readonly first: number;
  readonly last: number;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
};
/** The kind of a window, `public` for what may stay, or nothing. */
type Matcher = (window: Window) => PersonalData | 'public' | undefined;

const betweenGroups = /^[ .\-/_()]{1,4}$|^[ .\-/_]?\(0\)[ .\-/_]?$/;
const fewestDigits = 6;
const mostDigits = 20;

/** Linear: a window holds at most 20 digits, and checks by metadata are capped. */
export function numberRuns(text: string, publicNumbers: ReadonlySet<string>): Span[] {
  const isPhone = phoneCheck();
  const matchers: readonly Matcher[] = [
    (window) => (isCardForm(window) && !plusBefore(text, window.start) ? 'card' : undefined),
    // A short one such as 116117 must stand alone: it may as well be the end of somebody's number.
    ({ digits, first, last, run }) => {
      const isAlone = first === 0 && last === run.length - 1;
      return publicNumbers.has(nationalForm(digits)) && (isAlone || digits.length > 6) ? 'public' : undefined;
    },
    (window) => {
      if (plausiblePhone(window, text, isPhone)) return 'phone';
      // What begins with a zero is a code only if no phone number begins inside it.
      return !window.digits.startsWith('0') && isIdentityForm(window, text) ? 'identity-code' : undefined;
    },
    (window) => (isIdentityForm(window, text) ? 'identity-code' : undefined),
    (window) => (isAccountForm(window, text) ? 'account' : undefined),
    ({ digits }) => (isCardNumber(digits) ? 'card' : undefined),
    longNumber,
  ];
  const spans: Span[] = [];
  let free = runsOf(text);
  for (const matcher of matchers) {
    const left: (readonly Group[])[] = [];
    for (const run of free) claim(run, matcher, { text, spans, left });
    free = left;
  }
  return spans;
}

function runsOf(text: string): (readonly Group[])[] {
  const runs: Group[][] = [];
  let run: Group[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const group = { start: match.index, end: match.index + match[0].length, digits: match[0] };
    const last = run.at(-1);
    if (last && (group.start - last.end > 5 || !betweenGroups.test(text.slice(last.end, group.start)))) {
      runs.push(run);
      run = [];
    }
    run.push(group);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

type Claims = { readonly text: string; readonly spans: Span[]; readonly left: (readonly Group[])[] };

/** Takes every window that matches, the longest first at each place; what remains of the run goes to `left`. */
function claim(run: readonly Group[], matcher: Matcher, { text, spans, left }: Claims): void {
  let from = 0;
  const leave = (to: number) => {
    if (to > from) left.push(from === 0 && to === run.length ? run : run.slice(from, to));
  };
  for (let first = 0; first < run.length; ) {
    const found = longestMatch(run, first, matcher);
    if (found === undefined) {
      first += 1;
      continue;
    }
    const { window, kind } = found;
    if (kind !== 'public') {
      const lead = kind === 'phone' ? phoneLead(text, window.start) : 0;
      spans.push({ start: window.start - lead, end: window.end, kind });
    }
    leave(first);
    first = window.last + 1;
    from = first;
  }
  leave(run.length);
}

function longestMatch(run: readonly Group[], first: number, matcher: Matcher) {
  const start = run[first]?.start ?? 0;
  let last = first;
  let digits = run[first]?.digits ?? '';
  for (
    let next = run[last + 1];
    next && digits.length + next.digits.length <= mostDigits;
    next = run[last + 1]
  ) {
    digits += next.digits;
    last += 1;
  }
  while (last >= first && digits.length >= fewestDigits) {
    const window = { run, first, last, digits, start, end: run[last]?.end ?? start };
    const kind = matcher(window);
    if (kind !== undefined) return { window, kind };
    digits = digits.slice(0, digits.length - (run[last]?.digits.length ?? 0));
    last -= 1;
  }
  return undefined;
}

/** How many characters before the first digit belong to a phone number: a plus, a bracket. */
function phoneLead(text: string, start: number): number {
  return /(?:\+ ?\(?|\() ?$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
}

function plusBefore(text: string, start: number): boolean {
  return /\+ ?\(?$/.test(text.slice(Math.max(0, start - 3), start));
}

/** The lengths of the groups: `4-4-4-4`. */
function shapeOf({ run, first, last }: Window): string {
  return run
    .slice(first, last + 1)
    .map((group) => group.digits.length)
    .join('-');
}

/** `+358 20 692 219` and `020 692 219` are one number. */
export function nationalForm(digits: string): string {
  return digits.replace(/^(?:00)?358(?=\d{6,10}$)0?/, '0');
}

const cardRanges =
  /^(?:4\d{12}|4\d{15}|4\d{18}|5\d{15}|2[2-7]\d{14}|3[47]\d{13}|3[0689]\d{12}|35\d{14}|6\d{11,18})$/;

function isCardNumber(digits: string): boolean {
  return cardRanges.test(digits) && luhn(digits);
}

function isCardForm(window: Window): boolean {
  const { digits } = window;
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  if (!/^\d+$|^4-4-4-4(?:-[1-3])?$|^4-6-[45]$|^4-4-4-1$/.test(shapeOf(window))) return false;
  // A typing error in a card number of the usual form.
  return isCardNumber(digits) || /^[3-6]\d{15}$/.test(digits);
}

function isIdentityForm({ first, last, digits, end }: Window, text: string): boolean {
  if (digits.length === 10 || digits.length === 12) {
    const short = digits.slice(-10);
    const swedish =
      (digits.length === 10 || /^(?:18|19|20)/.test(digits)) &&
      isSwedishDate(short.slice(2, 4), short.slice(4, 6));
    if (swedish && first === last && digits.length === 12) return true;
    if (currencyAhead.test(text.slice(end))) return false;
    if (swedish && luhn(short)) return true;
    const finnish = digits.slice(0, 4) + digits.slice(-6, -4);
    const century = digits.length === 10 || /^(?:18|19|20)$/.test(digits.slice(4, 6));
    return (
      century &&
      isDayAndMonth(finnish.slice(0, 2), finnish.slice(2, 4)) &&
      isFinnishCheck(finnish, digits.slice(-4, -1), digits.slice(-1))
    );
  }
  // The Estonian code: century and sex, then the birth date; many customers have one.
  return (
    digits.length === 11 &&
    first === last &&
    /^[3-6]\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits)
  );
}

/** Old Finnish account numbers, `123456-785`, and their form of 14 digits. */
function isAccountForm(window: Window, text: string): boolean {
  const { run, first, last, digits, start, end } = window;
  if (/^[1-8]\d{13}$/.test(digits) && luhn(digits)) return /^(?:14|6-8|4-4-4-2)$/.test(shapeOf(window));
  const [bank, rest] = [run[first]?.digits, run[last]?.digits];
  if (last !== first + 1 || bank?.length !== 6 || rest === undefined) return false;
  const written = text.slice(start, end);
  if (rest.length < 2 || rest.length > 8) return false;
  if (luhn(padded(bank, rest)) && !currencyAhead.test(text.slice(end)))
    return /^\d+ ?[- ] ?\d+$/.test(written);
  if (
    /(?:tili|tilinumero|konto|kontonummer)\p{L}{0,6}[^\p{L}\d]{0,4}(?:on |är )?$/iu.test(
      text.slice(Math.max(0, start - 30), start),
    )
  ) {
    return true;
  }
  const amounts = bank.endsWith('000') || (rest.length === 6 && rest >= bank);
  return written.charAt(6) === '-' && !amounts && !currencyAhead.test(text.slice(end));
}

/** Savings and cooperative banks (4 and 5) are padded after the seventh digit, the others after the sixth. */
function padded(bank: string, rest: string): string {
  const seventh = /^[45]/.test(bank) ? rest.slice(0, 1) : '';
  return bank + seventh + rest.slice(seventh.length).padStart(8 - seventh.length, '0');
}

/** Ten digits in one piece, or four and more groups of four, are never a sum, a date or a case number. */
function longNumber(window: Window): PersonalData | undefined {
  if (window.first === window.last && window.digits.length >= 10) return 'account';
  if (!/^4-4-4-(?:4-)*[1-4]$/.test(shapeOf(window))) return undefined;
  return /^(?:(?:19|20)\d\d)+$/.test(window.digits) ? undefined : 'account';
}
