// The real program for tests: a temporary folder, a free port, real sockets; only time and the engine are ours.
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../server/config.ts';
import type { Library } from '../../server/library/library.ts';
import { type Overrides, type Running, start } from '../../server/main.ts';
import type { Acks, EventName, Hello, Reply, Request } from '../../server/web/protocol.ts';
import { fakeLoadEngine, fakeTrain } from './fake-engine.ts';
import { temporaryFolder } from './folder.ts';
import { smallLibrary } from './small-library.ts';

export type Program = Running & {
  readonly config: Config;
  readonly folder: string;
  /** What the program wrote to its log. */
  readonly log: readonly string[];
  /** Ends and starts again on the same folder. */
  readonly restart: (changes?: Overrides) => Promise<Program>;
};

export type TestSettings = Overrides & {
  readonly environment?: Readonly<Record<string, string>>;
  readonly library?: Library;
  readonly folder?: string;
  /** Return before the release is served. */
  readonly early?: boolean;
};

/** Starts the program with the small library and the word-for-word engine; it ends with the test. */
export async function startProgram(settings: TestSettings = {}): Promise<Program> {
  const { environment, library, folder: given, early, ...overrides } = settings;
  const folder = given ?? temporaryFolder();
  const config = readConfig({ PORT: '0', DATA_DIR: folder, NODE_ENV: 'test', ...environment });
  const log: string[] = [];
  const running = await start(config, {
    train: fakeTrain,
    loadEngine: fakeLoadEngine,
    readLibrary: async () => library ?? smallLibrary,
    logTo: { write: (line) => log.push(line) },
    built: join(folder, 'built'),
    ...overrides,
  });
  onTestFinished(() => running.close());
  if (!early) await running.ready;
  const restart = async (changes: Overrides = {}) => {
    await running.close();
    return startProgram({ ...settings, ...changes, folder });
  };
  return { ...running, config, folder, log, restart };
}

export type Customer = {
  readonly socket: Socket;
  readonly call: <E extends EventName>(event: E, body: Request<E>) => Promise<Acks[E]>;
  /** Any event with anything, as a hostile client would send it. */
  readonly raw: (event: string, ...parameters: unknown[]) => Promise<unknown>;
  readonly hello: (body?: Partial<Request<'hello'>>) => Promise<Hello>;
  readonly ask: (text: string, more?: { readonly id?: string; readonly page?: string }) => Promise<Reply>;
  readonly choose: (reply: string, option: number | 'none') => Promise<Reply>;
};

let messages = 0;

/** A client's own id for a message. */
export const messageId = (): string => `message-${(messages++).toString().padStart(6, '0')}`;

const must = <T>(
  ack:
    | ({ readonly ok: true } & T)
    | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } },
): T => {
  if (!ack.ok) throw new Error(`${ack.error.code}: ${ack.error.message}`);
  return ack;
};

/** A customer's browser: one socket that ends with the test. Fails the test where the server refuses. */
export async function customer(
  url: string,
  options: { readonly transports?: string[]; readonly origin?: string; readonly forwardedFor?: string } = {},
): Promise<Customer> {
  const extraHeaders = {
    ...(options.origin ? { origin: options.origin } : {}),
    ...(options.forwardedFor ? { 'x-forwarded-for': options.forwardedFor } : {}),
  };
  const socket = io(url, {
    forceNew: true,
    reconnection: false,
    transports: options.transports ?? ['websocket'],
    extraHeaders,
  });
  onTestFinished(() => {
    socket.disconnect();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const call: Customer['call'] = (event, body) => socket.timeout(10_000).emitWithAck(event, body);
  return {
    socket,
    call,
    raw: (event, ...parameters) => socket.timeout(10_000).emitWithAck(event, ...parameters),
    hello: async (body) => must(await call('hello', { protocol: 1, language: 'fi', ...body })).hello,
    ask: async (text, more = {}) =>
      must(await call('ask', { id: more.id ?? messageId(), text, ...(more.page ? { page: more.page } : {}) }))
        .reply,
    choose: async (reply, option) => must(await call('choose', { id: messageId(), reply, option })).reply,
  };
}
