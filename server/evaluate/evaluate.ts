// `evaluate`: trains on a library folder, asks labelled questions, prints what came out. Touches no database.

import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadEngine, trainInWorker } from '../answering/train.ts';
import type { Command } from '../command.ts';
import { AppError } from '../errors.ts';
import { readLibrary } from '../library/files.ts';
import type { Language, Library } from '../library/library.ts';
import { projectFolder } from '../project-folder.ts';
import { askEngine, trainNlpjs } from './engines.ts';
import { ask, measure, type Outcome, type Understands } from './measure.ts';
import { type Question, readQuestions } from './questions.ts';
import { type Evaluation, toTable } from './table.ts';

export const engines = ['kuiskaaja', 'nlpjs'] as const;
export type EngineName = (typeof engines)[number];

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

async function prepare(
  engine: EngineName,
  library: Library,
  note: (text: string) => void,
): Promise<Understands> {
  if (engine === 'nlpjs') {
    const trained = new Map<Language, Awaited<ReturnType<typeof trainNlpjs>>>();
    for (const language of library.languages) trained.set(language, await trainNlpjs(library, language));
    return ({ language, text }) => {
      const process = trained.get(language);
      if (!process) throw new AppError('internal', `nlp.js was not trained in ${language}.`);
      return process(text);
    };
  }
  let told = 0;
  const { bytes } = await trainInWorker(library, {
    threads: Math.min(availableParallelism(), library.languages.length),
    onProgress: (done) => {
      if (done - told < 0.1) return;
      told = done;
      note(`training ${Math.round(done * 100)} %`);
    },
  });
  const loaded = loadEngine(bytes);
  return (question) => askEngine(loaded, question);
}

/** Trains one engine on the library and asks it every question in the library's languages. */
export async function evaluate(
  engine: EngineName,
  library: Library,
  questions: readonly Question[],
  note: (text: string) => void,
): Promise<{ readonly evaluation: Evaluation; readonly outcomes: readonly Outcome[] }> {
  const start = performance.now();
  const understands = await prepare(engine, library, note);
  const seconds = (performance.now() - start) / 1000;
  const outcomes: Outcome[] = [];
  const languages: Record<Language, ReturnType<typeof measure>> = {};
  for (const language of library.languages) {
    const own = questions.filter((question) => question.language === language);
    if (own.length === 0) continue;
    const asked = await ask(own, understands);
    outcomes.push(...asked);
    languages[language] = measure(asked);
  }
  const phrases = library.languages.map((language) => {
    const counts = library.topics.flatMap(({ intents }) =>
      intents.map((intent) => intent.phrases[language]?.length ?? 0),
    );
    return [language, counts.reduce((sum, count) => sum + count, 0)] as const;
  });
  return {
    evaluation: {
      engine,
      library: {
        intents: library.topics.reduce((sum, { intents }) => sum + intents.length, 0),
        phrases: Object.fromEntries(phrases),
      },
      training: { seconds, peakMegabytes: peakMegabytes() },
      languages,
    },
    outcomes,
  };
}

/** Question, expected, decision, the three best with scores: one line a question. */
function toPredictions(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ question, understanding: { decision, ranking } }) => {
    const decided =
      decision.kind === 'answer'
        ? decision.intent
        : decision.kind === 'clarify'
          ? decision.options.join('|')
          : decision.kind === 'priority'
            ? decision.id
            : decision.kind === 'unmatched'
              ? decision.why
              : decision.language;
    const best = [0, 1, 2].flatMap((rank) => {
      const candidate = ranking[rank];
      return candidate
        ? [candidate.intent, candidate.score.toFixed(4), candidate.probability.toFixed(4)]
        : ['', '', ''];
    });
    return [
      question.language,
      question.register,
      question.text,
      question.label,
      decision.kind,
      decided,
      ...best,
    ].join('\t');
  });
  const head = ['language', 'register', 'question', 'expected', 'decision', 'decided'];
  for (const rank of ['first', 'second', 'third']) head.push(rank, `${rank}_score`, `${rank}_probability`);
  return `${[head.join('\t'), ...lines].join('\n')}\n`;
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
    },
  });
  const engine = engines.find((name) => name === values.engine);
  if (!engine)
    throw new AppError('invalid', `There is no engine ${values.engine}; there are ${engines.join(' and ')}.`);
  const files = [...(values.questions ?? []), ...positionals];
  if (files.length === 0)
    throw new AppError('invalid', 'Name at least one file of questions: --questions <file.tsv>.');
  const note = (text: string) => process.stderr.write(`${text}\n`);
  const library = await readLibrary(values.library ?? projectFolder());
  const questions = (await Promise.all(files.map(readQuestions))).flat();
  const skipped = questions.filter(({ language }) => !library.languages.includes(language));
  for (const language of new Set(skipped.map((question) => question.language)))
    note(
      `skipped ${skipped.filter((question) => question.language === language).length} questions in ${language}: the library lacks the language`,
    );
  const compared: EngineName[] = values.json || engine === 'nlpjs' ? [engine] : [engine, 'nlpjs'];
  for (const name of compared) {
    const { evaluation, outcomes } = await evaluate(name, library, questions, note);
    process.stdout.write(
      values.json ? `${JSON.stringify(evaluation, null, 1)}\n` : `${toTable(evaluation)}\n\n`,
    );
    if (values.predictions !== undefined && name === engine)
      await writeFile(values.predictions, toPredictions(outcomes));
  }
  return 0;
}

export const evaluateCommand: Command = {
  summary: 'trains on a library folder and measures it with labelled questions',
  usage:
    'evaluate --questions <file.tsv> [more files] [--library <folder>] [--engine nlpjs] [--json] [--predictions <out.tsv>]',
  run,
};
