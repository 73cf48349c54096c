// The widget in a real browser, against canned replies: its languages, its field, and the element on the page.
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeChat, startFakeChat } from '../support/fake-chat-server.ts';
import { type ChatPage, chatOn, launch, pageAt } from './browser.ts';

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

async function opened(path = '/asumistuki'): Promise<ChatPage> {
  const chat = chatOn(await pageAt(browser, fake.origin + path));
  await chat.open();
  return chat;
}

describe('languages', () => {
  test('the switch changes interface, contact and popular questions, and holds on the next page', async () => {
    const chat = await opened();
    await chat.button('På svenska').click();
    await chat.dialog.getByText('Chattens språk är nu svenska.').waitFor();
    await chat.button('Betalningsdagar').waitFor();
    await chat.page.goto(`${fake.origin}/elakkeet`);
    await chat.button('Betalningsdagar').waitFor();
    expect(await chat.dialog.getAttribute('lang')).toBe('sv');
  });

  test('without a choice the chat follows the page', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    await chat.page.getByRole('link', { name: 'På svenska' }).click();
    await chat.button('Betalningsdagar').waitFor();
    const exchange = chat.dialog.locator('.exchange').first();
    expect(await exchange.locator('[part=reply]').getAttribute('lang')).toBe('fi');
  });

  test('Arabic is marked as Arabic and runs from right to left', async () => {
    const chat = await opened();
    const exchange = await chat.ask('arabia');
    const words = exchange.locator('.words');
    expect([await words.getAttribute('lang'), await words.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(await exchange.locator('.customer .bubble').getAttribute('lang')).toBe('ar');
    const link = exchange.getByRole('link', { name: /^https:/ });
    expect(await link.getAttribute('href')).toBe('https://www.kela.fi/soita-kelaan');
  });

  test('an offered switch is taken', async () => {
    const chat = await opened();
    const exchange = await chat.ask('på svenska');
    await exchange.getByRole('button', { name: 'På svenska' }).click();
    await chat.dialog.getByText('Chattens språk är nu svenska.').waitFor();
  });
});

describe('the field', () => {
  test('counts when the limit is near, and refuses what is longer without losing it', async () => {
    const chat = await opened();
    await chat.field.fill('a'.repeat(990));
    await chat.dialog.getByText('10 merkkiä jäljellä').waitFor();
    await chat.field.fill('a'.repeat(1003));
    await chat.dialog.getByText('Viesti on 3 merkkiä liian pitkä.').waitFor();
    await chat.field.press('Enter');
    expect((await chat.field.inputValue()).length).toBe(1003);
    expect(await chat.dialog.locator('.exchange').count()).toBe(0);
  });

  test('says what is missing when there is nothing to send', async () => {
    const chat = await opened();
    await chat.button('Lähetä').click();
    await chat.dialog.getByText('Kirjoita ensin kysymys.').waitFor();
    await chat.field.fill('Hei');
    expect(await chat.dialog.getByText('Kirjoita ensin kysymys.').count()).toBe(0);
  });

  test('shows what personal data was taken out, and the message without it', async () => {
    const chat = await opened();
    const exchange = await chat.ask('Tunnukseni on 131052-308T');
    await exchange.getByText('Poistimme viestistäsi henkilötunnuksen. Tietoa ei tallennettu.').waitFor();
    expect(await exchange.locator('.customer .bubble').textContent()).toBe('Tunnukseni on [henkilötunnus]');
  });

  test('a refusal says why, and only what may help is offered again', async () => {
    const chat = await opened();
    await chat.send('liikaa viestejä');
    await chat.dialog.getByText('Lähetit monta viestiä').waitFor();
    await chat.button('Lähetä uudelleen').waitFor();
  });
});

describe('the element', () => {
  test('marks a reply that came while it was closed, also on the next page', async () => {
    const chat = await opened();
    await chat.send('hidas kysymys');
    await chat.button('Sulje chatti').click();
    await chat.page.getByRole('button', { name: /^Kysy chatissa.*1 uusi viesti$/ }).waitFor();
    await chat.open();
    await chat.send('hidas, toinen');
    await chat.button('Sulje chatti').click();
    await chat.page.goto(`${fake.origin}/elakkeet`);
    await chat.page.getByRole('button', { name: '1 uusi viesti' }).waitFor();
  });

  test('opens and closes by attribute and method, and tells the page', async () => {
    const page = await pageAt(browser, fake.hostOrigin);
    await page.getByRole('button', { name: 'Kysy chatissa' }).waitFor();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['open', 'close', 'reply']) {
        document.addEventListener(`faq-chat-${name}`, (event) =>
          heard.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`),
        );
      }
      document.querySelector('faq-chat')?.setAttribute('open', '');
    });
    const chat = chatOn(page);
    await chat.dialog.waitFor();
    await chat.ask('Miten haen asumistukea?');
    await page.evaluate(() => document.querySelector('faq-chat')?.removeAttribute('open'));
    await chat.dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      'open null',
      'reply {"kind":"answer","language":"fi"}',
      'close null',
    ]);
  });

  test('follows a changed language attribute, and takes the theme from its attribute', async () => {
    const page = await pageAt(browser, fake.hostOrigin);
    const chat = chatOn(page);
    await chat.open();
    await page.evaluate(() => {
      const element = document.querySelector('faq-chat');
      element?.setAttribute('language', 'sv');
      element?.setAttribute('theme', 'dark');
    });
    await chat.button('Betalningsdagar').waitFor();
    const surface = await chat.dialog
      .locator('[part=composer]')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(surface).toBe('rgb(32, 40, 50)');
  });

  test('shows notices as they come, and closes them for this tab', async () => {
    const chat = await opened();
    fake.sendNotices([{ id: 'a', text: { fi: 'Maksut viivästyvät.', sv: 'Betalningarna dröjer.' } }]);
    await chat.dialog.getByText('Maksut viivästyvät.').waitFor();
    await chat.button('Sulje tiedote').click();
    await chat.page.reload();
    await chat.button('Maksupäivät').waitFor();
    expect(await chat.dialog.getByText('Maksut viivästyvät.').count()).toBe(0);
  });
});
