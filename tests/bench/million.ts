// With a million stored replies: how long every list and chart of the console takes, and whether the chat waits meanwhile.
import Database from 'better-sqlite3';
import { helsinkiDay } from '../../server/day.ts';
import type { Answer } from '../../server/web/api/contract.ts';
import type { ClientReport } from './chat-clients.ts';
import { type ConsoleQuestion, consoleQuestions, type There } from './console-questions.ts';
import { measureForgetting, measureRetention } from './deleting.ts';
import { atRest, type Place, program, withReplies } from './kept-replies.ts';
import { atLeisure, type Delay, loopDelay, withDelay } from './loop-delay.ts';
import { type Person, returning } from './people.ts';
import { clients, type Server, serve } from './processes.ts';
import { type Bench, load, quantile, type Table } from './result.ts';

const wanted = { replies: 1_000_000, milliseconds: 300, delay: 20 } as const;
/** Each address is asked so often, one after the other, with the pauses of somebody who looks. */
const asked = { times: 40, pause: 25 } as const;
/** A file takes seconds, and nobody waits for it looking. */
const timesOfFiles = 3;
const deletions = 30;
/** Of the year that the replies are of: about 40,000 of a million are older. */
const keptDays = 292;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** One of each that can be asked for. */
async function whatIsThere({ database, data }: Place, { call }: Person): Promise<There> {
  const rows = new Database(database, { readonly: true });
  const single = (sql: string): string => String(Object.values(rows.prepare(sql).get() as object)[0]);
  const found = {
    ...data,
    intent: single('select id from intent order by id limit 1'),
    release: Number(single('select max(number) from release')),
    today: helsinkiDay(data.at),
    yearAgo: helsinkiDay(data.at - 364 * 86_400_000),
  };
  rows.close();
  const { weeks }: Answer<'judging'> = await call('judging');
  const { groups }: Answer<'unmatched'> = await call('unmatched');
  return { ...found, week: weeks[0]?.week ?? '', group: groups[0]?.id };
}

type Measured = ConsoleQuestion & {
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly kilobytes: number;
  /** Of all threads, for one answer. */
  readonly processor: number;
  readonly delay: Delay;
};

async function measure(server: Server, cookie: string, question: ConsoleQuestion): Promise<Measured> {
  const taken: number[] = [];
  let bytes = 0;
  const { delay } = await withDelay(server, async () => {
    for (let turn = 0; turn < (question.isList ? asked.times : timesOfFiles); turn++) {
      const start = performance.now();
      const response = await fetch(`${server.url}${question.path}`, { headers: { cookie } });
      bytes = (await response.arrayBuffer()).byteLength;
      taken.push(performance.now() - start);
      if (!response.ok) throw new Error(`${question.path} was answered with ${response.status}.`);
      await wait(asked.pause);
    }
  });
  return {
    ...question,
    first: taken[0] ?? 0,
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    kilobytes: bytes / 1000,
    processor: delay.processor / taken.length,
    delay,
  };
}

async function measureAll(
  server: Server,
  cookie: string,
  questions: readonly ConsoleQuestion[],
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const question of questions) measured.push(await measure(server, cookie, question));
  return measured;
}

const customers = { kind: 'chat', connections: 50, pace: '20/s' } as const;

/** The chat alone, and while an analyst opens every list and chart, twice over. */
async function chatBeside(server: Server, cookie: string, questions: readonly ConsoleQuestion[]) {
  const alone = await clients(server.url, { ...customers, seconds: 20 });
  const looking = (async () => {
    for (const { path } of [...questions, ...questions]) {
      await (await fetch(`${server.url}${path}`, { headers: { cookie } })).arrayBuffer();
      await wait(50);
    }
  })();
  const beside = await clients(server.url, { ...customers, enough: looking });
  return { alone, beside };
}

const shown = (value: number): string => value.toFixed(1);
const chatRow = (name: string, { replies, refused, p50, p99, most }: ClientReport): readonly string[] => [
  name,
  String(replies),
  String(refused),
  ...[p50, p99, most].map(shown),
];

