// Feedback from the chat and from files: stored once and redacted, deleted with its conversation, looked at in themes.
import { expect, test } from 'vitest';
import type { Theme } from '../../server/web/api/contract.ts';
import { type PersonAtConsole, personAt, startConsole } from '../support/console.ts';
import { csvOf, excelOf, importFile } from '../support/feedback-files.ts';
import { feedbackTexts } from '../support/feedback-texts.ts';
import { customer, messageId, type Program } from '../support/program.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-24T10:00:00Z');

const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** 80 Finnish and 80 Swedish texts, one a day backwards from now. */
async function importThemes(analyst: PersonAtConsole, now: number): Promise<string> {
  const lines = (['fi', 'sv'] as const).flatMap((language) =>
    feedbackTexts(language, 80).map(
      ({ text }, at) => `"${text}";${language};${dayAt(now - Math.floor(at / 4) * day)}`,
    ),
  );
  return importFile(analyst, csvOf(['Palaute;Kieli;Päivä', ...lines]));
}

async function withThemes(): Promise<{
  program: Program;
  analyst: PersonAtConsole;
  time: { now: number };
}> {
  const time = { now: start };
  const program = await startConsole({ clock: () => time.now });
  const analyst = await personAt(program, 'Antti', ['analyst']);
  await importThemes(analyst, start);
  await program.console.themes.tick();
  return { program, analyst, time };
}

const labelled = (themes: readonly Theme[], word: string): Theme => {
  const found = themes.find(({ words }) => words.some((each) => each.includes(word)));
  if (!found)
    throw new Error(
      `No theme is named by ${word}: ${themes.map(({ words }) => words.join(' ')).join(' | ')}`,
    );
  return found;
};

test('a customer gives feedback once, without personal data, however often it is sent', async () => {
  const program = await startConsole();
  const someone = await customer(program.url);
  await someone.hello();
  const id = messageId();
  const body = { id, text: 'Kiitos, Aino! Numeroni on 050 123 4567.', stars: 5 };
  expect(await someone.call('feedback', body)).toEqual({ ok: true, removed: ['phone'] });
  expect(await someone.call('feedback', body)).toEqual({ ok: true, removed: ['phone'] });
  expect(await someone.call('feedback', { ...body, text: 'Jotain muuta' })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  await program.console.themes.tick();
  const analyst = await personAt(program, 'Antti', ['analyst']);
  const { texts } = await analyst.call('feedback');
  expect(texts).toMatchObject([
    { text: 'Kiitos, Aino! Numeroni on [puhelinnumero].', stars: 5, mood: 'good', source: 'chat' },
  ]);
});

test('feedback is refused when it is empty, too long, or of nobody', async () => {
  const program = await startConsole();
  const someone = await customer(program.url);
  const send = (text: string) => someone.call('feedback', { id: messageId(), text });
  expect(await send('kiitos')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  await someone.hello();
  expect(await send('  ')).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await send('x'.repeat(1001))).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await someone.raw('feedback', { id: messageId(), text: 'hyvä', stars: 6 })).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
  expect(await send('x'.repeat(1000))).toMatchObject({ ok: true });
});

test('a customer’s own deletion takes the feedback too, and the reason of a thumb', async () => {
  const program = await startConsole();
  const someone = await customer(program.url);
  await someone.hello();
  const reply = await someone.ask('miten haen asumistukea');
  await someone.call('rate', { reply: reply.id, thumb: 'down', reason: 'Vastaus oli vaikea ymmärtää' });
  await someone.call('feedback', { id: messageId(), text: 'Chatti on kätevä' });
  await program.console.themes.tick();
  const analyst = await personAt(program, 'Antti', ['analyst']);
  const before = await analyst.call('feedback');
  expect(before.texts.map(({ source, mood }) => `${source} ${mood}`).sort()).toEqual([
    'chat good',
    'thumb bad',
  ]);
  await someone.call('forget', {});
  expect((await analyst.call('feedback')).texts).toEqual([]);
});

test('themes are found in both languages, with words, mood, quotations and a trend', async () => {
  const { analyst } = await withThemes();
  for (const [language, phone, thanked] of [
    ['fi', 'puhelim', 'virkailija'],
    ['sv', 'telefon', 'tjänsteman'],
  ] as const) {
    const { themes, thanks, withoutTheme } = await analyst.call('themes', { query: { language, days: 30 } });
    expect(themes.length).toBeGreaterThanOrEqual(4);
    expect(themes.length).toBeLessThanOrEqual(6);
    expect(withoutTheme).toBe(0);
    expect(themes.reduce((sum, { now }) => sum + now.texts, 0)).toBe(80);
    const queue = labelled(themes, phone);
    expect(queue.now.bad).toBeGreaterThan(queue.now.texts / 2);
    expect(queue.quotations).toHaveLength(3);
    expect(queue.weeks).toHaveLength(12);
    expect(queue.weeks.reduce((sum, each) => sum + each, 0)).toBe(queue.now.texts);
    expect(thanks[0]?.theme).toBe(labelled(themes, thanked).id);
    expect(thanks[0]?.quotations.every(({ mood }) => mood === 'good')).toBe(true);
  }
});

