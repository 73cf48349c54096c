// Changes of structure with the real program, by keyboard: an expert moves an answer to another topic and merges another
// one away, another person decides, and a customer who has been chatting all along is led to where the answers went.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishNow } from '../../support/console.ts';
import { consoleLibrary } from '../../support/console-library.ts';
import { fakeLoadEngine, fakeTrain } from '../../support/fake-engine.ts';
import { chatOn, launch } from '../browser.ts';
import { browserAt, type InBrowser, personInBrowser, startWhole } from '../whole-program.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const patience = 5 * 60_000;
const moved = 'service.allowance-amount';

/** From the library to an answer's structure, by the search and the tabs. */
async function openStructure({ page, keyboard }: InBrowser, title: string): Promise<void> {
  await keyboard.press('Escape', 'g', 'v');
  await page.getByRole('heading', { name: 'Vastaukset', level: 1 }).waitFor();
  await keyboard.activate(page.getByRole('link', { name: title, exact: true }));
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await keyboard.activate(page.getByRole('link', { name: 'Rakenne' }));
}

/** Sends what the form holds, and is taken to where it waits. */
async function send({ page, keyboard }: InBrowser, why: string): Promise<void> {
  await keyboard.write(page.getByLabel('Perustelu hyväksyjälle'), why);
  await keyboard.activate(page.getByRole('button', { name: 'Lähetä ehdotus' }));
}

