// Contract: the live check of a phrase, confusions of an intent, trying questions, import and export.
import * as z from 'zod';
import { comment, id, intentId, language, perLanguage, whole } from './common.ts';

export const liveCheck = z.strictObject({
  language,
  phrase: z.string().trim().min(1).max(600),
  /** The intent to which the phrase is to belong. */
  intent: intentId.optional(),
});
const near = z.object({
  intent: z.string(),
  title: perLanguage(z.string()),
  phrase: z.string(),
  /** Cosine, 0 to 1. */ similarity: z.number(),
});
const candidate = z.object({
  intent: z.string(),
  title: perLanguage(z.string()),
  score: z.number(),
  probability: z.number(),
});
export const decision = z.object({
  kind: z.enum(['priority', 'other-language', 'answer', 'clarify', 'unmatched']),
  intent: z.string().optional(),
  options: z.array(z.string()).optional(),
  why: z.string().optional(),
  id: z.string().optional(),
  language: z.string().optional(),
});
export const liveChecked = z.object({
  /** What the served model says. */
  decision,
  ranking: z.array(candidate),
  inScope: z.number(),
  /** Of other intents, nearest first. */
  nearest: z.array(near),
  /** The same words in any intent, a draft's too. */
  duplicates: z.array(near),
  milliseconds: z.number(),
});
export type LiveChecked = z.infer<typeof liveChecked>;

/** With whom an intent is confused: its phrases whose nearest phrase is of another intent. */
export const confusions = z.object({
  confusions: z.array(
    z.object({
      intent: z.string(),
      title: perLanguage(z.string()),
      phrases: z.array(z.object({ language, own: z.string(), other: z.string(), similarity: z.number() })),
    }),
  ),
});
export type Confusions = z.infer<typeof confusions>;

export const tryQuestion = z.strictObject({
  text: z.string().min(1).max(8_000),
  language,
  page: z
    .string()
    .max(300)
    .regex(/^\/\S*$/, 'must be a path that begins with /')
    .optional(),
  /** The intent answered just before. */
  previous: intentId.optional(),
  library: z.enum(['published', 'draft']).default('published'),
});
export const tried = z.object({
  /** Personal data replaced by markers, as a customer's question would be. */
  text: z.string(),
  language,
  decision,
  ranking: z.array(candidate),
  inScope: z.number(),
  /** Benefits that the question named: the first of each one's names in each language. */
  named: z.array(z.object({ id: z.string(), title: perLanguage(z.string()) })),
  hint: z.enum(['page', 'previous', 'none']),
  answer: z
    .object({
      intent: z.string(),
      title: z.string(),
      source: z.string(),
      html: z.string(),
      sourcePage: z.string(),
    })
    .nullable(),
  options: z.array(z.object({ intent: z.string(), title: z.string() })),
  /** Which words spoke for what, as far as the engine tells; its shape is the engine's own. */
  explanation: z.unknown().nullable(),
  /** The drafts changed after the draft model was trained. */
  stale: z.boolean(),
  milliseconds: z.number(),
});
export type Tried = z.infer<typeof tried>;
export const draftModel = z.object({
  state: z.enum(['none', 'training', 'ready', 'failed']),
  progress: z.number(),
  stale: z.boolean(),
  error: z.string().nullable(),
});
export type DraftModel = z.infer<typeof draftModel>;

export const exportQuery = z.object({ format: z.enum(['xlsx', 'csv', 'folder']) });
/** The body is the file's bytes. `folder` is a tar archive with `intents/` and `answers/`. */
export const importQuery = z.object({
  format: z.enum(['xlsx', 'csv', 'folder']),
  /** Of a CSV; `auto` takes UTF-8 where the bytes are UTF-8, else Windows-1252. */
  encoding: z.enum(['auto', 'utf-8', 'windows-1252']).default('auto'),
});
/** Our columns. Tables carry one row for each topic, intent, phrase, answer or list entry, told apart by `kind`. */
export const importColumns = [
  'kind',
  'id',
  'language',
  'text',
  'title',
  'about',
  'pages',
  'follow-ups',
  'also-names',
  'source',
  'owner',
  'review-by',
  'valid-from',
  'valid-until',
  'field',
] as const;
export type ImportColumn = (typeof importColumns)[number];
export const uploaded = z.object({
  id,
  format: z.enum(['xlsx', 'csv', 'folder']),
  /** What was taken, for a CSV. */
  encoding: z.string().nullable(),
  rows: z.number(),
  /** The file's own columns, and a guess which of ours each is; null where none. */
  columns: z.array(
    z.object({ name: z.string(), guess: z.enum(importColumns).nullable(), examples: z.array(z.string()) }),
  ),
});
export type Uploaded = z.infer<typeof uploaded>;
export const importMapping = z.strictObject({
  /** Our column → theirs. Missing for a folder. */
  columns: z.partialRecord(z.enum(importColumns), z.string()).default({}),
  /** For columns that the file lacks, such as `kind: phrase` or `language: fi`. */
  defaults: z.partialRecord(z.enum(importColumns), z.string().max(600)).default({}),
  /** `add` leaves what the file does not name; `replace` makes the subjects that it names what it says, and leaves others. */
  mode: z.enum(['add', 'replace']).default('add'),
});
export const importPreview = z.object({
  /** Row numbers as the spreadsheet shows them; for a folder, lines. */
  errors: z.array(
    z.object({ row: whole, file: z.string().optional(), column: z.string().optional(), message: z.string() }),
  ),
  rows: z.array(
    z.object({
      row: whole,
      subject: z.string(),
      what: z.enum(['added', 'changed', 'removed', 'same']),
      text: z.string(),
    }),
  ),
  /** Subjects that would get a draft. */
  subjects: z.array(
    z.object({
      kind: z.enum(['intent', 'topic', 'list']),
      id: z.string(),
      what: z.enum(['new', 'changed', 'removed']),
    }),
  ),
  counts: z.object({ added: z.number(), changed: z.number(), removed: z.number(), same: z.number() }),
});
export type ImportPreview = z.infer<typeof importPreview>;
export const applyImport = importMapping.extend({ comment: comment.default('') });
/** Drafts that were made; nothing is published without approval. */
export const importApplied = z.object({
  drafts: z.array(z.object({ kind: z.enum(['intent', 'topic', 'list']), id: z.string() })),
});
