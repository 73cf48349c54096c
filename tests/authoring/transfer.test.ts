// Export and import: the same library gives the same bytes, through Excel, CSV and folders; hostile files are refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless, original } from '../../server/authoring/transfer/cells.ts';
import { mergeLibrary, readFiles } from '../../server/authoring/transfer/folder.ts';
import { mergeRows } from '../../server/authoring/transfer/merge-rows.ts';
import {
  type ReadTable,
  readCsv,
  readExcel,
  writeCsv,
  writeExcel,
} from '../../server/authoring/transfer/spreadsheet.ts';
import { packTar, unpackTar } from '../../server/authoring/transfer/tar.ts';
import { readLibrary } from '../../server/library/files.ts';
import type { Library } from '../../server/library/library.ts';
import { withContents } from '../../server/library/subject.ts';
import { columns, rowsOf, type TableRow } from '../../server/library/table.ts';
import { writeLibrary } from '../../server/library/write.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { smallLibrary } from '../support/small-library.ts';

const nothing: Library = {
  languages: [],
  topics: [],
  outOfScope: {},
  lexicon: {},
  benefits: [],
  anyBenefit: [],
  priority: [],
  answers: [],
};

const numbered = ({ columns: names, rows }: ReadTable) =>
  rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) as TableRow,
  }));

/** The library that a table makes of an empty one. */
async function libraryOf(table: ReadTable): Promise<Library> {
  const { errors, changes } = await mergeRows(nothing, numbered(table), {
    mode: 'replace',
    isPersonal: () => false,
  });
  expect(errors).toEqual([]);
  return withContents(nothing, changes);
}

const isSameBytes = (one: Uint8Array, other: Uint8Array) =>
  Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0;

describe('the whole starter library', () => {
  const reading = readLibrary(projectFolder());

  test('goes out and in and out again byte for byte: CSV', async () => {
    const out = writeCsv(rowsOf(await reading));
    const again = writeCsv(rowsOf(await libraryOf(readCsv(out, 'auto'))));
    expect(isSameBytes(again, out)).toBe(true);
  });

  test('goes out and in and out again byte for byte: Excel, and from Excel to folders', async () => {
    const out = await writeExcel(rowsOf(await reading));
    const library = await libraryOf(await readExcel(out));
    expect(isSameBytes(await writeExcel(rowsOf(library)), out)).toBe(true);
    expect(writeLibrary(library)).toEqual(writeLibrary(await reading));
  }, 240_000);

  test('goes out and in and out again byte for byte: folders', async () => {
    const out = packTar(writeLibrary(await reading));
    const read = await readFiles(unpackTar(out));
    const library = 'library' in read ? read.library : nothing;
    expect(isSameBytes(packTar(writeLibrary(library)), out)).toBe(true);
    expect(mergeLibrary(await reading, library).changes).toEqual([]);
  });
});