test('names, pins and merges made by hand stay when themes are looked for again, and can be undone', async () => {
  const { program, analyst } = await withThemes();
  const seen = async () => (await analyst.call('themes', { query: { language: 'fi', days: 30 } })).themes;
  const before = await seen();
  const [queue, login] = [labelled(before, 'puhelim'), labelled(before, 'kirjau')];
  await analyst.call('changeTheme', {
    params: { id: queue.id },
    body: { version: queue.version, name: 'Jonotus', pinned: true },
  });
  await analyst.call('changeTheme', {
    params: { id: login.id },
    body: { version: login.version, mergedInto: queue.id },
  });
  const more = feedbackTexts('fi', 116).slice(80);
  await importFile(analyst, csvOf(['Palaute;Kieli', ...more.map(({ text }) => `"${text}";fi`)]));
  await program.console.themes.find('fi');
  const after = await seen();
  expect(after[0]).toMatchObject({ id: queue.id, name: 'Jonotus', pinned: true });
  expect(after[0]?.parts.map(({ id }) => id)).toContain(login.id);
  expect(after.map(({ id }) => id)).not.toContain(login.id);
  expect(after.reduce((sum, { now }) => sum + now.texts, 0)).toBe(116);
  expect(
    await analyst.refused('changeTheme', {
      params: { id: queue.id },
      body: { version: queue.version, name: null },
    }),
  ).toMatchObject({ code: 'conflict' });
  expect(
    await analyst.refused('changeTheme', {
      params: { id: queue.id },
      body: { version: queue.version + 1, mergedInto: login.id },
    }),
  ).toMatchObject({ code: 'invalid' });
  await analyst.call('changeTheme', {
    params: { id: login.id },
    body: { version: login.version + 1, mergedInto: null },
  });
  expect(await seen()).toHaveLength(after.length + 1);
});

