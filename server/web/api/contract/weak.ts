// Contract: answers that did not help, with what customers did after them, and what people make of each case.
import * as z from 'zod';
import { id, language, moment, perLanguage, person } from './common.ts';

/** What a customer did after an answer. `rephrased`: asked the same again within two minutes. */
export const weakSignal = z.enum(['thumbDown', 'noneOfThese', 'rephrased', 'person']);
export type WeakSignal = z.infer<typeof weakSignal>;
/** `expert`: somebody works on the answer. */
export const weakState = z.enum(['open', 'handled', 'handed', 'expert']);
export type WeakState = z.infer<typeof weakState>;

const answerId = z
  .string()
  .max(121)
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'must be <topic>.<aspect>');
const days = z.coerce.number().int().min(1).max(366).default(30);

export const weakAnswersQuery = z.object({ days, language: language.optional() });
export const weakAnswer = z.object({
  answer: z.string(),
  title: perLanguage(z.string()),
  /** Times given in these days, and in as many days before them. */
  given: z.number(),
  givenBefore: z.number(),
  thumbDown: z.number(),
  noneOfThese: z.number(),
  rephrased: z.number(),
  person: z.number(),
  /** Times with one of these signs at least. */
  weak: z.number(),
  weakBefore: z.number(),
  open: z.number(),
});
export type WeakAnswer = z.infer<typeof weakAnswer>;
export const weakAnswers = z.object({
  answers: z.array(weakAnswer),
  /** Cases of these days that were handed to the one who asks. */
  mine: z.number(),
});

export const weakCasesQuery = z.object({
  days,
  answer: answerId.optional(),
  language: language.optional(),
  signal: weakSignal.optional(),
  state: weakState.optional(),
  /** Only what was handed to the one who asks. */
  mine: z.literal('yes').optional(),
  /** The reply of the last case that was shown. */
  before: id.optional(),
  most: z.coerce.number().int().min(1).max(100).default(20),
});
export const weakCase = z.object({
  reply: z.string(),
  conversation: z.string(),
  at: moment,
  answer: z.string(),
  title: perLanguage(z.string()),
  language,
  question: z.string(),
  page: z.string().nullable(),
  release: z.number(),
  /** What the customer wrote beside the thumb. */
  reason: z.string().nullable(),
  signals: z.array(weakSignal),
  state: weakState,
  markedBy: person.nullable(),
  markedAt: moment.nullable(),
  handedTo: person.nullable(),
  note: z.string(),
});
export type WeakCase = z.infer<typeof weakCase>;
export const weakCases = z.object({
  cases: z.array(weakCase),
  /** Whether older ones follow. */
  more: z.boolean(),
});
/** `to`: a colleague's id, where it is handed on. */
export const markWeakCase = z.strictObject({
  state: weakState,
  to: id.optional(),
  note: z.string().trim().max(1_000).optional(),
});
export const oneWeakCase = z.object({ case: weakCase });
