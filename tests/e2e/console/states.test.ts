// Every page of the console in every state: no axe violation, nothing that the policy stops, and a picture of each.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Publishing } from '../../../server/web/api/contract.ts';
import { otherPersonsDraft, people } from '../../support/canned-console.ts';
import { gates } from '../../support/canned-console-answers.ts';
import { cannedFigures } from '../../support/canned-figures.ts';
import { launchConsole, type Opened, openConsole, tablet } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchConsole();
});
afterAll(() => browser.close());

const intent = '/intents/housing-allowance.apply';
const open = (path: string, options: Parameters<typeof openConsole>[2] = {}): Promise<Opened> =>
  openConsole(browser, path, options);
const press = (opened: Opened, name: string) => opened.page.getByRole('button', { name }).first().click();

describe('the entrance', () => {
  test('signing in, and wrongly', async () => {
    const { page, clean } = await open('/library', { roles: null });
    await page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor();
    await clean('sign-in');
    await page.getByLabel('Sähköposti').fill('aino@example.fi');
    await page.getByLabel('Salasana').fill('väärin');
    await page.getByRole('button', { name: 'Kirjaudu' }).click();
    await page.getByText('ei kelpaa').waitFor();
    await clean('sign-in-wrong');
  });

  test('sent back by the institution’s own sign-in, with the reason, in Swedish', async () => {
    const { page, clean } = await open('/?error=no-role', {
      language: 'sv',
      roles: null,
      prepare: (fake) =>
        fake.answer('session', {
          person: null,
          institution: { name: 'Laitoksen tunnus' },
          password: true,
          languages: ['fi', 'sv'],
          release: 7,
          linkHosts: [],
        }),
    });
    await page.getByText('Du har ingen roll som öppnar den här tjänsten.').waitFor();
    await page.getByRole('link', { name: 'Logga in: Laitoksen tunnus' }).waitFor();
    await clean('sign-in-no-role');
  });

  test('the first sign-in asks for a password of one’s own', async () => {
    const { page, clean } = await open('/library', {
      prepare: (fake) => fake.signIn(['expert'], { mustChangePassword: true }),
    });
    await page.getByRole('heading', { name: 'Vaihda salasana' }).waitFor();
    await page.getByLabel('Uusi salasana', { exact: true }).fill('lyhyt');
    await page.getByRole('button', { name: 'Vaihda salasana' }).click();
    await page.getByText('Salasanassa on oltava').waitFor();
    await clean('change-password');
  });
});

describe('the library', () => {
  test('whole', async () => {
    const { page, clean } = await open('/library');
    await page.getByRole('heading', { name: 'Yleinen asumistuki' }).waitFor();
    await clean('library');
  });

  test('searched, and with nothing found', async () => {
    const { page, clean } = await open('/library?search=asumistuki');
    await page.locator('mark').first().waitFor();
    await clean('library-search');
    await page.goto(`${page.url().split('?')[0]}?state=returned`);
    await page.getByText('Mikään vastaus ei täsmää').waitFor();
    await clean('library-nothing');
  });

  test('on a tablet, in Swedish, with the menu open', async () => {
    const { page, clean } = await open('/library?topic=pensions', { language: 'sv', context: tablet });
    await page.getByRole('heading', { name: 'Pensioner' }).waitFor();
    await page.getByRole('button', { name: 'Öppna menyn' }).click();
    await clean('library-tablet');
  });

  test('beginning a new answer with a name that will not do', async () => {
    const opened = await open('/library?topic=pensions');
    await press(opened, 'Uusi vastaus');
    await opened.page.getByLabel('Lyhyt nimi').fill('Väärä nimi');
    await press(opened, 'Aloita luonnos');
    await opened.page.getByText('Käytä vain kirjaimia').waitFor();
    await opened.clean('new-intent');
  });
});

