// Ids of people → what the console shows: one look into the store for a whole answer.
import type { PeopleStore } from '../../store/people.ts';
import type { Person } from './contract.ts';

export type Name = (id: string) => Person;
export type Names = () => Promise<Name>;

const own: Readonly<Record<string, string>> = { import: 'Import', system: 'Kuiskaaja', nobody: '–' };

/** Names by id; who is known no more keeps the id. */
export const namesOf =
  (people: PeopleStore): Names =>
  async () => {
    const names = await people.names();
    return (id) => ({ id, name: names.get(id) ?? own[id] ?? id });
  };

export const iso = (at: number): string => new Date(at).toISOString();
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
