// A process of many chat clients: connects, asks as told, writes one line of JSON about it on standard output.
// Usage: node chat-clients.js <url> <chat|echo> <connections> <seconds> <in flight, or rate as "400/s"> <question files>
// With Infinity seconds they go on until their standard input ends.
import { io, type Socket } from 'socket.io-client';
import { readQuestions } from '../../server/evaluate/questions.ts';
import { quantile } from './result.ts';

export type ClientReport = {
  readonly replies: number;
  readonly refused: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** Processor time that the clients took, in seconds. */
  readonly busy: number;
};

const [url = '', kind = '', connections = '1000', seconds = '10', pace = '100', ...files] =
  process.argv.slice(2);
const isChat = kind === 'chat';
const texts = (await Promise.all(files.map(readQuestions))).flat().map(({ text }) => text);

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function connect(number: number): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    // Each client has an address of its own, as behind a proxy.
    extraHeaders: { 'x-forwarded-for': `10.1.${number >> 8}.${number & 255}` },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  if (isChat) {
    const ack: { ok: boolean } = await socket
      .timeout(30_000)
      .emitWithAck('hello', { protocol: 1, language: 'fi' });
    if (!ack.ok) throw new Error(`hello was refused: ${JSON.stringify(ack)}`);
  }
  return socket;
}

const sockets: Socket[] = [];
for (let number = 0; number < Number(connections); ) {
  const batch = Math.min(25, Number(connections) - number);
  sockets.push(...(await Promise.all(Array.from({ length: batch }, (_, i) => connect(number + i)))));
  number += batch;
}

let messages = 0;
let refused = 0;
const times: number[] = [];

/** One question on one socket; `due` is when it should have been sent, so that waiting in line counts. */
async function ask(socket: Socket, due: number): Promise<void> {
  const body = {
    id: `bench-${(messages++).toString().padStart(10, '0')}`,
    text: texts[messages % texts.length],
  };
  // What never comes back counts as refused.
  const ack: { ok: boolean } = await socket
    .timeout(30_000)
    .emitWithAck(isChat ? 'ask' : 'echo', body)
    .catch(() => ({ ok: false }));
  if (ack.ok) times.push(performance.now() - due);
  else refused += 1;
}

async function measure(): Promise<ClientReport> {
  const start = performance.now();
  const busyBefore = process.cpuUsage();
  let end = start + Number(seconds) * 1000;
  if (end === Infinity)
    process.stdin
      .on('end', () => {
        end = performance.now();
      })
      .resume();
  const rate = /^(\d+)\/s$/.exec(pace)?.[1];
  if (rate === undefined) {
    // As fast as it goes: so many questions are under way at any time, over all sockets in turn.
    let next = 0;
    const worker = async () => {
      while (performance.now() < end) {
        const socket = sockets[next++ % sockets.length] as Socket;
        await ask(socket, performance.now());
      }
    };
    await Promise.all(Array.from({ length: Number(pace) }, worker));
  } else {
    const under: Promise<void>[] = [];
    for (let sent = 0; ; ) {
      const now = performance.now();
      if (now >= end) break;
      for (; start + (sent * 1000) / Number(rate) <= now; sent++)
        under.push(ask(sockets[sent % sockets.length] as Socket, start + (sent * 1000) / Number(rate)));
      await wait(1);
    }
    await Promise.all(under);
  }
  const { user, system } = process.cpuUsage(busyBefore);
  return {
    replies: times.length,
    refused,
    seconds: (performance.now() - start) / 1000,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    most: quantile(times, 1),
    busy: (user + system) / 1e6,
  };
}

process.stdout.write(`${JSON.stringify(await measure())}\n`);
process.exit(0);
