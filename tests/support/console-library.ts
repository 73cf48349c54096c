// The small library with phrases enough to pass the gate.
import type { Intent, Library } from '../../server/library/library.ts';
import { smallLibrary } from './small-library.ts';

const fillers: Readonly<Record<string, readonly string[]>> = {
  fi: ['kerro lisää', 'haluan tietää', 'en ymmärrä', 'auta minua', 'mikä tilanne'],
  sv: ['berätta mer', 'jag vill veta', 'jag förstår inte', 'hjälp mig', 'hur är läget'],
};

const filled = (intent: Intent): Intent => ({
  ...intent,
  phrases: Object.fromEntries(
    Object.entries(intent.phrases).map(([language, phrases]) => [
      language,
      [
        ...phrases,
        ...(fillers[language] ?? []).map((words) => `${words} ${intent.title[language]?.toLowerCase()}`),
      ],
    ]),
  ),
});

export const consoleLibrary: Library = {
  ...smallLibrary,
  topics: smallLibrary.topics.map((topic) => ({ ...topic, intents: topic.intents.map(filled) })),
};
