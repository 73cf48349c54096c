// Built files: the widget for pages of any origin, its older parts, and the demonstration site.
import { copyFile, mkdir, readdir, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Handler, type Response } from 'express';

/** A name with the hash of its content in it never changes its content. */
const hashed = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** A page opened before an upgrade loads its parts after it, be it weeks later in a sleeping tab. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

export function setCaching(response: Response, path: string): void {
  response.set(
    'cache-control',
    hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  );
}

function openToAll(response: Response, path: string): void {
  setCaching(response, path);
  // A module script of another origin is fetched with CORS; no cookie, so any origin may.
  response.set('access-control-allow-origin', '*');
  response.set('cross-origin-resource-policy', 'cross-origin');
}

/**
 * Copies the widget's hashed parts beside the data, where they outlive the next upgrade, and deletes those of builds
 * that are longer gone than ninety days. Parts of the present build count as used now.
 */
export async function keepParts(widget: string, kept: string, now: number): Promise<void> {
  const folder = join(widget, 'widget');
  const present = (await readdir(folder).catch(() => [])).filter((name) => hashed.test(name));
  await mkdir(kept, { recursive: true });
  for (const name of present) {
    const copy = join(kept, name);
    const exists = await stat(copy).catch(() => undefined);
    if (!exists) await copyFile(join(folder, name), copy);
    await utimes(copy, now / 1000, now / 1000);
  }
  for (const name of await readdir(kept))
    if (now - (await stat(join(kept, name))).mtimeMs > keptFor) await unlink(join(kept, name));
}

/** Serves `/widget.js` and `/widget/…`, then the older parts, then the site. */
export function builtFiles(folders: {
  readonly widget: string;
  readonly kept: string;
  readonly site: string;
}): readonly Handler[] {
  const widget = express.static(folders.widget, { index: false, redirect: false, setHeaders: openToAll });
  const kept = express.static(folders.kept, { index: false, redirect: false, setHeaders: openToAll });
  const site = express.static(folders.site, { extensions: ['html'], setHeaders: setCaching });
  const keptBelow: Handler = (request, response, next) => {
    if (!request.path.startsWith('/widget/')) return next();
    const original = request.url;
    request.url = original.slice('/widget'.length);
    kept(request, response, (error?: unknown) => {
      request.url = original;
      next(error);
    });
  };
  return [widget, keptBelow, site];
}