describe('the editor', () => {
  test('a published answer', async () => {
    const { page, clean } = await open(intent);
    await page.getByText('Näin asiakas näkee sen').first().waitFor();
    await clean('editor');
  });

  test('a phrase with its live check', async () => {
    const { page, clean } = await open(intent);
    await page.getByLabel('Kysymys 3 suomeksi').click();
    await page.getByText('Lähimmät kysymykset muissa vastauksissa').waitFor();
    await clean('editor-live-check');
  });

  test('a new answer, with what is missing in English', async () => {
    const { page, clean } = await open('/intents/housing-allowance.moving', { language: 'en' });
    await page.getByLabel('Title in Finnish').fill('Muutto');
    await page.getByText('things to correct before approval').waitFor();
    await clean('editor-new');
  });

  test('a returned draft', async () => {
    const { page, clean } = await open(intent, {
      prepare: ({ library }) =>
        otherPersonsDraft(library, 'housing-allowance.apply', 'returned', 'Lisää linkki.'),
    });
    await page.getByText('Lisää linkki.').waitFor();
    await clean('editor-returned');
  });

  test('read by somebody who may not write, in Swedish', async () => {
    const { page, clean } = await open(intent, { roles: ['analyst'], language: 'sv', context: tablet });
    await page.getByText('Du kan läsa men inte redigera.').waitFor();
    await clean('editor-read-only');
  });

  test.each([
    ['confusions', 'Samankaltaisuus'],
    ['history', 'Palauta tämä versio'],
    ['structure', 'Mitä ehdotat?'],
  ])('its %s', async (tab, words) => {
    const { page, clean } = await open(`${intent}?tab=${tab}`);
    await page.getByText(words).first().waitFor();
    await clean(`editor-${tab}`);
  });

  test.each([
    ['lists/out-of-scope', 'Aiheen ulkopuoliset kysymykset'],
    ['lists/lexicon', 'Sanasto'],
    ['lists/any-benefit', 'Kaikille etuuksille yhteiset aiheet'],
    ['lists/priority', 'Hädän tunnistaminen'],
    ['topics/housing-allowance', 'Yleinen asumistuki'],
  ])('%s', async (path, title) => {
    const { page, clean } = await open(`/${path}`);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.getByText('Versio 4').waitFor();
    await clean(path.replace('/', '-'));
  });
});

