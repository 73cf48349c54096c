// Weak answers, judging the sample, who read what: every state axe clean with a picture, and judged by the keyboard alone.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../server/web/api/contract.ts';
import { cannedWeeks } from '../../support/canned-review.ts';
import { launchConsole, type Opened, openConsole, tablet } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

const open = (path: string, options: Parameters<typeof openConsole>[2] = {}): Promise<Opened> =>
  openConsole(browser, path, options);
const noFigures = {
  begun: 0,
  judged: 0,
  final: 0,
  disagreements: 0,
  shares: Object.fromEntries(
    ['right', 'partly', 'wrong', 'dangerous'].map((name) => [name, { times: 0, share: 0, low: 0, high: 1 }]),
  ) as Answer<'judging'>['all']['shares'],
  kappa: null,
};

describe('weak answers', () => {
  test('the bench', async () => {
    const { page, clean } = await open('/weak');
    await page.getByText('Sinulle on siirretty 2 tapausta.').waitFor();
    await clean('weak');
    await page.getByLabel('Aika').selectOption('7');
    expect(page.url()).toContain('days=7');
  });

  test('none, on a tablet in Swedish', async () => {
    const { page, clean } = await open('/weak', {
      language: 'sv',
      context: tablet,
      prepare: (fake) => fake.answer('weakAnswers', { answers: [], mine: 0 }),
    });
    await page.getByText('Det finns inga svaga svar').waitFor();
    await clean('weak-none');
  });

  test('the cases of one, with the conversation around it', async () => {
    const { page, clean, fake } = await open('/weak');
    await page.getByRole('link', { name: 'Asumistuen hakeminen' }).click();
    await page.getByRole('heading', { name: /^Tapaukset: / }).waitFor();
    expect(fake.sent('conversation')).toEqual([]);
    await page.getByRole('button', { name: /^Avaa keskustelu: saanko/ }).click();
    await page.getByText('Katselustasi jäi merkintä.').waitFor();
    expect(fake.sent('conversation')).toMatchObject([{ params: { id: 'c-w1' }, query: { door: 'weak' } }]);
    await clean('weak-cases');
  });

  test('a case is handled, and that is undone', async () => {
    const { page, fake } = await open('/weak/cases');
    await page.getByRole('button', { name: 'Merkitse käsitellyksi' }).first().click();
    await page.getByText('Merkitty käsitellyksi.').waitFor();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText('Palautettu.').waitFor();
    expect(fake.sent('markWeakCase')).toMatchObject([
      { params: { id: 'w1' }, body: { state: 'handled' } },
      { params: { id: 'w1' }, body: { state: 'open' } },
    ]);
  });

  test('a case is handed to a colleague, who must be named', async () => {
    const { page, clean, fake } = await open('/weak/cases');
    await page.getByRole('button', { name: 'Siirrä kollegalle' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Viesti').fill('Katsotko?');
    await dialog.getByRole('button', { name: 'Siirrä kollegalle' }).click();
    await dialog.getByText('Tämä tieto tarvitaan.').waitFor();
    await clean('weak-hand');
    await dialog.getByLabel('Kenelle').selectOption('eeva');
    await dialog.getByRole('button', { name: 'Siirrä kollegalle' }).click();
    await page.getByText('Siirretty: Eeva Niemi.').waitFor();
    expect(fake.sent('markWeakCase')).toMatchObject([
      { body: { state: 'handed', to: 'eeva', note: 'Katsotko?' } },
    ]);
  });

  test('the way to the editor marks the case', async () => {
    const { page, fake } = await open('/weak/cases');
    await page.getByRole('link', { name: 'Korjaa vastausta' }).first().click();
    await page.waitForURL('**/intents/housing-allowance.apply');
    expect(fake.sent('markWeakCase')).toMatchObject([{ body: { state: 'expert' } }]);
  });

  test('no case', async () => {
    const { page, clean } = await open('/weak/cases?signal=person', {
      prepare: (fake) => fake.answer('weakCases', { cases: [], more: false }),
    });
    await page.getByText('Tapauksia ei ole').waitFor();
    await clean('weak-no-cases');
  });
});

describe('judging', () => {
  test('the weeks, with accuracy over time', async () => {
    const { page, clean } = await open('/judging');
    await page.getByText('16.–22.11.2026').waitFor();
    await clean('judging');
    await page.getByText('Näin otanta poimitaan').click();
    await clean('judging-how');
  });

  test('no week yet, in English on a tablet', async () => {
    const { page, clean } = await open('/judging', {
      language: 'en',
      context: tablet,
      prepare: (fake) => fake.answer('judging', { weeks: [], all: noFigures, size: 50 }),
    });
    await page.getByText('There is no sample yet').waitFor();
    await clean('judging-none');
  });

  test('one week that nobody has judged has no chart', async () => {
    const { page, clean } = await open('/judging', {
      prepare: (fake) => fake.answer('judging', { weeks: cannedWeeks.slice(0, 1), all: noFigures, size: 50 }),
    });
    await page.getByRole('link', { name: /^Arvioi \(38\)/ }).waitFor();
    expect(await page.locator('.accuracy').count()).toBe(0);
    await clean('judging-first');
  });

  test('a case, judged and taken back by the keyboard alone', async () => {
    const { page, clean, fake } = await open('/judging/2026-11-16');
    await page.getByRole('heading', { name: 'Tapaus 13 / 50' }).waitFor();
    await clean('judge');
    await page.keyboard.press('3');
    await page.getByText('Tallennettu: Väärin.').waitFor();
    expect(fake.sent('judge')).toMatchObject([{ params: { id: 'j13' }, body: { verdict: 'wrong' } }]);
    await page.keyboard.press('u');
    await page.getByText('Edellinen arvio kumottu.').waitFor();
    expect(fake.sent('unjudge')).toMatchObject([{ params: { id: 'j13' } }]);
    await page.keyboard.press('c');
    await page.getByText('Katselustasi jäi merkintä.').waitFor();
    await clean('judge-conversation');
    await page.keyboard.press('n');
    await expect.poll(() => fake.sent('judgingCase').at(-1)).toMatchObject({ query: { after: '13' } });
  });

  test('letters that are turned off do nothing, and the page says so; buttons go on', async () => {
    const { page, fake } = await open('/judging/2026-11-16');
    await page.getByRole('heading', { name: 'Tapaus 13 / 50' }).waitFor();
    await page.evaluate(() => localStorage.setItem('kuiskaaja.console.letters', 'off'));
    await page.reload();
    await page.getByText('pikanäppäimet ovat pois käytöstä').waitFor();
    await page.keyboard.press('4');
    await page.getByRole('button', { name: /Oikein/ }).click();
    await page.getByText('Tallennettu: Oikein.').waitFor();
    expect(fake.sent('judge')).toMatchObject([{ body: { verdict: 'right' } }]);
  });

  test('a refusal is shown, and the case stays', async () => {
    const { page, clean } = await open('/judging/2026-11-16', {
      prepare: (fake) =>
        fake.refuse('judge', { code: 'conflict', status: 409, message: 'Two people have judged this case.' }),
    });
    await page.getByRole('heading', { name: 'Tapaus 13 / 50' }).waitFor();
    await page.keyboard.press('1');
    await page.getByText('Kaksi ihmistä on jo arvioinut tämän tapauksen.').waitFor();
    await clean('judge-refused');
  });

  test('nothing left, and the keyboard on a tablet in Swedish', async () => {
    const { page, clean } = await open('/judging/2026-11-16', {
      language: 'sv',
      context: tablet,
      prepare: (fake) => fake.answer('judgingCase', { case: null, drawn: 50, mine: 50, left: 0 }),
    });
    await page.getByText('Allt är bedömt').waitFor();
    await clean('judge-finished');
  });

  test('disagreements are settled and opened again', async () => {
    const { page, clean, fake } = await open('/judging/2026-11-09/disagreements');
    await page.getByText('paljonko asumistuki on kahdelle').waitFor();
    await clean('settle');
    await page.getByRole('button', { name: 'Sovi: Osittain' }).first().click();
    await page.getByText('Sovittu.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Avaa uudelleen' }).first().click();
    await page.getByText('Avattu uudelleen.').waitFor();
    expect(fake.sent('settle')).toMatchObject([
      { params: { id: 'r7' }, body: { verdict: 'partly' } },
      { params: { id: 'r19' }, body: { verdict: null } },
    ]);
  });

  test('an address that names no week says so', async () => {
    const { page, complaints } = await open('/judging/2026-11-17');
    await page.getByRole('heading', { name: 'Sivua ei ole' }).waitFor();
    await page.goto(page.url().replace(/judging.*/, 'judging/2026-W47/disagreements'));
    await page.getByRole('heading', { name: 'Sivua ei ole' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('no disagreement', async () => {
    const { page, clean } = await open('/judging/2026-11-09/disagreements', {
      prepare: (fake) => fake.answer('disagreements', { disagreements: [] }),
    });
    await page.getByText('Erimielisyyksiä ei ole').waitFor();
    await clean('settle-none');
  });
});

describe('who read what', () => {
  test('is listed and narrowed to a person and a day', async () => {
    const { page, clean, fake } = await open('/audit?tab=looks');
    await page.getByText('Keskustelu k418d83jdkW02la').waitFor();
    await clean('looks');
    await page.getByLabel('Käyttäjä').selectOption('bo');
    await page.getByLabel('Alkaen').fill('1.11.2026');
    await expect
      .poll(() => fake.sent('looks').at(-1))
      .toMatchObject({ query: { person: 'bo', from: '2026-11-01' } });
  });

  test('nobody yet', async () => {
    const { page, clean } = await open('/audit?tab=looks', {
      prepare: (fake) => fake.answer('looks', { looks: [], people: [] }),
    });
    await page.getByText('Katseluja ei ole').waitFor();
    await clean('looks-none');
  });

  test('is for the administrator; the trail is downloaded there', async () => {
    const analyst = await open('/audit?tab=looks', { roles: ['analyst'] });
    await analyst.page.getByText('Pääkäyttäjä näkee tapahtumat.').waitFor();
    const { page, clean } = await open('/audit?tab=trail');
    const link = page.getByRole('link', { name: 'Lataa koko tapahtumaketju' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/api/audit/export');
    await clean('trail-download');
  });
});
