// A title as its reader wants it, marked with its language for who hears it read.
import { languageOf, type PerLanguage, useReadingOrder } from './titles.ts';

type TitledProps = {
  readonly title: PerLanguage | undefined;
  /** What is shown where there is no title: an id. */
  readonly other: string;
};

export function Titled({ title, other }: TitledProps) {
  const language = languageOf(title ?? {}, useReadingOrder());
  return language ? <span lang={language}>{title?.[language]}</span> : other;
}
