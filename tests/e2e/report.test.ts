// The report of an evaluation in a real browser: it asks for nothing, reads well for everybody, fits a phone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trainNlpjs } from '../../server/evaluate/engines.ts';
import { ask, measure } from '../../server/evaluate/measure.ts';
import { readEarlier, writeReport } from '../../server/evaluate/report.ts';
import { englishLibrary, evaluateEnglish } from '../support/english.ts';
import { axeViolations, desktop, launchOptions, phone, picture } from './browser.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'kuiskaaja-report-'));
const address = pathToFileURL(join(folder, 'index.html')).href;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
  const library = await englishLibrary();
  const { engine, evaluated } = await evaluateEnglish(library);
  const stock = await trainNlpjs(library, 'en');
  const outcomes = await ask(
    evaluated.outcomes.map(({ question }) => question),
    ({ text }) => stock(text),
  );
  const other = {
    evaluation: { ...evaluated.evaluation, engine: 'nlpjs', languages: { en: measure(outcomes) } },
    outcomes,
  };
  const input = {
    library,
    engine,
    budget: { wrong: 0.03, outOfScope: 0.05 },
    evaluated: [evaluated, other],
    now: Date.UTC(2026, 10, 24),
  };
  await writeReport(folder, input);
  await writeReport(folder, { ...input, earlier: await readEarlier(join(folder, 'report.json')) });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['desktop', 'light', desktop],
  ['desktop', 'dark', desktop],
  ['phone', 'light', { ...phone, viewport: { width: 320, height: 800 } }],
] as const)(
  'on a %s, %s, it has no axe violation, no sideways scrolling and no request',
  async (device, scheme, options) => {
    const context = await browser.newContext({ ...options, colorScheme: scheme });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(address);
    for (const details of await page.locator('details').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    expect(await axeViolations(page)).toEqual([]);
    const [needed, given] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(needed).toBeLessThanOrEqual(given ?? 0);
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
    await picture(page, `report-${device}-${scheme}`);
    await context.close();
  },
);
