// Days and times as people in Finland write them, in the language of the interface. Always Helsinki time.
import { type InterfaceLanguage, locales } from './dictionary.ts';

const zone = 'Europe/Helsinki';

/** English names the month: 3/11 is another day to every second reader. */
const monthAs = (language: InterfaceLanguage) => (language === 'en' ? 'short' : 'numeric');

const dayFormat = (language: InterfaceLanguage, more: Intl.DateTimeFormatOptions = {}) =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: monthAs(language),
    year: 'numeric',
    timeZone: zone,
    ...more,
  });

/** `24.11.2025`, `24 Nov 2025`; takes an ISO day or moment. */
export const day = (language: InterfaceLanguage, iso: string): string =>
  dayFormat(language).format(asDate(iso));

/** `16.–22.11.2026`, `16–22 Nov 2026`; of one day the day. Takes ISO days or moments. */
export const days = (language: InterfaceLanguage, from: string, to: string): string =>
  dayFormat(language).formatRange(asDate(from), asDate(to));

/** `24.11.2025 klo 9.30`. */
export const moment = (language: InterfaceLanguage, at: string | number): string =>
  dayFormat(language, { hour: 'numeric', minute: '2-digit' }).format(new Date(at));

/** `2 minuuttia sitten`, `eilen`; beyond a week the day itself. */
export function ago(language: InterfaceLanguage, at: string | number, now: number): string {
  // The server's clock may be a little ahead of this computer's.
  const seconds = Math.min(0, Math.round((new Date(at).getTime() - now) / 1000));
  const units = [
    ['minute', 60],
    ['hour', 3600],
    ['day', 86_400],
  ] as const;
  const size = Math.abs(seconds);
  if (size > 7 * 86_400) return day(language, new Date(at).toISOString());
  const [unit, length] = units.findLast(([, length]) => size >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(
    Math.round(seconds / length),
    unit,
  );
}

/** Today's calendar day in Helsinki, `YYYY-MM-DD`. */
export const today = (now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(new Date(now));

/** `1.3.2026` or `2026-03-01` → `2026-03-01`; undefined for what is no day. */
export function readDay(text: string): string | undefined {
  const written = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text);
  const iso = written
    ? `${written[3]}-${String(written[2]).padStart(2, '0')}-${String(written[1]).padStart(2, '0')}`
    : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** `2026-03-01` → `1.3.2026`, as it is typed into a field. */
export const writeDay = (iso: string | undefined): string =>
  iso ? `${Number(iso.slice(8, 10))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}` : '';

const asDate = (iso: string): Date => new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso);

/** `24.11.`, `24 Nov`: a day among others of its year. */
export const shortDay = (language: InterfaceLanguage, iso: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: monthAs(language),
    timeZone: zone,
  }).format(asDate(iso));

/** `marraskuu 2026` of `2026-11`. */
export const monthName = (language: InterfaceLanguage, month: string): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: zone }).format(
    asDate(`${month}-15`),
  );

/** `ti 24.11.2026`. */
export const weekday = (language: InterfaceLanguage, iso: string): string =>
  dayFormat(language, { weekday: 'short' }).format(asDate(iso));
