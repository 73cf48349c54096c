// Files of feedback, and their way in through the console.
import ExcelJS from 'exceljs';
import type { PersonAtConsole } from './console.ts';

/** A file as it is uploaded. */
export type FeedbackFile = { readonly format: 'csv' | 'xlsx'; readonly bytes: Uint8Array };

export const csvOf = (lines: readonly string[]): FeedbackFile => ({
  format: 'csv',
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

/** A workbook of one sheet: the first row names the columns. */
export async function excelOf(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<FeedbackFile> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Palaute').addRows(rows.map((row) => [...row]));
  return { format: 'xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** Uploads a file and imports it by the columns that were guessed; the import's id. */
export async function importFile(analyst: PersonAtConsole, { format, bytes }: FeedbackFile): Promise<string> {
  const file = await analyst.call('uploadFeedback', { query: { format }, body: bytes as never });
  const columns = Object.fromEntries(
    file.columns.flatMap(({ guess, name }) => (guess ? [[guess, name]] : [])),
  );
  await analyst.call('importFeedback', { params: { id: file.id }, body: { columns } });
  return file.id;
}
