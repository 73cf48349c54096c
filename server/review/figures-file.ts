// The figures of a period as a file: Excel with a sheet for each table, or one CSV that names the table in its first column.
import { harmless } from '../authoring/transfer/cells.ts';
import { bytesOf, csvOf, newWorkbook, type TableFormat } from '../authoring/transfer/spreadsheet.ts';
import type { Counts, Measure } from '../store/counting.ts';
import { type Figures, measures, type Row } from './figures.ts';

/** The headings, in somebody's language. */
export type FigureHeads = {
  readonly measures: Readonly<Record<Measure, string>>;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly table: string;
  readonly value: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
};

const tableNames = ['languages', 'topics', 'intents', 'pages', 'devices', 'hours', 'releases'] as const;
type TableName = 'trend' | (typeof tableNames)[number];

type Cells = readonly (string | number)[];

export type FigureWords = {
  readonly heads: FigureHeads;
  /** By the id of a topic or an intent. */
  readonly titles: ReadonlyMap<string, string>;
};

export async function figuresFile(
  format: TableFormat,
  figures: Figures,
  { heads, titles }: FigureWords,
): Promise<Uint8Array> {
  const cells = (counts: Counts): Cells => measures.map((measure) => counts[measure]);
  const names = measures.map((measure) => heads.measures[measure]);
  const line = ({ value, counts }: Row): Cells => [
    harmless(value),
    harmless(titles.get(value) ?? ''),
    ...cells(counts),
  ];
  const trend = figures.trend.map(({ from, to, counts }): Cells => [from, to, ...cells(counts)]);
  if (format === 'csv')
    return csvOf([
      [heads.table, heads.value, heads.title, ...names],
      ...trend.map(([from = '', to = '', ...rest]) => [
        heads.tables.trend,
        from,
        from === to ? '' : to,
        ...rest,
      ]),
      ...tableNames.flatMap((name) => figures[name].map((row) => [heads.tables[name], ...line(row)])),
    ]);
  const workbook = newWorkbook();
  const add = (name: TableName, head: readonly string[], lines: readonly Cells[]): void => {
    const sheet = workbook.addWorksheet(heads.tables[name], { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = [...head, ...names].map((header, index) => ({
      header,
      width: index < head.length ? (index === 0 ? 28 : 44) : Math.max(10, header.length + 2),
    }));
    for (const each of lines) sheet.addRow(each);
    sheet.getRow(1).font = { bold: true };
  };
  add('trend', [heads.from, heads.to], trend);
  for (const name of tableNames) add(name, [heads.value, heads.title], figures[name].map(line));
  return bytesOf(workbook);
}
