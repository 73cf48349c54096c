// Writes an evaluation as a page to look at, and its figures beside it to compare with later.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../answering/engine.ts';
import type { Budget } from '../answering/limits.ts';
import { AppError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { changesSince } from './report-changes.ts';
import { confusedPairs } from './report-confusions.ts';
import { type EarlierReport, type Evaluated, earlierReport, toReport } from './report-figures.ts';
import { toPage } from './report-page.ts';

/** Reads the `report.json` of an earlier report. Throws `AppError('invalid')` where the file is none. */
export async function readEarlier(file: string): Promise<EarlierReport> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new AppError('invalid', `${file} can't be read.`, { cause });
  });
  try {
    return earlierReport.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('invalid', `${file} is no report.json of evaluate --report, or of another version.`, {
      cause,
    });
  }
}

export type ReportInput = {
  readonly library: Library;
  /** The engine that was measured, to find the phrases behind its mistakes. */
  readonly engine: Engine;
  readonly budget: Budget;
  /** Our engine first. */
  readonly evaluated: readonly Evaluated[];
  readonly earlier?: EarlierReport;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** Writes `index.html` and `report.json` into a folder, made where missing. Resolves to the page's name. */
export async function writeReport(folder: string, input: ReportInput): Promise<string> {
  const { library, engine, budget, evaluated, earlier, now } = input;
  const report = toReport(evaluated, now);
  const outcomes = evaluated[0]?.outcomes ?? [];
  const languages = Object.keys(report.engines[0]?.languages ?? {});
  const page = toPage({
    report,
    budget,
    confusions: languages.map((language) => ({
      language,
      pairs: confusedPairs(outcomes, { engine, library, language }),
    })),
    ...(earlier ? { since: { earlier, changes: changesSince(earlier, outcomes, languages) } } : {}),
  });
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'index.html');
  await writeFile(file, page);
  await writeFile(
    join(folder, 'report.json'),
    `${JSON.stringify(report, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value))}\n`,
  );
  return file;
}
