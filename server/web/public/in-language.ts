// Choosing and writing for a page's language: the institution's own words, contacts, days, numbers.
import type { StatementContact } from '../../config.ts';
import type { PublicFacts } from './facts.ts';
import type { Line, PageLanguage, Words } from './page.ts';

type PerLanguage<T> = Readonly<Record<string, T>>;

/** What the institution gave in this language, else in Finnish, else in any. */
export function inLanguage(texts: PerLanguage<string>, language: PageLanguage): string {
  return texts[language] ?? texts.fi ?? Object.values(texts)[0] ?? '';
}

/** The language in which `inLanguage` found it. */
const languageOf = (texts: PerLanguage<unknown>, language: PageLanguage): string =>
  [language, 'fi', ...Object.keys(texts)].find((each) => texts[each] !== undefined) ?? language;

const marked = (text: string, found: string, language: PageLanguage): Words =>
  found === language ? text : { text, lang: found };

/** The same, marked where it is in another language than the page. */
export const given = (texts: PerLanguage<string>, language: PageLanguage): Words =>
  marked(inLanguage(texts, language), languageOf(texts, language), language);

const tags = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

export const dayIn = (language: PageLanguage, day: string): string =>
  new Intl.DateTimeFormat(tags[language], { timeZone: 'UTC', dateStyle: 'long' }).format(Date.parse(day));

export const monthIn = (language: PageLanguage, day: string): string =>
  new Intl.DateTimeFormat(tags[language], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.parse(day),
  );

export const numberIn = (language: PageLanguage, value: number): string =>
  new Intl.NumberFormat(tags[language]).format(value);

/** Of a whole, with one decimal; a dash where there is no whole. */
export const shareIn = (language: PageLanguage, part: number, whole: number): string =>
  whole === 0
    ? '–'
    : new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 1 }).format(
        part / whole,
      );

const joined = (parts: readonly Words[]): Line =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]));

/** Ways to reach somebody, as one line; `missing` where none is configured. */
export function contactLine(contact: StatementContact | undefined, missing: string): Line {
  const parts: Words[] = [];
  if (contact?.email) parts.push({ text: contact.email, href: `mailto:${contact.email}` });
  if (contact?.phone)
    parts.push({ text: contact.phone, href: `tel:${contact.phone.replace(/[^\d+]/g, '')}` });
  if (contact?.url) parts.push({ text: contact.url, href: contact.url });
  return parts.length === 0 ? missing : joined(parts);
}

/** The ways to a person that the chat shows too. */
export function contactWays(
  { contact }: PublicFacts,
  language: PageLanguage,
): readonly (readonly [Words, Line])[] {
  const found = languageOf(contact, language);
  return (contact[found] ?? []).map(({ title, text, phone, url }) => {
    const parts: Words[] = [marked(`${text} `, found, language)];
    if (phone) parts.push({ text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` }, ' ');
    if (url) parts.push({ text: url, href: url });
    return [marked(title, found, language), parts] as const;
  });
}
