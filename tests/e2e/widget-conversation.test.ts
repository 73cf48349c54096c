// How the widget behaves in a real browser, against canned replies: on foreign pages, over reloads, lost lines and
// ended conversations, and what each of its buttons does.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
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

const remembered = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

describe('on a page of another origin', () => {
  test('with a strict policy it answers, and the policy is never violated', async () => {
    const chat = chatOn(await pageAt(browser, fake.hostOrigin));
    await chat.open();
    const exchange = await chat.ask('Miten haen asumistukea?');
    await exchange.getByText('Hae yleistä asumistukea OmaKelassa.').waitFor();
    expect(fake.violations).toEqual([]);
    const dialog = await chat.dialog.boundingBox();
    expect(dialog?.x).toBeGreaterThan(600);
  });

  test('whose policy forbids WebSockets it answers by long polling', async () => {
    const strict = await startFakeChat({ websocket: false });
    const chat = chatOn(await pageAt(browser, strict.hostOrigin));
    await chat.open();
    const exchange = await chat.ask('Miten haen asumistukea?');
    await exchange.getByText('Hae yleistä asumistukea OmaKelassa.').waitFor();
    await strict.close();
  });

  test('it loads nothing but the loader until the customer opens it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(fake.hostOrigin);
    await page.getByRole('button', { name: 'Kysy chatissa' }).waitFor();
    expect(asked).toEqual(['/', '/widget.js']);
  });

  test('nothing that an answer could smuggle in runs, and its words stay', async () => {
    const chat = chatOn(await pageAt(browser, fake.hostOrigin));
    await chat.open();
    const exchange = await chat.ask('vihamielinen vastaus');
    await exchange.getByText('Teksti jää.').waitFor();
    expect(await chat.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await exchange.locator('script, img, iframe, [onclick], [style]').count()).toBe(0);
    const links = exchange.getByRole('link');
    expect(await links.count()).toBe(1);
    expect(await links.first().getAttribute('href')).toBe('https://www.kela.fi/turvallinen');
    // The policy reports the handlers and styles that it, too, would have stopped; nothing was fetched.
    expect(fake.violations.filter((report) => !report.includes('"blocked-uri":"inline"'))).toEqual([]);
  });

  test('leaves no cookie, and no word of the conversation in the browser', async () => {
    const chat = chatOn(await pageAt(browser, fake.hostOrigin));
    await chat.open();
    await chat.ask('Miten haen asumistukea?');
    expect(await chat.page.context().cookies()).toEqual([]);
    expect(await remembered(chat.page)).not.toMatch(/asumistu/i);
  });
});

