// `evaluate`: trains on a library folder, asks labelled questions, prints what came out. Touches no database.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Engine } from '../answering/engine.ts';
import { defaultBudget } from '../answering/train.ts';
import type { Command } from '../command.ts';
import { AppError } from '../errors.ts';
import { readLibrary } from '../library/files.ts';
import type { Language, Library } from '../library/library.ts';
import { projectFolder } from '../project-folder.ts';
import { ask, measure, type Outcome } from './measure.ts';
import { toPredictions } from './predictions.ts';
import { type EngineName, engines, prepare, yardsticks } from './prepare.ts';
import { type Question, readQuestions } from './questions.ts';
import { readEarlier, writeReport } from './report.ts';
import type { Evaluated } from './report-figures.ts';
import { type Evaluation, toTable } from './table.ts';

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

function describe(library: Library): Evaluation['library'] {
  const intents = library.topics.flatMap((topic) => topic.intents);
  const phrases = library.languages.map(
    (language) =>
      [language, intents.reduce((sum, intent) => sum + (intent.phrases[language]?.length ?? 0), 0)] as const,
  );
  return { intents: intents.length, phrases: Object.fromEntries(phrases) };
}

/** Trains one engine on the library and asks it every question in the library's languages. */
export async function evaluate(
  name: EngineName,
  library: Library,
  questions: readonly Question[],
  note: (text: string) => void,
): Promise<Evaluated & { readonly engine?: Engine }> {
  const start = performance.now();
  const { understands, engine, close } = await prepare(name, library, note);
  const seconds = (performance.now() - start) / 1000;
  const training = { seconds, peakMegabytes: peakMegabytes() };
  const outcomes: Outcome[] = [];
  const languages: Record<Language, ReturnType<typeof measure>> = {};
  try {
    for (const language of library.languages) {
      const own = questions.filter((question) => question.language === language);
      if (own.length === 0) continue;
      const asked = await ask(own, understands);
      outcomes.push(...asked);
      languages[language] = measure(asked);
    }
  } finally {
    close();
  }
  return {
    evaluation: { engine: name, library: describe(library), training, languages },
    outcomes,
    ...(engine ? { engine } : {}),
  };
}

function engineNamed(name: string): EngineName {
  const engine = engines.find((known) => known === name);
  if (!engine)
    throw new AppError(
      'invalid',
      `There is no engine ${name}; there are ${engines.slice(0, -1).join(', ')} and ${engines.at(-1)}.`,
    );
  return engine;
}

/** The questions in the library's languages; says how many others there are. */
async function readAll(
  files: readonly string[],
  library: Library,
  note: (text: string) => void,
): Promise<Question[]> {
  if (files.length === 0)
    throw new AppError('invalid', 'Name at least one file of questions: --questions <file.tsv>.');
  const questions = (await Promise.all(files.map(readQuestions))).flat();
  const isKnown = ({ language }: Question) => library.languages.includes(language);
  const skipped = questions.filter((question) => !isKnown(question));
  for (const language of new Set(skipped.map((question) => question.language)))
    note(
      `skipped ${skipped.filter((question) => question.language === language).length} questions in ${language}: the library lacks the language`,
    );
  return questions.filter(isKnown);
}

async function run(parameters: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      library: { type: 'string' },
      questions: { type: 'string', multiple: true },
      engine: { type: 'string', default: 'kuiskaaja' },
      json: { type: 'boolean', default: false },
      predictions: { type: 'string' },
      report: { type: 'string' },
      compare: { type: 'string' },
    },
  });
  const name = engineNamed(values.engine);
  if (values.report !== undefined && name !== 'kuiskaaja')
    throw new AppError(
      'invalid',
      '--report measures Kuiskaaja and shows the other engines beside it; leave --engine out.',
    );
  if (values.compare !== undefined && values.report === undefined)
    throw new AppError(
      'invalid',
      '--compare <report.json> needs --report <folder>, where the comparison is shown.',
    );
  const note = (text: string) => process.stderr.write(`${text}\n`);
  const library = await readLibrary(values.library ?? projectFolder());
  const questions = await readAll([...(values.questions ?? []), ...positionals], library, note);
  // Read before the training: a wrong name is told at once.
  const earlier = values.compare === undefined ? undefined : await readEarlier(values.compare);
  const others =
    values.report !== undefined
      ? await yardsticks()
      : values.json || name === 'nlpjs'
        ? []
        : (['nlpjs'] as const);
  const own = await evaluate(name, library, questions, note);
  const evaluated: Evaluated[] = [own];
  for (const other of others.filter((each) => each !== name))
    evaluated.push(await evaluate(other, library, questions, note));
  if (values.json) process.stdout.write(`${JSON.stringify(own.evaluation, null, 1)}\n`);
  else for (const { evaluation } of evaluated) process.stdout.write(`${toTable(evaluation)}\n\n`);
  if (values.predictions !== undefined) await writeFile(values.predictions, toPredictions(own.outcomes));
  if (values.report !== undefined && own.engine) {
    const input = { library, engine: own.engine, budget: defaultBudget, evaluated, now: Date.now() };
    const page = await writeReport(values.report, { ...input, ...(earlier ? { earlier } : {}) });
    note(`wrote ${page}`);
  }
  return 0;
}

export const evaluateCommand: Command = {
  summary: 'trains on a library folder and measures it with labelled questions',
  usage:
    'evaluate --questions <file.tsv> [more files] [--library <folder>] [--engine nlpjs|fasttext] [--json] [--predictions <out.tsv>] [--report <folder> [--compare <report.json>]]',
  run,
};