describe('checking and publishing', () => {
  const waiting = {
    prepare: ({ library }: Opened['fake']) => {
      otherPersonsDraft(library, 'housing-allowance.apply', 'waiting', 'Lisäsin ajankohdan.');
    },
  };

  test('a tried question with its reasons', async () => {
    const { page, clean } = await open('/try?text=miten+haen+asumistukea&language=fi&library=draft');
    await page.getByRole('heading', { name: 'Todennäköisimmät vastaukset' }).waitFor();
    await page.getByRole('button', { name: 'Opeta luonnosmalli' }).waitFor();
    const named = page.locator('dt', { hasText: 'Mainitut etuudet' }).locator('+ dd');
    expect(await named.textContent()).toBe('yleinen asumistuki, housing-support');
    await clean('try');
  });

  test('what waits, and one of it with its changes', async () => {
    const { page, clean } = await open('/approvals', waiting);
    const link = page.getByRole('link', { name: /^Tarkista/ });
    await link.waitFor();
    await clean('approvals');
    await link.click();
    await page.getByText('ennen muuttoa').first().waitFor();
    await clean('approval');
  });

  test('nothing waits', async () => {
    const { page, clean } = await open('/approvals', {
      prepare: (fake) => {
        fake.answer('changes', { changes: [] });
        fake.answer('notices', { notices: [] });
      },
    });
    await page.getByText('Mikään ei odota hyväksyntää').waitFor();
    await clean('approvals-none');
  });

  const publishing = (change: Partial<Publishing>): Publishing => ({
    id: 'p2',
    state: 'training',
    progress: 0.4,
    by: people.bo,
    reason: 'Uudet määrät',
    at: '2026-11-24T08:30:00Z',
    scheduledFor: null,
    endedAt: null,
    gate: null,
    override: null,
    release: null,
    error: null,
    ...change,
  });

  test('releases, and what differs from one to another', async () => {
    const opened = await open('/releases');
    await opened.page.getByText('Julkaisu 6', { exact: true }).waitFor();
    await opened.page.getByText('Tarkistuksen tulos').first().click();
    await opened.clean('releases');
    await opened.page.getByRole('link', { name: /Vertaa.*Julkaisu 6/ }).click();
    await opened.page.getByRole('heading', { name: /^Erot/ }).waitFor();
    const day = opened.page.locator('.changed-part', { hasText: 'Tarkistuspäivä suomeksi' });
    expect(await day.textContent()).toMatch(/31\.12\..*2026.*2027/);
    await opened.clean('difference');
  });

  test('a publication under way, in Swedish', async () => {
    const { page, clean } = await open('/releases', {
      language: 'sv',
      prepare: (fake) => fake.answer('publishings', { publishings: [publishing({})] }),
    });
    await page.getByRole('progressbar').waitFor();
    await clean('releases-training');
  });

  test('a publication that the gate refused, and the question before it is overridden', async () => {
    const opened = await open('/releases', {
      prepare: (fake) =>
        fake.answer('publishings', { publishings: [publishing({ state: 'refused', gate: gates.refused })] }),
    });
    await opened.page.getByText('Suojattu testikysymys ei enää mene oikein.').waitFor();
    await opened.clean('releases-refused');
    await press(opened, 'Julkaise silti');
    await opened.page.getByRole('dialog').waitFor();
    await opened.page.getByRole('dialog').getByRole('button', { name: 'Julkaise silti' }).click();
    await opened.page.getByText('Tämä tieto tarvitaan.').waitFor();
    await opened.clean('override');
  });

  test('test questions, and one that is nearly a phrase', async () => {
    const opened = await open('/questions', {
      prepare: (fake) =>
        fake.refuse('addTestQuestion', {
          code: 'invalid',
          status: 400,
          message: 'Near.',
          details: {
            why: 'near-duplicate',
            intent: 'housing-allowance.apply',
            phrase: 'Miten haen asumistukea?',
            similarity: 0.97,
          },
        }),
    });
    await opened.page.getByText('5 kysymystä').waitFor();
    await opened.clean('questions');
    await press(opened, 'Uusi testikysymys');
    const dialog = opened.page.getByRole('dialog');
    await dialog.getByLabel('Kysymys', { exact: true }).fill('miten haen asumistukea');
    await dialog.getByLabel('Oikea vastaus').selectOption('housing-allowance.apply');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByText('lähes sama').waitFor();
    await opened.clean('question-near');
  });

  test('notices, and writing one', async () => {
    const opened = await open('/notices');
    await opened.page.getByText('Hyväksy ja näytä').waitFor();
    await opened.clean('notices');
    await press(opened, 'Uusi tiedote');
    await opened.page.getByRole('dialog').waitFor();
    await opened.clean('notice-form');
  });
});

