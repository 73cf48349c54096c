// Tables as files: CSV and Excel, both ways. The same table gives the same bytes.
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import { AppError } from '../../errors.ts';
import { columns, type TableRow } from '../../library/table.ts';
import { harmless, original } from './cells.ts';
import { withoutTimes } from './zip-times.ts';

export type TableFormat = 'xlsx' | 'csv';
export type Encoding = 'auto' | 'utf-8' | 'windows-1252';

/** What a file held: its own columns, and its rows with the number that the spreadsheet shows. */
export type ReadTable = {
  readonly encoding: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly errors: readonly { readonly row: number; readonly column: string; readonly message: string }[];
};

export const limits = { rows: 200_000, columns: 100, cell: 32_767 } as const;

const cellsOf = (rows: readonly TableRow[]): string[][] =>
  rows.map((row) => columns.map((column) => harmless(row[column] ?? '')));

/** Semicolons and a byte-order mark: so a Nordic Excel opens it as it is meant. Cells come harmless. */
export const csvOf = (lines: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(stringify([...lines], { bom: true, delimiter: ';', record_delimiter: '\r\n' }));

export const writeCsv = (rows: readonly TableRow[]): Uint8Array => csvOf([columns, ...cellsOf(rows)]);

function decode(bytes: Uint8Array, encoding: Encoding): { readonly text: string; readonly encoding: string } {
  if (encoding !== 'windows-1252') {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
    } catch {
      if (encoding === 'utf-8') throw new AppError('invalid', 'The file is not UTF-8; try Windows-1252.');
    }
  }
  return { text: windows1252(bytes), encoding: 'windows-1252' };
}

/** What Windows-1252 has at 0x80 to 0x9f; the rest is Latin 1. Node 20's own decoder takes all of it for Latin 1. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => windowsOnly[letter.charCodeAt(0) - 0x80] ?? letter);

/** The separator that the first line uses most. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const uses = (separator: string) => line.split(separator).length;
  return [';', ',', '\t'].sort((a, b) => uses(b) - uses(a))[0] ?? ';';
}

export function readCsv(bytes: Uint8Array, wanted: Encoding): ReadTable {
  const { text, encoding } = decode(bytes, wanted);
  if (text.includes('\u0000')) throw new AppError('invalid', 'The file is no CSV: it holds NUL characters.');
  let records: { readonly record: string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as typeof records;
  } catch (error) {
    throw new AppError('invalid', `The CSV cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const [head, ...body] = records;
  return checked({
    encoding,
    columns: (head?.record ?? []).map((name) => name.trim()),
    rows: body.map(({ record }, index) => ({ row: index + 2, cells: record.map(original) })),
    errors: [],
  });
}

function checked(table: ReadTable): ReadTable {
  if (table.columns.length === 0 || table.rows.length === 0)
    throw new AppError(
      'invalid',
      'The file holds no table: a first row with the columns’ names, and rows below it.',
    );
  if (table.rows.length > limits.rows || table.columns.length > limits.columns)
    throw new AppError(
      'invalid',
      `The table is larger than ${limits.rows} rows or ${limits.columns} columns.`,
    );
  return table;
}

const beginning = new Date(0);

/** A workbook that says nothing of when it was made: the same content, the same bytes. */
export function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Kuiskaaja';
  workbook.created = beginning;
  workbook.modified = beginning;
  return workbook;
}

export const bytesOf = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));

export async function writeExcel(rows: readonly TableRow[]): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('library', { views: [{ state: 'frozen', ySplit: 1 }] });
  const wide: Readonly<Record<string, number>> = { id: 32, text: 80, title: 32, about: 40 };
  sheet.columns = columns.map((column) => ({ header: column, width: wide[column] ?? 14 }));
  const longest = rows.find((row) => columns.some((column) => (row[column]?.length ?? 0) >= limits.cell));
  if (longest)
    throw new AppError('invalid', `The text of ${longest.id} is too long for a cell of Excel; export a CSV.`);
  for (const cells of cellsOf(rows)) sheet.addRow(cells);
  sheet.getRow(1).font = { bold: true };
  return bytesOf(workbook);
}

/** A cell as text; undefined for a formula, whose value nobody can be sure of. */
function cellText(value: ExcelJS.CellValue): string | undefined {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value)
    return typeof value.text === 'string' ? value.text : (cellText(value.text as ExcelJS.CellValue) ?? '');
  return undefined;
}

export async function readExcel(bytes: Uint8Array): Promise<ReadTable> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
  } catch (error) {
    throw new AppError('invalid', 'The file is no Excel workbook (.xlsx), or it is damaged.', {
      cause: error,
    });
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new AppError('invalid', 'The workbook has no sheet.');
  const errors: ReadTable['errors'][number][] = [];
  const names: string[] = [];
  sheet.getRow(1).eachCell({ includeEmpty: true }, (cell, at) => {
    names[at - 1] = (cellText(cell.value) ?? '').trim();
  });
  const rows: ReadTable['rows'][number][] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number === 1) return;
    const cells = names.map((column, at) => {
      const text = cellText(row.getCell(at + 1).value);
      if (text === undefined)
        errors.push({ row: number, column, message: 'holds a formula or an error; paste its value instead' });
      return original(text ?? '');
    });
    if (cells.some((cell) => cell !== '')) rows.push({ row: number, cells });
  });
  return checked({ encoding: null, columns: names, rows, errors });
}