/** The other person approves the only proposal that waits. */
async function approve({ page, keyboard }: InBrowser): Promise<void> {
  await page.reload();
  await keyboard.activate(page.getByRole('button', { name: 'Hyväksy', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Hyväksytäänkö muutos?' });
  await keyboard.activate(dialog.getByRole('button', { name: 'Hyväksy', exact: true }));
  await page.getByText('Hyväksytty.').waitFor();
  await page.getByText('Mikään ei odota hyväksyntää').waitFor();
}

test(
  'an answer moves to another topic, another is merged away, and follow-ups, history and customers go along',
  async () => {
    const program = await startWhole({
      library: consoleLibrary,
      train: fakeTrain,
      loadEngine: fakeLoadEngine,
    });
    const { page: customers } = await browserAt(browser, `${program.url}/`);
    const chat = chatOn(customers);
    await chat.open();
    const given = await chat.ask('miten haen asumistukea');
    await given.getByRole('button', { name: 'Maksupäivät' }).waitFor();

    const expert = await personInBrowser(browser, program, { name: 'Eeva', roles: ['expert'] });
    const approver = await personInBrowser(browser, program, {
      name: 'Hanna',
      roles: ['approver'],
      path: '/approvals',
    });
    const { page, keyboard } = expert;

    // Moved: the topic is chosen, the short name is kept until it is taken there.
    await openStructure(expert, 'Asumistuen määrä');
    await keyboard.to(page.getByRole('radio', { name: 'Yhdistä toiseen vastaukseen' }));
    await keyboard.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await send(expert, 'Koskee kaikkia tukia.');
    await page.getByText('Tunnus on jo käytössä.').waitFor();
    expect(
      await page
        .getByLabel('Lyhyt nimi')
        .evaluate((field) => field === document.activeElement && field.ariaInvalid === 'true'),
    ).toBe(true);
    await keyboard.choose(page.getByLabel('Aihe', { exact: true }), 'Asiointi');
    await keyboard.write(page.getByLabel('Lyhyt nimi'), 'allowance-amount');
    await expert.clean('structure-1-move');
    await keyboard.activate(page.getByRole('button', { name: 'Lähetä ehdotus' }));
    await page.getByText('Ehdotus odottaa hyväksyntää.').waitFor();
    await page.getByRole('heading', { name: `Vaihda tunnus housing-allowance.amount → ${moved}` }).waitFor();

    // Taken back, and made again: nothing has been changed.
    await keyboard.activate(page.getByRole('button', { name: 'Vedä takaisin' }));
    await page.getByText('Ehdotus on vedetty takaisin.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hyväksynnät');
    const proposal = { action: 'move', from: 'housing-allowance.amount', to: moved } as const;
    await expert.person.call('propose', { body: { proposal, reason: 'Koskee kaikkia tukia.' } });

    // While it waits, another proposal for the same answer is refused with the reason, and what was chosen stays.
    await openStructure(expert, 'Maksupäivät');
    await keyboard.choose(page.getByLabel('Mihin yhdistetään'), 'Asumistuen määrä');
    await page.getByText('1 vastauksen jatkokysymys muuttuu samalla').waitFor();
    await send(expert, 'Samat kysymykset.');
    await page.getByText('on jo toisessa ehdotuksessa, joka odottaa').waitFor();
    await expert.clean('structure-2-refused');
    await approver.page.getByText(`Vaihda tunnus housing-allowance.amount → ${moved}`).waitFor();
    await approve(approver);
    expect(await approver.page.evaluate(() => document.activeElement?.textContent)).toBe('Hyväksynnät');

    // The same form goes through once the answer stands in its new place.
    await page.reload();
    await page.getByRole('radio', { name: 'Yhdistä toiseen vastaukseen' }).waitFor();
    await keyboard.choose(page.getByLabel('Mihin yhdistetään'), 'Asumistuen määrä');
    await send(expert, 'Samat kysymykset.');
    await page.getByRole('heading', { name: `Yhdistä service.payment-days kohteeseen ${moved}` }).waitFor();
    await page.getByRole('link', { name: 'Maksupäivät' }).waitFor();

    // Returned with a reason, which its author sees; sent again and approved.
    await approver.page.reload();
    await approver.keyboard.activate(approver.page.getByRole('button', { name: 'Palauta' }));
    await approver.keyboard.write(approver.page.getByLabel(/Mitä pitää korjata/), 'Kerro tarkemmin, miksi.');
    await approver.keyboard.press('Control+Enter');
    await approver.page.getByText('Palautettu kirjoittajalle.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sinulle palautetut ehdotukset' }).waitFor();
    await page.getByText('Kerro tarkemmin, miksi.').waitFor();
    await expert.clean('structure-3-returned');
    await keyboard.activate(page.getByRole('link', { name: 'Maksupäivät' }));
    await keyboard.activate(page.getByRole('link', { name: 'Rakenne' }));
    await keyboard.choose(page.getByLabel('Mihin yhdistetään'), 'Asumistuen määrä');
    await send(expert, 'Asiakkaat kysyvät määrän ja päivän yhdessä.');
    await page.getByText('Ehdotus odottaa hyväksyntää.').waitFor();
    await approve(approver);

    // Follow-ups lead to the new place, once; the old places say where theirs is, and keep their history.
    await openStructure(expert, 'Asumistuen hakeminen');
    await keyboard.activate(page.getByRole('link', { name: 'Sisältö', exact: true }));
    const followUps = page.getByRole('region', { name: 'Jatkokysymykset' });
    await followUps.getByRole('link', { name: 'Asumistuen määrä' }).waitFor();
    expect(await followUps.getByRole('listitem').first().getByRole('link').getAttribute('href')).toContain(
      moved,
    );
    expect(await followUps.getByRole('link', { name: 'Maksupäivät' }).count()).toBe(0);
    await page.goto(`${program.url}/console/intents/service.payment-days`);
    await page.getByText('Tämä on siirretty.').waitFor();
    await page.getByText('Yhdistetty').waitFor();
    await page.getByText('Asiakkaat kysyvät määrän ja päivän yhdessä.').waitFor();
    expect(await page.getByLabel('Otsikko suomeksi').count()).toBe(0);
    await expert.clean('structure-4-gone');
    await keyboard.activate(page.getByRole('link', { name: 'Asumistuen määrä', exact: true }));
    await page.getByRole('heading', { name: 'Asumistuen määrä', level: 1 }).waitFor();
    expect(page.url()).toContain(moved);
    const phrases = page.locator('.phrases-column').first().getByRole('textbox');
    await phrases.first().waitFor();
    expect(
      await phrases.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
    ).toEqual(expect.arrayContaining(['paljonko asumistukea saa', 'milloin tuki maksetaan']));

    // Customers: what they hold leads on once it is published.
    await publishNow(program, approver.person);
    await given.getByRole('button', { name: 'Maksupäivät' }).click();
    await chat.dialog.getByText('Määrä riippuu vuokrasta.').waitFor();
    expect([...expert.complaints, ...approver.complaints]).toEqual([]);
  },
  patience,
);
