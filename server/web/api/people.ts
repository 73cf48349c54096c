// Handlers: signing in, one's own account, the administrator's list of people, the audit trail.

import type { Served } from '../../answering/released.ts';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { Background } from '../../review/tasks.ts';
import type { AuditEntry } from '../../store/audit.ts';
import type { AuditAction } from '../../store/audit-actions.ts';
import type { StoredPerson } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { clientAddress } from '../access.ts';
import type { Accounts, AuthAnswer, SignedIn } from '../accounts/accounts.ts';
import type { Attempts } from '../accounts/attempts.ts';
import type { PersonRow, Role, RouteName, Session } from './contract.ts';
import type { Names } from './names.ts';
import { ApiRefusal } from './refusal.ts';
import type { Call, HandlersOf } from './serve.ts';

export type PeopleContext = {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly attempts: Attempts;
  readonly config: Config;
  readonly served: () => Served | undefined;
  readonly names: Names;
  readonly background: Background;
  readonly clock: () => number;
};

type Area =
  | 'session'
  | 'signIn'
  | 'signInInstitution'
  | 'signOut'
  | 'changePassword'
  | 'people'
  | 'invite'
  | 'changePerson'
  | 'endSessions'
  | 'resetPassword'
  | 'audit'
  | 'verifyAudit';

const row = (person: StoredPerson): PersonRow => ({
  ...person,
  roles: person.roles as Role[],
  createdAt: new Date(person.createdAt).toISOString(),
  signedInAt: person.signedInAt === null ? null : new Date(person.signedInAt).toISOString(),
});

const mayManage = (people: readonly StoredPerson[]) =>
  people.filter((person) => person.roles.includes('administrator') && !person.locked);

