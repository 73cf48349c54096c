// Titles of intents and names of benefits for the console, by their ids.
import type { Working } from '../../store/working.ts';

export type Titles = (id: string) => Readonly<Record<string, string>>;

/** Of everything that the library answers, distress too; no title for what it does not hold. */
export const titlesIn = ({ library }: Pick<Working, 'library'>): Titles => {
  const titles = new Map([
    ...library.topics.flatMap(({ intents }) => intents.map(({ id, title }) => [id, title] as const)),
    ...library.priority.map(({ id, title }) => [`priority.${id}`, title] as const),
  ]);
  return (intent) => titles.get(intent) ?? {};
};

/** What each benefit is called first in each language; nothing for one that the library does not hold. */
export const benefitNamesIn = ({ benefits }: Pick<Working['library'], 'benefits'>): Titles => {
  const names = new Map(benefits.map((benefit) => [benefit.id, benefit.names]));
  return (id) =>
    Object.fromEntries(
      Object.entries(names.get(id) ?? {}).flatMap(([language, [first]]) =>
        first ? [[language, first]] : [],
      ),
    );
};
