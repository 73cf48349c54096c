// The console against the real program, page by page: what the canned answers cannot show, with everybody in a browser.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Library } from '../../../server/library/library.ts';
import { consoleLibrary } from '../../support/console-library.ts';
import type { Program } from '../../support/program.ts';
import { chatOn, launch } from '../browser.ts';
import { browserAt, type InBrowser, personInBrowser, startWhole } from '../whole-program.ts';

const patience = 10 * 60_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const expertOf = (program: Program, path: string): Promise<InBrowser> =>
  personInBrowser(browser, program, { name: 'Eeva', roles: ['expert'], path });
const approverOf = (program: Program, path: string): Promise<InBrowser> =>
  personInBrowser(browser, program, { name: 'Hanna', roles: ['approver'], path });
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const go = (page: Page, program: Program, path: string) => page.goto(`${program.url}/console${path}`);

/** Confirms the dialog that asks, with words where it wants some. */
async function confirm(page: Page, name: string, words?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  if (words) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Sends the proposal that the page holds, and the other person approves it; `shown` is how it is called there, `look` names pictures of both. */
async function carryOut(
  program: Program,
  { expert, approver }: { readonly expert: InBrowser; readonly approver: InBrowser },
  { why, shown, look }: { readonly why: string; readonly shown: string; readonly look?: string },
): Promise<void> {
  await expert.page.getByLabel('Perustelu hyväksyjälle').fill(why);
  if (look) await expert.clean(look);
  await press(expert.page, 'Lähetä ehdotus');
  await expert.page.getByText('Ehdotus odottaa hyväksyntää.').waitFor();
  await go(approver.page, program, '/approvals');
  await approver.page.getByText(shown).first().waitFor();
  if (look) await approver.clean(`${look}-approval`);
  await press(approver.page, 'Hyväksy');
  await confirm(approver.page, 'Hyväksy');
  await approver.page.getByText('Hyväksytty.').waitFor();
}

/** Phrases enough for two. */
const ampleLibrary: Library = {
  ...consoleLibrary,
  topics: consoleLibrary.topics.map((topic) => ({
    ...topic,
    intents: topic.intents.map((intent) => ({
      ...intent,
      phrases: Object.fromEntries(
        Object.entries(intent.phrases).map(([language, own]) => [
          language,
          [...own, ...own.map((phrase) => `${phrase} ${language === 'fi' ? 'nyt heti' : 'nu genast'}`)],
        ]),
      ),
    })),
  })),
};

test(
  'a topic begins, its first answer begins, and structure changes by proposal and approval',
  async () => {
    const program = await startWhole({ library: ampleLibrary });
    const expert = await expertOf(program, '/library');
    const approver = await approverOf(program, '/approvals');
    const people = { expert, approver };
    const { page } = expert;
    await press(page, 'Uusi aihe');
    await page.getByRole('dialog').getByLabel('Aiheen tunnus').fill('pensions');
    await confirm(page, 'Aloita luonnos');
    await page.getByLabel('Nimi suomeksi').fill('Eläkkeet');
    await page.getByLabel('Nimi ruotsiksi').fill('Pensioner');
    await page.getByText(/^Tallennettu/).waitFor();
    await expert.clean('real-topic');
    await press(page, 'Lähetä hyväksyttäväksi');
    await confirm(page, 'Lähetä hyväksyttäväksi');
    await page.getByText('Lähetetty hyväksyttäväksi.').waitFor();

    // An answer of a topic that waits can be begun, and says what it lacks.
    await go(page, program, '/library');
    await press(page, 'Uusi vastaus');
    await page.getByRole('dialog').getByLabel('Aihe').selectOption('pensions');
    await page.getByRole('dialog').getByLabel('Lyhyt nimi').fill('apply');
    await confirm(page, 'Aloita luonnos');
    await page.getByLabel('Otsikko suomeksi').fill('Eläkkeen hakeminen');
    await page.getByText('asiaa korjattava ennen hyväksyntää').waitFor();
    await expert.clean('real-first-answer');

    await approver.page.reload();
    await approver.page.getByRole('link', { name: 'Tarkista: Eläkkeet' }).click();
    await press(approver.page, 'Hyväksy');
    await confirm(approver.page, 'Hyväksy');
    await approver.page.getByText('Hyväksytty.').waitFor();

    // Some phrases become an answer of their own; the other person sees which.
    await go(page, program, '/intents/housing-allowance.apply?tab=structure');
    await page.getByText('Erota osa kysymyksistä uudeksi vastaukseksi').click();
    await page.getByLabel('Lyhyt nimi').fill('apply-later');
    for (const column of await page.locator('.picker').all())
      for (const place of [0, 1, 2, 3, 4]) await column.locator('label').nth(place).click();
    await carryOut(program, people, {
      why: 'Kaksi eri asiaa.',
      shown: 'Erota kohteesta housing-allowance.apply',
      look: 'real-split',
    });
    await go(page, program, '/intents/housing-allowance.apply-later');
    await page.getByLabel('Kysymys 1 suomeksi').waitFor();
    expect(await page.getByLabel('Kysymys 1 suomeksi').inputValue()).toBe('miten haen asumistukea');

    // Retired with a successor, and the topic that has nothing left.
    await go(page, program, '/intents/student-aid.apply?tab=structure');
    await page.getByText('Poista käytöstä').click();
    await carryOut(program, people, {
      why: 'Hoidetaan muualla.',
      shown: 'Poista käytöstä student-aid.apply',
    });
    await go(page, program, '/topics/student-aid');
    await press(page, 'Muut toiminnot');
    await page.getByRole('menuitem', { name: 'Poista aihe käytöstä' }).click();
    await confirm(page, 'Poista aihe käytöstä', 'Aihe on tyhjä.');
    await page.getByText('Poista aihe student-aid').waitFor();
    await expert.clean('real-retire-topic');
    await go(page, program, '/intents/student-aid.apply');
    await page.getByText('Tämä on poistettu käytöstä.').waitFor();
    await expert.clean('real-retired');
    await go(page, program, '/intents/student-aid.apply?tab=history');
    await page.getByText('Palauta tämä versio').first().waitFor();
    await expert.clean('real-history');
  },
  patience,
);

test(
  'a notice and a withdrawal reach customers at once, and a reply is proved',
  async () => {
    const program = await startWhole({ library: consoleLibrary });
    const customer = await browserAt(browser, `${program.url}/`);
    const chat = chatOn(customer.page);
    await chat.open();
    const given = await chat.ask('miten haen opintotukea');
    await given.getByText('Hae opintotukea, kun olet saanut opiskelupaikan.').waitFor();

    const expert = await expertOf(program, '/notices');
    const approver = await approverOf(program, '/notices');
    await press(expert.page, 'Uusi tiedote');
    await expert.page.getByLabel('Teksti suomeksi').fill('Maksut viivästyvät tänään.');
    await expert.page.getByLabel('Teksti ruotsiksi').fill('Betalningarna är försenade i dag.');
    await press(expert.page, 'Tallenna');
    await expert.page.getByText('Tiedote odottaa hyväksyntää.').waitFor();
    await expert.clean('real-notice');
    await approver.page.reload();
    await press(approver.page, 'Hyväksy ja näytä');
    await confirm(approver.page, 'Hyväksy ja näytä');
    await chat.dialog.getByText('Maksut viivästyvät tänään.').waitFor();
    await customer.clean('real-notice-shown');

    await go(approver.page, program, '/intents/student-aid.apply');
    await press(approver.page, 'Muut toiminnot');
    await approver.page.getByRole('menuitem', { name: 'Vedä vastaus pois heti' }).click();
    await confirm(approver.page, 'Vedä vastaus pois heti', 'Päivämäärä on väärin.');
    await approver.page.getByText('Vastaus on vedetty pois.').waitFor();
    await approver.page.getByText('Päivämäärä on väärin.').first().waitFor();
    await approver.clean('real-withdrawn');
    await customer.page.reload();
    await chat.dialog.getByText('Tämä vastaus on muuttunut sen jälkeen, kun sait sen.').waitFor();
    const again = await chat.ask('miten haen opintotukea');
    expect(await again.textContent()).not.toContain('opiskelupaikan');
    await customer.clean('real-withdrawn-shown');

    const { db } = program.store.people.database;
    const reply = await db.selectFrom('reply').select('id').orderBy('asked_at').executeTakeFirstOrThrow();
    await go(approver.page, program, `/audit?id=${reply.id}`);
    await approver.page.getByText('Tavut ovat samat kuin hyväksytyt').waitFor();
    await approver.clean('real-proof');
  },
  patience,
);

test(
  'two people in one answer, the try-it pane, confusions, test questions, and the library out and in again',
  async () => {
    const program = await startWhole({ library: consoleLibrary });
    const path = '/intents/housing-allowance.apply';
    const expert = await expertOf(program, path);
    const other = await personInBrowser(browser, program, { name: 'Otto', roles: ['expert'], path });
    const { page } = expert;
    // The other's save is held on its way until the first one is through: both wrote at once.
    let letGo = () => {};
    const free = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await other.page.route('**/api/**', async (route) => {
      if (route.request().method() === 'PUT') await free;
      await route.continue();
    });
    await other.page.getByLabel('Otsikko ruotsiksi').fill('Ansök om bostadsbidrag på nätet');
    await other.page.getByText('Tallennetaan', { exact: true }).waitFor();
    await page.getByLabel('Otsikko suomeksi').fill('Asumistuen hakeminen verkossa');
    await page.getByText(/^Tallennettu/).waitFor();
    letGo();
    const conflict = other.page.getByRole('alertdialog', { name: 'Toinen tallensi samaan aikaan' });
    await conflict.waitFor();
    await other.clean('real-conflict');
    await conflict
      .getByRole('group', { name: /Otsikko suomeksi/ })
      .getByRole('radio', { name: /Toisen teksti/ })
      .check();
    await conflict.getByRole('button', { name: 'Tallenna valittu' }).click();
    await other.page.getByText(/^Tallennettu/).waitFor();
    expect(
      (await program.store.drafts.read({ kind: 'intent', id: 'housing-allowance.apply' }))?.content,
    ).toMatchObject({
      title: { fi: 'Asumistuen hakeminen verkossa', sv: 'Ansök om bostadsbidrag på nätet' },
    });

    await go(page, program, '/try');
    await page
      .getByLabel(/Kysymys/)
      .first()
      .fill('miten haen asumistukea');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Todennäköisimmät vastaukset' }).waitFor();
    await expert.clean('real-try');
    await go(page, program, '/intents/student-aid.apply?tab=confusions');
    await page.getByText('Samankaltaisuus').first().waitFor();
    await expert.clean('real-confusions');

    await go(page, program, '/questions');
    await press(page, 'Uusi testikysymys');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kysymys', { exact: true }).fill('tarviisin rahaa vuokraan, mistä sitä haetaan');
    await dialog.getByLabel('Oikea vastaus').selectOption('housing-allowance.apply');
    await press(page, 'Tallenna');
    await page.getByText('Testikysymys on tallennettu.').waitFor();
    await expert.clean('real-questions');

    await go(page, program, '/exchange');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /Lataa Excel/ }).click();
    const file = readFileSync(await (await coming).path());
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'kirjasto.xlsx', mimeType: 'application/octet-stream', buffer: file });
    await press(page, 'Lue tiedosto');
    await press(page, 'Näytä, mitä muuttuisi');
    await page.getByText('0 lisätään, 0 muuttuu, 0 poistuu').waitFor();
    await expert.clean('real-import');
  },
  patience,
);

test(
  'every page in Swedish and English, with what the real program says',
  async () => {
    const program = await startWhole({ library: consoleLibrary });
    for (const [language, name] of [
      ['sv', 'Siv'],
      ['en', 'Emma'],
    ] as const) {
      const roles = ['expert', 'approver', 'analyst', 'administrator'] as const;
      const person = await personInBrowser(
        browser,
        program,
        { name, roles, path: '/library' },
        { locale: `${language}-FI` },
      );
      for (const path of [
        '/library',
        '/intents/housing-allowance.apply',
        '/try',
        '/questions',
        '/notices',
        '/approvals',
        '/releases',
        '/exchange',
        '/audit',
        '/audit?tab=trail',
        '/people',
      ]) {
        await go(person.page, program, path);
        await person.page.getByRole('heading', { level: 1 }).waitFor();
        await person.page.waitForLoadState('networkidle');
        await person.clean(`real-${language}${path.replace(/\W+/g, '-')}`);
      }
    }
  },
  patience,
);
