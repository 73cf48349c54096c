// With a million stored replies: how long every list and chart of the console takes, and whether the chat waits meanwhile.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { helsinkiDay } from '../../server/day.ts';
import { writeLibrary } from '../../server/library/write.ts';
import { type Answer, roles } from '../../server/web/api/contract.ts';
import { type ConsoleQuestion, consoleQuestions } from './console-questions.ts';
import { fillReplies } from './fill-replies.ts';
import { generateLibrary } from './generate-library.ts';
import { administratorOf } from './people.ts';
import { beside, type Server, serve } from './processes.ts';
import { type Bench, load, quantile, timed } from './result.ts';

const wanted = { replies: 1_000_000, milliseconds: 300, delay: 20 } as const;
/** As many intents as the starter library has and some more; few phrases, since nothing here asks the model. */
const size = { intents: 150, phrases: 8, answers: true } as const;
/** Each address is asked so often, one after the other, as a person at the console does. */
const times = 25;
/** A file takes seconds, and nobody waits for it looking. */
const timesOfFiles = 3;

async function libraryIn(folder: string): Promise<void> {
  for (const { path, text } of writeLibrary(generateLibrary(size))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The event loop's delay since it was asked last, in milliseconds: beyond the ten after which it is measured anew. */
async function delay({ url }: Server): Promise<{ readonly p99: number; readonly most: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) =>
    Math.max(
      0,
      Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(text)?.[1]) * 1000 - 10,
    );
  return { p99: value('p99'), most: value('max') };
}

/** The newest week of which replies were drawn for judging, once the server has drawn them by itself. */
async function sampled({ url }: Server, cookie: string): Promise<string> {
  for (;;) {
    const answer = (await (
      await fetch(`${url}/api/judging`, { headers: { cookie } })
    ).json()) as Answer<'judging'>;
    const [newest] = answer.weeks;
    if (newest) return newest.week;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** A group of questions that were not understood, where they have been grouped yet. */
async function grouped({ url }: Server, cookie: string): Promise<string | undefined> {
  const response = await fetch(`${url}/api/unmatched`, { headers: { cookie } });
  return ((await response.json()) as Answer<'unmatched'>).groups[0]?.id;
}

type Measured = ConsoleQuestion & {
  readonly p50: number;
  readonly p95: number;
  readonly kilobytes: number;
  readonly delay: { readonly p99: number; readonly most: number };
};

async function measure(server: Server, cookie: string, question: ConsoleQuestion): Promise<Measured> {
  const taken: number[] = [];
  let bytes = 0;
  await delay(server);
  for (let turn = 0; turn < (question.isList ? times : timesOfFiles); turn++) {
    const start = performance.now();
    const response = await fetch(`${server.url}${question.path}`, { headers: { cookie } });
    bytes = (await response.arrayBuffer()).byteLength;
    taken.push(performance.now() - start);
    if (!response.ok) throw new Error(`${question.path} was answered with ${response.status}.`);
  }
  return {
    ...question,
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    kilobytes: bytes / 1000,
    delay: await delay(server),
  };
}

export const million: Bench = {
  name: 'million',
  what: 'every list and chart of the console over a million stored replies, and the event loop’s delay meanwhile',
  run: async ({ replies = wanted.replies }) => {
    const data = await mkdtemp(join(tmpdir(), 'kuiskaaja-bench-'));
    const now = Date.now();
    const settings = {
      PORT: '0',
      DATA_DIR: data,
      KUISKAAJA_LIBRARY: join(data, 'library'),
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      KUISKAAJA_KEEP_CONVERSATIONS_DAYS: '3650',
    };
    const main = beside('../../server/main.js');
    try {
      await libraryIn(settings.KUISKAAJA_LIBRARY);
      const first = await serve(main, settings);
      const { id, cookie, call } = await administratorOf(first);
      await call('changePerson', { params: { id }, body: { roles: [...roles] } });
      await first.end();
      const path = join(data, 'kuiskaaja.db');
      const filled = await timed(() => fillReplies(path, { replies, now }));
      // The first start counts them all, as after an upgrade.
      const counted = await timed(() => serve(main, settings));
      const server = counted.value;
      const rows = new Database(path, { readonly: true });
      const single = (sql: string): string => String(Object.values(rows.prepare(sql).get() as object)[0]);
      const there = {
        ...filled.value,
        intent: single('select id from intent order by id limit 1'),
        release: Number(single('select max(number) from release')),
        today: helsinkiDay(now),
        yearAgo: helsinkiDay(now - 364 * 86_400_000),
      };
      const figures = single('select count(*) from figure');
      rows.close();
      const before = load();
      const week = await sampled(server, cookie);
      const idle = await new Promise((resolve) => setTimeout(resolve, 3_000)).then(() => delay(server));
      const measured: Measured[] = [];
      for (const question of consoleQuestions({ ...there, week, group: await grouped(server, cookie) }))
        measured.push(await measure(server, cookie, question));
      await server.end();
      const lists = measured.filter(({ isList }) => isList);
      const slowest = (all: readonly Measured[], of: (one: Measured) => number): number =>
        Math.max(...all.map(of));
      return {
        tables: [
          {
            title: `${filled.value.replies} replies of ${filled.value.conversations} conversations, written in ${filled.seconds.toFixed(0)} s; counted at the start, which took ${counted.seconds.toFixed(0)} s; ${figures} rows of counters; load ${before} → ${load()}; delay while idle p99 ${idle.p99.toFixed(1)} ms`,
            head: ['asked', 'p50 ms', 'p95 ms', 'kB', 'delay p99 ms', 'most'],
            rows: [...measured]
              .sort((a, b) => b.p95 - a.p95)
              .map((one) => [
                one.path.replace(/[A-Za-z0-9_-]{20,}/g, '…'),
                one.p50.toFixed(1),
                one.p95.toFixed(1),
                one.kilobytes.toFixed(0),
                one.delay.p99.toFixed(1),
                one.delay.most.toFixed(1),
              ]),
          },
        ],
        targets: [
          {
            what: 'the slowest list or chart, p95',
            value: slowest(lists, ({ p95 }) => p95),
            unit: 'ms',
            most: wanted.milliseconds,
          },
          {
            what: 'the event loop’s delay at the worst of them, p99',
            value: slowest(lists, (one) => one.delay.p99),
            unit: 'ms',
            most: wanted.delay,
          },
        ],
      };
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  },
};
