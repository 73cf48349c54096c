// A database of a million replies for benches: filled once, kept where a folder is named, and brought to rest.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { writeLibrary } from '../../server/library/write.ts';
import { roles } from '../../server/web/api/contract.ts';
import { type Filled, fillReplies } from './fill-replies.ts';
import { generateLibrary } from './generate-library.ts';
import { administratorOf } from './people.ts';
import { beside, serve, unlimited } from './processes.ts';
import { timed } from './result.ts';

/** As many intents as the starter library has and some more; few phrases, since little here asks the model. */
const size = { intents: 150, phrases: 8, answers: true } as const;

export const program = beside('../../server/main.js');

export type Data = Filled & {
  readonly email: string;
  /** The moment up to which replies were written, in milliseconds. */
  readonly at: number;
};

export type Place = {
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly database: string;
  readonly data: Data;
  /** Seconds that writing the replies took, and the first start, which counts them; missing where they were kept. */
  readonly took?: { readonly filling: number; readonly counting: number };
};

const settingsOf = (folder: string) => ({
  PORT: '0',
  DATA_DIR: folder,
  KUISKAAJA_LIBRARY: join(folder, 'library'),
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  KUISKAAJA_KEEP_CONVERSATIONS_DAYS: '3650',
  ...unlimited,
});

async function libraryIn(folder: string): Promise<void> {
  for (const { path, text } of writeLibrary(generateLibrary(size))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function fill(folder: string, replies: number): Promise<Place> {
  const settings = settingsOf(folder);
  const database = join(folder, 'kuiskaaja.db');
  await libraryIn(settings.KUISKAAJA_LIBRARY);
  const first = await serve(program, settings);
  const { id, email, call } = await administratorOf(first);
  await call('changePerson', { params: { id }, body: { roles: [...roles] } });
  await first.end();
  const at = Date.now();
  const filled = await timed(() => fillReplies(database, { replies, now: at }));
  // The first start counts them all, as after an upgrade.
  const counted = await timed(() => serve(program, settings));
  await counted.value.end();
  const data = { ...filled.value, email, at };
  await writeFile(join(folder, 'bench.json'), JSON.stringify(data));
  return {
    folder,
    settings,
    database,
    data,
    took: { filling: filled.seconds, counting: counted.seconds },
  };
}

async function kept(folder: string): Promise<Place> {
  const data = JSON.parse(await readFile(join(folder, 'bench.json'), 'utf8')) as Data;
  return { folder, settings: settingsOf(folder), database: join(folder, 'kuiskaaja.db'), data };
}

/** Fills a folder that is gone afterwards, or the one named, which the next run uses as it is. */
export async function withReplies<T>(
  { replies, keep }: { readonly replies: number; readonly keep?: string | undefined },
  work: (place: Place) => Promise<T>,
): Promise<T> {
  if (keep !== undefined) {
    await mkdir(keep, { recursive: true });
    return work(existsSync(join(keep, 'bench.json')) ? await kept(keep) : await fill(keep, replies));
  }
  const folder = await mkdtemp(join(tmpdir(), 'kuiskaaja-bench-'));
  try {
    return await work(await fill(folder, replies));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(0);

/**
 * Waits until a server that serves a place has looked through all its replies: weak answers, questions that were not
 * understood with their groups and what the model says now, themes, samples. Resolves to the seconds that it took.
 */
export async function atRest({ database, data }: Place): Promise<number> {
  const rows = new Database(database, { readonly: true });
  const single = (sql: string): number => Number(Object.values(rows.prepare(sql).get() as object)[0] ?? 0);
  const waits = [
    [
      'weak answers',
      () => single("select upto from sweep where name = 'weak-answers' union all select 0") < data.at,
    ],
    [
      'questions',
      () => single("select upto from sweep where name = 'unmatched' union all select 0") < data.at,
    ],
    [
      'groups',
      () => single('select count(*) from unmatched_question where in_group is null and text is not null') > 0,
    ],
    [
      'readings',
      () =>
        single(
          `select count(*) from unmatched_question join unmatched_group on unmatched_group.id = in_group
           where now_model is null and text is not null and state = 'open'`,
        ) > 0,
    ],
    ['themes', () => single('select count(*) from theme_run') === 0],
    ['samples', () => single('select count(*) from sample') === 0],
  ] as const;
  const start = performance.now();
  try {
    for (let said = ''; ; ) {
      const [waiting] = waits.find(([, isWaiting]) => isWaiting()) ?? [];
      if (waiting === undefined) return (performance.now() - start) / 1000;
      if (waiting !== said) process.stderr.write(`${seconds(performance.now() - start)} s: ${waiting}\n`);
      said = waiting;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  } finally {
    rows.close();
  }
}
