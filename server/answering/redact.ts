// Personal data out, before anything else sees the text: codes, numbers and addresses become markers.
import { ibans } from './personal-data/account-numbers.ts';
import { emailAddresses, endingInSight } from './personal-data/email-addresses.ts';
import { fold } from './personal-data/folded.ts';
import { harmlessSpans } from './personal-data/harmless.ts';
import { identityCodes } from './personal-data/identity-codes.ts';
import { nationalForm, numberRuns } from './personal-data/number-runs.ts';
import { hide, type PersonalData, type Span } from './personal-data/span.ts';

export type { PersonalData } from './personal-data/span.ts';

const markerOf: Readonly<Record<PersonalData, string>> = {
  'identity-code': '[henkilötunnus]',
  phone: '[puhelinnumero]',
  email: '[sähköpostiosoite]',
  account: '[tilinumero]',
  card: '[korttinumero]',
};

/** What stands in the place of personal data; the same in every language, and never a feature. */
export const markers: readonly string[] = Object.values(markerOf);

/** Numbers that the institution and the emergency services give out themselves; in any notation. */
export const defaultPublicNumbers: readonly string[] = [
  '020 692 219',
  '020 634 1611',
  '0246246-0',
  '00056',
  '112',
  '116 117',
  '116 016',
  '116 111',
  '116 123',
  '080 005 005',
  '09 2525 0111',
  '09 2525 0112',
  '09 2525 0113',
];

const allowedOf = new WeakMap<readonly string[], ReadonlySet<string>>();
// Without a digit or an at sign, in whatever script, only an address with a spelt-out at sign can be there.
const suspicious = /[\p{N}@\uff20\ufe6b%]/u;

/**
 * The text with personal data replaced by markers, and which kinds were replaced, each once, in order of appearance.
 * Takes linear time. Callers refuse the message when it throws: nothing that failed this may be stored.
 */
export function redact(
  text: string,
  publicNumbers: readonly string[] = defaultPublicNumbers,
): { readonly text: string; readonly removed: readonly PersonalData[] } {
  if (!suspicious.test(text) && !endingInSight.test(text)) return { text, removed: [] };
  const folded = fold(text);
  const spans = merged(findAll(folded.text, allowed(publicNumbers)));
  let clean = '';
  let from = 0;
  for (const { start, end, kind } of spans) {
    clean += text.slice(from, folded.starts[start]) + markerOf[kind];
    from = folded.ends[end - 1] ?? text.length;
  }
  return { text: clean + text.slice(from), removed: [...new Set(spans.map((span) => span.kind))] };
}

/** The text without markers, for everything that counts words. */
export function stripMarkers(text: string): string {
  if (!text.includes('[')) return text;
  let left = text;
  for (const marker of markers) left = left.replaceAll(marker, ' ');
  return left === text ? text : left.replace(/ {2,}/g, ' ').trim();
}

/** Kept as long as the caller keeps its list: a server has one for all its questions. */
function allowed(numbers: readonly string[]): ReadonlySet<string> {
  const known = allowedOf.get(numbers);
  if (known) return known;
  const set = new Set(numbers.map((number) => nationalForm(number.replace(/\D/g, ''))));
  allowedOf.set(numbers, set);
  return set;
}

/** A code that leans on a number is seen once the number is gone: looked for again, so many times at the most. */
const mostLooks = 5;

function findAll(folded: string, permitted: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let rest = folded;
  for (let look = 0; look < mostLooks; look++) {
    const found = findOnce(rest, permitted);
    if (found.length === 0) break;
    spans.push(...found);
    rest = hide(rest, found);
  }
  return spans;
}

/** Each finder sees only what the surer ones before it left. */
function findOnce(folded: string, permitted: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let rest = folded;
  for (const find of [emailAddresses, ibans, identityCodes]) {
    const found = find(rest);
    spans.push(...found);
    rest = hide(rest, found);
  }
  rest = hide(rest, harmlessSpans(rest));
  spans.push(...numberRuns(rest, permitted));
  return spans;
}

/** In order and without overlaps; what overlaps is cut as one, under the name of the first. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end)
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
