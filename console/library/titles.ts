// Titles of answers and topics: in the reader's language where there is one, else in the first that there is.
import { useMemo } from 'react';
import { useLibraryLanguages } from '../api/session.ts';
import type { Option } from '../parts/select.tsx';
import { type InterfaceLanguage, useLanguage } from '../texts/dictionary.ts';

export type PerLanguage = Readonly<Record<string, string>>;

/** The first of the languages that has it. */
export const languageOf = (title: PerLanguage, languages: readonly string[]): string | undefined =>
  languages.find((language) => title[language]);

/** In the first of the languages that has it. */
export const inFirst = (title: PerLanguage, languages: readonly string[]): string =>
  title[languageOf(title, languages) ?? ''] ?? '';

/** One of the library's things as a choice of a list. */
export const choiceOf = (id: string, title: PerLanguage, languages: readonly string[]): Option<string> => ({
  value: id,
  text: inFirst(title, languages) || id,
  lang: languageOf(title, languages),
});

/** What a benefit is called: the first of its names in each language. */
export const firstNames = ({
  names,
}: {
  readonly names: Readonly<Record<string, readonly string[]>>;
}): PerLanguage =>
  Object.fromEntries(Object.entries(names).map(([language, [first = '']]) => [language, first]));

/** The reader's language before the others. */
export const readerFirst = (languages: readonly string[], reader: InterfaceLanguage): readonly string[] =>
  languages.includes(reader) ? [reader, ...languages.filter((each) => each !== reader)] : languages;

/** The library's languages in the order in which this reader wants a title. The same array as long as they are the same. */
export function useReadingOrder(): readonly string[] {
  const { language } = useLanguage();
  const languages = useLibraryLanguages();
  return useMemo(() => readerFirst(languages, language), [languages, language]);
}
