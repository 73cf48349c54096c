// Contract: what customers wrote, read as a conversation; and who read what, for the administrator.
import * as z from 'zod';
import { day, id, language, moment, person } from './common.ts';

/** Where in the console somebody looks into what customers wrote. */
export const door = z.enum(['proof', 'weak', 'judging', 'unmatched', 'feedback']);
export type Door = z.infer<typeof door>;

/** One message of a customer with what it was answered. */
export const message = z.object({
  reply: z.string(),
  at: moment,
  request: z.enum(['ask', 'choose']),
  question: z.string(),
  language,
  page: z.string().nullable(),
  kind: z.enum(['answer', 'clarify', 'unmatched', 'priority', 'other-language', 'being-updated']),
  /** An intent's id and the title above the answer, where one was given. */
  answer: z.string().nullable(),
  title: z.string().nullable(),
  /** The answer as its expert wrote it. */
  source: z.string().nullable(),
  texts: z.array(z.object({ key: z.string(), text: z.string() })),
  options: z.array(z.string()),
  thumb: z.enum(['up', 'down', 'none']),
  reason: z.string().nullable(),
  /** The customer asked for a person after it. */
  person: z.boolean(),
});
export type Message = z.infer<typeof message>;
export const conversation = z.object({ id: z.string(), messages: z.array(message) });
export const conversationQuery = z.object({ door });

/** Colleagues to whom a case can be handed: those who may read it. */
export const colleagues = z.object({ colleagues: z.array(person) });

export const lookEntry = z.object({
  number: z.number(),
  at: moment,
  by: person,
  door: door.nullable(),
  /** Null where questions of several stood in one list; then `subject` says of what. */
  conversation: z.string().nullable(),
  subject: z.string(),
  replies: z.number(),
});
export type LookEntry = z.infer<typeof lookEntry>;
export const looksQuery = z.object({
  /** A person's id. */
  person: id.optional(),
  /** Both days count. */
  from: day.optional(),
  until: day.optional(),
  before: z.coerce.number().int().min(1).optional(),
  most: z.coerce.number().int().min(1).max(200).default(50),
});
export const looks = z.object({
  looks: z.array(lookEntry),
  /** Everybody who ever signed in, for the filter. */
  people: z.array(person),
});
