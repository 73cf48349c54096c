// What store and review both measure feedback by: weeks, clear moods, copies, and which words enough texts hold.

export const week = 7 * 86_400_000;
/** The beginning of the week of a moment: Monday, 0.00 UTC. */
export const weekOf = (at: number): number => {
  const firstMonday = 4 * 86_400_000;
  return Math.floor((at - firstMonday) / week) * week + firstMonday;
};

/** From here on a mood counts as good, and from its opposite down as bad. */
export const clearMood = 0.2;

/** What tells imported texts apart. */
export const importedKey = ({ givenAt, text }: { readonly givenAt: number; readonly text: string }): string =>
  `${givenAt} ${text}`;

/** A word that fewer different texts of a theme hold never names it: no name of a person becomes a label. */
const fewestTexts = 5;

/** What the forms of a word share: it without its last three letters, four letters at least. */
const beginning = (word: string): string => word.slice(0, Math.max(4, word.length - 3));

/** Whether at least five of the texts, lower-cased, hold the word in some form. */
export function isHeldByEnough(word: string, texts: readonly string[]): boolean {
  const sought = beginning(word);
  let held = 0;
  for (const text of texts) if (text.includes(sought) && ++held === fewestTexts) return true;
  return false;
}
