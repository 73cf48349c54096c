// How the console behaves under a person's hands: saving, conflicts, pasting, focus, languages, sessions.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherPersonsDraft } from '../../support/canned-console.ts';
import { paste } from '../browser.ts';
import { launchConsole, openConsole } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

const intent = '/intents/housing-allowance.apply';
const title = (page: Page) => page.getByLabel('Otsikko suomeksi');
const answer = (page: Page) => page.getByLabel('Vastaus suomeksi', { exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** What the preview shows, from inside its shadow root. */
const previewed = (page: Page): Promise<string> =>
  page
    .locator('.widget-reply > div')
    .first()
    .evaluate((place) => place.shadowRoot?.querySelector('.answer')?.innerHTML ?? '');

describe('a draft', () => {
  test('is saved by itself, once for many letters, and says so', async () => {
    const { page, fake } = await openConsole(browser, intent);
    await title(page).click();
    await title(page).press('End');
    await title(page).pressSequentially(' netissä', { delay: 10 });
    await page.getByText(/^Tallennettu/).waitFor();
    expect(fake.sent('saveDraft')).toHaveLength(1);
    expect(fake.library.drafts.get('intent/housing-allowance.apply')?.content).toMatchObject({
      title: { fi: 'Asumistuen hakeminen netissä' },
    });
  });

  test('that two people write at once loses nothing of either', async () => {
    const { page, fake } = await openConsole(browser, intent);
    await title(page).fill('Minun otsikkoni');
    await page.getByText(/^Tallennettu/).waitFor();
    otherPersonsDraft(fake.library, 'housing-allowance.apply', 'draft');
    await page.getByLabel('Otsikko ruotsiksi').fill('Min rubrik');
    const conflict = page.getByRole('alertdialog', { name: 'Toinen tallensi samaan aikaan' });
    await conflict.waitFor();
    expect(fake.library.drafts.get('intent/housing-allowance.apply')?.editedBy.name).toBe('Bo Söderholm');
    await conflict
      .getByRole('group', { name: /Vastaus suomeksi/ })
      .getByRole('radio', { name: /Toisen teksti/ })
      .check();
    await conflict.getByRole('button', { name: 'Tallenna valittu' }).click();
    await conflict.waitFor({ state: 'detached' });
    await page.getByText(/^Tallennettu/).waitFor();
    const saved = fake.library.drafts.get('intent/housing-allowance.apply')?.content;
    expect(saved).toMatchObject({ title: { fi: 'Minun otsikkoni', sv: 'Min rubrik' } });
    expect(JSON.stringify(saved)).toContain('ennen muuttoa');
  });

  test('that cannot be saved is kept in the browser and offered again', async () => {
    const { page, fake } = await openConsole(browser, intent);
    await heading(page).waitFor();
    fake.refuse('saveDraft', { code: 'unavailable', status: 503, message: 'Full.' });
    await title(page).fill('Tallentamaton');
    await page.getByText(/^Ei tallennettu/).waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('tekstiä, jota ei saatu tallennettua').waitFor();
    fake.refuse('saveDraft', undefined);
    await page.getByRole('button', { name: 'Ota se käyttöön' }).click();
    await page.getByText(/^Tallennettu/).waitFor();
    expect(await title(page).inputValue()).toBe('Tallentamaton');
  });

  test('is sent for approval and taken back by keyboard alone', async () => {
    const { page, fake } = await openConsole(browser, intent);
    await title(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+s');
    await page.getByText(/^Tallennettu/).waitFor();
    await page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Lähetetäänkö hyväksyttäväksi?' });
    await dialog.getByLabel(/Viesti/).focus();
    await page.keyboard.type('Valmis.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Odottaa hyväksyntää').first().waitFor();
    expect(fake.sent('submitDraft')).toMatchObject([{ body: { version: 1, comment: 'Valmis.' } }]);
    expect(await title(page).getAttribute('readonly')).not.toBeNull();
    await page.getByRole('button', { name: 'Ota takaisin muokattavaksi' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Voit taas muokata.').waitFor();
  });
});

describe('writing', () => {
  test('the preview is the server’s rendering: no HTML, no link to a foreign host', async () => {
    const { page } = await openConsole(browser, intent);
    await answer(page).fill(
      '**Hae** <img src=x onerror=alert(1)>\n\n[muualle](https://example.com) [Kela](https://www.kela.fi/)',
    );
    await expect.poll(() => previewed(page)).toContain('<strong>Hae</strong>');
    const html = await previewed(page);
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('href="https://example.com');
    expect(html).toContain('href="https://www.kela.fi/"');
  });

  test('what is pasted from Word arrives as Markdown without rubbish', async () => {
    const { page } = await openConsole(browser, intent);
    await answer(page).fill('');
    await answer(page).focus();
    await paste(page, {
      'text/plain': 'Hae tukea',
      'text/html': `<html xmlns:o="urn:x"><head><style>p{mso-style:1}</style></head><body><!--[if gte mso 9]><xml>rubbish</xml><![endif]-->
        <p class=MsoNormal><b>Hae</b>&nbsp;tukea<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Kirjaudu</p>
        <p class=MsoListParagraph style='mso-list:l0 level1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Liitä sopimus</p>
        <p><a href="https://www.kela.fi/haku" onclick="x()">Näin haet</a><script>alert(1)</script></p></body></html>`,
    });
    expect(await answer(page).inputValue()).toBe(
      '**Hae** tukea\n\n- Kirjaudu\n- Liitä sopimus\n\n[Näin haet](https://www.kela.fi/haku)',
    );
  });

  test('lists of a web page become lists', async () => {
    const { page } = await openConsole(browser, intent);
    await answer(page).fill('');
    await answer(page).focus();
    await paste(page, {
      'text/plain': 'x',
      'text/html':
        '<h2>Otsikko</h2><ol><li>Yksi</li><li>Kaksi <em>tärkeää</em><ul><li>sisällä</li></ul></li></ol><p>Loppu</p>',
    });
    expect(await answer(page).inputValue()).toBe(
      'Otsikko\n\n1. Yksi\n2. Kaksi *tärkeää*\n   - sisällä\n\nLoppu',
    );
  });

  test('many lines pasted into a phrase become many phrases, without bullets', async () => {
    const { page } = await openConsole(browser, '/intents/housing-allowance.moving');
    await page.getByRole('button', { name: 'Lisää kysymys' }).first().click();
    await page.getByLabel('Kysymys 1 suomeksi').focus();
    await paste(page, {
      'text/plain': '• Miten muutan?\r\n2) Milloin ilmoitan muutosta?\n\n- Mihin ilmoitan',
    });
    await page.getByLabel('Kysymys 3 suomeksi').waitFor();
    const phrases = await page.locator('.phrases').first().getByRole('textbox').all();
    expect(await Promise.all(phrases.map((each) => each.inputValue()))).toEqual([
      'Miten muutan?',
      'Milloin ilmoitan muutosta?',
      'Mihin ilmoitan',
    ]);
  });

  test('the live check waits for a pause, and asks about what stands there then', async () => {
    const { page, fake } = await openConsole(browser, intent);
    const phrase = page.getByLabel('Kysymys 3 suomeksi');
    await phrase.click();
    await page.getByText('Nykyinen malli antaa jo tämän vastauksen').waitFor();
    const before = fake.sent('liveCheck').length;
    await phrase.press('End');
    await phrase.pressSequentially(' heti', { delay: 5 });
    await expect.poll(() => fake.sent('liveCheck').length).toBeGreaterThan(before);
    await page.waitForTimeout(400);
    const asked = fake.sent('liveCheck').slice(before) as { body: { phrase: string } }[];
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.at(-1)?.body.phrase).toMatch(/ heti$/);
  });
});

describe('getting about', () => {
  test('a new page is named in the tab and its heading has the focus; the skip link comes first', async () => {
    const { page } = await openConsole(browser, '/library');
    await heading(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Siirry sisältöön');
    await page.getByRole('link', { name: 'Kokeile' }).click();
    await page.getByRole('heading', { name: 'Kokeile', level: 1 }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Kokeile');
    expect(await page.title()).toBe('Kokeile – Kuiskaaja');
  });

  test('letters go places, but never while somebody writes, nor when they are turned off', async () => {
    const { page } = await openConsole(browser, '/audit');
    await heading(page).waitFor();
    await page.getByLabel('Vastauksen tai keskustelun tunnus').focus();
    await page.keyboard.type('gj');
    expect(new URL(page.url()).pathname).toBe('/console/audit');
    await heading(page).focus();
    await page.keyboard.type('gj');
    await page.getByRole('heading', { name: 'Julkaisut', level: 1 }).waitFor();
    await page.keyboard.type('?');
    await page.getByText('Yhden kirjaimen pikanäppäimet ovat käytössä').click();
    await page.keyboard.press('Escape');
    await page.keyboard.type('gv');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/console/releases');
  });

  test('the language of the console is kept, and the page says which it is', async () => {
    const { page } = await openConsole(browser, '/library');
    await page.getByRole('button', { name: 'Svenska' }).click();
    await page.getByRole('heading', { name: 'Svar', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Svar', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  });

  test('a title in another language than the page’s is marked with its own', async () => {
    const { page } = await openConsole(browser, intent, { language: 'en' });
    await heading(page).getByText('Asumistuen hakeminen').waitFor();
    expect(await heading(page).getAttribute('lang')).toBe('fi');
    await page.getByRole('button', { name: 'Svenska' }).click();
    await heading(page).getByText('Ansöka om allmänt bostadsbidrag').waitFor();
    expect(await heading(page).getAttribute('lang')).toBe('sv');
    const topic = page.getByRole('link', { name: 'Allmänt bostadsbidrag', exact: true });
    expect(await topic.locator('[lang]').getAttribute('lang')).toBe('sv');
  });

  test('filters stay in the address', async () => {
    const { page } = await openConsole(browser, '/library');
    await page.getByLabel('Aihe', { exact: true }).selectOption('pensions');
    await page.getByLabel('Järjestys').selectOption('asked');
    expect(new URL(page.url()).search).toBe('?topic=pensions&sort=asked');
    await page.reload();
    expect(await page.getByLabel('Aihe', { exact: true }).inputValue()).toBe('pensions');
  });

  test('a dialog gives the focus back to the button that opened it', async () => {
    const { page } = await openConsole(browser, '/notices');
    const button = page.getByRole('button', { name: 'Lopeta heti' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true);
  });
});

describe('sessions and roles', () => {
  test('a session that ends brings the sign-in to the same address', async () => {
    const { page, fake } = await openConsole(browser, '/questions');
    await heading(page).waitFor();
    fake.signIn(null);
    fake.refuse('testQuestions', { code: 'unauthenticated', status: 401, message: 'x' });
    await page.getByRole('link', { name: 'Kokeile' }).click();
    // The page is fetched first: going back before it has come would leave the console.
    await page.waitForURL('**/console/try*');
    await page.goBack();
    await page.reload();
    await page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor();
    fake.refuse('testQuestions', undefined);
    await page.getByLabel('Sähköposti').fill('aino@example.fi');
    await page.getByLabel('Salasana').fill('oikea hevonen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Testikysymykset' }).waitFor();
  });

  test('nobody is shown a way to approve their own text', async () => {
    const { page, fake } = await openConsole(browser, intent);
    await title(page).fill('Oma otsikko');
    await page.getByText(/^Tallennettu/).waitFor();
    const draft = fake.library.drafts.get('intent/housing-allowance.apply');
    if (draft) fake.library.drafts.set('intent/housing-allowance.apply', { ...draft, state: 'waiting' });
    await page.goto(`${fake.origin}/console/approvals/intent/housing-allowance.apply`);
    await page.getByText('toisen henkilön on hyväksyttävä').waitFor();
    expect(await page.getByRole('button', { name: 'Hyväksy' }).count()).toBe(0);
  });

  test('an expert sees no people, and no button to publish', async () => {
    const { page } = await openConsole(browser, '/releases', { roles: ['expert'] });
    await page.getByRole('heading', { name: 'Odottaa julkaisua' }).waitFor();
    await page.getByText('Asumistuen hakeminen').first().waitFor();
    expect(await page.getByRole('button', { name: 'Julkaise' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Käyttäjät' }).count()).toBe(0);
  });
});
