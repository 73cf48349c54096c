// Contract: publishing with its gate, releases and their differences, proof of a reply, notices.
import * as z from 'zod';
import {
  comment,
  day,
  id,
  intentId,
  language,
  moment,
  perLanguage,
  person,
  problem,
  reason,
} from './common.ts';

const counts = z.object({
  questions: z.number(),
  right: z.number(),
  wrong: z.number(),
  unmatched: z.number(),
  clarified: z.number(),
});
/** Old and new model on the same questions. */
export const comparison = z.object({
  old: counts,
  new: counts,
  /** Questions right only before, and only now. */
  lost: z.number(),
  gained: z.number(),
  /** Exact McNemar test, two-sided. */
  p: z.number(),
  lostQuestions: z.array(
    z.object({
      id: z.string(),
      isProtected: z.boolean(),
      expected: z.string(),
      was: z.string(),
      is: z.string(),
    }),
  ),
});
export type Comparison = z.infer<typeof comparison>;
/** What last month's real questions would get: counts alone, no text. */
export const replay = z.object({
  questions: z.number(),
  same: z.number(),
  /** Answered before and now, by another intent. */
  other: z.number(),
  newlyAnswered: z.number(),
  noLongerAnswered: z.number(),
});
export const gate = z.object({
  passed: z.boolean(),
  /** Sentences that say what stopped it: `code` for the console's own words. */
  refusals: z.array(
    z.object({ code: z.enum(['library', 'worse', 'significantly-worse', 'protected']), message: z.string() }),
  ),
  problems: z.array(problem.extend({ subject: z.string() })),
  comparison: comparison.nullable(),
  replay: replay.nullable(),
});
export type Gate = z.infer<typeof gate>;

export const publishing = z.object({
  id,
  /** `refused` waits for an override or is dropped by the next one; `interrupted`: the server ended meanwhile. */
  state: z.enum([
    'scheduled',
    'training',
    'checking',
    'refused',
    'published',
    'failed',
    'cancelled',
    'interrupted',
  ]),
  /** Of the training, 0 to 1. */
  progress: z.number(),
  by: person,
  reason: z.string(),
  at: moment,
  /** When it begins, if it was put off. */
  scheduledFor: moment.nullable(),
  endedAt: moment.nullable(),
  gate: gate.nullable(),
  override: z.object({ by: person, reason: z.string() }).nullable(),
  release: z.number().nullable(),
  error: z.string().nullable(),
});
export type Publishing = z.infer<typeof publishing>;
export const publish = z.strictObject({ reason, /** Not before. */ at: moment.optional() });
export const onePublishing = z.object({ publishing });
export const publishings = z.object({ publishings: z.array(publishing) });
export const override = z.strictObject({ reason });

export const release = z.object({
  number: z.number(),
  current: z.boolean(),
  sample: z.boolean(),
  createdAt: moment,
  by: person,
  reason: z.string(),
  intents: z.number(),
  phrases: perLanguage(z.number()),
  answers: z.number(),
  libraryHash: z.string(),
  models: z.array(z.string()),
  gate: gate.nullable(),
  override: z.object({ by: person, reason: z.string() }).nullable(),
});
export type Release = z.infer<typeof release>;
export const releases = z.object({
  releases: z.array(release),
  switches: z.array(z.object({ release: z.number(), by: person, at: moment, reason: z.string() })),
});
/** A number, or `next` for what a publish would make now. */
const releaseName = z.union([z.coerce.number().int().min(1), z.literal('next')]);
export const releaseParams = z.object({ number: z.coerce.number().int().min(1) });
export const differenceQuery = z.object({ from: releaseName, to: releaseName });
const listed = z.object({ added: z.array(z.string()), removed: z.array(z.string()) });
/** One difference. What a field does not have is missing. */
export const difference = z.object({
  subject: z.string(),
  kind: z.enum(['intent', 'topic', 'list']),
  title: perLanguage(z.string()),
  what: z.enum(['added', 'removed', 'changed']),
  redirect: z.string().nullable().optional(),
  fields: z.array(
    z.object({
      field: z.enum([
        'title',
        'about',
        'phrases',
        'follow-ups',
        'also-names',
        'answer',
        'source-page',
        'owner',
        'review-by',
        'valid-until',
        'name',
        'pages',
        'content',
      ]),
      language: language.optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      list: listed.optional(),
      validFrom: day.optional(),
    }),
  ),
});
export type Difference = z.infer<typeof difference>;
export const differences = z.object({
  differences: z.array(difference),
  /** One English sentence for each. */ sentences: z.array(z.string()),
});
export const switchRelease = z.strictObject({ reason });