describe('the conversation', () => {
  test('goes on after a reload and on the next page, open as it was left', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    await chat.page.reload();
    await chat.dialog.getByText('Miten haen asumistukea?').waitFor();
    await chat.page.goto(`${fake.origin}/elakkeet`);
    await chat.dialog.getByText('Miten haen asumistukea?').waitFor();
    expect(await chat.dialog.locator('.exchange').count()).toBe(1);
    await chat.button('Sulje chatti').click();
    await chat.page.reload();
    await chat.page.getByRole('button', { name: 'Kysy chatissa' }).waitFor();
    expect(await chat.dialog.count()).toBe(0);
  });

  test('is another one in another tab', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    const other = chatOn(await chat.page.context().newPage());
    await other.page.goto(`${fake.origin}/asumistuki`);
    await other.open();
    expect(await other.dialog.locator('.exchange').count()).toBe(0);
  });

  test('that silence has ended leaves the screen, and the new question is answered in a new one', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    fake.expire();
    await chat.send('hätä');
    await chat.dialog.getByText('Edellinen keskustelu päättyi').waitFor();
    await chat.dialog.getByText('Jos olet hengenvaarassa').waitFor();
    expect(await chat.dialog.getByText('Miten haen asumistukea?').count()).toBe(0);
  });

  test('leaves a deserted screen by itself when the time of silence is over', async () => {
    fake.change({ idleMinutes: 0.01 });
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    fake.expire();
    await chat.dialog.getByText('Edellinen keskustelu päättyi').waitFor();
    expect(await chat.dialog.getByText('Miten haen asumistukea?').count()).toBe(0);
  });

  test('that a tapped option belonged to has ended: the old words go', async () => {
    const chat = await opened();
    await chat.ask('En tiedä, mitä tarkoitan');
    fake.expire();
    await chat.button('Asumistuen määrä').click();
    await chat.dialog.getByText('Edellinen keskustelu päättyi').waitFor();
    expect(await chat.dialog.locator('.exchange').count()).toBe(0);
  });

  test('is deleted from screen and server at once', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    const before = await remembered(chat.page);
    await chat.button('Valikko').click();
    await chat.button('Poista keskustelu').click();
    await chat.button('Poista keskustelu').click();
    await chat.dialog.getByRole('log').getByText('Keskustelu on poistettu.').waitFor();
    expect(await chat.dialog.locator('.exchange').count()).toBe(0);
    expect(fake.stored()).toBe(0);
    await chat.ask('Uusi kysymys');
    expect(await remembered(chat.page)).not.toBe(before);
  });

  test('can be downloaded as a text', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    await chat.button('Valikko').click();
    const download = chat.page.waitForEvent('download');
    await chat.button('Lataa keskustelu').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('keskustelu.txt');
    expect(await readFile(await file.path(), 'utf8')).toBe('Miten haen asumistukea?');
  });
});

