// Everything that a publish trains, in both languages on all cores; then the model on disk, its loading, its questions.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEngine, trainInWorker } from '../../server/answering/train.ts';
import { type Question, readQuestions } from '../../server/evaluate/questions.ts';
import { readLibrary } from '../../server/library/files.ts';
import type { Library } from '../../server/library/library.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { generateLibrary, unseenQuestions, vocabularyOf } from './generate-library.ts';
import { asQuestion, firstPlace, questionTimes, sample } from './questions-time.ts';
import { type Bench, load, type Result, type Target, timed } from './result.ts';

type Wanted = {
  readonly seconds: number;
  readonly p50: number;
  readonly p99?: number;
  readonly megabytes?: number;
};

async function measureWhole(
  title: string,
  library: Library,
  questions: readonly Question[],
  wanted: Wanted,
): Promise<Result> {
  const before = load();
  const trained = await timed(() => trainInWorker(library, { threads: availableParallelism() }));
  const after = load();
  const peak = process.resourceUsage().maxRSS / 1024;
  const folder = await mkdtemp(join(tmpdir(), 'kuiskaaja-bench-'));
  const file = join(folder, 'model');
  await writeFile(file, trained.value.bytes);
  const loaded = await timed(async () => loadEngine(await readFile(file)));
  await rm(folder, { recursive: true });
  const { p50, p99, processor, asked } = questionTimes(loaded.value, questions);
  const first = firstPlace(
    loaded.value,
    questions.filter(({ expected }) => expected.kind === 'intent'),
  );
  const megabytes = trained.value.bytes.length / 1e6;
  const targets: Target[] = [
    { what: 'everything trained', value: trained.seconds, unit: 's', most: wanted.seconds },
    { what: 'peak memory of the process', value: peak, unit: 'MB', most: 1500 },
    { what: 'model on disk', value: megabytes, unit: 'MB', most: wanted.megabytes ?? 60 },
    { what: 'model loaded', value: loaded.seconds, unit: 's', most: 0.5 },
    { what: 'a question, median', value: p50, unit: 'ms', most: wanted.p50 },
    { what: 'a question, p99', value: p99, unit: 'ms', most: wanted.p99 ?? 3 },
  ];
  const sizes = library.languages.map((language) => {
    const { phrases, words, grams } = vocabularyOf(library, language);
    return [language, String(phrases), String(words), String(grams)];
  });
  const intents = library.topics.reduce((sum, topic) => sum + topic.intents.length, 0);
  return {
    tables: [
      {
        title: `${title}: ${intents} intents, ${library.languages.join(' and ')}, calibration included, ${availableParallelism()} threads, load ${before} → ${after}; processor time ${trained.processor.toFixed(1)} s for the training, ${processor.toFixed(3)} ms a question; first place ${(100 * first).toFixed(1)} % of ${questions.length} questions, ${asked} times`,
        head: ['language', 'phrases', 'distinct words', 'distinct n-grams'],
        rows: sizes,
      },
    ],
    targets,
  };
}

export const whole: Bench = {
  name: 'whole',
  what: 'everything at full size: training with calibration, memory, model, loading, questions',
  run: ({ intents }) => {
    const size = { intents, phrases: 20 };
    const library = generateLibrary(size);
    const questions = (['fi', 'sv'] as const).flatMap((language) =>
      sample(unseenQuestions(size, library, language), 1000).map(({ text, intent }) =>
        asQuestion(text, intent, language),
      ),
    );
    return measureWhole('Generated library', library, questions, { seconds: 180, p50: 0.5 });
  },
};

const quality = (language: string) =>
  readQuestions(join(projectFolder(), 'tests', 'quality', `${language}.tsv`));

export const starter: Bench = {
  name: 'starter',
  what: 'everything with the starter library',
  run: async () => {
    const questions = (await Promise.all(['fi', 'sv'].map(quality))).flat();
    return measureWhole('Starter library', await readLibrary(projectFolder()), questions, {
      seconds: 30,
      p50: 0.2,
    });
  },
};

export const deep: Bench = {
  name: 'deep',
  what: '150 intents × 100 phrases in a language without a pack',
  run: () => {
    const size = { intents: 150, phrases: 100 };
    const generated = generateLibrary(size);
    const questions = sample(unseenQuestions(size, generated, 'sv'), 1000);
    const moved = <T>({ sv }: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
      sv === undefined ? {} : { en: sv };
    // Swedish sentences under another name: no tokenizer, stemmer or spoken forms are known for it.
    const library: Library = {
      ...generated,
      languages: ['en'],
      outOfScope: moved(generated.outOfScope),
      benefits: generated.benefits.map((benefit) => ({ ...benefit, names: moved(benefit.names) })),
      topics: generated.topics.map((topic) => ({
        ...topic,
        name: moved(topic.name),
        intents: topic.intents.map((intent) => ({
          ...intent,
          title: moved(intent.title),
          phrases: moved(intent.phrases),
        })),
      })),
    };
    const asked = questions.map(({ text, intent }) => asQuestion(text, intent, 'en'));
    return measureWhole('Many phrases, no language pack', library, asked, { seconds: 30, p50: 0.5 });
  },
};
