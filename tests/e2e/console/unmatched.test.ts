// The page of what was not understood in its states: no axe violation, nothing that the policy stops, a picture of each.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchConsole, type Opened, openConsole, tablet } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

const open = (path: string, options: Parameters<typeof openConsole>[2] = {}): Promise<Opened> =>
  openConsole(browser, path, options);

describe('what was not understood', () => {
  test('the groups, some chosen, and nothing found', async () => {
    const { page, clean } = await open('/unmatched?state=any');
    await page.getByRole('link', { name: 'pysäköinti · toimiston · maksaa' }).waitFor();
    await clean('unmatched');
    await page.getByLabel('Valitse: pysäköinti').check();
    await page.getByLabel('Valitse: passi').check();
    await page.getByRole('button', { name: 'Yhdistä ryhmät' }).waitFor();
    await clean('unmatched-chosen');
    await page.getByLabel('Hae kysymyksistä').fill('olematon');
    await page.getByText('Tässä ei ole yhtään ryhmää').waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe('olematon');
    await clean('unmatched-nothing');
  });

  test('a group with its questions, and a phrase that copies a customer’s', async () => {
    const { page, fake, clean } = await open('/unmatched/parking');
    await page.getByText('onko teillä asiakaspysäköintiä').waitFor();
    await clean('unmatched-group');
    await page.getByRole('button', { name: 'Lisää vastaukseen' }).click();
    await page.getByLabel('Kysymys 1', { exact: true }).fill('ONKO TEILLÄ asiakaspysäköintiä?');
    await page.getByText('Muotoile kysymys omin sanoin.').last().waitFor();
    await clean('unmatched-phrases');
    await page.getByLabel('Kysymys 1', { exact: true }).fill('asiakaspysäköinti toimistolla');
    await page.getByLabel('Vastaus', { exact: true }).selectOption('service.opening-hours');
    await page.getByRole('button', { name: 'Tee luonnos' }).click();
    await page.getByText('Kysymykset ovat nyt vastauksen luonnoksessa').waitFor();
    await clean('unmatched-done');
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText('Kumottiin').waitFor();
    expect(fake.sent('undoUnmatched')).toHaveLength(1);
  });

  test('a new answer, handing on, another authority, and before and after, in Swedish', async () => {
    const { page, clean } = await open('/unmatched/parking', { language: 'sv' });
    await page.getByRole('button', { name: 'Nytt svar' }).click();
    await page.getByRole('button', { name: 'Gör ett utkast' }).click();
    await page.getByText('Använd bara bokstäverna').waitFor();
    await clean('unmatched-new-intent');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ge till en kollega' }).click();
    await page.getByLabel('Meddelande').fill('Titta på de här');
    await clean('unmatched-hand');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hör till en annan myndighet' }).click();
    await clean('unmatched-elsewhere');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Alla grupper' }).click();
    await page.getByText('Före och efter').click();
    await page.getByText('118 / 412').waitFor();
    await clean('unmatched-outlook');
  });

  test('on a tablet, and for who may not read', async () => {
    const { page, clean } = await open('/unmatched', { language: 'en', context: tablet });
    await page.getByText('Miten uusin passin?').waitFor();
    await clean('unmatched-tablet');
  });
});
