// The console's own words in its three languages: dictionaries typed by their Finnish, and the language in use.
import { createContext, useContext } from 'react';

export const interfaceLanguages = ['fi', 'sv', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** How days and numbers are written: as in Finland, and in English as institutions in Finland write it for the world. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export type Dictionary<T> = Readonly<Record<InterfaceLanguage, T>>;

/** Ties three dictionaries together: Swedish and English must have what Finnish has, no less and no more. */
export const dictionary = <T>(all: {
  readonly fi: T;
  readonly sv: NoInfer<T>;
  readonly en: NoInfer<T>;
}): Dictionary<T> => all;

const kept = 'kuiskaaja.console.language';

export const isInterfaceLanguage = (text: unknown): text is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === text);

/** The language chosen before on this computer, else the browser's first that we speak, else Finnish. */
export function firstLanguage(): InterfaceLanguage {
  const before = readKept(kept);
  if (isInterfaceLanguage(before)) return before;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isInterfaceLanguage);
  return spoken ?? 'fi';
}

export const keepLanguage = (language: InterfaceLanguage): void => writeKept(kept, language);

/** What this browser keeps; nothing where storage is closed to pages. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeKept(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing works all the same; the choice lasts until the page is left.
  }
}

export const LanguageContext = createContext<{
  readonly language: InterfaceLanguage;
  setLanguage(language: InterfaceLanguage): void;
}>({ language: 'fi', setLanguage: () => undefined });

export const useLanguage = () => useContext(LanguageContext);

/** The words of one dictionary in the language in use. */
export const useTexts = <T>(words: Dictionary<T>): T => words[useLanguage().language];

const countedIn =
  (language: InterfaceLanguage) =>
  (count: number, one: string, many: string): string =>
    `${count.toLocaleString(locales[language])} ${count === 1 ? one : many}`;

/** `1 fråga`, `1 236 frågor`: Finnish and Swedish. */
export const counted = countedIn('fi');
/** `1 question`, `1,236 questions`. */
export const countedInEnglish = countedIn('en');
