// The console's pages: built files, and one page for every address below /console with a policy of its own.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router } from 'express';
import { setCaching } from './static.ts';

const placeholder = /__CSP_NONCE__/g;

/**
 * The design system's components make their styles in the page, so the policy lets style elements in that carry the
 * nonce of this one response; inline scripts, and styles that were smuggled in, stay out.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** To be mounted at `/console`. `folder` holds the built console; where it is missing, nothing is there. */
export function consolePages(folder: string): Router {
  const router = Router();
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: setCaching }));
  router.use(async (request, response, next) => {
    // A part that a newer build no longer has is missing; it must not come as a page.
    if (request.method !== 'GET' || request.path.startsWith('/assets/')) return next();
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined) return next();
    const nonce = randomBytes(16).toString('base64');
    response
      .set('content-security-policy', policy(nonce))
      .set('cache-control', 'no-store')
      .type('html')
      .send(page.replace(placeholder, nonce));
  });
  return router;
}