/** All that proves one reply. `question` only for those who may read conversations, and each look is recorded. */
export const proof = z.object({
  reply: z.string(),
  conversation: z.string(),
  at: moment,
  language,
  kind: z.string(),
  /** When the texts were deleted, their time being over; what is left are ids, hashes and moments. */
  deletedAt: moment.nullable(),
  question: z.string().nullable(),
  release: z.object({ number: z.number(), libraryHash: z.string(), createdAt: moment, by: person }),
  modelHash: z.string(),
  decision: z.unknown(),
  ranking: z.array(z.object({ intent: z.string(), score: z.number(), probability: z.number() })),
  named: z.array(z.string()),
  hint: z.string(),
  answer: z
    .object({
      intent: z.string(),
      version: z.string(),
      title: z.string(),
      source: z.string(),
      /** As stored with the reply. */
      sha256: z.string(),
      /** Of the source's bytes, computed now. */
      computed: z.string(),
      matches: z.boolean(),
      createdBy: person,
      createdAt: moment,
      approvedBy: person,
      approvedAt: moment,
      withdrawn: z.object({ by: person, at: moment, reason: z.string() }).nullable(),
    })
    .nullable(),
  texts: z.array(z.object({ key: z.string(), text: z.string() })),
});
export type Proof = z.infer<typeof proof>;
/** Of a conversation or of one reply. */
export const proofQuery = z.object({ id });
export const proofs = z.object({ proofs: z.array(proof) });

const noticeText = perLanguage(z.string().trim().min(1).max(600));
export const notice = z.object({
  id,
  version: z.number(),
  text: noticeText,
  from: moment,
  until: moment,
  /** `showing`, `coming` and `over` are approved ones. */
  state: z.enum(['waiting', 'returned', 'coming', 'showing', 'over', 'ended']),
  by: person,
  at: moment,
  approvedBy: person.nullable(),
  comment: z.string(),
});
export type Notice = z.infer<typeof notice>;
export const notices = z.object({ notices: z.array(notice) });
export const oneNotice = z.object({ notice });
export const writeNotice = z.strictObject({ text: noticeText, from: moment, until: moment });
export const editNotice = writeNotice.extend({ version: z.int().min(1) });
export const decideNotice = z.strictObject({ version: z.int().min(1), comment: comment.default('') });

export const testQuestion = z.object({
  id,
  version: z.number(),
  language,
  question: z.string(),
  /** An intent's id, `-` for out of scope, `?` where asking back is right. */
  expected: z.string(),
  page: z.string().nullable(),
  previous: z.string().nullable(),
  isProtected: z.boolean(),
  by: person,
  at: moment,
  /** What the served release does with it. */
  result: z.enum(['right', 'wrong', 'clarified', 'unmatched']).nullable(),
});
export type TestQuestion = z.infer<typeof testQuestion>;
export const testQuestions = z.object({ questions: z.array(testQuestion) });
export const oneTestQuestion = z.object({ question: testQuestion });
/** Refused with `details: { why: 'near-duplicate', intent, phrase, similarity }` where a phrase is nearly the same. */
export const writeTestQuestion = z.strictObject({
  language,
  question: z.string().trim().min(1).max(600),
  expected: z.union([intentId, z.literal('-'), z.literal('?')]),
  page: z
    .string()
    .max(300)
    .regex(/^\/\S*$/)
    .nullable()
    .default(null),
  previous: intentId.nullable().default(null),
  /** Only approvers and administrators may change it. */
  isProtected: z.boolean().default(false),
});
export const editTestQuestion = writeTestQuestion.extend({ version: z.int().min(1) });
