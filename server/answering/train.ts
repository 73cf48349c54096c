// From a library to a model and back: training, in worker threads too, and loading.
import { createHash } from 'node:crypto';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { trainingHash } from '../library/files.ts';
import type { Language, Library } from '../library/library.ts';
import { analysisVersion, packOf } from './analysis.ts';
import type { Engine } from './engine.ts';
import { type LanguageModel, trainLanguages } from './language.ts';
import type { Budget } from './limits.ts';
import { type Column, decodeModel, encodeModel } from './model-file.ts';
import type { Borders } from './ranking.ts';
import { restoreLanguage, storeLanguage } from './stored-language.ts';
import { type TrainingOptions, trainLanguage } from './train-language.ts';
import { createEngine } from './understand.ts';

/** Raised when training or reading a model changes: models of another version are trained anew, never used. */
const modelVersion = 5;

export const defaultBudget: Budget = { wrong: 0.03, outOfScope: 0.05 };

export type Trained = {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
};

export type TrainOptions = {
  readonly budget?: Budget;
  /** Share done of the whole, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

export type WorkerOptions = TrainOptions & {
  /** How many threads train at the same time. One beside a running chat. */
  readonly threads?: number;
  /** Lets everything else on the machine go first. */
  readonly lowPriority?: boolean;
};

type Head = {
  readonly engine: string;
  readonly library: string;
  readonly languages: readonly Language[];
  readonly detector: readonly Language[];
  readonly borders: Borders;
};

/** What made a model: its own version, the analysis's, and the rules of each language. */
const engineVersion = (languages: readonly Language[]): string =>
  [
    `model ${modelVersion}`,
    `analysis ${analysisVersion}`,
    ...languages.map((language) => `${language}: ${packOf(language).version}`),
  ].join('; ');

const bordersOf = ({ topics, benefits, anyBenefit, priority }: Library): Borders => ({
  topics: [...topics]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, pages, intents }) => ({
      id,
      pages,
      intents: intents.map(({ id: intent, alsoNames }) => ({ id: intent, alsoNames })),
    })),
  benefits,
  anyBenefit,
  priority: priority.map((kind) => ({ ...kind, examples: {}, counterExamples: {} })),
});

