// People who sign in: better-auth over the experts' connection, with its cookies, and what it must not let through.
import { randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { PeopleStore } from '../../store/people.ts';
import type { Role } from '../api/contract.ts';
import { institutionPlugin, providerId } from './institution.ts';

export type SignedIn = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
};

/** A response of better-auth: what the browser is to be told. */
export type AuthAnswer = { readonly ok: boolean; readonly cookies: readonly string[]; readonly url?: string };

export type Accounts = {
  /** Who sent a request; undefined for nobody, and for somebody who was locked out. */
  whoIs(request: IncomingMessage): Promise<SignedIn | undefined>;
  signIn(request: IncomingMessage, credentials: { email: string; password: string }): Promise<AuthAnswer>;
  signOut(request: IncomingMessage): Promise<AuthAnswer>;
  /** Changes the password and ends the person's other sessions; not ok where the current one is wrong. */
  changePassword(
    request: IncomingMessage,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<AuthAnswer>;
  /** Where the institution's own sign-in is. */
  institution(request: IncomingMessage): Promise<AuthAnswer>;
  /** Takes the browser that comes back from there. */
  readonly callback: ReturnType<typeof toNodeHandler>;
  /** Adds a person with a one-time password, which it returns. Throws `conflict` where the address is taken. */
  add(person: {
    email: string;
    name: string;
    roles: readonly Role[];
  }): Promise<{ id: string; password: string }>;
  /** What better-auth was given; its own check of the tables takes it. */
  readonly options: BetterAuthOptions;
  /** Gives a person another one-time password. */
  renew(id: string): Promise<string>;
};

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen letters and digits that are not taken for one another: 79 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

export type AccountsOptions = {
  readonly people: PeopleStore;
  readonly config: Config;
  readonly secret: string;
  readonly baseUrl: string;
  readonly clock: () => number;
};

function authOptions({ people, config, secret, baseUrl, clock }: AccountsOptions) {
  const moment = { type: 'date', required: false, input: false } as const;
  const flag = { type: 'boolean', required: true, input: false, defaultValue: false } as const;
  // What the provider's claims give passes as input alone; no route takes any from a browser (see console-server.ts).
  const fromProvider = config.provider !== undefined;
  return {
    appName: 'Kuiskaaja',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { ...people.database, transaction: false },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      modelName: 'person',
      additionalFields: {
        roles: { type: 'string', required: true, input: fromProvider, defaultValue: '' },
        locked: flag,
        mustChangePassword: { ...flag, input: fromProvider },
        signedInAt: moment,
      },
    },
    session: {
      modelName: 'person_session',
      expiresIn: config.sessionHours * 3600,
      updateAge: 300,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'person_account',
      encryptOAuthTokens: true,
      updateAccountOnSignIn: false,
      // Only the institution's provider can be linked, and it alone names its people.
      accountLinking: {
        enabled: true,
        trustedProviders: [providerId],
        requireLocalEmailVerified: false,
        updateUserInfoOnLink: true,
      },
    },
    verification: { modelName: 'person_verification' },
    advanced: {
      cookiePrefix: 'kuiskaaja',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
    plugins: config.provider ? [institutionPlugin(config.provider)] : [],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const person = await people.byId(session.userId);
            const refusal =
              !person || person.locked ? 'locked' : person.roles.length === 0 ? 'no-role' : undefined;
            if (refusal) {
              // A wrong password is noted where it is compared; here it is the provider that let the person in.
              if (context?.path?.startsWith('/callback/'))
                await people.note({
                  at: clock(),
                  by: session.userId,
                  action: 'session.refused',
                  subject: `person ${session.userId}`,
                  detail: { why: refusal },
                });
              throw new APIError('FORBIDDEN', { code: refusal });
            }
            // The browser's name tells who the person is; nobody needs it.
            return { data: { ...session, userAgent: '' } };
          },
          after: async (session) => {
            const now = clock();
            await people.change(
              session.userId,
              { signedInAt: new Date(now).toISOString() },
              { at: now, by: session.userId, action: 'session.begin', subject: `person ${session.userId}` },
            );
          },
        },
      },
    },
  } satisfies BetterAuthOptions;
}

