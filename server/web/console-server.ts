// The console's server side put together: accounts, authoring, and the API over them.
import { Router } from 'express';
import type { Logger } from 'pino';
import type { Redact } from '../answering/answer.ts';
import type { Render } from '../answering/render.ts';
import { catalogOf } from '../authoring/catalog.ts';
import type { Authoring } from '../authoring/drafts.ts';
import type { Live } from '../authoring/live.ts';
import { liveCheck } from '../authoring/live-check.ts';
import { type Publications, publications } from '../authoring/publications.ts';
import type { Publishing } from '../authoring/publish.ts';
import { uploads } from '../authoring/transfer/uploads.ts';
import { type Trial, trial } from '../authoring/trial.ts';
import type { Config } from '../config.ts';
import { withoutMessage } from '../log.ts';
import { type ThemeKeeper, themeKeeper } from '../review/feedback/keep-themes.ts';
import { sampleDrawing } from '../review/judging.ts';
import type { Retention } from '../review/retention.ts';
import type { Background } from '../review/tasks.ts';
import { type UnmatchedReview, unmatchedReview } from '../review/unmatched.ts';
import { weakSweep } from '../review/weak-answers.ts';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { signInAttempts } from './accounts/attempts.ts';
import { beginWithAdministrator, type FirstAdministrator } from './accounts/begin.ts';
import { secretIn } from './accounts/secret.ts';
import { checkingHandlers } from './api/checking.ts';
import { draftHandlers } from './api/drafts.ts';
import { feedbackHandlers } from './api/feedback.ts';
import { figuresHandlers } from './api/figures.ts';
import { judgingHandlers } from './api/judging.ts';
import { libraryHandlers } from './api/library.ts';
import { looksHandlers } from './api/looks.ts';
import { namesOf } from './api/names.ts';
import { noticeHandlers } from './api/notices.ts';
import { openApi } from './api/openapi.ts';
import { peopleHandlers } from './api/people.ts';
import { releaseHandlers } from './api/releases.ts';
import { retentionHandlers } from './api/retention.ts';
import { serveApi } from './api/serve.ts';
import { transferHandlers } from './api/transfer.ts';
import { unmatchedHandlers } from './api/unmatched.ts';
import { weakHandlers } from './api/weak.ts';

export type ConsoleContext = {
  readonly config: Config;
  readonly publishing: Publishing;
  readonly live: Live;
  readonly redact: Redact;
  readonly render: Render;
  readonly background: Background;
  readonly retention: Retention;
  /** A second thread, for what takes seconds: lists and charts must not wait for it. */
  readonly longBackground: Background;
  readonly clock: () => number;
  readonly log: Logger;
};

export type ConsoleServer = {
  readonly router: Router;
  readonly accounts: Accounts;
  readonly authoring: Authoring;
  readonly publications: Publications;
  readonly trial: Trial;
  readonly unmatched: UnmatchedReview;
  readonly themes: ThemeKeeper;
  /** The first administrator, where there was nobody yet. */
  readonly begin: () => Promise<FirstAdministrator | undefined>;
  /** Starts what is due, every so often, until it is ended. */
  readonly end: () => Promise<void>;
};

/** How often it is looked whether a publication that was put off is due, in milliseconds. */
const lookEvery = 1_000;
/** How often it is looked what customers did after the answers of the last moments, in milliseconds. */
const reviewEvery = 30_000;
/** How often it is looked whether questions that were not understood are to be collected and grouped. */
const groupEvery = 10_000;

/** How often new feedback is counted and themes are filled where that is due, in milliseconds. */
const keepThemesEvery = 60_000;

