// The public pages in a real browser: axe, phones, dark colours, paper, and the way to them from the chat.
import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, type PageLanguage, pageLanguages, pageNames } from '../../server/web/public/page.ts';
import { startProgram } from '../support/program.ts';
import { axeViolations, chatOn, desktop, launch, phone, picture } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const statements = {
  address: { fi: 'Esimerkkikatu 1, 00100 Helsinki', sv: 'Exempelgatan 1, 00100 Helsingfors' },
  responsible: { fi: 'Asiakaspalveluyksikkö', sv: 'Enheten för kundservice' },
  robotContact: { email: 'robotti@example.org' },
  assessedOn: '2026-11-01',
  gaps: { fi: ['Muuan puute'], sv: ['En brist'] },
};

const serve = () =>
  startProgram({
    built: 'dist',
    environment: { KUISKAAJA_STATEMENTS: JSON.stringify(statements) },
  });

/** Looks at every page of some languages in one browser: axe, a picture, no scrolling sideways, no complaint. */
async function lookAt(
  look: string,
  {
    languages,
    options,
  }: { readonly languages: readonly PageLanguage[]; readonly options: BrowserContextOptions },
): Promise<void> {
  const { url } = await serve();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  for (const name of pageNames)
    for (const language of languages) {
      await page.goto(`${url}${addressOf(name, language)}`);
      await picture(page, `public-${name}-${language}-${look}`);
      const found = await axeViolations(page);
      expect({ name, language, found }).toEqual({ name, language, found: [] });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    }
  expect(complaints).toEqual([]);
  await context.close();
}

/** Nine pages, each looked at by axe: on a busy machine some seconds each. */
const patience = 300_000;

test(
  'no page in any language has an axe violation or scrolls sideways',
  () => lookAt('desktop', { languages: pageLanguages, options: desktop }),
  patience,
);

// What differs by language is words: how they are laid out and coloured is looked at in the one with the longest.
test('nor on a phone', () => lookAt('phone', { languages: ['sv'], options: phone }), patience);

test(
  'nor in dark colours',
  () => lookAt('dark', { languages: ['fi'], options: { ...desktop, colorScheme: 'dark' } }),
  patience,
);

test(
  'nor at 320 pixels',
  () => lookAt('narrow', { languages: ['fi'], options: { viewport: { width: 320, height: 700 } } }),
  patience,
);

test('printed, a page leaves out what only a screen needs, and shows where links lead', async () => {
  const { url } = await serve();
  const page = await browser.newPage();
  await page.goto(`${url}/ai-register`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Tällä sivulla' }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Mitä robotti tekee' }).isVisible()).toBe(true);
  const shown = await page
    .getByRole('link', { name: 'https://www.kela.fi/soita-kelaan' })
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('kela.fi/soita-kelaan');
  await page.close();
});

test('the chat leads to the pages, in its own language', async () => {
  const { url } = await serve();
  for (const [start, menu, about, link, path] of [
    ['/', 'Valikko', 'Tietoa robotista ja tietosuojasta', /^Tekoälyrekisteri/, '/ai-register'],
    ['/sv', 'Meny', 'Om roboten och dataskyddet', /^Dataskyddsbeskrivning/, '/sv/privacy'],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(`${url}${start}`);
    const chat = chatOn(page);
    await chat.open();
    await chat.button(menu).click();
    await chat.button(about).click();
    await picture(page, `about-with-pages${start.replace('/', '-')}`);
    const address = await chat.dialog.getByRole('link', { name: link }).getAttribute('href');
    expect(address).toBe(`${url}${path}`);
    expect((await fetch(address ?? '')).status).toBe(200);
    await page.close();
  }
});
