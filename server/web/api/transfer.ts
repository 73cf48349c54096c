// Handlers: export as Excel, CSV or folders; upload, dry run and import.
import type { Authoring } from '../../authoring/drafts.ts';
import { writeTable } from '../../authoring/transfer/in-worker.ts';
import { packTar } from '../../authoring/transfer/tar.ts';
import type { Mapping, Uploads } from '../../authoring/transfer/uploads.ts';
import { AppError } from '../../errors.ts';
import { rowsOf } from '../../library/table.ts';
import { writeLibrary } from '../../library/write.ts';
import { type ImportColumn, importColumns, type Uploaded } from './contract.ts';
import { sendFile } from './send-file.ts';
import type { HandlersOf } from './serve.ts';

type Area = 'export' | 'upload' | 'previewImport' | 'applyImport';

/** Names that people give to columns, in the languages of the console. */
const known: Readonly<Record<string, ImportColumn>> = {
  tyyppi: 'kind',
  typ: 'kind',
  type: 'kind',
  aihe: 'id',
  intent: 'id',
  tunnus: 'id',
  kieli: 'language',
  språk: 'language',
  lang: 'language',
  teksti: 'text',
  fraasi: 'text',
  phrase: 'text',
  fras: 'text',
  kysymys: 'text',
  question: 'text',
  fråga: 'text',
  vastaus: 'text',
  answer: 'text',
  svar: 'text',
  otsikko: 'title',
  rubrik: 'title',
  lähde: 'source',
  källa: 'source',
  omistaja: 'owner',
  ägare: 'owner',
};

const guess = (name: string): ImportColumn | null => {
  const plain = name.trim().toLowerCase();
  return (
    importColumns.find((column) => column === plain) ??
    (Object.hasOwn(known, plain) ? (known[plain] ?? null) : null)
  );
};

const shownExamples = 3;
/** Rows of a preview beyond this many tell nothing that the counts do not. */
const shownRows = 5_000;

export function transferHandlers({
  authoring,
  uploads,
}: {
  readonly authoring: Authoring;
  readonly uploads: Uploads;
}): HandlersOf<Area> {
  return {
    export: async ({ query, response }) => {
      const { library } = await authoring.catalog.read();
      const { format } = query;
      const bytes =
        format === 'folder' ? packTar(writeLibrary(library)) : await writeTable(format, rowsOf(library));
      return sendFile(response, format, { name: 'kuiskaaja', bytes });
    },
    upload: async ({ query, body, person }) => {
      if (!(body instanceof Uint8Array) || body.length === 0)
        throw new AppError('invalid', 'No file was sent.');
      const { format, encoding } = query;
      const upload = await uploads.add({ format, bytes: body, encoding }, person.id);
      const answer: Uploaded = {
        id: upload.id,
        format,
        encoding: upload.kind === 'table' ? upload.table.encoding : null,
        rows: upload.kind === 'table' ? upload.table.rows.length : 0,
        columns:
          upload.kind === 'table'
            ? upload.table.columns.map((column, at) => ({
                name: column,
                guess: guess(column),
                examples: upload.table.rows
                  .map(({ cells }) => cells[at] ?? '')
                  .filter((cell) => cell !== '')
                  .slice(0, shownExamples),
              }))
            : [],
      };
      return answer;
    },
    previewImport: async ({ params, body, person }) => {
      const { errors, rows, changes } = await uploads.preview(params.id, body as Mapping, person.id);
      const count = (what: string) => rows.filter((row) => row.what === what).length;
      return {
        errors: errors.slice(0, shownRows),
        rows: rows.filter(({ what }) => what !== 'same').slice(0, shownRows),
        subjects: changes.map(({ subject, isNew }) => ({
          ...subject,
          what: isNew ? ('new' as const) : ('changed' as const),
        })),
        counts: {
          added: count('added'),
          changed: count('changed'),
          removed: count('removed'),
          same: count('same'),
        },
      };
    },
    applyImport: async ({ params, body, person }) => {
      const changes = await uploads.apply(params.id, body as Mapping, person.id);
      return { drafts: changes.map(({ subject }) => subject) };
    },
  };
}
