// Contract: signing in, one's own account, and the administrator's list of people.
import * as z from 'zod';
import { id, moment, role } from './common.ts';

const email = z.email().max(254);
/** What is chosen must be long; what was given once may be anything. */
const newPassword = z.string().min(12, 'must have 12 characters at least').max(128);

/** Nobody is signed in: `person` is null. */
export const session = z.object({
  person: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles: z.array(role),
      /** A one-time password was used; everything else is refused until it is changed. */
      mustChangePassword: z.boolean(),
    })
    .nullable(),
  /** The institution's own sign-in, where it is configured: a link to `/api/session/institution`. */
  institution: z.object({ name: z.string() }).nullable(),
  /** Whether signing in by e-mail and password is offered. */
  password: z.boolean(),
  /** The library's languages, Finnish and Swedish in most cases. */
  languages: z.array(z.string()),
  release: z.number().nullable(),
  /** Hosts to which answers may link. */
  linkHosts: z.array(z.string()),
});
export type Session = z.infer<typeof session>;

export const signIn = z.strictObject({ email, password: z.string().min(1).max(128) });
export const changePassword = z.strictObject({ current: z.string().min(1).max(128), next: newPassword });

export const personRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  locked: z.boolean(),
  mustChangePassword: z.boolean(),
  /** Signs in through the institution's provider, which gives the roles. */
  institution: z.boolean(),
  sessions: z.number(),
  createdAt: moment,
  signedInAt: moment.nullable(),
});
export type PersonRow = z.infer<typeof personRow>;
export const people = z.object({ people: z.array(personRow) });

const roles = z.array(role).min(1, 'must hold one role at least').max(4);
export const invite = z.strictObject({ email, name: z.string().trim().min(1).max(100), roles });
/** The one-time password is shown here once and stored nowhere in clear. */
export const invited = z.object({ person: personRow, oneTimePassword: z.string() });
export const changePerson = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  roles: roles.optional(),
  /** Locking ends every session of the person at once. */
  locked: z.boolean().optional(),
});
export const onePerson = z.object({ person: personRow });
export const personParams = z.object({ id });

export const auditEntry = z.object({
  number: z.number(),
  at: moment,
  by: z.object({ id: z.string(), name: z.string() }),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditQuery = z.object({
  /** Entries older than this number; newest first. */
  before: z.coerce.number().int().min(1).optional(),
  most: z.coerce.number().int().min(1).max(500).default(100),
});
export const auditPage = z.object({ entries: z.array(auditEntry) });
/** `firstBroken`: the first entry that was changed, removed or put in later; null when the chain is whole. */
export const auditVerdict = z.object({ firstBroken: z.number().nullable() });
