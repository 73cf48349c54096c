// Facebook's fastText as Debian packages it, where it is installed: a second yardstick beside nlp.js.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { wordsOf } from '../answering/analysis.ts';
import type { Understanding } from '../answering/engine.ts';
import { examplesOf } from '../answering/examples.ts';
import { none } from '../answering/match.ts';
import { AppError } from '../errors.ts';
import type { Language, Library } from '../library/library.ts';
import { stockUnderstanding } from './stock-understanding.ts';

const program = 'fasttext';
const label = '__label__';
/** Words and subwords, as its tutorial sets it for short texts; one thread, so that two runs are alike. */
const settings = {
  lr: 0.5,
  epoch: 25,
  wordNgrams: 2,
  minn: 2,
  maxn: 5,
  dim: 100,
  bucket: 200_000,
  loss: 'softmax',
  thread: 1,
  verbose: 0,
} as const;
const shown = 6;

/** Whether the program is on this machine. */
export async function isFasttextInstalled(): Promise<boolean> {
  return promisify(execFile)(program, ['supervised']).then(
    () => true,
    // Without parameters it explains itself and fails; only its absence is an answer.
    (error: { readonly code?: unknown }) => error.code !== 'ENOENT',
  );
}

export type Fasttext = {
  readonly process: (text: string) => Promise<Understanding>;
  /** Ends the program that answers. */
  readonly close: () => void;
};

/** Trains one language in a temporary folder; the out-of-scope examples are its class `None`. */
export async function trainFasttext(library: Library, language: Language): Promise<Fasttext> {
  const folder = await mkdtemp(join(tmpdir(), 'kuiskaaja-fasttext-'));
  const words = (text: string) => wordsOf(text, language).join(' ');
  try {
    const input = join(folder, 'examples.txt');
    const lines = examplesOf(library, language).map(
      ({ utterance, intent }) => `${label}${intent} ${words(utterance)}\n`,
    );
    await writeFile(input, lines.join(''));
    const parameters = Object.entries(settings).flatMap(([name, value]) => [`-${name}`, String(value)]);
    const output = join(folder, 'model');
    await promisify(execFile)(program, ['supervised', '-input', input, '-output', output, ...parameters]);
    return await answerFrom(`${output}.bin`, { folder, language, words });
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new AppError('internal', `fastText could not be trained in ${language}.`, { cause });
  }
}

/** The program reads a line and writes one, in order. Once it has answered, the model is in memory and its file goes. */
async function answerFrom(
  model: string,
  options: {
    readonly folder: string;
    readonly language: Language;
    readonly words: (text: string) => string;
  },
): Promise<Fasttext> {
  const child = spawn(program, ['predict-prob', model, '-', String(shown)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  const ended = new Promise<never>((_, reject) => {
    const fail = () => reject(new AppError('internal', 'fastText ended before it had answered.'));
    child.once('error', fail);
    child.once('close', fail);
  });
  ended.catch(() => undefined);
  const ask = async (text: string): Promise<Understanding> => {
    const line = new Promise<string>((resolve) => waiting.push(resolve));
    child.stdin.write(`${options.words(text)}\n`);
    const cells = (await Promise.race([line, ended])).split(' ');
    const best = [];
    for (let i = 0; i + 1 < cells.length; i += 2)
      best.push({ intent: cells[i]?.slice(label.length) ?? '', score: Math.min(Number(cells[i + 1]), 1) });
    return stockUnderstanding(options.language, best, best[0]?.intent !== none);
  };
  await ask('');
  await rm(options.folder, { recursive: true, force: true });
  return {
    process: ask,
    close: () => {
      child.stdin.end();
    },
  };
}