test('an import is looked at first: what is wrong is told and left out, what is known is not stored twice', async () => {
  const program = await startConsole({ clock: () => start });
  const analyst = await personAt(program, 'Antti', ['analyst']);
  const lines = [
    'Palaute;Kieli;Päivä;Tähdet',
    'Soittakaa 050 123 4567;suomi;24.11.2026;2',
    'Bra service;sv;2026-11-01;5',
    'Bra service;sv;2026-11-01;5',
    ';fi;2026-11-01;3',
    'Hyvä;fi;1.1.2030;3',
    'Hyvä;et;1.1.2026;3',
    'Hyvä;fi;1.1.2026;7',
    "'=1+1;fi;1.1.2026;",
  ];
  const file = await analyst.call('uploadFeedback', {
    query: { format: 'csv', encoding: 'windows-1252' },
    body: Uint8Array.from(Buffer.from(lines.join('\r\n'), 'latin1')) as never,
  });
  expect(file.encoding).toBe('windows-1252');
  expect(file.columns.map(({ guess }) => guess)).toEqual(['text', 'language', 'day', 'stars']);
  expect(file.columns[0]?.examples[0]).toBe('Soittakaa [puhelinnumero]');
  const columns = { text: 'Palaute', language: 'Kieli', day: 'Päivä', stars: 'Tähdet' };
  const sent = { params: { id: file.id }, body: { columns } };
  const preview = await analyst.call('previewFeedback', sent);
  expect(preview.errors.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
  expect(preview.counts).toEqual({
    texts: 3,
    known: 1,
    errors: 4,
    redacted: 1,
    languages: { fi: 2, sv: 1 },
  });
  expect(preview.rows.map(({ text }) => text)).toEqual(['Soittakaa [puhelinnumero]', 'Bra service', '=1+1']);
  expect(await analyst.call('importFeedback', sent)).toMatchObject({ texts: 3 });
  await program.console.themes.tick();
  expect((await analyst.call('feedback')).texts).toHaveLength(3);
  expect(await analyst.call('takeBackFeedback', { params: { id: file.id } })).toEqual({ texts: 3 });
  expect((await analyst.call('feedback')).texts).toEqual([]);
});

test('Excel comes in like CSV: days and numbers as cells of their kinds, a formula’s row is told and left out', async () => {
  const program = await startConsole({ clock: () => start });
  const analyst = await personAt(program, 'Antti', ['analyst']);
  const { format, bytes } = await excelOf([
    ['Palaute', 'Kieli', 'Päivä', 'Tähdet'],
    ['Soittakaa 050 123 4567', 'suomi', new Date('2026-11-20T00:00:00Z'), 2],
    ['Bra service', 'sv', '2026-11-01', 5],
    [{ formula: 'HYPERLINK("https://example.org")', result: 'Hyvä' }, 'fi', null, null],
    ['Hyvä', 'fi', 'eilen', null],
  ]);
  const file = await analyst.call('uploadFeedback', { query: { format }, body: bytes as never });
  expect(file).toMatchObject({ encoding: null, rows: 4 });
  expect(file.columns.map(({ guess }) => guess)).toEqual(['text', 'language', 'day', 'stars']);
  const columns = { text: 'Palaute', language: 'Kieli', day: 'Päivä', stars: 'Tähdet' };
  const sent = { params: { id: file.id }, body: { columns } };
  const preview = await analyst.call('previewFeedback', sent);
  expect(preview.errors.map(({ row }) => row)).toEqual([4, 5]);
  expect(preview.rows).toMatchObject([
    { row: 2, text: 'Soittakaa [puhelinnumero]', language: 'fi', day: '2026-11-20', stars: 2 },
    { row: 3, text: 'Bra service', language: 'sv', day: '2026-11-01', stars: 5 },
  ]);
  expect(await analyst.call('importFeedback', sent)).toMatchObject({ texts: 2 });
  await program.console.themes.tick();
  const { texts } = await analyst.call('feedback');
  expect(texts.map(({ text, source }) => [text, source])).toEqual([
    ['Soittakaa [puhelinnumero]', 'import'],
    ['Bra service', 'import'],
  ]);
});

test('single texts are narrowed by theme, mood, time and words, page by page; who looks is recorded', async () => {
  const { program, analyst } = await withThemes();
  const { themes } = await analyst.call('themes', { query: { language: 'fi', days: 30 } });
  const queue = labelled(themes, 'puhelim');
  const all = { language: 'fi', theme: queue.id };
  const first = await analyst.call('feedback', { query: { ...all, most: '15' } });
  const second = await analyst.call('feedback', { query: { ...all, most: '15', before: first.next ?? '' } });
  expect(second.texts).toHaveLength(5);
  expect(new Set([...first.texts, ...second.texts].map(({ id }) => id)).size).toBe(20);
  const found = await analyst.call('feedback', { query: { words: 'JÄRKYTTÄVÄT jonot' } });
  expect(found.texts.every(({ text }) => text.includes('järkyttävät'))).toBe(true);
  expect(found.texts.length).toBeGreaterThan(0);
  const bad = await analyst.call('feedback', { query: { ...all, mood: 'bad' } });
  expect(bad.texts.every(({ mood }) => mood === 'bad')).toBe(true);
  const late = await analyst.call('feedback', { query: { ...all, from: '2026-11-24' } });
  expect(late.texts).toHaveLength(1);

  const administrator = await personAt(program, 'Aino', ['administrator']);
  const { looks } = await administrator.call('looks');
  expect(looks.map(({ door, subject }) => `${door} ${subject}`).sort()).toEqual([
    'feedback feedback',
    'feedback feedback themes fi',
  ]);
  const id = late.texts[0]?.id ?? '';
  await analyst.call('removeFeedback', { params: { id } });
  expect(await analyst.refused('removeFeedback', { params: { id } })).toMatchObject({ code: 'not_found' });
  expect((await analyst.call('feedback', { query: { ...all, most: '200' } })).texts).toHaveLength(19);
});

test('the same texts give the same themes; when their days are over the trend alone stays', async () => {
  const { program, analyst, time } = await withThemes();
  const seen = async () => (await analyst.call('themes', { query: { language: 'fi', days: 30 } })).themes;
  const before = await seen();
  await program.console.themes.find('fi');
  expect(await seen()).toEqual(before);
  time.now = start + 366 * day;
  const { counts } = await program.retention.run('system');
  expect(counts).toMatchObject({ feedback: 160, 'feedback counted': 160 });
  time.now = start;
  // The session of a year ago is over.
  const other = await personAt(program, 'Anna', ['analyst']);
  const { themes: after } = await other.call('themes', { query: { language: 'fi', days: 30 } });
  const figures = (themes: readonly Theme[]) =>
    themes.map(({ id, weeks, now }) => ({ id, weeks, texts: now.texts }));
  expect(figures(after)).toEqual(figures(before));
  expect(after.flatMap(({ words, quotations }) => [...words, ...quotations])).toEqual([]);
  expect((await other.call('feedback')).texts).toEqual([]);
});
