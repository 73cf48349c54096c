// Retention and the checklist in the browser: every state without an axe violation, and a picture of each.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cannedRetention } from '../../support/canned-retention.ts';
import { launchConsole, openConsole, tablet } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

test('what is kept how long, the dry run, and what was deleted', async () => {
  const { page, fake, clean } = await openConsole(browser, '/retention');
  await page.getByRole('heading', { name: 'Säilytysajat' }).waitFor();
  await page.getByRole('button', { name: 'Laske' }).click();
  await page.getByRole('cell', { name: '312' }).waitFor();
  await clean('retention');
  await page.getByRole('button', { name: 'Poista nyt' }).click();
  await page.getByRole('dialog').waitFor();
  await clean('retention-confirm');
  await page.getByRole('dialog').getByRole('button', { name: 'Poista nyt' }).click();
  await page.getByText('Poisto alkoi.').waitFor();
  expect(fake.sent('deleteNow')).toHaveLength(1);
});

test('nothing was deleted yet, in Swedish, for somebody who may not delete', async () => {
  const { page, clean } = await openConsole(browser, '/retention', {
    language: 'sv',
    roles: ['analyst'],
    context: tablet,
    prepare: (fake) => {
      fake.answer('retention', { ...cannedRetention.retention(), deletions: [], backups: [] });
      fake.answer('dueForDeletion', { counts: { replies: 0, conversations: 0 } });
    },
  });
  await page.getByText('Inga raderingar har gjorts ännu').waitFor();
  await page.getByRole('button', { name: 'Räkna' }).click();
  await page.getByText('Ingenting är föråldrat.').waitFor();
  expect(await page.getByRole('button', { name: 'Radera nu' }).count()).toBe(0);
  await clean('retention-empty');
});

test('a deletion under way', async () => {
  const { page, clean } = await openConsole(browser, '/retention', {
    language: 'en',
    prepare: (fake) => {
      const [first, ...others] = cannedRetention.retention().deletions;
      const deletions = first ? [{ ...first, endedAt: null, counts: {} }, ...others] : [];
      fake.answer('retention', { ...cannedRetention.retention(), isRunning: true, deletions });
    },
  });
  await page.getByRole('cell', { name: 'A deletion is under way.' }).waitFor();
  expect(await page.getByRole('button', { name: 'Delete now' }).isDisabled()).toBe(true);
  await clean('retention-running');
});

test('the checklist in three languages', async () => {
  for (const [language, heading] of [
    ['fi', 'Tietosuoja'],
    ['sv', 'Dataskydd'],
    ['en', 'Data protection'],
  ] as const) {
    const { page, clean } = await openConsole(browser, '/checklist', { language, roles: ['expert'] });
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await clean(`checklist-${language}`);
  }
});