function assemble(library: Library, parts: ReadonlyMap<Language, Uint8Array>): Trained {
  const languages = [...library.languages].sort();
  const detector = trainLanguages(
    Object.fromEntries(
      languages.map((language) => [
        language,
        library.topics.flatMap(({ intents }) => intents.flatMap(({ phrases }) => phrases[language] ?? [])),
      ]),
    ),
  );
  const head: Head = {
    engine: engineVersion(languages),
    library: trainingHash(library),
    languages,
    detector: detector.languages,
    borders: bordersOf(library),
  };
  const columns: Record<string, Column> = { detector: detector.weights };
  for (const language of languages) columns[language] = parts.get(language) as Uint8Array;
  const bytes = encodeModel(head, columns);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** One language, to bytes: what a worker does. */
export const trainPart = (library: Library, language: Language, options: TrainingOptions): Uint8Array =>
  storeLanguage(trainLanguage(library, language, options));

/** Trains on this thread. Deterministic: the same library gives the same bytes on one version of Node. */
export function train(library: Library, options: TrainOptions = {}): Trained {
  const parts = new Map<Language, Uint8Array>();
  library.languages.forEach((language, i) => {
    const part = trainPart(library, language, {
      budget: options.budget ?? defaultBudget,
      onProgress: (done) => options.onProgress?.((i + done) / library.languages.length),
    });
    parts.set(language, part);
  });
  return assemble(library, parts);
}

/** Leads the training of one language, or helps another thread in its own. */
export type WorkerTask =
  | {
      readonly library: Library;
      readonly language: Language;
      readonly budget: Budget;
      readonly lowPriority: boolean;
      /** Where helpers may come. */
      readonly helpers: readonly MessagePort[];
    }
  | { readonly helps: MessagePort; readonly lowPriority: boolean };
export type WorkerMessage = { readonly progress: number } | { readonly bytes: Uint8Array };

/** Workers run compiled code: beside this file once built, in `dist/` where the sources themselves are run. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../dist/server/answering/train-worker.js', import.meta.url)
    : new URL('./train-worker.js', import.meta.url);

type Lead = { readonly worker: Worker; readonly language: Language; readonly doors: MessagePort[] };

/** Trains in worker threads; gives what `train` gives. A thread without a language of its own helps where another trains. */
export function trainInWorker(library: Library, options: WorkerOptions = {}): Promise<Trained> {
  const { threads = 1, budget = defaultBudget, lowPriority = false } = options;
  const waiting = [...library.languages].sort();
  const progress = new Map<Language, number>();
  const parts = new Map<Language, Uint8Array>();
  const leads = new Set<Lead>();
  const running = new Set<Worker>();
  return new Promise<Trained>((resolve, reject) => {
    const fail = (error: unknown) => {
      for (const worker of running) void worker.terminate();
      reject(error);
    };
    const start = (task: WorkerTask, ports: readonly MessagePort[]): Worker => {
      const worker = new Worker(workerUrl(), { workerData: task, transferList: [...ports] });
      running.add(worker);
      worker.on('error', fail);
      worker.on('exit', (code) => {
        running.delete(worker);
        if (code !== 0 && parts.size < library.languages.length)
          fail(new AppError('internal', `Training stopped with exit code ${code}.`));
        else employ();
      });
      return worker;
    };
    const lead = (language: Language) => {
      const channels = Array.from({ length: threads - 1 }, () => new MessageChannel());
      const helpers = channels.map(({ port1 }) => port1);
      const worker = start({ library, language, budget, lowPriority, helpers }, helpers);
      const one: Lead = { worker, language, doors: channels.map(({ port2 }) => port2) };
      leads.add(one);
      worker.on('message', (message: WorkerMessage) => {
        progress.set(language, 'progress' in message ? message.progress : 1);
        const done = [...progress.values()].reduce((sum, value) => sum + value, 0);
        options.onProgress?.(done / library.languages.length);
        if ('progress' in message) return;
        parts.set(language, message.bytes);
        leads.delete(one);
        // Its helpers have nothing more to do: their ends close with its thread.
        for (const door of one.doors) door.close();
        if (parts.size === library.languages.length) resolve(assemble(library, parts));
      });
    };
    /** Gives every thread that is free a language, or somebody to help: who has the most left. */
    const employ = () => {
      while (running.size < threads) {
        const language = waiting.shift();
        if (language !== undefined) {
          lead(language);
          continue;
        }
        const [neediest] = [...leads].sort(
          (a, b) => (progress.get(a.language) ?? 0) - (progress.get(b.language) ?? 0),
        );
        const door = neediest?.doors.pop();
        if (!door) return;
        start({ helps: door, lowPriority }, [door]);
      }
    };
    employ();
  });
}

/**
 * Loads a model. With `library`, throws `AppError('conflict')` where the model was trained on another one; always where
 * another engine version made it; `AppError('invalid')` where the bytes are damaged.
 */
export function loadEngine(bytes: Uint8Array, library?: Library): Engine {
  const { head: unchecked, column } = decodeModel(bytes);
  const head = unchecked as Head;
  if (head.engine !== engineVersion(head.languages))
    throw new AppError(
      'conflict',
      `The model was made by another engine (${head.engine}); it is trained anew.`,
    );
  if (library && head.library !== trainingHash(library))
    throw new AppError('conflict', 'The model was trained on another library; it is trained anew.');
  const detector: LanguageModel = { languages: head.detector, weights: column('detector') as Float32Array };
  return createEngine({
    hash: createHash('sha256').update(bytes).digest('hex'),
    languages: Object.fromEntries(
      head.languages.map((language) => [language, restoreLanguage(column(language) as Uint8Array)]),
    ),
    detector,
    borders: head.borders,
  });
}
