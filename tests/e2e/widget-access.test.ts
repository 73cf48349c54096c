// The widget for everybody: by keyboard alone, as a screen reader gets it, on 320 pixels, with text twice as large.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeChat, startFakeChat } from '../support/fake-chat-server.ts';
import {
  axeViolations,
  type ChatPage,
  chatOn,
  desktop,
  launch,
  launchOptions,
  pageAt,
  phone,
  picture,
} from './browser.ts';

let browser: Browser;
let fake: FakeChat;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake = await startFakeChat();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await fake.close();
});

/** The name of what has the focus, looked up through the shadow root. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.querySelector('faq-chat')?.shadowRoot?.activeElement ?? document.activeElement;
    return active?.getAttribute('aria-label') || active?.id || active?.textContent?.trim() || '';
  });

/** Presses Tab until the focus is on what is named so; fails after many stops. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    const here = await focused(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

describe('by keyboard alone', () => {
  test('the whole conversation: open, ask, choose, rate, explain, delete, close', async () => {
    const page = await pageAt(browser, `${fake.origin}/asumistuki`);
    const chat = chatOn(page);
    await tabTo(page, /^Kysy chatissa/);
    await page.keyboard.press('Enter');
    await chat.dialog.waitFor();
    await expect.poll(() => focused(page)).toBe('question');

    await page.keyboard.type('En tiedä, mitä tarkoitan');
    await page.keyboard.press('Enter');
    await chat.dialog.getByText('Tarkoititko jotakin näistä?').waitFor();
    expect(await focused(page)).toBe('question');

    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Ei mikään näistä');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Asumistuen määrä');
    await page.keyboard.press('Enter');
    await chat.dialog.getByText('Hae yleistä asumistukea OmaKelassa.').waitFor();
    expect(await focused(page)).toBe('Asumistuen määrä');

    await tabTo(page, /^down-/);
    await page.keyboard.press('Space');
    await expect.poll(() => focused(page)).toMatch(/^reason-/);
    await page.keyboard.type('Puuttui tieto.');
    await tabTo(page, 'Lähetä palaute');
    await page.keyboard.press('Enter');
    await chat.dialog.getByText('Kiitos palautteesta.').waitFor();
    expect(await focused(page)).toMatch(/^down-/);

    await tabTo(page, 'question');
    for (let stop = 0; stop < 60 && (await focused(page)) !== 'Valikko'; stop += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Ota yhteyttä asiakaspalveluun');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Valikko');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Poista keskustelu');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('screen-title');
    await tabTo(page, 'Poista keskustelu');
    await page.keyboard.press('Enter');
    await chat.dialog.getByRole('log').getByText('Keskustelu on poistettu.').waitFor();
    expect(await focused(page)).toBe('question');

    await page.keyboard.press('Escape');
    await chat.dialog.waitFor({ state: 'hidden' });
    expect(await focused(page)).toMatch(/^Kysy chatissa/);
  });

  test('Tab leaves the panel for the page on a wide screen', async () => {
    const page = await pageAt(browser, `${fake.origin}/asumistuki`);
    await chatOn(page).open();
    await page.keyboard.press('Shift+Tab');
    for (let stop = 0; stop < 12; stop += 1) await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('faq-chat');
  });

  test('Tab goes round inside the sheet that covers a small screen', async () => {
    const page = await pageAt(browser, `${fake.origin}/asumistuki`, {
      viewport: { width: 390, height: 800 },
    });
    await chatOn(page).open();
    const stops: string[] = [];
    for (let stop = 0; stop < 14; stop += 1) {
      stops.push(await focused(page));
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('faq-chat');
      await page.keyboard.press('Tab');
    }
    expect(stops.filter((stop) => stop === 'question').length).toBeGreaterThan(1);
    for (let stop = 0; stop < 14; stop += 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('faq-chat');
    }
  });

  test('the focus is always to be seen', async () => {
    const page = await pageAt(browser, `${fake.origin}/asumistuki`);
    const chat = chatOn(page);
    await chat.open();
    await chat.ask('Miten haen asumistukea?');
    for (let stop = 0; stop < 14; stop += 1) {
      await page.keyboard.press('Shift+Tab');
      const outline = await page.evaluate(() => {
        const active = document.querySelector('faq-chat')?.shadowRoot?.activeElement;
        return active ? getComputedStyle(active).outlineStyle : 'outside';
      });
      expect(['solid', 'outside']).toContain(outline);
    }
  });
});

describe('as a screen reader gets it', () => {
  test('names, roles and reading order', async () => {
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`));
    await chat.open();
    await chat.ask('Miten haen asumistukea?');
    const tree = (await chat.page.getByRole('region', { name: 'Chatti' }).ariaSnapshot()).replace(
      /klo [\d.]+/g,
      'klo 9.05',
    );
    expect(tree).toMatchSnapshot();
  });

  test('new messages come in a polite log, outcomes in a status; nothing interrupts', async () => {
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`));
    await chat.open();
    await chat.page.evaluate(() => {
      const root = document.querySelector('faq-chat')?.shadowRoot;
      const additions: string[] = [];
      Object.assign(window, { additions });
      const log = root?.querySelector('[role=log]');
      if (!log) return;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          for (const node of addedNodes) if (node instanceof Element) additions.push(node.className);
        }
      }).observe(log, { childList: true, subtree: true });
    });
    await chat.ask('Miten haen asumistukea?');
    await chat.ask('outo kysymys');
    const additions = await chat.page.evaluate(
      () => (window as unknown as { additions: string[] }).additions,
    );
    // Each exchange and each reply is added once: nothing that was read out already is added again.
    expect(additions.filter((name) => name === 'exchange')).toHaveLength(2);
    expect(additions.filter((name) => name.includes('kind-'))).toEqual([
      'message robot kind-answer',
      'message robot kind-unmatched',
    ]);
    expect(await chat.dialog.locator('[aria-live=assertive], [role=alert]').count()).toBe(0);
  });

  test('every message says its language', async () => {
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`));
    await chat.open();
    await chat.ask('Miten haen asumistukea?');
    await chat.button('På svenska').click();
    await chat.dialog.getByText('Chattens språk är nu svenska.').waitFor();
    await chat.ask('Hur ansöker jag?');
    const languages = await chat.dialog
      .locator('.exchange [part]')
      .evaluateAll((bubbles) => bubbles.flatMap((bubble) => bubble.getAttribute('lang') ?? []));
    expect(languages).toEqual(['fi', 'fi', 'sv', 'sv']);
  });
});

/** What sticks out sideways, or makes its container scroll so. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('faq-chat')?.shadowRoot;
    const wide = document.documentElement.scrollWidth > innerWidth ? ['page'] : [];
    const inside = [...(root?.querySelectorAll('*') ?? [])].filter((element) => {
      if (!element.checkVisibility() || element.closest('.unseen')) return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
    });
    const log = root?.querySelector('.log');
    const scrolls = log && log.scrollWidth > log.clientWidth ? ['log'] : [];
    return [...wide, ...scrolls, ...inside.map((element) => `${element.localName}.${element.className}`)];
  });

async function everyReply(chat: ChatPage): Promise<void> {
  for (const words of [
    'Miten haen asumistukea?',
    'En tiedä, mitä tarkoitan',
    'outo',
    'arabia',
    'hätä',
    'x'.repeat(300),
  ]) {
    await chat.ask(words);
  }
  await chat.button('Ei').last().click();
}

describe('on small screens and with large text', () => {
  test('320 pixels: everything fits without sideways scrolling', async () => {
    const chat = chatOn(
      await pageAt(browser, `${fake.origin}/asumistuki`, { ...phone, viewport: { width: 320, height: 640 } }),
    );
    expect(await sticksOut(chat.page)).toEqual([]);
    await chat.open();
    await everyReply(chat);
    expect(await sticksOut(chat.page)).toEqual([]);
    await picture(chat.page, 'phone-320');
    await chat.button('Valikko').click();
    expect(await sticksOut(chat.page)).toEqual([]);
    await picture(chat.page, 'phone-320-menu');
    await chat.button('Tietoa robotista').click();
    expect(await sticksOut(chat.page)).toEqual([]);
  });

  test('text of 200 %: everything fits, nothing is cut off, no violation', async () => {
    // The reader's own setting, as the browser's preferences hold it.
    const profile = mkdtempSync(join(tmpdir(), 'faq-chat-'));
    mkdirSync(join(profile, 'Default'));
    const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...desktop });
    const page = await context.newPage();
    await page.goto(`${fake.origin}/asumistuki`);
    const chat = chatOn(page);
    await chat.open();
    const size = await chat.field.evaluate((field) => getComputedStyle(field).fontSize);
    expect(size).toBe('32px');
    await chat.ask('Miten haen asumistukea?');
    expect(await sticksOut(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'desktop-text-200');
    await page.setViewportSize({ width: 640, height: 900 });
    expect(await sticksOut(page)).toEqual([]);
    await picture(page, 'narrow-text-200');
    await context.close();
    rmSync(profile, { recursive: true });
  });

  test('every target is at least 24 pixels high and wide', async () => {
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`, phone));
    await chat.open();
    await everyReply(chat);
    await chat.button('Valikko').click();
    const small = await chat.dialog.locator('button, textarea, .call').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return target.checkVisibility() && (width < 24 || height < 24) ? [target.textContent] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('nothing moves for people who want no motion', async () => {
    const chat = chatOn(
      await pageAt(browser, `${fake.origin}/asumistuki`, { ...desktop, reducedMotion: 'reduce' }),
    );
    await chat.open();
    await chat.send('hidas kysymys');
    await chat.dialog.locator('.typing').waitFor();
    expect(await chat.page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test('a page with its own tiny root font and loud styles does not change the chat', async () => {
    const page = await pageAt(browser, `${fake.origin}/asumistuki`);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'html { font-size: 62.5% } body { text-align: center; text-transform: uppercase; line-height: 3 }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    const chat = chatOn(page);
    await chat.open();
    const style = await chat.field.evaluate((field) => {
      const { fontSize, textTransform, textAlign } = getComputedStyle(field);
      return { fontSize, textTransform, textAlign };
    });
    expect(style).toEqual({ fontSize: '16px', textTransform: 'none', textAlign: 'start' });
  });
});
