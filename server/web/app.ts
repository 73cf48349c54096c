// The HTTP side: security headers, operation, built files, and the one handler of errors.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Served } from '../answering/released.ts';
import type { Config } from '../config.ts';
import { AppError, httpStatus, neutralSentence } from '../errors.ts';
import { withoutMessage } from '../log.ts';
import { operation } from './api/operation.ts';
import { consolePages } from './console.ts';
import type { Metrics } from './metrics.ts';
import { builtFiles } from './static.ts';

export type WebContext = {
  readonly config: Config;
  readonly served: () => Served | undefined;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly folders: {
    readonly widget: string;
    readonly kept: string;
    readonly site: string;
    readonly console: string;
  };
  /** The console's API. */
  readonly api: Router;
  /** AI register, accessibility statement, privacy notice. */
  readonly publicPages: Router;
};

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // Encryption is the proxy's, and so is this promise: made here it would bind all the institution's sub-domains.
  strictTransportSecurity: false,
});

/** The Express application. Only the console's API takes request bodies. */
export function createApp(context: WebContext): Express {
  const { config, served, metrics, log, folders } = context;
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders);
  app.use(operation({ config, served, metrics }));
  app.use(context.api);
  app.use(context.publicPages);
  app.use('/console', consolePages(folders.console));
  app.use(...builtFiles(folders));
  const nothingHere = join(folders.site, '404.html');
  app.use((request, response, next) => {
    if (request.method === 'GET' && request.accepts(['json', 'html']) === 'html' && existsSync(nothingHere))
      return response.status(404).set('cache-control', 'no-store').sendFile(nothingHere);
    next(new AppError('not_found', 'There is nothing at this address.'));
  });
  const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500 && !(error instanceof AppError))
      log.error({ err: withoutMessage(error) }, 'unexpected failure of a request');
    const code =
      error instanceof AppError
        ? error.code
        : status === 404
          ? 'not_found'
          : status < 500
            ? 'invalid'
            : 'internal';
    const message =
      error instanceof AppError
        ? error.message
        : status === 404
          ? 'There is nothing at this address.'
          : status < 500
            ? 'The request is not valid.'
            : neutralSentence;
    response.status(status).set('cache-control', 'no-store').json({ error: { code, message } });
  };
  app.use(answerError);
  return app;
}

/** Express and its parts give their own refusals a status below 500, such as 400 for an address that can't be decoded. */
function statusOf(error: unknown): number {
  if (error instanceof AppError) return httpStatus[error.code];
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