const listTable = (title: string, measured: readonly Measured[]): Table => ({
  title,
  head: ['asked', 'first ms', 'p50 ms', 'p95 ms', 'processor ms', 'kB', 'delay p99 ms', 'most'],
  rows: [...measured]
    .sort((a, b) => b.p95 - a.p95)
    .map(({ path, first, p50, p95, processor, kilobytes, delay }) => [
      path.replace(/[A-Za-z0-9_-]{20,}/g, '…'),
      ...[first, p50, p95, processor].map(shown),
      kilobytes.toFixed(0),
      ...[delay.p99, delay.most].map(shown),
    ]),
});

export const million: Bench = {
  name: 'million',
  what: 'every list and chart of the console over a million stored replies, and the event loop’s delay meanwhile',
  run: ({ replies = wanted.replies, keep }) =>
    withReplies({ replies, keep }, async (place) => {
      const { data, took } = place;
      const server = await serve(program, place.settings);
      const person = await returning(server, data.email);
      const { value: rested, delay: catchingUp } = await withDelay(server, async () => {
        const seconds = await atRest(place);
        await atLeisure(server);
        return seconds;
      });
      const before = load();
      const { delay: idle } = await withDelay(server, () => wait(3_000));
      const questions = consoleQuestions(await whatIsThere(place, person));
      const measured = await measureAll(server, person.cookie, questions);
      const lists = measured.filter(({ isList }) => isList);
      await loopDelay(server);
      const { value: chat, delay: chatting } = await withDelay(server, () =>
        chatBeside(server, person.cookie, lists),
      );
      const forgetting = await measureForgetting(server, deletions);
      await server.end();
      const night = await measureRetention(place, keptDays);
      const worst = (of: (one: Measured) => number): number => Math.max(...lists.map(of));
      const filling = took
        ? `, written in ${took.filling.toFixed(0)} s, counted at the first start in ${took.counting.toFixed(0)} s`
        : '';
      return {
        tables: [
          listTable(
            `${data.replies} replies of ${data.conversations} conversations${filling}; load ${before} → ${load()}; looked through in ${rested.toFixed(0)} s with a delay of p99 ${shown(catchingUp.p99)} ms, ${shown(catchingUp.most)} at most; delay while idle p99 ${shown(idle.p99)} ms`,
            measured,
          ),
          {
            title: `The chat, ${customers.pace}; delay p99 ${shown(chatting.p99)} ms, ${shown(chatting.most)} at most`,
            head: ['', 'replies', 'refused', 'p50 ms', 'p99 ms', 'most'],
            rows: [
              chatRow('alone', chat.alone),
              chatRow('while an analyst opens everything', chat.beside),
              chatRow('while a night’s deletion runs', night.chat),
            ],
          },
          {
            title: 'Deleting',
            head: ['', 'deleted', 'ms p50', 'most', 'delay p99 ms', 'most'],
            rows: [
              [
                'conversations, each by its customer',
                String(forgetting.times),
                ...[forgetting.p50, forgetting.most, forgetting.delay.p99, forgetting.delay.most].map(shown),
              ],
              [
                `a night’s deletion, ${night.seconds.toFixed(0)} s`,
                String(night.replies),
                '',
                '',
                ...[night.delay.p99, night.delay.most].map(shown),
              ],
            ],
          },
        ],
        targets: [
          {
            what: 'the slowest list or chart, p95',
            value: worst(({ p95 }) => p95),
            unit: 'ms',
            most: wanted.milliseconds,
          },
          ...[
            ['at the worst of them', worst(({ delay }) => delay.p99)],
            ['while customers delete their conversations', forgetting.delay.p99],
            ['during a night’s deletion', night.delay.p99],
          ].map(([when, value]) => ({
            what: `the event loop’s delay ${when}, p99`,
            value: Number(value),
            unit: 'ms',
            most: wanted.delay,
          })),
        ],
      };
    }),
};
