// Contract: questions that were not understood, their groups, and what analysts do about them.
import * as z from 'zod';
import { day, id, intentId, language, moment, number, perLanguage, person } from './common.ts';

export const groupStates = ['open', 'drafted', 'elsewhere', 'ignored', 'answered'] as const;
export type GroupState = (typeof groupStates)[number];
/** What the customer did next. `waiting`: it is too early to say. */
export const nextSteps = ['rephrased', 'picked', 'none-of-these', 'person', 'left', 'waiting'] as const;
export type NextStep = (typeof nextSteps)[number];
/** Who answers what the institution does not. */
export const authorities = [
  'tax',
  'police',
  'municipality',
  'wellbeing-county',
  'employment',
  'population-register',
  'other',
] as const;
export type Authority = (typeof authorities)[number];
export const deedKinds = [
  'phrases',
  'new-intent',
  'out-of-scope',
  'elsewhere',
  'ignore',
  'hand',
  'reopen',
  'merge',
  'split',
] as const;
export type DeedKind = (typeof deedKinds)[number];

const counts = z.record(z.string(), z.number());

export const unmatchedQuery = z.object({
  language: language.optional(),
  state: z.enum(groupStates).optional(),
  page: z.string().max(300).optional(),
  search: z.string().trim().max(100).optional(),
  /** Those that were handed to whoever asks. */
  mine: z.enum(['yes', 'no']).default('no'),
  sort: z.enum(['times', 'latest']).default('times'),
  from: number.default(0),
});

export const unmatchedGroup = z.object({
  id: z.string(),
  language: z.string(),
  /** Most telling words of its own questions; empty until the next grouping. */
  words: z.array(z.string()),
  /** The question that is most like the others. */
  example: z.string().nullable(),
  state: z.enum(groupStates),
  outcome: z.enum(deedKinds).nullable(),
  /** The intent, list or authority to which it went. */
  subject: z.string().nullable(),
  /** The release that answers it. */
  release: z.number().nullable(),
  assignee: person.nullable(),
  note: z.string(),
  /** Distinct questions; how often they were asked; how often of those the served release would answer now. */
  size: z.number(),
  times: z.number(),
  answered: z.number(),
  firstDay: day,
  lastDay: day,
  /** How often on which page. */
  pages: counts,
});
export type UnmatchedGroup = z.infer<typeof unmatchedGroup>;

export const unmatchedList = z.object({
  groups: z.array(unmatchedGroup),
  total: z.number(),
  /** How many groups there are in each state, whatever is filtered. */
  states: counts,
  /** Messages of acute distress in the last 30 days: counted, never shown. */
  distress: z.number(),
  refreshedAt: moment.nullable(),
  /** To whom a group can be handed. */
  colleagues: z.array(person),
});
export type UnmatchedList = z.infer<typeof unmatchedList>;

const reading = z.object({
  kind: z.enum(['priority', 'other-language', 'answer', 'clarify', 'unmatched']),
  intent: z.string().nullable(),
  title: perLanguage(z.string()),
});
export const unmatchedQuestion = z.object({
  id: z.string(),
  language: z.string(),
  text: z.string(),
  times: z.number(),
  firstDay: day,
  lastDay: day,
  pages: counts,
  nexts: counts,
  thumbsDown: z.number(),
  release: z.number(),
  /** When it was asked last, best first. */
  ranking: z.array(
    z.object({
      intent: z.string(),
      title: perLanguage(z.string()),
      score: z.number(),
      probability: z.number(),
    }),
  ),
  inScope: z.number().nullable(),
  /** What the served release makes of it, and the newest draft's model where one is trained. */
  now: reading.nullable(),
  draft: reading.nullable(),
});
export type UnmatchedQuestion = z.infer<typeof unmatchedQuestion>;

export const unmatchedOne = z.object({
  group: unmatchedGroup,
  /** Most often asked first, 200 at most. */
  questions: z.array(unmatchedQuestion),
  release: z.number().nullable(),
});
export type UnmatchedOne = z.infer<typeof unmatchedOne>;

const phrases = z
  .array(z.strictObject({ language, text: z.string().trim().min(1, 'must not be empty').max(600) }))
  .min(1, 'must hold one phrase at least')
  .max(50);
/** Personal data in a note is replaced by markers. */
const note = z.string().trim().max(1_000).default('');
export const deed = z.discriminatedUnion('kind', [
  /** The note of what becomes a draft is for the experts. */
  z.strictObject({ kind: z.literal('phrases'), intent: intentId, phrases, note }),
  z.strictObject({
    kind: z.literal('new-intent'),
    intent: intentId,
    title: perLanguage(z.string().trim().max(200)),
    phrases,
    note,
  }),
  z.strictObject({ kind: z.literal('out-of-scope'), phrases, note }),
  z.strictObject({ kind: z.literal('elsewhere'), authority: z.enum(authorities) }),
  z.strictObject({ kind: z.literal('ignore') }),
  z.strictObject({ kind: z.literal('hand'), to: id, note }),
  z.strictObject({ kind: z.literal('reopen') }),
  z.strictObject({ kind: z.literal('merge') }),
  z.strictObject({ kind: z.literal('split') }),
]);
export type Deed = z.input<typeof deed>;
export const unmatchedAct = z.strictObject({
  deed,
  groups: z.array(id).min(1, 'must name a group').max(200),
  /** Of one group: they become a group of their own first. */
  questions: z.array(id).min(1).max(200).optional(),
});
export const unmatchedActed = z.object({
  /** By which it is undone. */
  act: z.string(),
  groups: z.array(z.string()),
  /** The draft that it went into. */
  draft: z.object({ kind: z.enum(['intent', 'topic', 'list']), id: z.string() }).nullable(),
});

/** How many of the last 30 days' questions that were not understood would be answered. */
export const unmatchedOutlook = z.object({
  asked: z.number(),
  /** By the served release. */
  now: z.number(),
  /** By the newest draft's model; null where none is trained. */
  draft: z.number().nullable(),
  /** By what would answer them: what the draft gains and loses. */
  changes: z.array(
    z.object({ intent: z.string(), title: perLanguage(z.string()), now: z.number(), draft: z.number() }),
  ),
});
export type UnmatchedOutlook = z.infer<typeof unmatchedOutlook>;
