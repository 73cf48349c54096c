// What deleting costs those who chat meanwhile: customers' own deletions, and a night's deletion of a month of replies.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import type { ClientReport } from './chat-clients.ts';
import { type Place, program } from './kept-replies.ts';
import { type Delay, withDelay } from './loop-delay.ts';
import { returning } from './people.ts';
import { clients, type Server, serve } from './processes.ts';
import { quantile } from './result.ts';

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export type Forgetting = {
  readonly times: number;
  readonly p50: number;
  readonly most: number;
  readonly delay: Delay;
};

/** Customers ask twice and delete their conversation, one after the other. */
export async function measureForgetting(server: Server, times: number): Promise<Forgetting> {
  const taken: number[] = [];
  const one = async (index: number) => {
    const socket = io(server.url, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { 'x-forwarded-for': `10.7.0.${index & 255}` },
    });
    const call = async (event: string, body: unknown) => {
      const ack: { readonly ok: boolean } = await socket.timeout(30_000).emitWithAck(event, body);
      if (!ack.ok) throw new Error(`${event} was refused: ${JSON.stringify(ack)}`);
    };
    await call('hello', { protocol: 1, language: 'fi' });
    for (const turn of ['first', 'second'])
      await call('ask', { id: `forgetting-${turn}-${index}`, text: `avaruusasema ${turn} ${index}` });
    await wait(100);
    const start = performance.now();
    await call('forget', {});
    taken.push(performance.now() - start);
    socket.disconnect();
  };
  const { delay } = await withDelay(server, async () => {
    for (let index = 0; index < times; index++) await one(index);
  });
  return { times, p50: quantile(taken, 0.5), most: quantile(taken, 1), delay };
}

export type Retained = {
  readonly replies: number;
  readonly seconds: number;
  readonly delay: Delay;
  readonly chat: ClientReport;
};

/** A night's deletion on a copy: all but the newest `days` of the year that the replies are of, while customers chat. */
export async function measureRetention(place: Place, days: number): Promise<Retained> {
  const data = await mkdtemp(join(tmpdir(), 'kuiskaaja-bench-'));
  try {
    await cp(place.folder, data, { recursive: true });
    const server = await serve(program, {
      ...place.settings,
      DATA_DIR: data,
      KUISKAAJA_KEEP_CONVERSATIONS_DAYS: String(days),
    });
    const { call } = await returning(server, place.data.email);
    const start = performance.now();
    const deleted = async () => {
      // The night may have begun by itself.
      if (!(await call('retention')).isRunning) await call('deleteNow');
      for (;;) {
        await wait(500);
        const { isRunning, deletions } = await call('retention');
        if (!isRunning && deletions[0]) return deletions[0].counts.replies ?? 0;
      }
    };
    const { value, delay } = await withDelay(server, async () => {
      const replies = deleted();
      const chat = await clients(server.url, {
        kind: 'chat',
        connections: 50,
        pace: '20/s',
        enough: replies,
      });
      return { replies: await replies, chat };
    });
    const seconds = (performance.now() - start) / 1000;
    await server.end();
    return { ...value, seconds, delay };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
