// Every state of the widget in a real browser, against canned replies: no axe violation in any, and a picture of each.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeChat, startFakeChat } from '../support/fake-chat-server.ts';
import { axeViolations, type ChatPage, chatOn, desktop, launch, pageAt, phone, picture } from './browser.ts';

let browser: Browser;
let fake: FakeChat;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake = await startFakeChat();
  return () => fake.close();
});

async function opened(path = '/asumistuki', options = desktop): Promise<ChatPage> {
  const chat = chatOn(await pageAt(browser, fake.origin + path, options));
  await chat.open();
  return chat;
}

async function clean(chat: ChatPage, name: string): Promise<void> {
  await picture(chat.page, name);
  expect(await axeViolations(chat.page)).toEqual([]);
}

describe('no accessibility violation, and a picture', () => {
  test('front page with the launcher', async () => {
    const chat = chatOn(await pageAt(browser, `${fake.origin}/`));
    await clean(chat, 'desktop-launcher');
  });

  test('welcome, with popular questions', async () => {
    await clean(await opened(), 'desktop-welcome');
  });

  test('welcome before the server has answered', async () => {
    fake.down();
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`));
    await chat.page.getByRole('button', { name: 'Kysy chatissa' }).click();
    await chat.dialog.getByText('Yhdistetään chattiin').waitFor();
    await clean(chat, 'desktop-connecting');
  });

  test('an answer with a list, a link and follow-ups', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    await clean(chat, 'desktop-answer');
  });

  test('"did you mean" buttons', async () => {
    const chat = await opened();
    await chat.ask('En tiedä, mitä tarkoitan');
    await clean(chat, 'desktop-clarify');
  });

  test('not understood, with a way to a person', async () => {
    const chat = await opened();
    await chat.ask('outo kysymys');
    await clean(chat, 'desktop-unmatched');
  });

  test('contact cards', async () => {
    const chat = await opened();
    await chat.ask('outo kysymys');
    await chat.button('Ota yhteyttä asiakaspalveluun').click();
    await chat.dialog.getByText('Puhelinpalvelu').waitFor();
    await clean(chat, 'desktop-contact');
  });

  test('the reason for a thumb down, and the thanks', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    await chat.button('Ei').click();
    await clean(chat, 'desktop-reason');
    await chat.dialog.getByLabel(/Mitä vastauksesta puuttui/).fill('Puhelinnumeroni on 040 123 4567');
    await chat.button('Lähetä palaute').click();
    await chat.dialog.getByText('Poistimme viestistäsi puhelinnumeron').waitFor();
    await clean(chat, 'desktop-thanks');
  });

  test('personal data was removed', async () => {
    const chat = await opened();
    await chat.ask('Tunnukseni on 131052-308T, milloin saan päätöksen?');
    await clean(chat, 'desktop-removed');
  });

  test('acute distress', async () => {
    const chat = await opened();
    await chat.ask('hätä');
    await clean(chat, 'desktop-priority');
  });

  test('a fixed text in Arabic, written from right to left', async () => {
    const chat = await opened();
    await chat.ask('arabia');
    await clean(chat, 'desktop-arabic');
  });

  test('sample content, notices, and an answer that has changed since', async () => {
    fake.change({
      sample: true,
      notices: [
        {
          id: 'delay',
          text: {
            fi: 'Asumistuen maksut viivästyvät tänään 24.11. Maksu näkyy tilillä viimeistään illalla.',
            sv: 'Utbetalningen av bostadsbidrag dröjer i dag 24.11. Pengarna syns på kontot senast i kväll.',
          },
        },
      ],
    });
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    fake.outdate();
    await chat.page.reload();
    await chat.dialog.getByText('Tämä vastaus on muuttunut').waitFor();
    await clean(chat, 'desktop-notices');
  });

  test('menu, about, and deleting', async () => {
    const chat = await opened();
    await chat.button('Valikko').click();
    await clean(chat, 'desktop-menu');
    await chat.button('Tietoa robotista').click();
    await clean(chat, 'desktop-about');
    await chat.button('Takaisin keskusteluun').click();
    await chat.button('Valikko').click();
    await chat.button('Poista keskustelu').click();
    await clean(chat, 'desktop-delete');
  });

  test('waiting for a slow answer', async () => {
    const chat = await opened();
    await chat.send('hyvin hidas kysymys');
    await chat.dialog.locator('.typing').waitFor();
    await clean(chat, 'desktop-typing');
  });

  test('too many messages, a fault, a message that is too long', async () => {
    const chat = await opened();
    await chat.send('liikaa viestejä');
    await chat.dialog.getByText('Lähetit monta viestiä').waitFor();
    await chat.send('palvelin on rikki');
    await chat.dialog.getByText('Chatissa on häiriö').waitFor();
    await chat.field.fill('Pitkä tarina. '.repeat(75));
    await clean(chat, 'desktop-failures');
  });

  test('connection lost', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    fake.down();
    await chat.dialog.getByText('Yhteys katkesi').waitFor();
    await clean(chat, 'desktop-reconnecting');
    await chat.dialog.getByText('Chattiin ei juuri nyt saada yhteyttä.').waitFor();
    await clean(chat, 'desktop-no-connection');
  });

  test('dark', async () => {
    const chat = await opened('/asumistuki', { ...desktop, colorScheme: 'dark' });
    await chat.ask('Miten haen asumistukea?');
    await chat.button('Kyllä').click();
    await clean(chat, 'desktop-dark');
    await chat.ask('En tiedä, mitä tarkoitan');
    await clean(chat, 'desktop-dark-clarify');
  });

  test('Swedish', async () => {
    const chat = await opened('/bostadsbidrag');
    await chat.ask('Hur ansöker jag om bostadsbidrag?');
    await clean(chat, 'desktop-swedish');
  });

  test('forced colours', async () => {
    const chat = await opened('/asumistuki', { ...desktop, forcedColors: 'active' });
    await chat.ask('Miten haen asumistukea?');
    await chat.button('Kyllä').click();
    await clean(chat, 'desktop-forced-colors');
  });

  test('phone: launcher, welcome, answer, contact, Swedish', async () => {
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`, phone));
    await clean(chat, 'phone-launcher');
    await chat.open();
    await clean(chat, 'phone-welcome');
    await chat.ask('Miten haen asumistukea?');
    await clean(chat, 'phone-answer');
    await chat.button('På svenska').click();
    await chat.dialog.getByText('Chattens språk är nu svenska').waitFor();
    await chat.ask('Hur ansöker jag?');
    await clean(chat, 'phone-swedish');
  });
});