export function createConsole(context: ConsoleContext): ConsoleServer {
  const { config, publishing, live, redact, render, background, longBackground, retention, clock, log } =
    context;
  const { store } = publishing;
  const onFailure = (error: unknown) =>
    log.error({ err: withoutMessage(error) }, 'publishing or training failed');
  const onDeletionFailure = (error: unknown) =>
    log.error({ err: withoutMessage(error) }, 'the deletion failed');
  const catalog = catalogOf(store);
  const authoring: Authoring = { store, catalog, linkHosts: config.linkHosts, redact, clock };
  const published = publications({
    publishing,
    live,
    catalog,
    linkHosts: config.linkHosts,
    redact,
    clock,
    onFailure,
  });
  const trying = trial({ publishing, catalog, served: live.served, onFailure });
  const accounts = createAccounts({
    people: store.people,
    config,
    secret: config.secret ?? secretIn(config.dataDir),
    baseUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    clock,
  });
  const check = liveCheck();
  const engine = () => live.served()?.engine;
  const names = namesOf(store.people);
  const attempts = signInAttempts(config.signInAttempts);
  const sweep = weakSweep({ store, background, clock });
  const draw = sampleDrawing({ store, background, size: config.sampleSize, clock });
  const unmatched = unmatchedReview({
    store,
    background,
    longBackground,
    served: live.served,
    clock,
    idle: config.idleMinutes * 60_000,
  });
  const onThemesFailure = (error: unknown) =>
    log.error({ err: withoutMessage(error) }, 'the themes of the feedback could not be kept');
  const themes = themeKeeper({ store, background: longBackground, clock, onFailure: onThemesFailure });
  const handlers = {
    ...peopleHandlers({ store, accounts, attempts, config, served: live.served, names, background, clock }),
    ...libraryHandlers({ authoring, live, served: live.served, names, background, check }),
    ...figuresHandlers({ catalog, background, config }),
    ...draftHandlers({ authoring, names }),
    ...releaseHandlers({ authoring, live, publications: published, background, names }),
    ...looksHandlers({ store, names, clock }),
    ...weakHandlers({ store, background, sweep, served: live.served, redact, names, clock }),
    ...judgingHandlers({ store, background, draw, size: config.sampleSize, names, clock }),
    ...feedbackHandlers({ store, redact, background, keeper: themes, clock }),
    ...noticeHandlers({ authoring, live, check, engine, names }),
    ...checkingHandlers({ authoring, check, trial: trying, engine, render }),
    ...retentionHandlers({ retention, names, onFailure: onDeletionFailure }),
    ...transferHandlers({ authoring, uploads: uploads(authoring) }),
    ...unmatchedHandlers({
      authoring,
      review: unmatched,
      trial: trying,
      served: live.served,
      background,
      names,
    }),
  };
  const router = Router();
  // The browser that comes back from the institution's provider; nothing else of better-auth is reachable.
  router.get('/api/auth/callback/institution', accounts.callback);
  const document = openApi('1');
  router.get('/api/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.use(serveApi(handlers, { accounts, publicOrigin: config.publicUrl, log }));
  const timer = setInterval(() => published.tick().catch(onFailure), lookEvery).unref();
  let hasEnded = false;
  const onReviewFailure = (error: unknown) => {
    if (!hasEnded) log.error({ err: withoutMessage(error) }, 'looking through the replies failed');
  };
  const reviewTimer = setInterval(() => sweep.turn().then(draw).catch(onReviewFailure), reviewEvery).unref();
  const groupTimer = setInterval(() => unmatched.tick().catch(onReviewFailure), groupEvery).unref();
  const keeping = setInterval(() => themes.begin(), keepThemesEvery).unref();
  return {
    router,
    accounts,
    authoring,
    publications: published,
    trial: trying,
    unmatched,
    themes,
    begin: async () => {
      await published.resume();
      return beginWithAdministrator(accounts, { people: store.people, email: config.administrator, clock });
    },
    end: async () => {
      hasEnded = true;
      clearInterval(timer);
      clearInterval(reviewTimer);
      clearInterval(groupTimer);
      clearInterval(keeping);
      themes.end();
      published.end();
      await unmatched.end();
    },
  };
}
