// The English library and its questions, and what a model trained on it makes of them.
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../server/answering/engine.ts';
import { loadEngine, train } from '../../server/answering/train.ts';
import { askEngine } from '../../server/evaluate/engines.ts';
import { ask, measure } from '../../server/evaluate/measure.ts';
import { readQuestions } from '../../server/evaluate/questions.ts';
import type { Evaluated } from '../../server/evaluate/report-figures.ts';
import { readLibrary } from '../../server/library/files.ts';
import type { Library } from '../../server/library/library.ts';

const folder = fileURLToPath(new URL('./english-library', import.meta.url));

export const englishLibrary = (): Promise<Library> => readLibrary(folder);

/** Trains on this thread and asks every question. */
export async function evaluateEnglish(
  library: Library,
): Promise<{ readonly engine: Engine; readonly evaluated: Evaluated; readonly bytes: Uint8Array }> {
  const { bytes } = train(library);
  const engine = loadEngine(bytes, library);
  const questions = await readQuestions(`${folder}/questions.tsv`);
  const outcomes = await ask(questions, (question) => askEngine(engine, question));
  const intents = library.topics.flatMap((topic) => topic.intents);
  const evaluation = {
    engine: 'kuiskaaja',
    library: {
      intents: intents.length,
      phrases: { en: intents.reduce((sum, { phrases }) => sum + (phrases.en?.length ?? 0), 0) },
    },
    training: { seconds: 1, peakMegabytes: 100 },
    languages: { en: measure(outcomes) },
  };
  return { engine, evaluated: { evaluation, outcomes }, bytes };
}