describe('running', () => {
  test('people, inviting one, and the password shown once', async () => {
    const opened = await open('/people');
    await opened.page.getByText('Olli Entinen').waitFor();
    await opened.clean('people');
    await press(opened, 'Kutsu käyttäjä');
    const dialog = opened.page.getByRole('dialog');
    await dialog.getByLabel('Nimi').fill('Eeva Niemi');
    await dialog.getByLabel('Sähköposti').fill('eeva@example.fi');
    await opened.clean('invite');
    await dialog.getByRole('button', { name: 'Kutsu käyttäjä' }).click();
    await opened.page.getByText('kuusi-lumi-vene-7412').waitFor();
    await opened.clean('one-time-password');
  });

  test('export and import, with the dry run', async () => {
    const opened = await open('/exchange');
    await opened.page.getByRole('heading', { name: 'Tuo tiedosto' }).waitFor();
    await opened.clean('exchange');
    await opened.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'kysymykset.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    await press(opened, 'Lue tiedosto');
    await press(opened, 'Näytä, mitä muuttuisi');
    await opened.page.getByText('1 lisätään').waitFor();
    await opened.clean('import');
  });

  test('the figures of a period, as charts and as tables', async () => {
    const opened = await open('/figures?from=2026-10-26&to=2026-11-22');
    await opened.page.getByRole('heading', { name: 'Kysymykset ja vastaukset ajan mukaan' }).waitFor();
    await opened.clean('figures');
    const chart = opened.page.getByRole('slider', { name: /Kysymykset ja vastaukset/ });
    await chart.focus();
    await chart.press('Home');
    expect(await chart.getAttribute('aria-valuetext')).toMatch(
      /^ma 26\.10\.2026: \d+ kysymystä, Vastattu heti \d+/,
    );
    await chart.press('ArrowRight');
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^ti 27\.10\.2026/);
    await opened.page.getByText('Näytä taulukkona').first().click();
    await opened.clean('figures-table');
    await opened.page.getByLabel('Jakso').selectOption('own');
    await opened.page.getByLabel('Päättyy').fill('1.10.2026');
    await press(opened, 'Näytä');
    await opened.page.getByText('Jakson loppu on ennen sen alkua.').waitFor();
    await opened.clean('figures-own-period');
  });

  test('no figures, on a tablet and in Swedish', async () => {
    const opened = await open('/figures', {
      language: 'sv',
      context: tablet,
      prepare: (fake) => {
        const none = cannedFigures(fake.library, { from: '2026-11-30', to: '2026-11-29' });
        fake.answer('figures', none);
      },
    });
    await opened.page.getByText('Inga frågor under perioden').waitFor();
    await opened.clean('figures-none');
  });

  test('the report of a month, and its page of paper', async () => {
    const opened = await open('/report/2026-10');
    await opened.page.getByRole('heading', { name: 'Kuukausiraportti, lokakuu 2026' }).waitFor();
    await opened.page.getByRole('heading', { name: 'Miten luvut on laskettu' }).waitFor();
    await opened.clean('report');
    await opened.page.emulateMedia({ media: 'print' });
    await opened.clean('report-print');
    expect(await opened.page.getByRole('navigation').isVisible()).toBe(false);
    expect((await opened.page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await opened.page.goto(`${opened.fake.origin}/console/report/2026-13`);
    await opened.page.getByText('Osoitteessa ei ole kuukautta').waitFor();
    await opened.clean('report-no-month');
  });

  test('the proof of a reply, and the audit trail', async () => {
    const opened = await open('/audit?id=Kd83jdkW02la');
    await opened.page.getByText('Tavut ovat samat kuin hyväksytyt').waitFor();
    await opened.clean('proof');
    await opened.page.getByRole('link', { name: 'Tapahtumat', exact: true }).click();
    await press(opened, 'Tarkista ketju');
    await opened.page.getByText('Ketju on ehjä.').waitFor();
    const row = opened.page.getByRole('row', { name: 'draft.submit' });
    expect(await row.textContent()).toContain('Lähetti luonnoksen hyväksyttäväksi');
    await opened.clean('trail');
  });

  test('a failure, a page for another role, and an address with nothing', async () => {
    const opened = await open('/people', {
      prepare: (fake) => fake.refuse('people', { code: 'internal', status: 500, message: 'x' }),
    });
    await opened.page.getByText('Tietoja ei saatu').waitFor();
    await opened.clean('failure');
    opened.fake.refuse('people', { code: 'forbidden', status: 403, message: 'x' });
    await press(opened, 'Yritä uudelleen');
    await opened.page.getByText('Tähän tarvitaan toinen rooli').waitFor();
    await opened.clean('forbidden');
    await opened.page.goto(`${opened.fake.origin}/console/no/such/page`);
    await opened.page.getByRole('heading', { name: 'Sivua ei ole' }).waitFor();
    await opened.clean('nothing-here');
  });

  test('the keyboard shortcuts', async () => {
    const { page, clean } = await open('/audit');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await clean('shortcuts');
  });
});
