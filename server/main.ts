// Wires everything: start(config) is the real program, also in tests; run as a script it serves this environment.
// Long because every part is put in its place here, and nowhere else.
import { realpathSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DestinationStream, Logger } from 'pino';
import { Server } from 'socket.io';
import type { Answering, Redact } from './answering/answer.ts';
import { defaultPublicNumbers, redact } from './answering/redact.ts';
import { renderer } from './answering/render.ts';
import { loadEngine } from './answering/train.ts';
import { fillIfEmpty, goLive, keepInStep } from './authoring/begin.ts';
import { type Live, serveLive } from './authoring/live.ts';
import { type LoadEngine, modelFolder, type Train } from './authoring/models.ts';
import { backgroundOf } from './background.ts';
import { checkpointsOf } from './checkpoints.ts';
import { type Config, configFromEnvironment, databaseFile, isSampleAllowed, modelsFolder } from './config.ts';
import { AppError, lastSentence } from './errors.ts';
import { readLibrary } from './library/files.ts';
import type { Library } from './library/library.ts';
import { makeLog, withoutMessage } from './log.ts';
import { serveRetention } from './nightly.ts';
import { progressPrinter } from './progress.ts';
import { projectFolder } from './project-folder.ts';
import type { Retention } from './review/retention.ts';
import { openStore, type Store } from './store/store.ts';
import { trainInThreads } from './training.ts';
import { isAllowedOrigin, rateLimits } from './web/access.ts';
import type { FirstAdministrator } from './web/accounts/begin.ts';
import { createApp } from './web/app.ts';
import { serveChat } from './web/chat.ts';
import { type ConsoleServer, createConsole } from './web/console-server.ts';
import { createMetrics } from './web/metrics.ts';
import { limits as lengths } from './web/protocol.ts';
import { publicPages } from './web/public/router.ts';
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
  readonly console: ConsoleServer;
  readonly retention: Retention;
  /** Created by this start, as there was nobody; the one-time password is nowhere else. */
  readonly administrator?: FirstAdministrator;
  /** Ends gracefully: no new work, what is under way is finished and stored. */
  readonly close: () => Promise<void>;
};

/** How often a node looks whether another release is to be served or an answer was withdrawn, in milliseconds. */
const refreshEvery = 2_000;

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
  const log = makeLog(config.logLevel, overrides.logTo);
  const store = openStore(databaseFile(config), clock());
  try {
    await fillIfEmpty(store, {
      read: () => (overrides.readLibrary ?? readLibrary)(config.libraryDir ?? projectFolder()),
      sampleAllowed: isSampleAllowed(config),
      linkHosts: config.linkHosts,
      now: clock(),
    });
    return await serve({ config, overrides, clock, log, store });
  } catch (error) {
    store.close();
    throw error;
  }
}

const createIo = (server: HttpServer, config: Config): Server =>
  new Server(server, {
    serveClient: false,
    // Five thousand characters get a clear refusal; what is far larger costs its sender the connection.
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    connectTimeout: 10_000,
    cors: { origin: (_origin, callback) => callback(null, true) },
    allowRequest: (request, callback) => callback(null, isAllowedOrigin(request, config.allowedOrigins)),
  });

async function serve(parts: {
  readonly config: Config;
  readonly overrides: Overrides;
  readonly clock: () => number;
  readonly log: Logger;
  readonly store: Store;
}): Promise<Running> {
  const { config, overrides, clock, log, store } = parts;
  const loadThis = overrides.loadEngine ?? loadEngine;
  const publishing = {
    store,
    train: overrides.train ?? trainInThreads,
    loadEngine: loadThis,
    models: modelFolder(modelsFolder(config), loadThis, config.keepModels),
  };
  const onProgress = overrides.onProgress ?? (() => undefined);
  const built = overrides.built ?? join(projectFolder(), 'dist');
  const folders = {
    widget: join(built, 'widget'),
    site: join(built, 'site'),
    kept: join(config.dataDir, 'widget'),
    console: join(built, 'console'),
  };
  await keepParts(folders.widget, folders.kept, clock()).catch((error: unknown) =>
    log.warn({ err: withoutMessage(error) }, 'the older parts of the widget could not be kept'),
  );

  const metrics = createMetrics();
  const live = serveLive({ publishing, clock, onProgress });
  const numbers = phoneNumbers(config);
  const takeOut = overrides.redact ?? ((text) => redact(text, numbers));
  const render = renderer(config.linkHosts);
  const { path } = store;
  const background = backgroundOf({ path, isLong: false });
  const longBackground = backgroundOf({ path, isLong: true });
  const checkpoints = checkpointsOf(store.path, log);
  store.emptyBeside(checkpoints);
  const nightly = serveRetention({
    config,
    store,
    models: publishing.models,
    background: background.run,
    longBackground: longBackground.run,
    clock,
    log,
  });
  const console = createConsole({
    config,
    publishing,
    live,
    redact: takeOut,
    render,
    background: background.run,
    retention: nightly.retention,
    longBackground: longBackground.run,
    clock,
    log,
  });
  const administrator = await console.begin();
  const api = console.router;
  const facts = { config, keep: nightly.retention.keep, store, served: live.served };
  const pages = publicPages({ ...facts, background: background.run, clock });
  const server = createServer(
    createApp({ config, served: live.served, metrics, log, folders, api, publicPages: pages }),
  );
  server.keepAliveTimeout = 75_000; // Longer than proxies keep an idle connection, so that none is reused closed.
  const io = createIo(server, config);
  live.onChange((served) => {
    log.info({ release: served.release.number, model: served.engine?.hash ?? null }, 'serving');
    io.emit('notices', served.notices);
  });
  const answering: Answering = {
    conversations: store.conversations,
    served: live.served,
    redact: takeOut,
    idle: config.idleMinutes * 60_000,
    where: whereToCall(config),
    longestQuestion: lengths.question,
  };
  const presenting = {
    render,
    served: live.served,
    version: store.releases.version,
  };
  const settled = serveChat(
    {
      config,
      answering,
      feedback: store.feedback,
      presenting,
      limits: rateLimits(config),
      metrics,
      log,
      clock,
    },
    io,
  );
  const port = await listen(server, config);

  let stopLooking = () => {};
  const ready = goLive(publishing, live, { clock, onProgress }).then(() => {
    if (closing) return;
    stopLooking = keepInStep(live, refreshEvery, (error) =>
      log.error({ err: withoutMessage(error) }, 'the current release could not be read'),
    );
  });
  // Whoever waits for it hears of a failure; that nobody may must not end the process.
  ready.catch(() => undefined);

  let closing: Promise<void> | undefined;
  const close = async () => {
    stopLooking();
    await nightly.end();
    const reviewed = console.end();
    await new Promise<void>((resolve) => io.close(() => resolve()));
    await settled();
    await ready.catch(() => undefined);
    await Promise.all([background.end(), longBackground.end(), checkpoints.end()]);
    await reviewed;
    await console.themes.settled();
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
    console,
    retention: nightly.retention,
    ...(administrator ? { administrator } : {}),
    close: () => {
      closing ??= close();
      return closing;
    },
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
        `  console             ${running.url}/console/`,
        `  state               ${running.url}/health, /ready, /metrics`,
        `  database            ${databaseFile(config)}`,
        ...(release?.sample
          ? ['  The content is a sample that the institution’s experts have not reviewed.']
          : []),
        ...(running.administrator
          ? [
              `  Sign in to the console as ${running.administrator.email} with the one-time password`,
              `    ${running.administrator.password}`,
              '  It is shown this once.',
            ]
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
