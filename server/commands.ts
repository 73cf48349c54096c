// The commands beside the server that fill a database and train: import, train, verify.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadEngine } from './answering/train.ts';
import { importLibrary, linkProblems } from './authoring/import.ts';
import { modelFolder } from './authoring/models.ts';
import { engineOf, publish } from './authoring/publish.ts';
import type { Command } from './command.ts';
import { configFromEnvironment, databaseFile, modelsFolder } from './config.ts';
import { AppError } from './errors.ts';
import { readLibrary } from './library/files.ts';
import { progressPrinter } from './progress.ts';
import { projectFolder } from './project-folder.ts';
import { verifyLines } from './store/audit-chain.ts';
import { openStore, type Store } from './store/store.ts';
import { trainInThreads } from './training.ts';

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(databaseFile(configFromEnvironment()), Date.now());
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

export const importCommand: Command = {
  summary: 'import a folder with intents/ and answers/ into an empty database, or only check it',
  usage: 'import [--library <folder>] [--check]',
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: { library: { type: 'string' }, check: { type: 'boolean' } },
    });
    const config = configFromEnvironment();
    const library = await readLibrary(values.library ?? config.libraryDir ?? projectFolder());
    const intents = library.topics.reduce((sum, topic) => sum + topic.intents.length, 0);
    const what = `${intents} intents and ${library.answers.length} answers in ${library.languages.join(', ')}`;
    if (values.check) {
      const problems = linkProblems(library.answers, config.linkHosts);
      for (const problem of problems) process.stderr.write(`${problem}\n`);
      if (problems.length === 0) process.stdout.write(`The library is sound: ${what}.\n`);
      return problems.length === 0 ? 0 : 1;
    }
    await withStore((store) =>
      importLibrary(store, library, { linkHosts: config.linkHosts, now: Date.now() }),
    );
    process.stdout.write(`Imported ${what}.\n`);
    return 0;
  },
};

export const trainCommand: Command = {
  summary:
    'publish the first release, or train the model of the current one where this program can read none',
  usage: 'train',
  run: (parameters) => {
    parseArgs({ args: [...parameters], options: {} });
    return withStore(async (store) => {
      const config = configFromEnvironment();
      const models = modelFolder(modelsFolder(config), loadEngine, config.keepModels);
      const publishing = { store, models, loadEngine, train: trainInThreads };
      const options = { clock: Date.now, onProgress: progressPrinter(), besideChat: false };
      const current = await store.releases.currentNumber();
      const first = { by: 'import', reason: 'first release', sample: true, ...options };
      const number = current ?? (await publish(publishing, first)).release;
      const release = await store.releases.read(number);
      if (!release) throw new AppError('not_found', `There is no release ${number}.`);
      const engine = await engineOf(publishing, release, options);
      process.stdout.write(`Release ${number} answers with the model ${engine.hash}.\n`);
      return 0;
    });
  },
};

/** Verifies an exported file, without any database. */
async function verifyFile(path: string): Promise<number> {
  const { entries, hash, broken } = await verifyLines(
    createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY }),
  ).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new AppError('not_found', `The file ${path} cannot be read.`, { cause: error });
  });
  if (broken === undefined)
    process.stdout.write(`The file is whole: ${entries} entries, the last one’s hash is ${hash}.\n`);
  else process.stderr.write(`The file is broken at entry ${broken}; those before it are whole.\n`);
  return broken === undefined ? 0 : 1;
}

export const verifyCommand: Command = {
  summary: 'check that the audit trail, or a file exported from it, is whole',
  usage: 'verify [<file>]',
  run: (parameters) => {
    const { positionals } = parseArgs({ args: [...parameters], options: {}, allowPositionals: true });
    const [file, ...others] = positionals;
    if (others.length > 0) throw new AppError('invalid', 'verify takes one file.');
    if (file !== undefined) return verifyFile(file);
    return withStore(async (store) => {
      const broken = await store.audit.firstBroken();
      if (broken === undefined) process.stdout.write('The audit trail is whole.\n');
      else process.stderr.write(`The audit trail is broken at entry ${broken}.\n`);
      return broken === undefined ? 0 : 1;
    });
  },
};
