// The console on a phone: the tables that are read most stand as cards, and messages cover nothing.
import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, phone } from '../browser.ts';
import { launchConsole, openConsole } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

describe('a table on a phone', () => {
  test.each([
    ['weak', '/weak', 'fi', 'Heikkoja'],
    ['unmatched-group', '/unmatched/parking', 'sv', 'Fråga'],
    ['judging', '/judging', 'en', 'Week'],
    ['trail', '/audit?tab=trail', 'fi', 'Tapahtuma'],
    ['figures', '/figures?from=2026-10-26&to=2026-11-22', 'en', 'Thumbs that are up'],
    ['looks', '/audit?tab=looks', 'sv', 'När'],
  ] as const)('%s is read without scrolling sideways, and is a table all the same', async (...row) => {
    const [name, path, language, heading] = row;
    const { page, clean } = await openConsole(browser, path, { language, context: phone });
    await page.getByRole('cell').first().waitFor();
    await clean(`phone-${name}`);
    expect(await page.getByRole('columnheader', { name: heading }).count()).toBeGreaterThan(0);
    const widths = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.table-box:has(.stacked)')].map(
        ({ clientWidth, scrollWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(Math.max(...widths)).toBe(0);
  });

  test('the groups of questions fit, too', async () => {
    const { page, clean } = await openConsole(browser, '/unmatched', { context: phone });
    await page.getByRole('heading', { name: 'passi · uusia' }).waitFor();
    await clean('phone-unmatched');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.viewport?.width);
  });
});

describe('a refusal while a message shows', () => {
  const boxOf = async (part: Locator) => {
    const box = await part.boundingBox();
    if (!box) throw new Error('There is no such thing on the page.');
    return box;
  };

  test.each([
    ['a wide window', desktop],
    ['a phone', phone],
  ] as const)('stands clear of it: %s', async (_, context) => {
    const { page, fake, clean } = await openConsole(browser, '/weak/cases', { context });
    const handle = page.getByRole('button', { name: 'Merkitse käsitellyksi' });
    await handle.first().click();
    const message = page.locator('.toast', { hasText: 'Merkitty käsitellyksi.' });
    await message.waitFor();
    fake.refuse('markWeakCase', { code: 'conflict', status: 409, message: 'x' });
    // As far down in the window as it goes.
    await handle.last().evaluate((button) => button.scrollIntoView({ block: 'end' }));
    await handle.last().click();
    const refusal = page.locator('.refusal');
    await refusal.waitFor();
    const [said, shown] = [await boxOf(message), await boxOf(refusal)];
    expect(shown.y + shown.height).toBeLessThan(said.y);
    expect(shown.y).toBeGreaterThan(0);
    await clean(context === phone ? 'phone-refusal' : 'refusal');
  });

  test('the end of the page can be scrolled clear of it', async () => {
    const { page } = await openConsole(browser, '/weak/cases', { context: phone });
    await page.getByRole('button', { name: 'Merkitse käsitellyksi' }).first().click();
    const message = page.locator('.toast');
    await message.waitFor();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const last = await boxOf(page.locator('main :is(li, button, p)').last());
    expect(last.y + last.height).toBeLessThan((await boxOf(message)).y);
  });
});