async function answerOf(response: Response): Promise<AuthAnswer> {
  const cookies = response.headers.getSetCookie();
  const body: unknown = await response.json().catch(() => undefined);
  const url = body && typeof body === 'object' && 'url' in body ? String(body.url) : undefined;
  return { ok: response.ok, cookies, ...(url ? { url } : {}) };
}

/** A provider that was away when the server began is looked for again, this often at most, in milliseconds. */
const betweenBeginnings = 5_000;

/** Accounts over a store's people. The secret signs the cookies: with another one everybody must sign in again. */
export function createAccounts(options: AccountsOptions): Accounts {
  const { people, clock } = options;
  const settings = authOptions(options);
  // better-auth asks the provider where it is once, when it begins, and never again.
  let auth = betterAuth(settings);
  let begunAt = clock();
  const beginAnew = (): boolean => {
    if (clock() - begunAt < betweenBeginnings) return false;
    auth = betterAuth(settings);
    begunAt = clock();
    return true;
  };
  const headersOf = (request: IncomingMessage) => fromNodeHeaders(request.headers);
  const setPassword = async (id: string, password: string): Promise<void> => {
    const { internalAdapter, password: hasher } = await auth.$context;
    const hash = await hasher.hash(password);
    if (await internalAdapter.findCredentialAccount(id)) await internalAdapter.updatePassword(id, hash);
    else
      await internalAdapter.linkAccount({
        userId: id,
        providerId: 'credential',
        accountId: id,
        password: hash,
      });
  };
  return {
    whoIs: async (request) => {
      if (!request.headers.cookie?.includes('kuiskaaja.session_token')) return undefined;
      const session = await auth.api.getSession({ headers: headersOf(request) });
      if (!session || session.user.locked) return undefined;
      const { id, name, email, roles, mustChangePassword } = session.user;
      return { id, name, email, roles: roles.split(',') as Role[], mustChangePassword };
    },
    signIn: async (request, { email, password }) =>
      answerOf(
        await auth.api.signInEmail({
          body: { email, password },
          headers: headersOf(request),
          asResponse: true,
        }),
      ),
    signOut: async (request) =>
      answerOf(await auth.api.signOut({ headers: headersOf(request), asResponse: true })),
    changePassword: async (request, { current, next }) =>
      answerOf(
        await auth.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers: headersOf(request),
          asResponse: true,
        }),
      ),
    institution: async (request) => {
      const go = async () =>
        answerOf(
          await auth.api.signInSocial({
            body: { provider: providerId, callbackURL: '/console/', errorCallbackURL: '/console/' },
            headers: headersOf(request),
            asResponse: true,
          }),
        );
      const answer = await go();
      return answer.ok || !beginAnew() ? answer : go();
    },
    callback: (request, response) => toNodeHandler(auth)(request, response),
    options: settings,
    add: async ({ email, name, roles }) => {
      const { internalAdapter } = await auth.$context;
      const address = email.toLowerCase();
      if (await internalAdapter.findUserByEmail(address))
        throw new AppError('conflict', `There is a person with the address ${address} already.`);
      const password = oneTimePassword();
      const made = {
        email: address,
        name,
        emailVerified: true,
        roles: roles.join(','),
        locked: false,
        mustChangePassword: true,
      };
      const { id } = await internalAdapter.createUser(made, { method: 'email-password' });
      await setPassword(id, password);
      return { id, password };
    },
    renew: async (id) => {
      const password = oneTimePassword();
      await setPassword(id, password);
      await people.change(id, { mustChangePassword: true, endSessions: true }, undefined);
      return password;
    },
  };
}
