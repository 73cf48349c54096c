// Titles in the library's languages: the first that there is.
import type { InterfaceLanguage } from '../texts/dictionary.ts';

type PerLanguage = Readonly<Record<string, string>>;

/** In the first of the languages that has it. */
export const inFirst = (title: PerLanguage, languages: readonly string[]): string =>
  languages.map((language) => title[language]).find(Boolean) ?? '';

/** The reader's language before the others. */
export const readerFirst = (languages: readonly string[], reader: InterfaceLanguage): readonly string[] =>
  languages.includes(reader) ? [reader, ...languages.filter((each) => each !== reader)] : languages;
