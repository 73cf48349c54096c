// Wires everything: start(config) is the real program, also in tests; run as a script it serves this environment.

import { existsSync, realpathSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DestinationStream, type Logger, pino } from 'pino';
import { Server } from 'socket.io';
import type { Answering, Redact } from './answering/answer.ts';
import { defaultPublicNumbers, redact } from './answering/redact.ts';
import { renderer } from './answering/render.ts';
import { importLibrary } from './authoring/import.ts';
import { type Live, serveLive } from './authoring/live.ts';
import { type LoadEngine, modelFolder, type Train } from './authoring/models.ts';
import { type Publishing, publish } from './authoring/publish.ts';
import { type Config, configFromEnvironment } from './config.ts';
import { AppError } from './errors.ts';
import { readLibrary } from './library/files.ts';
import type { Library } from './library/library.ts';
import { openStore, type Store } from './store/store.ts';
import { isAllowedOrigin, rateLimits } from './web/access.ts';
import { createApp } from './web/app.ts';
import { serveChat } from './web/chat.ts';
import { createMetrics } from './web/metrics.ts';
import { limits as lengths } from './web/protocol.ts';
import { keepParts } from './web/static.ts';

/** What tests put in the place of the real parts; each has its real default. */
export type Overrides = {
  readonly clock?: () => number;
  readonly train?: Train;
  readonly loadEngine?: LoadEngine;
  readonly readLibrary?: (folder: string) => Promise<Library>;
  readonly redact?: Redact;
  /** Where the log goes instead of the standard output. */
  readonly logTo?: DestinationStream;
  /** Where `widget/` and `site/` are, as built. */
  readonly built?: string;
  /** Called with the share of training that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

export type Running = {
  readonly url: string;
  readonly port: number;
  /** Resolves when questions are answered; rejects when they never will be. */
  readonly ready: Promise<void>;
  readonly live: Live;
  readonly store: Store;
  /** Ends gracefully: no new work, what is under way is finished and stored. */
  readonly close: () => Promise<void>;
};

/** How often a node looks whether another release is to be served or an answer was withdrawn, in milliseconds. */
const refreshEvery = 2_000;

/** The folder of package.json, from the sources as well as from dist/. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export const databaseFile = (config: Config): string => join(config.dataDir, 'kuiskaaja.db');

/** The parts that training and publishing need, for the server and for the commands beside it. */
export async function publishingOf(
  config: Config,
  store: Store,
  overrides: Overrides = {},
): Promise<Publishing> {
  const real = overrides.train && overrides.loadEngine ? undefined : await import('./answering/train.ts');
  const loadEngine = overrides.loadEngine ?? real?.loadEngine;
  const train = overrides.train ?? real?.trainInWorker;
  if (!loadEngine || !train) throw new AppError('internal', 'There is no engine.');
  return { store, train, loadEngine, models: modelFolder(join(config.dataDir, 'models'), loadEngine) };
}

/** Imports the starter library into an empty database, if it is empty. Refuses sample content where it is not allowed. */
export async function fillIfEmpty(config: Config, store: Store, overrides: Overrides = {}): Promise<void> {
  const clock = overrides.clock ?? Date.now;
  if (!(await store.library.isEmpty())) return;
  if (config.environment === 'production' && config.sampleContent === 'refuse')
    throw new AppError(
      'forbidden',
      'The database is empty, and the starter library is sample content that nobody of the institution has reviewed; set KUISKAAJA_SAMPLE_CONTENT=allow to serve it all the same.',
    );
  const read = overrides.readLibrary ?? readLibrary;
  const library = await read(config.libraryDir ?? projectFolder());
  await importLibrary(store, library, { linkHosts: config.linkHosts, now: clock() });
}

/** Serves the current release, publishing the first one where there is none. */
async function goLive(
  context: { readonly config: Config; readonly publishing: Publishing; readonly live: Live },
  options: { readonly clock: () => number; readonly onProgress: (done: number) => void },
): Promise<void> {
  const { config, publishing, live } = context;
  const { store } = publishing;
  if ((await store.releases.currentNumber()) === undefined) {
    const { release, engine } = await publish(publishing, {
      by: 'import',
      reason: 'first release',
      sample: true,
      ...options,
    });
    await live.adopt(release, engine);
  } else await live.refresh();
  if (
    live.served()?.release.sample &&
    config.environment === 'production' &&
    config.sampleContent === 'refuse'
  )
    throw new AppError(
      'forbidden',
      'The current release is sample content that nobody of the institution has reviewed; set KUISKAAJA_SAMPLE_CONTENT=allow to serve it all the same.',
    );
}

function listen(server: HttpServer, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${config.port} is taken by another program; end it, or set PORT to another one.`
          : error.code === 'EACCES'
            ? `Port ${config.port} may not be used by this user; set PORT to one above 1023.`
            : `The address ${config.host} cannot be listened on (${error.code ?? 'unknown'}); set HOST to one of this machine's.`;
      reject(new AppError('unavailable', sentence, { cause: error }));
    });
    server.listen(config.port, config.host, () => resolve((server.address() as AddressInfo).port));
  });
}

function phoneNumbers(config: Config): readonly string[] {
  const ways = Object.values(config.contact).flat();
  return [
    ...defaultPublicNumbers,
    ...config.publicNumbers,
    ...ways.flatMap((way) => (way.phone ? [way.phone] : [])),
  ];
}

/** A phone number where the configuration has one, else an address: for customers who write in other languages. */
function whereToCall(config: Config): string {
  const ways = Object.values(config.contact).flat();
  return ways.find((way) => way.phone)?.phone ?? ways.find((way) => way.url)?.url ?? '112';
}

