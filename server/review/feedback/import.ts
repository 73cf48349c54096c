// Feedback from a file: rows → redacted texts with language, day and stars; looked at first, then stored.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Redact } from '../../answering/answer.ts';
import { parseQuestion } from '../../answering/question.ts';
import type { ReadTable } from '../../authoring/transfer/spreadsheet.ts';
import { helsinkiDay } from '../../day.ts';
import { AppError } from '../../errors.ts';
import { importedKey } from '../../feedback-measures.ts';
import { newId } from '../../id.ts';
import type { FeedbackStore, StoredFeedback } from '../../store/feedback.ts';
import { startOfDay } from '../days.ts';

export type FeedbackColumn = 'text' | 'language' | 'day' | 'stars';
export type FeedbackMapping = {
  readonly columns: Readonly<Partial<Record<FeedbackColumn, string | undefined>>>;
  readonly language: string;
};

export type ReadFeedbackRow = {
  readonly row: number;
  readonly feedback: Omit<StoredFeedback, 'id' | 'storedAt' | 'import'>;
};
export type ReadFeedbackFile = {
  readonly errors: readonly { readonly row: number; readonly message: string }[];
  readonly rows: readonly ReadFeedbackRow[];
  /** Rows whose text of that day is stored already, or stands in the file before. */
  readonly known: number;
};

export const importLimits = { rows: 20_000, text: 4_000 } as const;
const noon = 12 * 3_600_000;
/** Redacting a row takes some microseconds, and the chat is not to wait for thousands of them. */
const slice = 100;
const stored = 100;

const languages: Readonly<Record<string, string>> = {
  fi: 'fi',
  suomi: 'fi',
  finnish: 'fi',
  finska: 'fi',
  sv: 'sv',
  ruotsi: 'sv',
  svenska: 'sv',
  swedish: 'sv',
};

/** `2026-11-24`, `24.11.2026`, each with or without a time; undefined for anything else. */
function dayOf(cell: string): string | undefined {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(cell) ?? [];
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s.*)?$/.exec(cell) ?? [];
  const written = iso ?? (y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : undefined);
  if (written === undefined) return undefined;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
}

type Reading = {
  readonly redact: Redact;
  readonly now: number;
  readonly mapping: FeedbackMapping;
};

/** One row; throws `AppError` with what is wrong with it. */
function readRow(
  cells: Readonly<Record<FeedbackColumn, string>>,
  reading: Reading,
): ReadFeedbackRow['feedback'] {
  const { redact, now, mapping } = reading;
  const refuse = (message: string): never => {
    throw new AppError('invalid', message);
  };
  const plain = cells.language.toLowerCase();
  const language =
    plain === ''
      ? mapping.language
      : ((Object.hasOwn(languages, plain) ? languages[plain] : undefined) ??
        refuse('The language is neither fi nor sv.'));
  const today = helsinkiDay(now);
  const day = cells.day === '' ? today : (dayOf(cells.day) ?? refuse('The day is not such as 24.11.2026.'));
  if (day > today) refuse('The day is in the future.');
  const stars = cells.stars === '' ? undefined : Number(cells.stars.replace(',', '.'));
  if (stars !== undefined && !(Number.isInteger(stars) && stars >= 1 && stars <= 5))
    refuse('The stars are not a whole number from 1 to 5.');
  const { text, removed } = redact(parseQuestion(cells.text, importLimits.text));
  return {
    source: 'import',
    givenAt: startOfDay(day) + noon,
    language,
    text,
    removed,
    ...(stars === undefined ? {} : { stars }),
  };
}

/**
 * Reads the rows of a table; nothing is stored. Throws `invalid` where no column holds the text, or there are too many
 * rows. Rows that are wrong are told and left out.
 */
export async function readFeedbackFile(
  table: ReadTable,
  { store, ...reading }: Reading & { readonly store: FeedbackStore },
): Promise<ReadFeedbackFile> {
  const { columns } = reading.mapping;
  if (table.rows.length > importLimits.rows)
    throw new AppError('invalid', `At most ${importLimits.rows} rows can be imported at once.`);
  const placeOf = (column: FeedbackColumn): number => {
    const theirs = columns[column];
    if (theirs === undefined) return -1;
    const at = table.columns.indexOf(theirs);
    if (at < 0) throw new AppError('invalid', `The file has no column ${theirs}.`);
    return at;
  };
  const places = {
    text: placeOf('text'),
    language: placeOf('language'),
    day: placeOf('day'),
    stars: placeOf('stars'),
  };
  if (places.text < 0) throw new AppError('invalid', 'Say which column holds the text of the feedback.');
  const formulas = new Map(table.errors.map(({ row, message }) => [row, message]));
  const errors: { readonly row: number; readonly message: string }[] = [];
  const rows: ReadFeedbackRow[] = [];
  for (const [index, { row, cells }] of table.rows.entries()) {
    if (index % slice === slice - 1) await breathe();
    const cell = (at: number): string => (cells[at] ?? '').trim();
    const formula = formulas.get(row);
    try {
      if (formula !== undefined) throw new AppError('invalid', `A cell ${formula}.`);
      const own = {
        text: cell(places.text),
        language: cell(places.language),
        day: cell(places.day),
        stars: cell(places.stars),
      };
      rows.push({ row, feedback: readRow(own, reading) });
    } catch (error) {
      // Nothing of the row is told: it could hold what must not be shown.
      const message = error instanceof AppError ? error.message : 'The row could not be checked.';
      errors.push({ row, message });
    }
  }
  const times = rows.map(({ feedback }) => feedback.givenAt);
  const [first, last] = times.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)] as const,
    [Number.MAX_SAFE_INTEGER, 0] as readonly [number, number],
  );
  const seen = new Set(await store.imported(first, last));
  const fresh = rows.filter(({ feedback }) => {
    const key = importedKey(feedback);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { errors, rows: fresh, known: rows.length - fresh.length };
}

/** Stores what was read, in slices; how many texts. */
export async function importFeedback(
  store: FeedbackStore,
  { rows }: ReadFeedbackFile,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: number },
): Promise<number> {
  for (let from = 0; from < rows.length; from += stored) {
    const isLast = from + stored >= rows.length;
    await store.addImported(
      rows.slice(from, from + stored).map(({ feedback }) => ({
        ...feedback,
        id: newId(now),
        storedAt: now,
        import: id,
      })),
      isLast
        ? {
            at: now,
            by,
            action: 'feedback.imported',
            subject: `import ${id}`,
            detail: { texts: rows.length },
          }
        : undefined,
    );
    await breathe();
  }
  return rows.length;
}
