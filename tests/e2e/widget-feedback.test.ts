// The form of feedback on the service in a real browser: sent once, by keyboard, in both languages, also when it fails at first.
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeChat, startFakeChat } from '../support/fake-chat-server.ts';
import { axeViolations, type ChatPage, chatOn, launch, pageAt, phone, picture } from './browser.ts';

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

async function opened(options: Parameters<typeof pageAt>[2] = {}): Promise<ChatPage> {
  const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`, options));
  await chat.open();
  await chat.button('Valikko').click();
  await chat.button('Anna palautetta palvelusta').click();
  return chat;
}
const field = (chat: ChatPage) => chat.dialog.getByLabel('Palautteesi');

test('it is filled in and sent by keyboard alone, and says what was taken out', async () => {
  const chat = await opened();
  await expect
    .poll(() =>
      chat.dialog
        .getByRole('heading', { name: 'Anna palautetta' })
        .evaluate((each) => each.matches(':focus')),
    )
    .toBe(true);
  expect(await axeViolations(chat.page)).toEqual([]);
  await chat.page.keyboard.press('Tab');
  await chat.page.keyboard.type('Hyvä palvelu, soittakaa 040 123 4567');
  await chat.page.keyboard.press('Tab');
  await chat.page.keyboard.press('Space');
  expect(await chat.dialog.getByLabel('Hyvin').isChecked()).toBe(true);
  await picture(chat.page, 'feedback-form');
  await chat.page.keyboard.press('Enter');
  await chat.dialog.getByText('Kiitos palautteesta').waitFor();
  await chat.dialog.getByText('Poistimme viestistäsi puhelinnumeron').waitFor();
  expect(await axeViolations(chat.page)).toEqual([]);
  expect(fake.feedback()).toHaveLength(1);
  await chat.page.keyboard.press('Escape');
  await chat.field.waitFor();
});

test('an empty one is refused with the field in focus', async () => {
  const chat = await opened(phone);
  await chat.button('Lähetä palaute').click();
  await chat.dialog.getByText('Kirjoita ensin palautteesi').waitFor();
  expect(await field(chat).evaluate((each) => each.matches(':focus'))).toBe(true);
  expect(await axeViolations(chat.page)).toEqual([]);
  await picture(chat.page, 'feedback-form-phone');
  expect(fake.feedback()).toEqual([]);
});

test('one that could not be sent stays in the field, and is counted once when it is sent again', async () => {
  const chat = await opened();
  await field(chat).fill('Jonotin tunnin');
  fake.deafenOnce();
  await chat.button('Lähetä palaute').click();
  await chat.dialog.getByText('Palautetta ei saatu lähetettyä').waitFor();
  expect(await field(chat).inputValue()).toBe('Jonotin tunnin');
  await expect
    .poll(
      async () => {
        await chat.button('Lähetä palaute').click();
        return chat.dialog.getByText('Kiitos palautteesta').isVisible();
      },
      { timeout: 20_000, interval: 1_500 },
    )
    .toBe(true);
  expect(fake.feedback()).toEqual(['Jonotin tunnin']);
});

test('when the conversation has ended meanwhile it goes into a new one', async () => {
  const chat = await opened();
  await field(chat).fill('Kaikki sujui');
  fake.expire();
  await chat.button('Lähetä palaute').click();
  await chat.dialog.getByText('Kiitos palautteesta').waitFor();
  expect(fake.feedback()).toEqual(['Kaikki sujui']);
});
