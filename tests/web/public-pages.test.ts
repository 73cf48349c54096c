// The public pages: in three languages, from the live configuration, renewed by a publish, and nobody's text in them.
import { expect, test } from 'vitest';
import { settings } from '../../server/config.ts';
import { pageLanguages, pageNames } from '../../server/web/public/page.ts';
import { personAt, publishNow, startConsole } from '../support/console.ts';
import { visitWithTexts } from '../support/every-door.ts';

const get = async (url: string, path: string) => {
  const response = await fetch(`${url}${path}`, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, body: await response.text() };
};
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const addresses = pageNames.flatMap((name) =>
  pageLanguages.map(
    (language) => [language === 'fi' ? `/${name}` : `/${language}/${name}`, language] as const,
  ),
);

test('every page stands in every language, with the headers of the rest and no script', async () => {
  const program = await startConsole();
  for (const [path, language] of addresses) {
    const { status, headers, body } = await get(program.url, path);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-language')).toBe(language);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).not.toMatch(/<script|style="|undefined|\[object/);
    const style = /href="(\/public-pages-[0-9a-f]+\.css)"/.exec(body)?.[1] ?? '';
    expect((await get(program.url, style)).headers.get('content-type')).toContain('text/css');
    for (const anchor of body.matchAll(/href="#([a-z-]+)"/g)) expect(body).toContain(`id="${anchor[1]}"`);
  }
});

test('what the institution gave in no English is marked with its language', async () => {
  const program = await startConsole({
    environment: {
      KUISKAAJA_STATEMENTS: JSON.stringify({ responsible: { fi: 'Asiakaspalvelu', sv: 'Kundservice' } }),
    },
  });
  const english = (await get(program.url, '/en/ai-register')).body;
  expect(english).toContain('<span lang="fi">Asiakaspalvelu</span>');
  expect(english).toContain('<dt><span lang="fi">Puhelinpalvelu</span></dt>');
  expect((await get(program.url, '/sv/ai-register')).body).toContain('<dd>Kundservice</dd>');
  for (const [path] of addresses) expect((await get(program.url, path)).body).not.toContain('lang=""');
});

test('a language asked for by ?lang= has an address of its own', async () => {
  const program = await startConsole();
  const asked = await get(program.url, '/ai-register?lang=sv');
  expect(asked.headers.get('location')).toBe('/sv/ai-register');
  expect((await get(program.url, '/sv/ai-register?lang=fi')).headers.get('location')).toBe('/ai-register');
  expect((await get(program.url, '/ai-register?lang=xx')).status).toBe(200);
});

test('what is kept how long is what the deletion follows', async () => {
  const environment = {
    KUISKAAJA_KEEP_CONVERSATIONS_DAYS: '47',
    KUISKAAJA_KEEP_BACKUPS_DAYS: '13',
    KUISKAAJA_KEEP_PROOFS_DAYS: '730',
    KUISKAAJA_IDLE_MINUTES: '17',
  };
  const program = await startConsole({ environment });
  const register = plain((await get(program.url, '/ai-register')).body);
  const privacy = plain((await get(program.url, '/privacy')).body);
  for (const page of [register, privacy]) {
    expect(page).toContain('47 päivää');
    expect(page).toContain('13 päivää');
    expect(page).toContain('2 vuotta');
  }
  expect(privacy).toContain('17 minuuttiin');
  const record = JSON.parse((await get(program.url, '/ai-register.json')).body);
  expect(record.keptFor).toEqual(program.retention.keep);
  expect(record.keptFor.conversations).toBe(47);
});

test('the institution’s own facts stand where they are given, and where not it is said', async () => {
  const statements = {
    address: { fi: 'Esimerkkikatu 1' },
    privacyContact: { email: 'tietosuoja@example.org' },
    accessibilityContact: { phone: '0800 1234' },
    assessedOn: '2026-11-01',
    gaps: { fi: ['Kuvan <b>selite</b> puuttuu'] },
  };
  const given = await startConsole({ environment: { KUISKAAJA_STATEMENTS: JSON.stringify(statements) } });
  const privacy = await get(given.url, '/privacy');
  expect(privacy.body).toContain('href="mailto:tietosuoja@example.org"');
  expect(privacy.body).toContain('Esimerkkikatu 1');
  const accessibility = await get(given.url, '/accessibility');
  expect(accessibility.body).toContain('1. marraskuuta 2026');
  expect(accessibility.body).toContain('Kuvan &lt;b&gt;selite&lt;/b&gt; puuttuu');
  expect(plain(accessibility.body)).toContain('täyttää vaatimukset osittain');
  const bare = await startConsole();
  expect(plain((await get(bare.url, '/privacy')).body)).toContain(
    'Laitos ei ole vielä ilmoittanut tätä tietoa.',
  );
  expect(plain((await get(bare.url, '/en/accessibility')).body)).toContain(
    'has not told yet when it assessed',
  );
});

test('a publish renews the register: number, test results, and last month’s figures; no customer’s text', async () => {
  let now = Date.parse('2026-11-24T10:00:00Z');
  const program = await startConsole({ clock: () => now });
  const first = JSON.parse((await get(program.url, '/ai-register.json')).body);
  expect(first.release).toMatchObject({ number: 1, sample: true, tests: null });
  expect(first.lastMonth).toMatchObject({ from: '2026-10-01', to: '2026-10-31' });
  const { texts } = await visitWithTexts(program, 'salakukka');
  const expert = await personAt(program, 'Eeva', ['expert']);
  const approver = await personAt(program, 'Hanna', ['approver']);
  await expert.call('addTestQuestion', {
    body: { language: 'fi', question: 'mikä on päivän sää', expected: '-' },
  });
  now = Date.parse('2026-12-02T10:00:00Z');
  expect((await publishNow(program, approver)).state).toBe('published');

  const record = JSON.parse((await get(program.url, '/ai-register.json')).body);
  expect(record.release).toMatchObject({ number: 2, publishedOn: '2026-12-02', overridden: false });
  expect(record.release.tests).toMatchObject({ questions: 1, right: 1, wrong: 0 });
  expect(record.lastMonth).toMatchObject({ from: '2026-11-01', to: '2026-11-30', counts: { questions: 3 } });
  for (const [path] of [...addresses, ['/ai-register.json'] as const]) {
    const { body } = await get(program.url, path);
    for (const text of texts) expect(body).not.toContain(text);
  }
  const page = plain((await get(program.url, '/ai-register')).body);
  expect(page).toContain('Luvut: marraskuu 2026');
  expect(page).toMatch(/Oikein 1 100 %/);
});

test('the pages name every kind of data that has its time', async () => {
  const days = Object.values(settings).filter(({ name }) => /^KUISKAAJA_KEEP_.*_DAYS$/.test(name));
  const program = await startConsole();
  const { text } = JSON.parse((await get(program.url, '/ai-register.json')).body);
  for (const language of pageLanguages) {
    const kept = text[language].sections.find(({ id }: { id: string }) => id === 'keep').text;
    // The last two lines are what is kept for good, and the sentence below the table.
    expect(kept).toHaveLength(days.length + 2);
  }
});
