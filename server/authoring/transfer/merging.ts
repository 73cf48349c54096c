// What is being merged: copies of the contents that rows touch, what each row does, what is wrong.
import type { Library } from '../../library/library.ts';
import { type Content, contentOf, isSame, type Subject } from '../../library/subject.ts';
import type { Column, TableRow } from '../../library/table.ts';

export type RowError = {
  readonly row: number;
  readonly column?: string;
  readonly file?: string;
  readonly message: string;
};
export type RowReport = {
  readonly row: number;
  readonly subject: string;
  readonly what: 'added' | 'changed' | 'removed' | 'same';
  readonly text: string;
};
export type SubjectChange = { readonly subject: Subject; readonly content: Content; readonly isNew: boolean };
/** `add` leaves what the rows do not name; `replace` makes the parts that they name what they say. */
export type Mode = 'add' | 'replace';

/** A row with its number, already known to name a subject that can be. */
export type SoundRow = {
  readonly row: number;
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly cells: TableRow;
};

/** Without `readonly`, for the copies that rows write into. */
export type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

type Target<T> = { readonly subject: Subject; readonly old: T | undefined; value: Mutable<T> };

export type Merging = {
  /** The copy of a subject's content, made when it is first asked for. */
  target<T extends Content>(subject: Subject, blank: T): Target<T>;
  /** In `replace`, true the first time that a part of a subject is written: it is to be emptied. */
  empties(subject: Subject, part: string): boolean;
  report(
    row: SoundRow,
    subject: string,
    what: { readonly was: string | boolean | undefined; readonly is?: string },
  ): void;
  wrong(row: number, column: Column, message: string): void;
  readonly errors: readonly RowError[];
  readonly reports: readonly RowReport[];
  changes(): readonly (SubjectChange & { readonly old: Content | undefined })[];
};

export function merging(library: Library, mode: Mode): Merging {
  const targets = new Map<string, Target<Content>>();
  const begun = new Set<string>();
  const errors: RowError[] = [];
  const reports: RowReport[] = [];
  return {
    target: <T extends Content>(subject: Subject, blank: T) => {
      const key = `${subject.kind} ${subject.id}`;
      const known = targets.get(key);
      if (known) return known as unknown as Target<T>;
      const old = contentOf(library, subject) as T | undefined;
      const made: Target<T> = { subject, old, value: structuredClone(old ?? blank) as Mutable<T> };
      targets.set(key, made as unknown as Target<Content>);
      return made;
    },
    empties: ({ kind, id }, part) => {
      const key = `${kind} ${id} ${part}`;
      if (begun.has(key)) return false;
      begun.add(key);
      return mode === 'replace';
    },
    report: ({ row, text }, subject, { was, is }) => {
      const what =
        was === undefined || was === false ? 'added' : was === true || was === is ? 'same' : 'changed';
      reports.push({ row, subject, what, text: is ?? text });
    },
    wrong: (row, column, message) => {
      errors.push({ row, column, message });
    },
    errors,
    reports,
    changes: () =>
      [...targets.values()]
        .filter(({ old, value }) => !isSame(old ?? null, value))
        .map(({ subject, old, value }) => ({
          subject,
          old,
          content: value as Content,
          isNew: old === undefined,
        })),
  };
}

/** Adds a text to a list of a language; false where it stands there. */
export function addTo(lists: Record<string, string[]>, language: string, text: string): boolean {
  const own = lists[language];
  if (!own) {
    lists[language] = [text];
    return true;
  }
  if (own.includes(text)) return false;
  own.push(text);
  return true;
}
