// The figures over real HTTP: what customers did a moment ago, as an answer, as Excel and as CSV.
import ExcelJS from 'exceljs';
import { beforeEach, expect, test } from 'vitest';
import { helsinkiDay } from '../../../server/day.ts';
import { type PersonAtConsole, personAt } from '../../support/console.ts';
import { customer, type Program, startProgram } from '../../support/program.ts';

let program: Program;
let analyst: PersonAtConsole;
const today = helsinkiDay(Date.now());

beforeEach(async () => {
  program = await startProgram();
  analyst = await personAt(program, 'Aino', ['analyst']);
});

test('what a customer does is in the figures at once', async () => {
  const someone = await customer(program.url);
  await someone.hello({ device: 'phone', page: '/asumistuki/hakeminen' });
  const { id, answer } = await someone.ask('miten haen asumistukea');
  await someone.call('rate', { reply: id, thumb: 'up' });
  await someone.call('person', {});
  await someone.ask('xyzzy plugh');
  const found = await analyst.call('figures', { query: { from: today, to: today } });
  expect(found.totals).toMatchObject({ conversations: 1, questions: 2, answered: 1, up: 1, persons: 1 });
  expect(found.devices.map(({ value }) => value)).toEqual(['phone']);
  expect(found.pages.map(({ value }) => value)).toEqual(['/asumistuki']);
  const [topic] = found.topics.filter(({ value }) => value === answer?.intent.split('.')[0]);
  expect(topic?.title?.fi).toBe('Yleinen asumistuki');
  expect(found.intents.find(({ value }) => value === answer?.intent)?.title?.fi).toBe(answer?.title);
  await someone.call('forget', {});
  const after = await analyst.call('figures', { query: { from: today, to: today } });
  expect(after).toEqual(found);
});

test('a widget that does not tell its device is counted all the same', async () => {
  const someone = await customer(program.url);
  await someone.hello();
  await someone.ask('miten haen asumistukea');
  expect(await someone.raw('hello', { protocol: 1, language: 'fi', device: 'fridge' })).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
  const { devices } = await analyst.call('figures', { query: { from: today, to: today } });
  expect(devices.map(({ value, counts }) => [value, counts.questions])).toEqual([['-', 1]]);
});

test('a file: Excel has a sheet for each table with numbers as numbers, CSV one table', async () => {
  const someone = await customer(program.url);
  await someone.hello();
  await someone.ask('miten haen asumistukea');
  const query = { from: today, to: today, words: 'sv' } as const;
  const path = (format: string) => `/api/figures/file?${new URLSearchParams({ ...query, format })}`;
  const excel = await analyst.fetch(path('xlsx'));
  expect(excel.headers.get('content-disposition')).toBe(
    `attachment; filename="kuiskaaja-${today}-${today}.xlsx"`,
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await excel.arrayBuffer());
  expect(workbook.worksheets.map(({ name }) => name)).toContain('Ämnen');
  const topics = workbook.getWorksheet('Ämnen');
  expect(topics?.getRow(1).getCell(4).value).toBe('Frågor');
  expect(topics?.getRow(2).getCell(4).value).toBe(1);
  const csv = await (await analyst.fetch(path('csv'))).text();
  const [head = '', first] = csv.split('\r\n');
  expect(head.split(';').slice(0, 5)).toEqual(['Tabell', 'Id', 'Namn', 'Samtal', 'Frågor']);
  expect(first?.split(';').slice(0, 5)).toEqual(['Över tid', today, '', '1', '1']);
});

test('a period that cannot be is refused in words', async () => {
  const refused = await analyst.refused('figures', { query: { from: '2026-02-31', to: today } });
  expect(refused).toMatchObject({ status: 400, code: 'invalid', message: 'There is no day 2026-02-31.' });
  expect(await analyst.refused('figures', { query: { from: 'eilen', to: today } })).toMatchObject({
    status: 400,
  });
});