describe('a line that fails', () => {
  test('after the reply was stored: the message is sent again, and stored once', async () => {
    const chat = await opened();
    fake.deafenOnce();
    const exchange = await chat.ask('Miten haen asumistukea?');
    await exchange.getByText('Hae yleistä asumistukea OmaKelassa.').waitFor();
    expect(fake.stored()).toBe(1);
    expect(await chat.dialog.locator('.exchange').count()).toBe(1);
  });

  test('while a message is written: it is said, and the message goes when the line is back', async () => {
    const chat = await opened();
    fake.down();
    await chat.dialog.getByText('Yhteys katkesi. Yritämme uudelleen.').waitFor();
    await chat.send('Miten haen asumistukea?');
    fake.up();
    await chat.dialog.getByText('Hae yleistä asumistukea OmaKelassa.').waitFor();
    expect(await chat.dialog.getByText('Yhteys katkesi').count()).toBe(0);
    expect(fake.stored()).toBe(1);
  });

  test('for long: it is said honestly, and the customer sends again by hand', async () => {
    const page = await pageAt(browser, 'about:blank');
    await page.clock.install();
    await page.goto(`${fake.origin}/asumistuki`);
    const chat = chatOn(page);
    await chat.open();
    fake.down();
    await chat.dialog.getByText('Yhteys katkesi').waitFor();
    await chat.send('Miten haen asumistukea?');
    await page.clock.runFor(16_000);
    await chat.dialog.getByText('Chattiin ei juuri nyt saada yhteyttä.').waitFor();
    await chat.dialog.getByText('Viestiä ei saatu lähetettyä.').waitFor();
    fake.up();
    await chat.button('Lähetä uudelleen').click();
    await chat.dialog.getByText('Hae yleistä asumistukea OmaKelassa.').waitFor();
    expect(fake.stored()).toBe(1);
  });

  test('before the first greeting: the chat says so and comes up when the server does', async () => {
    fake.down();
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`));
    await chat.page.getByRole('button', { name: 'Kysy chatissa' }).click();
    await chat.dialog.getByText('Yhdistetään chattiin').waitFor();
    fake.up();
    await chat.button('Maksupäivät').waitFor();
  });

  test('because the server has just started: the chat says so and comes up by itself', async () => {
    fake.busy(true);
    const chat = chatOn(await pageAt(browser, `${fake.origin}/asumistuki`));
    await chat.page.getByRole('button', { name: 'Kysy chatissa' }).click();
    await chat.dialog.getByText('Chattiin ei juuri nyt saada yhteyttä.').waitFor();
    fake.busy(false);
    await chat.button('Maksupäivät').waitFor();
    expect(await chat.dialog.getByText('Chattiin ei juuri nyt saada yhteyttä.').count()).toBe(0);
  });

  test('while the chat itself is loaded: the launcher says so and works at the next press', async () => {
    const page = await pageAt(browser, fake.hostOrigin);
    let broken = true;
    await page.route('**/widget/*.js', (route) => (broken ? route.abort() : route.continue()));
    const chat = chatOn(page);
    await page.getByRole('button', { name: 'Kysy chatissa' }).click();
    await page.getByRole('alert').getByText('Chattia ei saatu avattua').waitFor();
    broken = false;
    await chat.open();
  });
});

describe('buttons', () => {
  test('of "did you mean" answer at once; "none of these" asks for other words', async () => {
    const chat = await opened();
    await chat.ask('En tiedä, mitä tarkoitan');
    await chat.button('Asumistuen määrä').click();
    await chat.dialog.locator('.exchange').nth(1).getByText('Hae yleistä asumistukea').waitFor();
    await chat.button('Ei mikään näistä').click();
    await chat.dialog.locator('.exchange').nth(2).getByText('En valitettavasti ymmärtänyt').waitFor();
  });

  test('of the welcome ask what they say', async () => {
    const chat = await opened();
    await chat.button('Maksupäivät').click();
    const exchange = chat.dialog.locator('.exchange').first();
    await exchange.getByText('Hae yleistä asumistukea').waitFor();
    expect(await exchange.locator('.customer .bubble').textContent()).toBe('Maksupäivät');
  });

  test('thumbs are set, explained and taken back, also after a reload', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    const down = chat.button('Ei');
    await down.click();
    await chat.dialog.getByLabel(/Mitä vastauksesta puuttui/).fill('Numeroni on 040 123 4567');
    await chat.button('Lähetä palaute').click();
    await chat.dialog.getByText('Poistimme viestistäsi puhelinnumeron').waitFor();
    expect(await down.getAttribute('aria-pressed')).toBe('true');
    await chat.page.reload();
    await down.waitFor();
    expect(await down.getAttribute('aria-pressed')).toBe('true');
    await down.click();
    await expect.poll(() => down.getAttribute('aria-pressed')).toBe('false');
    expect(await chat.dialog.getByLabel(/Mitä vastauksesta puuttui/).count()).toBe(0);
  });

  test('a thumb that could not be stored is not shown as stored', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    fake.down();
    await chat.dialog.getByText('Yhteys katkesi').waitFor();
    await chat.button('Kyllä').click();
    await chat.dialog.getByText('Palautetta ei saatu lähetettyä').waitFor();
    expect(await chat.button('Kyllä').getAttribute('aria-pressed')).toBe('false');
  });

  test('links open in a new tab, tell the other site nothing, and say so', async () => {
    const chat = await opened();
    const exchange = await chat.ask('Miten haen asumistukea?');
    const link = exchange.getByRole('link', {
      name: 'Yleinen asumistuki: näin haet (avautuu uuteen välilehteen)',
    });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('href')).toBe('https://www.kela.fi/yleinen-asumistuki-nain-haet');
  });

  test('a phone number can be called', async () => {
    const chat = await opened();
    await chat.button('Valikko').click();
    await chat.button('Ota yhteyttä asiakaspalveluun').click();
    const call = chat.dialog.getByRole('link', { name: 'Puhelin: 020 634 0200' });
    expect(await call.getAttribute('href')).toBe('tel:0206340200');
  });

  test('"show the newest answer" asks the same again', async () => {
    const chat = await opened();
    await chat.ask('Miten haen asumistukea?');
    fake.outdate();
    await chat.page.reload();
    await chat.button('Näytä uusin vastaus').click();
    await chat.dialog.locator('.exchange').nth(1).getByText('Hae yleistä asumistukea').waitFor();
  });
});