describe('any text', () => {
  const hostile = fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@x',
    "'=1",
    "''=1",
    'yes',
    'null',
    '1e3',
    '0x1F',
    '2027-01-01',
    '~',
    '- a',
    '? b',
    'a: b',
    'a #b',
    '*x',
    '&x',
    '!x',
    '|x',
    '%x',
    '`x`',
    '{a}',
    '[a]',
    '"q"',
    "it's",
    'a;b,c',
    'constructor',
    'ä\u00a0ö',
    '\u2028x',
    '#N/A',
  );
  const text = fc
    .oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }))
    .map((value) => value.normalize('NFC').trim())
    .filter((value) => value !== '' && !value.includes('\u0000') && !/\p{Surrogate}/u.test(value));
  const phrases = fc.uniqueArray(text, { minLength: 1, maxLength: 8 });
  const withPhrases = (fi: readonly string[]): Library => ({
    ...smallLibrary,
    topics: smallLibrary.topics.map((topic) => ({
      ...topic,
      intents: topic.intents.map((intent) =>
        intent.id === 'student-aid.apply'
          ? { ...intent, about: fi[0] ?? '', phrases: { ...intent.phrases, fi } }
          : intent,
      ),
    })),
  });
  const phrasesIn = (library: Library) =>
    library.topics.flatMap(({ intents }) => intents).find(({ id }) => id === 'student-aid.apply')?.phrases.fi;

  test('is itself again after a CSV', async () => {
    await fc.assert(
      fc.asyncProperty(phrases, async (fi) => {
        const out = writeCsv(rowsOf(withPhrases(fi)));
        const rows = numbered(readCsv(out, 'auto')).filter(
          ({ cells }) => cells.kind === 'phrase' && cells.id === 'student-aid.apply',
        );
        expect(rows.filter(({ cells }) => cells.language === 'fi').map(({ cells }) => cells.text)).toEqual(
          fi,
        );
      }),
      { numRuns: 100 },
    );
  });

  test('is itself again after a folder, and after Excel', async () => {
    await fc.assert(
      fc.asyncProperty(phrases, async (fi) => {
        // Two phrases that differ in marks alone are refused when they are read; here it is about the texts.
        const one = fi.slice(0, 1);
        const read = await readFiles(writeLibrary(withPhrases(one)));
        expect('library' in read ? phrasesIn(read.library) : read.errors).toEqual(one);
        const table = await readExcel(
          await writeExcel([{ kind: 'phrase', id: 'a.b', language: 'fi', text: one[0] ?? '' }]),
        );
        expect(numbered(table)[0]?.cells.text).toBe(one[0]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('that a spreadsheet would run is harmless in its cell', () => {
    for (const formula of ["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"]) {
      expect(harmless(formula)).toMatch(/^'/);
      expect(original(harmless(formula))).toBe(formula);
    }
    expect(harmless('Miten haen?')).toBe('Miten haen?');
    expect(original("'tis")).toBe("'tis");
    const csv = new TextDecoder().decode(writeCsv([{ kind: 'phrase', text: '=1+1' }]));
    expect(csv).toContain(";'=1+1;");
  });
});

describe('a file from elsewhere', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('may be Windows-1252, with commas or tabs', () => {
    const latin = Uint8Array.from('kind,id,language,text\r\nphrase,a.b,fi,m\xe4\xe4r\xe4 \x80\r\n', (char) =>
      char.charCodeAt(0),
    );
    expect(readCsv(latin, 'auto')).toMatchObject({
      encoding: 'windows-1252',
      columns: ['kind', 'id', 'language', 'text'],
      rows: [{ row: 2, cells: ['phrase', 'a.b', 'fi', 'määrä €'] }],
    });
    expect(() => readCsv(latin, 'utf-8')).toThrow('not UTF-8');
    expect(readCsv(bytes('a\tb\n1\tä'), 'auto').rows[0]?.cells).toEqual(['1', 'ä']);
  });

  test.each([
    ['empty', ''],
    ['a head alone', 'kind;id'],
    ['binary', 'a;b\n\u0000;1'],
    ['a quote that never ends', 'a;b\n"x;1'],
  ])('that is %s is refused with a sentence', (_what, text) => {
    expect(() => readCsv(bytes(text), 'auto')).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  test('with formulas says in which cells, and is no table if it is no workbook', async () => {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('x');
    sheet.addRow(['kind', 'text']);
    sheet.addRow(['phrase', { formula: '1+1', result: 2 }]);
    sheet.addRow(['phrase', 'text']);
    const table = await readExcel(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(table.errors).toEqual([
      { row: 2, column: 'text', message: 'holds a formula or an error; paste its value instead' },
    ]);
    await expect(readExcel(bytes('PK no zip'))).rejects.toMatchObject({ code: 'invalid' });
  });

  test.each([
    ['a way out', '../../etc/passwd'],
    ['an absolute path', '/etc/passwd'],
    ['something else', 'server/main.ts'],
    ['a way out in the middle', 'answers/../x.md'],
  ])('as an archive with %s is refused', (_what, path) => {
    expect(() => unpackTar(packTar([{ path, text: 'x' }]))).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });

  test('as an archive that is cut off, or none, is refused', () => {
    const whole = packTar([{ path: 'intents/a.yaml', text: 'x'.repeat(2000) }]);
    expect(() => unpackTar(whole.subarray(0, 1024))).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => unpackTar(bytes('no archive at all'.repeat(100)))).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
    expect(() => unpackTar(new Uint8Array(2048))).toThrow('no file of a library');
  });
});

describe('rows over a library', () => {
  const merge = (rows: readonly TableRow[], mode: 'add' | 'replace' = 'add') =>
    mergeRows(
      smallLibrary,
      rows.map((cells, index) => ({ row: index + 2, cells })),
      { mode, isPersonal: (text) => text.includes('131052') },
    );

  test('say row by row what is wrong', async () => {
    const { errors } = await merge([
      { kind: 'poem', id: 'a.b' },
      { kind: 'phrase', id: 'Not An Id', language: 'fi', text: 'x' },
      { kind: 'phrase', id: 'student-aid.apply', language: 'en', text: 'x' },
      { kind: 'phrase', id: 'student-aid.apply', language: 'fi', text: ' ' },
      { kind: 'phrase', id: 'student-aid.apply', language: 'fi', text: 'Hei!' },
      { kind: 'phrase', id: 'student-aid.apply', language: 'fi', text: 'x'.repeat(601) },
      { kind: 'phrase', id: 'student-aid.apply', language: 'fi', text: 'olen 131052-308T' },
      { kind: 'answer', id: 'student-aid.apply', language: 'fi', text: 'x', 'valid-from': '1.1.2027' },
      { kind: 'priority', id: 'self-harm', language: 'fi', text: 'x' },
    ]);
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'kind'],
      [3, 'id'],
      [4, 'language'],
      [5, 'text'],
      [6, 'text'],
      [7, 'text'],
      [8, 'text'],
      [9, 'valid-from'],
      [10, 'field'],
    ]);
    expect(errors[4]?.message).toContain('small-talk.greeting');
  });

  test('add to what is there, or take its place', async () => {
    const rows = [
      { kind: 'phrase', id: 'student-aid.apply', language: 'fi', text: 'miten haen opintotukea' },
      { kind: 'phrase', id: 'student-aid.apply', language: 'fi', text: 'opintotuen haku' },
    ];
    const added = await merge(rows.slice(1));
    expect(added.rows).toMatchObject([{ what: 'added', text: 'opintotuen haku' }]);
    expect(added.changes[0]?.content).toMatchObject({
      phrases: { fi: ['miten haen opintotukea', 'opintotuen haku'], sv: ['hur ansöker jag om studiestöd'] },
    });
    const replaced = await merge(rows.slice(1), 'replace');
    expect(replaced.changes[0]?.content).toMatchObject({ phrases: { fi: ['opintotuen haku'] } });
    expect(replaced.rows).toContainEqual({
      row: 0,
      subject: 'student-aid.apply',
      what: 'removed',
      text: 'miten haen opintotukea',
    });
    expect((await merge(rows.slice(0, 1))).changes).toEqual([]);
  });

  test('cover every column of a table', () => {
    const used = new Set(rowsOf(smallLibrary).flatMap((row) => Object.keys(row)));
    expect([...columns].filter((column) => !used.has(column))).toEqual(['valid-from', 'valid-until']);
  });
});
