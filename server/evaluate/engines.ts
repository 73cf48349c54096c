// The engines that `evaluate` compares, made to look alike: ours, and nlp.js as it comes.
import { LangFi } from '@nlpjs/lang-fi';
import { LangSv } from '@nlpjs/lang-sv';
import { Nlp } from '@nlpjs/nlp';
import type { Engine, Understanding } from '../answering/engine.ts';
import { none } from '../answering/match.ts';
import type { Language, Library } from '../library/library.ts';
import type { Question } from './questions.ts';
import { stockUnderstanding } from './stock-understanding.ts';

const minute = 60_000;

/** Our engine, with the page and the intent answered just before that the question file names. */
export function askEngine(engine: Engine, question: Question): Understanding {
  const now = 1_000 * minute;
  return engine.understand(question.text, {
    language: question.language,
    now,
    ...(question.page ? { page: { path: question.page, at: now - minute } } : {}),
    ...(question.previous ? { previous: { intent: question.previous, at: now - minute / 2 } } : {}),
  });
}

const packs: Readonly<Record<Language, new () => unknown>> = { fi: LangFi, sv: LangSv };

/** Stock nlp.js on one language; out-of-scope examples as its intent `None`. It knows no page and asks nothing back. */
export async function trainNlpjs(
  library: Library,
  language: Language,
): Promise<(text: string) => Promise<Understanding>> {
  const nlp = new Nlp({
    languages: [language],
    autoSave: false,
    autoLoad: false,
    nlu: { log: false },
    forceNER: false,
  });
  const Pack = packs[language];
  if (Pack) nlp.container.use(Pack);
  nlp.addLanguage(language);
  for (const { intents } of library.topics)
    for (const { id, phrases } of intents)
      for (const phrase of phrases[language] ?? []) nlp.addDocument(language, phrase, id);
  for (const example of library.outOfScope[language] ?? []) nlp.addDocument(language, example, none);
  await nlp.train();
  return async (text) => {
    const found = await nlp.process(language, text);
    return stockUnderstanding(language, found.classifications, found.intent !== none);
  };
}
