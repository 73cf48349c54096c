// Opens the console in a real Chromium against the server with canned answers.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import type { Role } from '../../../server/web/api/contract.ts';
import { type FakeConsole, startFakeConsole } from '../../support/fake-console-api.ts';
import { axeViolations, complaintsOf, contextOf, desktop, launchOptions, picture } from '../browser.ts';

export const everyRole: readonly Role[] = ['expert', 'approver', 'analyst', 'administrator'];
export const tablet: BrowserContextOptions = { viewport: { width: 820, height: 1180 } };

export function launchConsole(): Promise<Browser> {
  if (!existsSync(join(import.meta.dirname, '..', '..', '..', 'dist', 'console', 'index.html')))
    throw new Error('dist/console/index.html is missing: run npm run build:console.');
  return chromium.launch(launchOptions);
}

export type Opened = {
  readonly page: Page;
  readonly fake: FakeConsole;
  /** What the browser complained of: policy violations, errors, addresses of others. */
  readonly complaints: readonly string[];
  /** A picture, and no accessibility violation. */
  clean(name: string): Promise<void>;
};

type Options = {
  readonly roles?: readonly Role[] | null;
  readonly language?: 'fi' | 'sv' | 'en';
  readonly context?: BrowserContextOptions;
  prepare?(fake: FakeConsole): void;
};

/** Opens an address of the console, with every role unless told otherwise. Ends with the test. */
export async function openConsole(browser: Browser, path: string, options: Options = {}): Promise<Opened> {
  const fake = await startFakeConsole();
  fake.signIn(options.roles === undefined ? everyRole : options.roles);
  options.prepare?.(fake);
  onTestFinished(() => fake.close());
  const context = await contextOf(browser, {
    locale: `${options.language ?? 'fi'}-FI`,
    ...(options.context ?? desktop),
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page, (url) => url.startsWith(fake.origin) || url.startsWith('data:'));
  await page.goto(`${fake.origin}/console${path}`);
  return {
    page,
    fake,
    complaints,
    async clean(name) {
      await picture(page, `console-${name}`);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  };
}
