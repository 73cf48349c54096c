// The whole program with the real engine and the built pages, and people at it in browsers of their own.

import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { expect } from 'vitest';
import { loadEngine, trainInWorker } from '../../server/answering/train.ts';
import type { Train } from '../../server/authoring/models.ts';
import { projectFolder } from '../../server/project-folder.ts';
import type { Role } from '../../server/web/api/contract.ts';
import { compactLibrary } from '../support/compact-library.ts';
import { type PersonAtConsole, personAt } from '../support/console.ts';
import { type Program, startProgram, type TestSettings } from '../support/program.ts';
import { axeViolations, complaintsOf, contextOf, desktop, picture } from './browser.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';

/** In a thread, as the program does, but at ordinary priority: beside busy others it would never end. */
const inThread: Train = (library, { onProgress }) => trainInWorker(library, { onProgress });

/** The program as it is built, with a part of the starter library and the engine that customers meet; ends with the test. */
export async function startWhole(settings: TestSettings = {}): Promise<Program> {
  return startProgram({
    library: settings.library ?? (await compactLibrary()),
    train: inThread,
    loadEngine,
    built: join(projectFolder(), 'dist'),
    ...settings,
  });
}

export type InBrowser = {
  readonly page: Page;
  readonly keyboard: Keyboard;
  /** What the browser complained of: errors, what the policy stopped, addresses of others. */
  readonly complaints: readonly string[];
  /** A picture in test-results/pictures, and no accessibility violation in the state that it shows. */
  clean(name: string): Promise<void>;
};

/** A browser of its own at an address of the program. Ends with the test. */
export async function browserAt(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<InBrowser> {
  const context = await contextOf(browser, { locale: 'fi-FI', ...desktop, ...options });
  const page = await context.newPage();
  const { host } = new URL(address);
  const complaints = complaintsOf(page, (url) => !/^https?:/.test(url) || new URL(url).host === host);
  await page.goto(address);
  return {
    page,
    keyboard: keyboardOf(page),
    complaints,
    async clean(name) {
      await picture(page, name);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  };
}

/** A person with these roles who is signed in and looks at an address below /console. */
export async function personInBrowser(
  browser: Browser,
  program: Program,
  who: { readonly name: string; readonly roles: readonly Role[]; readonly path?: string },
  options: BrowserContextOptions = {},
): Promise<InBrowser & { readonly person: PersonAtConsole }> {
  const person = await personAt(program, who.name, who.roles);
  const [name = '', value = ''] = person.cookie().split(/=(.*)/s);
  const storageState = {
    cookies: [
      {
        name,
        value,
        domain: 'localhost',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax' as const,
      },
    ],
    origins: [],
  };
  const opened = await browserAt(browser, `${program.url}/console${who.path ?? '/library'}`, {
    ...options,
    storageState,
  });
  return { ...opened, person };
}
