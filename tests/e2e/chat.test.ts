// From question to answer through everything: the built program with the starter library, the demonstration site and
// the widget in a real Chromium; in both languages, on a phone and on a desktop. Traces and pictures in test-results/.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostPage, serveHostPage } from '../support/host-page.ts';
import { axeViolations, type ChatPage, chatOn, desktop, launch, phone, picture } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'chat-e2e-'));
/** Training the whole starter library on a slow, busy machine. */
const patience = 10 * 60_000;

let program: ChildProcess;
let browser: Browser;
let url: string;
let host: HostPage;

/** Starts the program and resolves with its address once it answers questions. */
function startProgram(): Promise<string> {
  program = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      DATA_DIR: folder,
      ALLOWED_ORIGINS: host.origin,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /serves release \d+ on (http:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    program.stdout?.on('data', read);
    program.stderr?.on('data', read);
    program.once('close', () =>
      reject(new Error(`The program ended before it served:\n${output.slice(-2000)}`)),
    );
  });
}

beforeAll(async () => {
  host = await serveHostPage({ chat: () => url, websocket: true });
  [url, browser] = await Promise.all([startProgram(), launch()]);
}, patience);

afterAll(async () => {
  await browser?.close();
  await host.close();
  const ended = new Promise((resolve) => program.once('close', resolve));
  program.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

/** The words of an answer's first paragraph, as its file holds them. */
function firstWords(id: string, language: string): string {
  const file = readFileSync(join(root, 'answers', `${id}.${language}.md`), 'utf8');
  const body = file.split(/^---$/m)[2] ?? '';
  return (body.trim().split('\n\n')[0] ?? '').replaceAll('**', '');
}

/** Runs on a fresh page and leaves a trace that `npx playwright show-trace` shows step by step. */
async function recorded(
  name: string,
  options: BrowserContextOptions,
  run: (chat: ChatPage) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'fi-FI', ...options });
  await context.tracing.start({ screenshots: true, snapshots: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await run(chatOn(page));
    expect(errors).toEqual([]);
  } finally {
    await context.tracing.stop({ path: join(root, 'test-results', 'traces', `${name}.zip`) });
    await context.close();
  }
}

const screens = [
  ['desktop', desktop],
  ['phone', phone],
] as const;

const languages = [
  { language: 'fi', path: '/asumistuki', question: 'Miten haen asumistukea?', yes: 'Kyllä' },
  {
    language: 'sv',
    path: '/bostadsbidrag',
    question: 'Hur ansöker jag om bostadsbidrag?',
    yes: 'Ja',
  },
] as const;

describe.each(screens)('on a %s', (screen, options) => {
  test.each(languages)(
    'a customer asks in $language and gets the expert’s answer',
    async (words) => {
      const name = `chat-${screen}-${words.language}`;
      await recorded(name, options, async (chat) => {
        await chat.page.goto(url + words.path);
        await chat.open();
        const exchange = await chat.ask(words.question);
        await exchange.getByText(firstWords('housing-allowance/apply', words.language)).waitFor();
        await picture(chat.page, `${name}-answer`);
        expect(await axeViolations(chat.page)).toEqual([]);
        await exchange.getByRole('button', { name: words.yes, exact: true }).click();
        await exchange.locator('.options .option').first().click();
        await chat.dialog.locator('.exchange').nth(1).locator('.answer').waitFor();
        await picture(chat.page, `${name}-follow-up`);
        await chat.page.reload();
        await chat.dialog.locator('.exchange').nth(1).locator('.answer').waitFor();
        const thumb = chat.dialog
          .locator('.exchange')
          .first()
          .getByRole('button', { name: words.yes, exact: true });
        expect(await thumb.getAttribute('aria-pressed')).toBe('true');
      });
    },
    patience,
  );
});

test('on a page of another origin with a strict policy the answer is the same', async () => {
  const context = await browser.newContext();
  const chat = chatOn(await context.newPage());
  await chat.page.goto(`${host.origin}/asumistuki`);
  await chat.open();
  const exchange = await chat.ask('Miten haen asumistukea?');
  await exchange.getByText(firstWords('housing-allowance/apply', 'fi')).waitFor();
  expect(host.violations).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

describe('whatever a customer writes', () => {
  test('nonsense is not answered, and a way on is offered; the second time a person', async () => {
    await recorded('chat-unmatched', desktop, async (chat) => {
      await chat.page.goto(`${url}/asumistuki`);
      await chat.open();
      await chat.ask('zxcvb qwrtp');
      const second = await chat.ask('hjklö mnbvc');
      await second.getByRole('button', { name: 'Ota yhteyttä asiakaspalveluun' }).click();
      await chat.dialog.getByText('Näin saat yhteyden asiakaspalveluun').waitFor();
      await picture(chat.page, 'chat-unmatched');
    });
  });

  test('personal data is taken out before the message is shown as stored', async () => {
    await recorded('chat-removed', desktop, async (chat) => {
      await chat.page.goto(`${url}/asumistuki`);
      await chat.open();
      const exchange = await chat.ask('Tunnukseni on 131052-308T, miten haen asumistukea?');
      await exchange.getByText('Poistimme viestistäsi henkilötunnuksen.').waitFor();
      expect(await chat.dialog.textContent()).not.toContain('131052');
      await picture(chat.page, 'chat-removed');
    });
  });

  test('another language is answered in it, with what serves', async () => {
    await recorded('chat-arabic', phone, async (chat) => {
      await chat.page.goto(`${url}/asumistuki`);
      await chat.open();
      const exchange = await chat.ask('كيف أتقدم بطلب للحصول على بدل السكن؟');
      const words = exchange.locator('.words');
      expect([await words.getAttribute('lang'), await words.getAttribute('dir')]).toEqual(['ar', 'rtl']);
      await picture(chat.page, 'chat-arabic');
    });
  });

  test('the conversation can be downloaded and deleted', async () => {
    await recorded('chat-delete', desktop, async (chat) => {
      await chat.page.goto(`${url}/asumistuki`);
      await chat.open();
      await chat.ask('Miten haen asumistukea?');
      await chat.button('Valikko').click();
      const download = chat.page.waitForEvent('download');
      await chat.button('Lataa keskustelu').click();
      expect(readFileSync(await (await download).path(), 'utf8')).toContain('Miten haen asumistukea?');
      await chat.button('Valikko').click();
      await chat.button('Poista keskustelu').click();
      await chat.button('Poista keskustelu').click();
      await chat.dialog.getByRole('log').getByText('Keskustelu on poistettu.').waitFor();
      await chat.page.reload();
      await chat.button('Lähetä').waitFor();
      expect(await chat.dialog.locator('.exchange').count()).toBe(0);
    });
  });
});
