// Contract: customers' feedback: its themes with figures and quotations, single texts, and imports.
import * as z from 'zod';
import { day, id, language, moment, whole } from './common.ts';

export const feedbackSources = ['chat', 'thumb', 'import'] as const;
export const feedbackMoods = ['good', 'mixed', 'bad'] as const;
export type FeedbackMood = (typeof feedbackMoods)[number];

/** A customer's own words, redacted. */
const quotation = z.object({
  id: z.string(),
  text: z.string(),
  language,
  at: moment,
  /** Estimated from words, stars and thumbs. */
  mood: z.enum(feedbackMoods),
  source: z.enum(feedbackSources),
});
export type Quotation = z.infer<typeof quotation>;

/** How many texts, and how many of them in a good and in a bad mood. */
const tally = z.object({ texts: whole, good: whole, bad: whole });
export type Tally = z.infer<typeof tally>;

const theme = z.object({
  id: z.string(),
  /** For the next change: a stale one is refused. */
  version: whole,
  /** Given by hand; null where the words name it. */
  name: z.string().nullable(),
  /** Words that at least five different texts hold, most telling first. */
  words: z.array(z.string()),
  pinned: z.boolean(),
  /** Merged into it by hand. */
  parts: z.array(
    z.object({ id: z.string(), version: whole, name: z.string().nullable(), words: z.array(z.string()) }),
  ),
  now: tally,
  before: tally,
  /** Texts in each week of `weeks`. */
  weeks: z.array(whole),
  isNew: z.boolean(),
  /** Its share of the feedback is larger than before by more than chance explains. */
  isRising: z.boolean(),
  quotations: z.array(quotation),
});
export type Theme = z.infer<typeof theme>;

export const themesQuery = z.object({
  language,
  /** The time looked at, up to now; it is compared with the 90 days before it. */
  days: z.coerce
    .number()
    .refine((days): days is 7 | 30 => days === 7 || days === 30, 'must be 7 or 30')
    .default(7),
});
export const themes = z.object({
  from: moment,
  until: moment,
  before: moment,
  now: tally,
  earlier: tally,
  /** Of `now`: texts that lie near no theme. */
  withoutTheme: whole,
  /** Monday of each week of the trends. */
  weeks: z.array(day),
  /** Pinned first, then by size. */
  themes: z.array(theme),
  /** What people thank for, most first. */
  thanks: z.array(z.object({ theme: z.string(), texts: whole, quotations: z.array(quotation) })),
  /** When themes were last looked for; null for never. */
  foundAt: moment.nullable(),
  isFinding: z.boolean(),
  /** All texts of the language; themes need 30. */
  texts: whole,
});
export type Themes = z.infer<typeof themes>;

export const themeParams = z.object({ id });
export const changeTheme = z.strictObject({
  version: whole,
  /** Null: the words name it again. Personal data in it is replaced by markers. */
  name: z.string().trim().min(1).max(80).nullable().optional(),
  pinned: z.boolean().optional(),
  /** The theme in which it shows from now on; null takes that back. */
  mergedInto: id.nullable().optional(),
});
export const changedTheme = z.object({ id: z.string(), version: whole });
export const findThemes = z.strictObject({ language });

export const feedbackQuery = z.object({
  language: language.optional(),
  /** A theme's id, or `none` for texts that lie near no theme. */
  theme: id.optional(),
  source: z.enum(feedbackSources).optional(),
  mood: z.enum(feedbackMoods).optional(),
  /** Days; both are within. */
  from: day.optional(),
  until: day.optional(),
  words: z.string().trim().max(100).default(''),
  /** The `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,15}_[A-Za-z0-9_-]{1,64}$/, 'is not the end of a page')
    .optional(),
  most: z.coerce.number().int().min(1).max(200).default(50),
});
export const feedbackPage = z.object({
  texts: z.array(quotation.extend({ theme: z.string().nullable(), stars: whole.nullable() })),
  /** Null: there is no more. */
  next: z.string().nullable(),
});
export type FeedbackText = z.infer<typeof feedbackPage>['texts'][number];

/** Our columns of a file of feedback. */
export const feedbackColumns = ['text', 'language', 'day', 'stars'] as const;
export type FeedbackColumn = (typeof feedbackColumns)[number];
/** The body is the file's bytes. */
export const feedbackFileQuery = z.object({
  format: z.enum(['xlsx', 'csv']),
  encoding: z.enum(['auto', 'utf-8', 'windows-1252']).default('auto'),
});
export const feedbackFile = z.object({
  id,
  encoding: z.string().nullable(),
  rows: whole,
  columns: z.array(
    z.object({
      name: z.string(),
      guess: z.enum(feedbackColumns).nullable(),
      /** Personal data replaced by markers. */
      examples: z.array(z.string()),
    }),
  ),
});
export type FeedbackFile = z.infer<typeof feedbackFile>;
export const feedbackMapping = z.strictObject({
  /** Our column → theirs. */
  columns: z.partialRecord(z.enum(feedbackColumns), z.string().max(32_767)),
  /** Where the file does not say. */
  language: language.default('fi'),
});
export const feedbackPreview = z.object({
  /** Rows as the spreadsheet numbers them; they are left out. */
  errors: z.array(z.object({ row: whole, message: z.string() })),
  /** The first rows as they would be stored. */
  rows: z.array(
    z.object({
      row: whole,
      text: z.string(),
      language,
      day,
      stars: whole.nullable(),
      removed: z.array(z.string()),
    }),
  ),
  counts: z.object({
    /** Would be stored. */
    texts: whole,
    /** Are there already. */
    known: whole,
    errors: whole,
    /** Texts out of which personal data is taken. */
    redacted: whole,
    languages: z.record(language, whole),
  }),
});
export type FeedbackPreview = z.infer<typeof feedbackPreview>;
export const feedbackImported = z.object({ id, texts: whole });
export const takenBack = z.object({ texts: whole });
