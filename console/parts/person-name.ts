// A person's name, and what the program itself is called where it did something.
import type { Person } from '../../server/web/api/contract.ts';
import { dictionary, useTexts } from '../texts/dictionary.ts';

const programs = dictionary({
  fi: { import: 'Tuonti', system: 'Järjestelmä' } as Readonly<Record<string, string>>,
  sv: { import: 'Import', system: 'Systemet' },
  en: { import: 'Import', system: 'The system' },
});

export function usePersonName(): (person: Person | null | undefined) => string {
  const words = useTexts(programs);
  return (person) => (person ? (words[person.id] ?? person.name) : '');
}