/**
 * Starts the server: database, import where it is empty, port, then the release in the background (`ready`).
 * Until then the chat answers `unavailable`. Throws `AppError` with one sentence when it can't start; nothing is left open.
 */
export async function start(config: Config, overrides: Overrides = {}): Promise<Running> {
  const clock = overrides.clock ?? Date.now;
  const log = makeLog(config, overrides.logTo);
  const store = openStore(databaseFile(config), clock());
  try {
    await fillIfEmpty(config, store, overrides);
    return await serve({ config, overrides, clock, log, store });
  } catch (error) {
    store.close();
    throw error;
  }
}

const makeLog = (config: Config, to: DestinationStream | undefined): Logger => {
  const options = { level: config.logLevel, base: null };
  return to ? pino(options, to) : pino(options);
};

async function serve(parts: {
  readonly config: Config;
  readonly overrides: Overrides;
  readonly clock: () => number;
  readonly log: Logger;
  readonly store: Store;
}): Promise<Running> {
  const { config, overrides, clock, log, store } = parts;
  const publishing = await publishingOf(config, store, overrides);
  const onProgress = overrides.onProgress ?? (() => undefined);
  const built = overrides.built ?? join(projectFolder(), 'dist');
  const folders = {
    widget: join(built, 'widget'),
    site: join(built, 'site'),
    kept: join(config.dataDir, 'widget'),
  };
  await keepParts(folders.widget, folders.kept, clock());

  const metrics = createMetrics();
  const ioHolder: { io?: Server } = {};
  const live = serveLive({
    publishing,
    clock,
    onProgress,
    onChange: (served) => {
      log.info({ release: served.release.number, model: served.engine?.hash ?? null }, 'serving');
      ioHolder.io?.emit('notices', served.notices);
    },
  });
  const server = createServer(createApp({ config, served: live.served, metrics, log, folders }));
  const io = new Server(server, {
    serveClient: false,
    // Five thousand characters get a clear refusal; what is far larger costs its sender the connection.
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    connectTimeout: 10_000,
    cors: { origin: (_origin, callback) => callback(null, true) },
    allowRequest: (request, callback) => callback(null, isAllowedOrigin(request, config.allowedOrigins)),
  });
  ioHolder.io = io;
  const numbers = phoneNumbers(config);
  const answering: Answering = {
    conversations: store.conversations,
    served: live.served,
    redact: overrides.redact ?? ((text) => redact(text, numbers)),
    idle: config.idleMinutes * 60_000,
    where: whereToCall(config),
    longestQuestion: lengths.question,
  };
  const presenting = {
    render: renderer(config.linkHosts),
    served: live.served,
    version: store.releases.version,
  };
  const settled = serveChat(
    { config, answering, presenting, limits: rateLimits(config), metrics, log, clock },
    io,
  );
  const port = await listen(server, config);

  const ready = goLive({ config, publishing, live }, { clock, onProgress });
  // Whoever waits for it hears of a failure; that nobody may must not end the process.
  ready.catch(() => undefined);
  const timer = setInterval(() => {
    live
      .refresh()
      .catch((error: unknown) =>
        log.error({ err: errorName(error) }, 'the current release could not be read'),
      );
  }, refreshEvery);
  ready.then(
    () => timer.ref(),
    () => clearInterval(timer),
  );

  let closing: Promise<void> | undefined;
  const close = async () => {
    clearInterval(timer);
    await new Promise<void>((resolve) => io.close(() => resolve()));
    await settled();
    await ready.catch(() => undefined);
    metrics.registry.clear();
    store.close();
  };
  const shownHost = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(config.host) ? 'localhost' : config.host;
  return {
    url: `http://${shownHost}:${port}`,
    port,
    ready,
    live,
    store,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const errorName = (error: unknown): string =>
  error instanceof AppError ? error.message : error instanceof Error ? error.name : 'unknown';

/** One sentence for the operator about what ended the program. */
export const lastSentence = (error: unknown): string =>
  error instanceof AppError
    ? error.message
    : `Kuiskaaja ended by an unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

/** Prints training's progress: one line that renews itself on a terminal, a line each fifth otherwise. */
export function progressPrinter(): (done: number) => void {
  let last = -1;
  return (done) => {
    const percent = Math.floor(done * 100);
    const shown = process.stdout.isTTY ? percent : Math.floor(percent / 20) * 20;
    if (shown <= last) return;
    last = shown;
    process.stdout.write(
      process.stdout.isTTY ? `\rTraining ${shown} %${shown >= 100 ? '\n' : ''}` : `Training ${shown} %\n`,
    );
  };
}

async function run(): Promise<void> {
  try {
    const config = configFromEnvironment();
    const running = await start(config, { onProgress: progressPrinter() });
    const end = (signal: string) => {
      process.stdout.write(`${signal}: finishing what is under way.\n`);
      // A client that never lets go must not keep the server from ending.
      setTimeout(() => process.exit(0), 10_000).unref();
      running.close().then(() => process.exit(0));
    };
    process.once('SIGTERM', () => end('SIGTERM'));
    process.once('SIGINT', () => end('SIGINT'));
    await running.ready;
    const release = running.live.served()?.release;
    process.stdout.write(
      [
        `Kuiskaaja serves release ${release?.number} on ${running.url}`,
        `  demonstration site  ${running.url}/`,
        `  widget              ${running.url}/widget.js`,
        `  state               ${running.url}/health, /ready, /metrics`,
        `  database            ${databaseFile(config)}`,
        ...(release?.sample
          ? ['  The content is a sample that the institution’s experts have not reviewed.']
          : []),
        '',
      ].join('\n'),
    );
  } catch (error) {
    process.stderr.write(`${lastSentence(error)}\n`);
    process.exit(1);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run();
