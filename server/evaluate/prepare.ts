// Trains one of the engines that `evaluate` knows, ready to be asked.
import { availableParallelism } from 'node:os';
import type { Engine } from '../answering/engine.ts';
import { loadEngine, trainInWorker } from '../answering/train.ts';
import { AppError } from '../errors.ts';
import type { Language, Library } from '../library/library.ts';
import { askEngine, trainNlpjs } from './engines.ts';
import { isFasttextInstalled, trainFasttext } from './fasttext.ts';
import type { Understands } from './measure.ts';

export const engines = ['kuiskaaja', 'nlpjs', 'fasttext'] as const;
export type EngineName = (typeof engines)[number];

export type Prepared = {
  readonly understands: Understands;
  /** Ours alone. */
  readonly engine?: Engine;
  readonly close: () => void;
};

/** The other engines that this machine can compare with. */
export async function yardsticks(): Promise<readonly EngineName[]> {
  return (await isFasttextInstalled()) ? ['nlpjs', 'fasttext'] : ['nlpjs'];
}

async function prepareOurs(library: Library, note: (text: string) => void): Promise<Prepared> {
  let told = 0;
  const { bytes } = await trainInWorker(library, {
    threads: availableParallelism(),
    onProgress: (done) => {
      if (done - told < 0.1) return;
      told = done;
      note(`training ${Math.round(done * 100)} %`);
    },
  });
  const engine = loadEngine(bytes);
  return { engine, understands: (question) => askEngine(engine, question), close: () => undefined };
}

/** Trains in every language of the library. What it needs is given back by `close`. */
export async function prepare(
  name: EngineName,
  library: Library,
  note: (text: string) => void,
): Promise<Prepared> {
  if (name === 'kuiskaaja') return prepareOurs(library, note);
  const trained = new Map<Language, Awaited<ReturnType<typeof trainNlpjs>>>();
  const open: (() => void)[] = [];
  if (name === 'fasttext' && !(await isFasttextInstalled()))
    throw new AppError('invalid', 'fastText is not installed: apt install fasttext.');
  for (const language of library.languages) {
    if (name === 'nlpjs') trained.set(language, await trainNlpjs(library, language));
    else {
      const fasttext = await trainFasttext(library, language);
      trained.set(language, fasttext.process);
      open.push(fasttext.close);
    }
  }
  return {
    understands: ({ language, text }) => {
      const process = trained.get(language);
      if (!process) throw new AppError('internal', `${name} was not trained in ${language}.`);
      return process(text);
    },
    close: () => {
      for (const close of open) close();
    },
  };
}
