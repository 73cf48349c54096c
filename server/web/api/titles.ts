// Titles of intents for the console, by their ids.
import type { Working } from '../../store/working.ts';

export type Titles = (intent: string) => Readonly<Record<string, string>>;

/** Of everything that the library answers, distress too; no title for what it does not hold. */
export const titlesIn = ({ library }: Pick<Working, 'library'>): Titles => {
  const titles = new Map([
    ...library.topics.flatMap(({ intents }) => intents.map(({ id, title }) => [id, title] as const)),
    ...library.priority.map(({ id, title }) => [`priority.${id}`, title] as const),
  ]);
  return (intent) => titles.get(intent) ?? {};
};
