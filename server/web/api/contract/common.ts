// What all parts of the console's contract share: identifiers, moments, roles, people, errors.
import * as z from 'zod';

export const roles = ['expert', 'approver', 'analyst', 'administrator'] as const;
export type Role = (typeof roles)[number];
export const role = z.enum(roles);

export const language = z.string().regex(/^[a-z]{2,3}$/, 'must be a language code such as fi');
const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const name = z
  .string()
  .max(60)
  .regex(new RegExp(`^${kebab}$`), 'must be kebab-case letters and digits');
export const intentId = z
  .string()
  .max(121)
  .regex(new RegExp(`^${kebab}\\.${kebab}$`), 'must be <topic>.<aspect>');
/** A row's own id, made by the server. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not an id');
/** ISO 8601 with its zone; the server gives UTC. */
export const moment = z.iso.datetime({ offset: true });
/** A calendar day in Helsinki. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2027-01-31');
export const perLanguage = <T extends z.ZodType>(value: T) => z.record(language, value);
/** Why something is done, or a comment on it. Personal data in it is replaced by markers. */
export const comment = z.string().trim().max(2_000);
export const reason = comment.min(3, 'must say why, in three characters at least');
export const whole = z.int().min(0);
/** From a query string. */
export const number = z.coerce.number().int().min(0);

/** Who did something. `import` and `system` are the program itself. */
export const person = z.object({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof person>;

/** One thing wrong with a text. `error` refuses approval, `warning` does not. */
export const problem = z.object({
  severity: z.enum(['error', 'warning']),
  /** The field: `title`, `phrases`, `answers`, `follow-ups`, `also-names`, … */
  field: z.string(),
  language: language.optional(),
  /** Of a list's entry, from 0. */
  index: whole.optional(),
  message: z.string(),
});
export type Problem = z.infer<typeof problem>;

export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'too_many',
  'unavailable',
  'internal',
] as const;
/**
 * Every refusal has this shape. `details` by code and route: `invalid`: `{ problems }` or `{ fields: [{ path, message }] }`;
 * `conflict` of a stale edit: `staleDetails`; `forbidden` until the one-time password is changed: `{ why: 'password' }`.
 */
export const apiError = z.object({
  error: z.object({ code: z.enum(errorCodes), message: z.string(), details: z.unknown().optional() }),
});
export type ApiErrorCode = (typeof errorCodes)[number];
export type ApiError = z.infer<typeof apiError>;
export const done = z.object({ done: z.literal(true) });
