// A real Chromium for the end-to-end tests: Playwright's own where it is installed, else the system's.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const launchOptions = {
  executablePath:
    [chromium.executablePath(), ...system].find((path) => existsSync(path)) ?? chromium.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export function launch(): Promise<Browser> {
  for (const built of ['dist/widget/widget.js', 'dist/site/index.html']) {
    if (!existsSync(join(root, built)))
      throw new Error(`${built} is missing: run npm run build:widget and build:site.`);
  }
  return chromium.launch(launchOptions);
}

/** A step of a page may take so long on a machine that has much else to do; alone it takes a moment. */
const patience = 90_000;

/** A context of its own, which waits with patience and is closed with the test. */
export async function contextOf(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  // What is left open goes on asking its server, and slows down whatever comes after.
  onTestFinished(() => context.close());
  return context;
}

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 800 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** What a customer does with the chat, by the names that a customer sees. */
export type ChatPage = {
  readonly page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  open(): Promise<void>;
  /** Sends words, and waits for nothing. */
  send(text: string): Promise<void>;
  /** Sends words and waits until the robot has replied to them. */
  ask(text: string): Promise<Locator>;
  button(name: string | RegExp): Locator;
};

export function chatOn(page: Page): ChatPage {
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: /kysymyksesi|din fråga/ });
  const send = async (text: string): Promise<void> => {
    await field.fill(text);
    await field.press('Enter');
  };
  return {
    page,
    dialog,
    field,
    send,
    async open() {
      await page.getByRole('button', { name: /Kysy chatissa|Fråga i chatten/ }).click();
      await dialog.waitFor();
      await dialog.getByRole('group', { name: /Usein kysyttyä|Vanliga frågor/ }).waitFor();
    },
    async ask(text) {
      const before = await dialog.locator('.exchange').count();
      await send(text);
      const exchange = dialog.locator('.exchange').nth(before);
      await exchange.locator('.robot:not(.late)').waitFor();
      return exchange;
    },
    button: (name) => dialog.getByRole('button', { name }),
  };
}

/** Pastes into what has the focus, as a browser does after copying from another program. */
export const paste = (page: Page, kinds: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((all) => {
    const clipboard = new DataTransfer();
    for (const [kind, text] of Object.entries(all)) clipboard.setData(kind, text);
    const event = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, kinds);

/** A fresh context and page, closed with the test. */
export async function pageAt(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = desktop,
): Promise<Page> {
  const context = await contextOf(browser, { locale: 'fi-FI', ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** What the browser complains of from now on: errors, what a policy stopped, requests to addresses of others. */
export function complaintsOf(page: Page, isOwn: (url: string) => boolean): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refused request is the browser's to note, and the page's to show.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}

/** Nothing changes for so many milliseconds, and what is still loading is waited for no longer than that. */
const still = { quiet: 120, most: 3_000 };

/** Waits until what moves, loads or is drawn has come to rest. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async ({ quiet, most }) => {
    type Root = Document | ShadowRoot;
    const rootsIn = (root: Root): readonly Root[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      const end = () => {
        watching.disconnect();
        clearTimeout(latest);
        resolve();
      };
      const look = () => {
        if (document.querySelector('.loading')) waiting = setTimeout(look, quiet);
        else end();
      };
      let waiting = setTimeout(look, quiet);
      const latest = setTimeout(() => {
        clearTimeout(waiting);
        end();
      }, most);
      const watching = new MutationObserver(() => {
        clearTimeout(waiting);
        waiting = setTimeout(look, quiet);
      });
      for (const root of rootsIn(document))
        watching.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const ending = rootsIn(document)
      .flatMap((root) => root.getAnimations())
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  }, still);

/** Accessibility violations of the whole page, as sentences; WCAG 2.2 A and AA, and axe's best practices. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Contrast is measured on what has come to rest.
  await atRest(page);
  // In the page itself, which holds no frames: the other way opens a blank page each time to put frames together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Saves a picture for people to look at, in test-results/. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'pictures');
  mkdirSync(folder, { recursive: true });
  await atRest(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
