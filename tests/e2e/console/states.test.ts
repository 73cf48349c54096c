// Every page of the console in every state: no axe violation, nothing that the policy stops, and a picture of each.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchConsole, openConsole, tablet } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

describe('the entrance', () => {
  test('signing in', async () => {
    const { page, clean } = await openConsole(browser, '/library', { roles: null });
    await page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor();
    await clean('sign-in');
    await page.getByLabel('Sähköposti').fill('aino@example.fi');
    await page.getByLabel('Salasana').fill('väärin');
    await page.getByRole('button', { name: 'Kirjaudu' }).click();
    await page.getByText('ei kelpaa').waitFor();
    await clean('sign-in-wrong');
  });
});

describe('the library', () => {
  test('whole, in Finnish', async () => {
    const { page, clean } = await openConsole(browser, '/library');
    await page.getByRole('heading', { name: 'Yleinen asumistuki' }).waitFor();
    await clean('library');
  });

  test('searched and filtered', async () => {
    const { page, clean } = await openConsole(browser, '/library?search=asumistuki');
    await page.locator('mark').first().waitFor();
    await clean('library-search');
  });

  test('on a tablet, in Swedish', async () => {
    const { page, clean } = await openConsole(browser, '/library', { language: 'sv', context: tablet });
    await page.getByRole('heading', { name: 'Yleinen asumistuki' }).waitFor();
    await clean('library-tablet');
  });
});
