// The life of an answer with three people in three browsers of the real program: an expert writes it in both languages,
// an approver returns it, the expert mends it, the approver approves and publishes it, a customer who has been chatting
// all along gets it without reloading, and a rollback takes it back. The expert and the approver have keyboards alone.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../server/web/api/contract.ts';
import { chatOn, launch, phone } from '../browser.ts';
import { browserAt, type InBrowser, startWhole } from '../whole-program.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Some thirty seconds of work, on a machine that may have much else to do. */
const patience = 20 * 60_000;
const password = 'a password of several words';

const fi = {
  title: 'Muutto yhteen',
  answer: 'Ilmoita muutosta **heti**, kun muutatte yhteen.\n\n- Tuki lasketaan koko ruokakunnalle.',
  mended: '\n- Liitä ilmoitukseen uusi vuokrasopimus.',
  phrases: [
    'Muutan yhteen puolisoni kanssa',
    'Avopuoliso muuttaa luokseni asumaan',
    'Vaikuttaako yhteenmuutto asumistukeen',
    'Poikaystävä muutti mun kämppään',
    'Perustimme yhteisen kodin',
  ],
};
const sv = {
  title: 'Flytta ihop',
  answer: 'Meddela flytten **genast** när ni flyttar ihop.',
  phrases: [
    'Jag flyttar ihop med min sambo',
    'Min sambo flyttar in hos mig',
    'Påverkar det bostadsbidraget att vi flyttar ihop',
    'Pojkvännen flyttade in hos mig',
    'Vi bildade ett gemensamt hem',
  ],
};

test(
  'an answer is written, returned, mended, approved, published and taken back',
  async () => {
    const program = await startWhole();
    const { accounts } = program.console;
    const signIn = async (name: string, role: Role): Promise<InBrowser> => {
      const email = `${name.toLowerCase()}@example.org`;
      const invited = await accounts.add({ email, name, roles: [role] });
      const person = await browserAt(browser, `${program.url}/console/library`);
      const { page, keyboard } = person;
      await keyboard.write(page.getByLabel('Sähköposti'), email);
      await keyboard.write(page.getByLabel('Salasana'), invited.password);
      await person.clean(`three-people-${role}-sign-in`);
      await keyboard.press('Enter');
      await keyboard.write(page.getByLabel('Nykyinen salasana'), invited.password);
      await keyboard.write(page.getByLabel('Uusi salasana', { exact: true }), password);
      await keyboard.write(page.getByLabel('Uusi salasana uudelleen'), password);
      await person.clean(`three-people-${role}-password`);
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Vastaukset', level: 1 }).waitFor();
      return person;
    };
    const expert = await signIn('Eeva', 'expert');
    const approver = await signIn('Hanna', 'approver');

    // The customer asks before there is an answer.
    const customer = await browserAt(browser, `${program.url}/asumistuki`, phone);
    const chat = chatOn(customer.page);
    await chat.open();
    const question = 'Muutan yhteen puolisoni kanssa';
    const before = await chat.ask(question);
    expect(await before.textContent()).not.toContain('koko ruokakunnalle');
    await customer.clean('three-people-1-customer-before');

    await writeAnswer(expert);
    await submit(expert, 'Uusi vastaus yhteen muuttaville.');
    await expert.clean('three-people-4-expert-waiting');

    // Returned with a comment.
    await openWaiting(approver);
    await approver.clean('three-people-5-approver-reads');
    await approver.keyboard.activate(approver.page.getByRole('button', { name: 'Palauta' }));
    await approver.page.getByRole('dialog', { name: 'Palautetaanko kirjoittajalle?' }).waitFor();
    await approver.keyboard.write(approver.page.getByLabel(/Mitä pitää korjata/), 'Kerro myös liitteestä.');
    await approver.clean('three-people-6-approver-returns');
    await approver.keyboard.press('Control+Enter');
    await approver.page.getByText('Palautettu kirjoittajalle.').waitFor();
    await approver.clean('three-people-7-approver-returned');

    await mend(expert);
    await submit(expert, 'Lisäsin liitteen.');

    await openWaiting(approver);
    await approver.keyboard.activate(approver.page.getByRole('button', { name: 'Hyväksy' }));
    await approver.page.getByRole('dialog', { name: 'Hyväksytäänkö muutos?' }).waitFor();
    await approver.clean('three-people-9-approver-approves');
    await approver.keyboard.activate(
      approver.page.getByRole('dialog').getByRole('button', { name: 'Hyväksy', exact: true }),
    );
    await approver.page.getByText('Hyväksytty.').waitFor();
    await publish(approver);

    // No reload: the same page, the same conversation.
    const after = await chat.ask(question);
    await after.getByText('Tuki lasketaan koko ruokakunnalle.').waitFor();
    await after.getByText('Liitä ilmoitukseen uusi vuokrasopimus.').waitFor();
    await customer.clean('three-people-13-customer-after');

    await rollBack(approver);
    const again = await chat.ask(question);
    expect(await again.textContent()).not.toContain('koko ruokakunnalle');
    await customer.clean('three-people-16-customer-rolled-back');
    expect((await program.store.audit.newest(undefined, 100)).map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'draft.submit',
        'draft.return',
        'draft.approve',
        'publication.begin',
        'release.publish',
        'release.switch',
      ]),
    );
    expect(await program.store.audit.firstBroken()).toBeUndefined();
  },
  patience,
);