export function peopleHandlers(context: PeopleContext): HandlersOf<Area> {
  const { store, accounts, attempts, config, served, names, background, clock } = context;
  const { people } = store;
  const session = (person: SignedIn | undefined): Session => ({
    person: person ? { ...person, roles: [...person.roles] } : null,
    institution: config.provider ? { name: config.provider.name } : null,
    password: config.provider?.password ?? true,
    languages: [...(served()?.release.languages ?? ['fi', 'sv'])],
    release: served()?.release.number ?? null,
    linkHosts: [...config.linkHosts],
  });
  const note = (
    call: Call<RouteName>,
    action: AuditAction,
    detail: Record<string, string | number | boolean> = {},
  ) => {
    const id = call.person?.id ?? 'nobody';
    return people.note({ at: clock(), by: id, action, subject: `person ${id}`, detail });
  };
  const one = async (id: string): Promise<StoredPerson> => {
    const person = await people.byId(id);
    if (!person) throw new AppError('not_found', 'There is no such person.');
    return person;
  };
  const send = (call: Call<RouteName>, { cookies }: AuthAnswer) => {
    for (const cookie of cookies) call.response.append('set-cookie', cookie);
  };
  /** After a sign-in the cookie is only on its way out, so who it is is read from the store. */
  const signedIn = async (email: string): Promise<SignedIn> => {
    const person = (await people.list()).find((each) => each.email === email.toLowerCase());
    if (!person) throw new AppError('internal', 'The person who signed in is not there.');
    const { id, name, roles, mustChangePassword } = person;
    return { id, name, email: person.email, roles: roles as Role[], mustChangePassword };
  };
  return {
    session: async ({ person }) => session(person),
    signIn: async (call) => {
      if (config.provider && !config.provider.password)
        throw new AppError('forbidden', 'People sign in through the institution’s own sign-in only.');
      const { email, password } = call.body;
      const attempt = await attempts.begin(email, clientAddress(call.request, config.trustedProxies));
      if (!attempt)
        throw new ApiRefusal('too_many', 'Too many attempts to sign in; try again in a quarter of an hour.');
      const answer = await accounts.signIn(call.request, call.body && { email, password });
      if (!answer.ok) {
        const known = (await people.list()).find((person) => person.email === email.toLowerCase());
        await people.note({
          at: clock(),
          by: known?.id ?? 'nobody',
          action: 'session.refused',
          subject: known ? `person ${known.id}` : 'unknown person',
          detail: known ? { locked: known.locked } : {},
        });
        throw new ApiRefusal(
          'unauthenticated',
          'The address or the password is wrong, or the person is locked out.',
        );
      }
      await attempt.succeeded();
      send(call, answer);
      return session(await signedIn(email));
    },
    signInInstitution: async (call) => {
      if (!config.provider) throw new AppError('not_found', 'No sign-in of the institution is configured.');
      const answer = await accounts.institution(call.request);
      if (!answer.ok || !answer.url)
        throw new AppError('unavailable', 'The institution’s sign-in does not answer; try again later.');
      send(call, answer);
      call.response.redirect(302, answer.url);
      return undefined;
    },
    signOut: async (call) => {
      send(call, await accounts.signOut(call.request));
      await note(call, 'session.end');
      return { done: true };
    },
    changePassword: async (call) => {
      const { id, email } = call.person;
      const attempt = await attempts.begin(email, clientAddress(call.request, config.trustedProxies));
      if (!attempt) throw new ApiRefusal('too_many', 'Too many attempts; try again in a quarter of an hour.');
      if (call.body.next === call.body.current)
        throw new AppError('invalid', 'The new password must be another than the old one.');
      const answer = await accounts.changePassword(call.request, call.body);
      if (!answer.ok) throw new AppError('invalid', 'The current password is wrong.');
      await attempt.succeeded();
      await people.change(
        id,
        { mustChangePassword: false },
        { at: clock(), by: id, action: 'person.password', subject: `person ${id}` },
      );
      send(call, answer);
      return session({ ...call.person, mustChangePassword: false });
    },
    people: async () => ({ people: (await people.list()).map(row) }),
    invite: async (call) => {
      const { id, password } = await accounts.add(call.body);
      await people.note({
        at: clock(),
        by: call.person.id,
        action: 'person.add',
        subject: `person ${id}`,
        detail: { roles: call.body.roles.join(' ') },
      });
      return { person: row(await one(id)), oneTimePassword: password };
    },
    changePerson: async (call) => {
      const { id } = call.params;
      const { name, roles, locked } = call.body;
      const person = await one(id);
      if (roles && person.institution)
        throw new AppError(
          'conflict',
          'The institution’s provider gives this person’s roles; change them there.',
        );
      const goes = locked === true || (roles !== undefined && !roles.includes('administrator'));
      const managers = mayManage(await people.list());
      if (goes && managers.length === 1 && managers[0]?.id === id)
        throw new AppError('conflict', 'This is the last administrator; give somebody else the role first.');
      await people.change(
        id,
        {
          ...(name === undefined ? {} : { name }),
          ...(roles === undefined ? {} : { roles: [...new Set(roles)] }),
          ...(locked === undefined ? {} : { locked }),
          endSessions: locked === true,
        },
        {
          at: clock(),
          by: call.person.id,
          action: 'person.change',
          subject: `person ${id}`,
          detail: {
            ...(name === undefined ? {} : { name: true }),
            ...(roles === undefined ? {} : { roles: roles.join(' ') }),
            ...(locked === undefined ? {} : { locked }),
          },
        },
      );
      return { person: row(await one(id)) };
    },
    endSessions: async (call) => {
      const { id } = call.params;
      await one(id);
      const entry: AuditEntry = {
        at: clock(),
        by: call.person.id,
        action: 'person.sessions-ended',
        subject: `person ${id}`,
      };
      await people.change(id, { endSessions: true }, entry);
      return { person: row(await one(id)) };
    },
    resetPassword: async (call) => {
      const { id } = call.params;
      const person = await one(id);
      if (person.institution)
        throw new AppError(
          'conflict',
          'This person signs in through the institution’s provider and has no password.',
        );
      const oneTimePassword = await accounts.renew(id);
      await people.note({
        at: clock(),
        by: call.person.id,
        action: 'person.password-reset',
        subject: `person ${id}`,
      });
      return { person: row(await one(id)), oneTimePassword };
    },
    audit: async ({ query }) => {
      const name = await names();
      const entries = await store.audit.newest(query.before, query.most);
      return {
        entries: entries.map(({ number, at, by, action, subject, detail }) => ({
          number,
          at: new Date(at).toISOString(),
          by: name(by),
          action,
          subject,
          detail: detail ?? {},
        })),
      };
    },
    verifyAudit: async () => ({ firstBroken: (await background('auditBroken', {})) ?? null }),
  };
}
