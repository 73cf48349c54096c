// Files of the library that are being imported: read once, looked at as often as one likes, then made drafts of.
import { AppError } from '../../errors.ts';
import { newId } from '../../id.ts';
import type { Library } from '../../library/library.ts';
import { type Column, columns, type TableRow } from '../../library/table.ts';
import { revisionOf } from '../catalog.ts';
import { type Authoring, saveDraft } from '../drafts.ts';
import { mergeLibrary, readFiles } from './folder.ts';
import { readTable } from './in-worker.ts';
import { keptUploads, type Owned } from './kept.ts';
import { type Merged, type Mode, mergeRows, type RowError } from './merge-rows.ts';
import type { Encoding, ReadTable } from './spreadsheet.ts';
import { unpackTar } from './tar.ts';

export type Upload = Owned &
  (
    | { readonly kind: 'table'; readonly format: 'xlsx' | 'csv'; readonly table: ReadTable }
    | { readonly kind: 'folder'; readonly library: Library }
    | { readonly kind: 'folder'; readonly errors: readonly RowError[] }
  );

export type Mapping = {
  readonly columns: Readonly<Partial<Record<Column, string | undefined>>>;
  readonly defaults: Readonly<Partial<Record<Column, string | undefined>>>;
  readonly mode: Mode;
};

export type Uploads = {
  add(
    file: {
      readonly format: 'xlsx' | 'csv' | 'folder';
      readonly bytes: Uint8Array;
      readonly encoding: Encoding;
    },
    by: string,
  ): Promise<Upload>;
  /** Dry run. Throws `not_found` for an upload of somebody else, or one that is gone. */
  preview(id: string, mapping: Mapping, by: string): Promise<Merged>;
  /** Makes a draft of each content that changes. Throws `invalid` with the errors where there are any. */
  apply(id: string, mapping: Mapping, by: string): Promise<Merged['changes']>;
};

function rowsWith(table: ReadTable, { columns: mapped, defaults }: Mapping) {
  const places = columns.flatMap((column) => {
    const theirs = mapped[column];
    if (theirs === undefined) return [];
    const at = table.columns.indexOf(theirs);
    if (at < 0) throw new AppError('invalid', `The file has no column ${theirs}.`);
    return [[column, at] as const];
  });
  return table.rows.map(({ row, cells }) => {
    const own: { [C in Column]?: string } = {};
    for (const [column, at] of places) own[column] = cells[at] ?? '';
    for (const column of columns) {
      const value = defaults[column];
      if (value !== undefined && !own[column]) own[column] = value;
    }
    return { row, cells: own as TableRow };
  });
}

export function uploads(authoring: Authoring): Uploads {
  const { store, catalog, clock, redact } = authoring;
  const kept = keptUploads<Upload>(clock);
  const merge = async (id: string, mapping: Mapping, by: string): Promise<Merged> => {
    const upload = kept.own(id, by);
    const { library } = await catalog.read();
    const isPersonal = (text: string) => redact(text).removed.length > 0;
    const merged =
      upload.kind === 'table'
        ? await mergeRows(library, rowsWith(upload.table, mapping), { mode: mapping.mode, isPersonal })
        : 'library' in upload
          ? mergeLibrary(library, upload.library)
          : { errors: upload.errors, rows: [], changes: [] };
    const drafts = await store.drafts.list();
    const taken = merged.changes.filter(({ subject }) =>
      drafts.some(({ kind, id: open }) => kind === subject.kind && open === subject.id),
    );
    return {
      ...merged,
      errors: [
        ...(upload.kind === 'table' ? upload.table.errors : []),
        ...merged.errors,
        ...taken.map(({ subject }) => ({
          row: 0,
          message: `${subject.id} has an open draft; finish or discard it first`,
        })),
      ],
    };
  };
  return {
    add: async ({ format, bytes, encoding }, by) => {
      const now = clock();
      const base = { id: newId(now), by, at: now };
      const upload: Upload =
        format === 'folder'
          ? { ...base, kind: 'folder', ...(await readFiles(unpackTar(bytes))) }
          : { ...base, kind: 'table', format, table: await readTable(format, { bytes, encoding }) };
      kept.add(upload);
      return upload;
    },
    preview: merge,
    apply: async (id, mapping, by) => {
      const { errors, changes } = await merge(id, mapping, by);
      if (errors.length > 0)
        throw new AppError(
          'invalid',
          `The file has ${errors.length} errors; mend them and upload it again.`,
          {
            details: { errors: errors.slice(0, 1_000) },
          },
        );
      const working = await catalog.read();
      for (const { subject, content } of changes)
        await saveDraft(authoring, {
          ...subject,
          version: 0,
          base: revisionOf(working, subject),
          content,
          by,
        });
      kept.drop(id);
      return changes;
    },
  };
}
