// The institution's OpenID Connect provider for tests: a real one, in which whoever is at the keyboard signs in at once.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';

export type Employee = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
};

export type Institution = {
  readonly issuer: string;
  /** Who signs in next. */
  atKeyboard: Employee;
};

/** What `KUISKAAJA_OIDC` is to be where the provider is at `issuer`. */
export const settingOf = (issuer: string, more: object = {}): string =>
  JSON.stringify({
    name: 'Laitoksen tunnus',
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId: client.id,
    clientSecret: client.secret,
    rolesClaim: 'groups',
    roles: { 'chat-writers': 'expert', 'chat-approvers': 'approver', 'chat-admins': 'administrator' },
    ...more,
  });

const client = { id: 'kuiskaaja', secret: 'a secret that both know, and nobody else' };

/** Listens on a port, and lets people come back to the console at `consoleUrl`; ends with the test. */
export async function startInstitution(consoleUrl: string, first: Employee, port = 0): Promise<Institution> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' };
  const institution = { issuer, atKeyboard: first };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${consoleUrl}/api/auth/callback/institution`],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => {
        const { name, email, groups } = institution.atKeyboard;
        return { sub: id, name, email, email_verified: true, groups };
      },
    }),
    loadExistingGrant: async () => {
      const grant = new provider.Grant({ accountId: institution.atKeyboard.id, clientId: client.id });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError: (context: { body: string }, out: object) => {
      context.body = JSON.stringify(out);
    },
  });
  provider.use(async ({ path, req, res }, next) => {
    if (!path.startsWith('/interaction/')) return next();
    await provider.interactionFinished(req, res, { login: { accountId: institution.atKeyboard.id } });
  });
  server.on('request', provider.callback());
  return institution;
}
