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

/** A fresh context and page, closed by the browser's own end. */
export async function pageAt(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = desktop,
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'fi-FI', ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Accessibility violations of the whole page, as sentences; WCAG 2.2 A and AA, and axe's best practices. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Contrast is measured on what has come to rest.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    return Promise.all(ending.map((animation) => animation.finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Saves a picture for people to look at, in test-results/. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(450);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
