// The pages of customers' feedback in a real browser: every state without an accessibility violation, and what its buttons do.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchConsole, openConsole, tablet } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

test('the week at a glance; a theme is named, and that is undone', async () => {
  const { page, fake, clean } = await openConsole(browser, '/feedback');
  await page.getByRole('heading', { name: 'Mistä kiitetään' }).waitFor();
  await page.getByText('Esimerkkejä').first().click();
  await clean('feedback');
  await page.getByRole('button', { name: 'Nimeä: Puhelinjonot' }).click();
  await page.getByLabel('Nimi').fill('Jonotus');
  await clean('feedback-rename');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect
    .poll(() => fake.sent('changeTheme').map((sent) => (sent as { body: object }).body))
    .toEqual([
      { version: 1, name: 'Jonotus' },
      { version: 2, name: 'Puhelinjonot' },
    ]);
});

test('single texts, on a tablet, in Swedish', async () => {
  const { page, clean } = await openConsole(browser, '/feedback/texts?language=fi', {
    language: 'sv',
    context: tablet,
  });
  await page.getByText('Jonotin puhelimessa tunnin').first().waitFor();
  await clean('feedback-texts');
});

test('an import is looked at and stored', async () => {
  const { page, clean } = await openConsole(browser, '/feedback/import', { language: 'en' });
  const file = { name: 'palaute.csv', mimeType: 'text/csv', buffer: Buffer.from('Palaute;Kieli') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('button', { name: 'Show what would be stored' }).click();
  await page.getByText('212 new texts').waitFor();
  await clean('feedback-import');
  await page.getByRole('button', { name: 'Store the texts' }).click();
  await page.getByText('212 texts were stored').waitFor();
});

test('no themes yet', async () => {
  const { page, fake, clean } = await openConsole(browser, '/library');
  const { cannedFeedback } = await import('../../support/canned-feedback.ts');
  fake.answer('themes', { ...cannedFeedback.themes(), themes: [], thanks: [], texts: 12 });
  await page.getByRole('link', { name: 'Palaute' }).click();
  await page.getByText('Teemoja ei vielä ole').waitFor();
  await clean('feedback-empty');
});