/** From the library to a whole draft in both languages. */
async function writeAnswer({ page, keyboard, clean }: InBrowser): Promise<void> {
  await keyboard.activate(page.getByRole('button', { name: 'Uusi vastaus' }));
  const dialog = page.getByRole('dialog', { name: 'Uusi vastaus' });
  await keyboard.choose(dialog.getByLabel('Aihe'), 'Yleinen');
  await keyboard.write(dialog.getByLabel('Lyhyt nimi'), 'moving-together');
  await clean('three-people-2-expert-begins');
  await keyboard.press('Enter');

  await keyboard.write(page.getByLabel('Otsikko suomeksi'), fi.title);
  await keyboard.write(page.getByLabel('Otsikko ruotsiksi'), sv.title);
  for (const [language, words] of [
    ['suomeksi', fi],
    ['ruotsiksi', sv],
  ] as const) {
    const column = page.locator('.answer-column', { has: page.getByLabel(`Vastaus ${language}`) });
    await keyboard.write(page.getByLabel(`Vastaus ${language}`, { exact: true }), words.answer);
    await keyboard.activate(column.locator('summary'));
    await keyboard.write(column.getByLabel('Lähdesivu'), 'https://www.kela.fi/yleinen-asumistuki');
    await keyboard.write(column.getByLabel('Vastuutaho'), 'Asumisen etuudet');
    await keyboard.write(column.getByLabel('Tarkista viimeistään'), '31.5.2027');
  }
  for (const [place, words] of [fi, sv].entries()) {
    await keyboard.activate(page.getByRole('button', { name: 'Lisää kysymys' }).nth(place));
    for (const [index, phrase] of words.phrases.entries()) {
      const field = page.locator('.phrases-column').nth(place).getByRole('textbox').nth(index);
      await field.waitFor();
      await keyboard.write(field, phrase);
      if (place === 0 && index === 0) {
        await page.getByText('Lähimmät kysymykset muissa vastauksissa').waitFor();
        await clean('three-people-3-expert-live-check');
      }
      if (index < words.phrases.length - 1) await keyboard.press('Enter');
    }
  }
  await keyboard.write(page.getByLabel('Mitä kysymys kattaa'), 'Kaksi ihmistä muuttaa yhteen.');
  await keyboard.press('Control+s');
  await page.getByText(/^Tallennettu/).waitFor();
}

async function submit({ page, keyboard }: InBrowser, comment: string): Promise<void> {
  await keyboard.activate(page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }), 'back');
  const dialog = page.getByRole('dialog', { name: 'Lähetetäänkö hyväksyttäväksi?' });
  await keyboard.write(dialog.getByLabel(/Viesti hyväksyjälle/), comment);
  await keyboard.press('Control+Enter');
  await page.getByText('Lähetetty hyväksyttäväksi.').waitFor();
}

/** G and a letter within a second and a half: on a busy machine that may take a second try, as it may take a person. */
async function goTo(
  { page, keyboard }: Pick<InBrowser, 'page' | 'keyboard'>,
  letter: string,
  name: string,
): Promise<void> {
  const heading = page.getByRole('heading', { name, level: 1 });
  const isThere = () =>
    heading.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  do await keyboard.press('g', letter);
  while (!(await isThere()));
}

async function openWaiting({ page, keyboard }: InBrowser): Promise<void> {
  await goTo({ page, keyboard }, 'h', 'Hyväksynnät');
  await keyboard.activate(page.getByRole('link', { name: `Tarkista: ${fi.title}` }));
  await page.getByRole('heading', { name: fi.title, level: 1 }).waitFor();
}

/** The expert finds what came back with the search, reads why, and adds what was missing. */
async function mend({ page, keyboard, clean }: InBrowser): Promise<void> {
  await keyboard.press('Escape');
  await goTo({ page, keyboard }, 'v', 'Vastaukset');
  await keyboard.press('/');
  await keyboard.type('yhteenmuutto');
  await keyboard.activate(page.getByRole('link', { name: fi.title }));
  await page.getByText('Kerro myös liitteestä.').waitFor();
  await clean('three-people-8-expert-returned');
  await keyboard.to(page.getByLabel('Vastaus suomeksi', { exact: true }));
  await keyboard.press('Control+End');
  await keyboard.type(fi.mended);
  await keyboard.press('Control+s');
  await page.getByText(/^Tallennettu/).waitFor();
}

async function publish({ page, keyboard, clean }: InBrowser): Promise<void> {
  await goTo({ page, keyboard }, 'j', 'Julkaisut');
  await keyboard.write(page.getByLabel('Mitä julkaistaan ja miksi'), 'Uusi vastaus yhteen muuttaville');
  await clean('three-people-10-approver-publishes');
  await keyboard.press('Enter');
  await page.getByRole('progressbar').waitFor();
  await clean('three-people-11-approver-training');
  await page.getByRole('heading', { name: /^Julkaisu 2/ }).waitFor({ timeout: 5 * 60_000 });
  await clean('three-people-12-approver-published');
}

async function rollBack({ page, keyboard, clean }: InBrowser): Promise<void> {
  await keyboard.activate(page.getByRole('button', { name: 'Ota käyttöön: Julkaisu 1' }));
  const dialog = page.getByRole('dialog', { name: 'Otetaanko julkaisu 1 käyttöön?' });
  await keyboard.write(dialog.getByLabel(/Miksi vaihdetaan/), 'Luku tarkistetaan vielä.');
  await clean('three-people-14-approver-rolls-back');
  await keyboard.press('Control+Enter');
  await page.getByText('Julkaisu 1 on käytössä.').first().waitFor();
  await clean('three-people-15-approver-rolled-back');
}
