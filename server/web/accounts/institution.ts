// Signing in through the institution's OpenID Connect provider: roles come from a claim, at every sign-in anew.
import { genericOAuth } from 'better-auth/plugins';
import type { Config } from '../../config.ts';
import { type Role, roles } from '../api/contract.ts';

export const providerId = 'institution';

/** The roles that a claim's values give, in our order; none for values that are mapped to nothing. */
export function rolesOf(claim: unknown, mapping: Readonly<Record<string, Role>>): readonly Role[] {
  const values = (Array.isArray(claim) ? claim : [claim]).map(String);
  return roles.filter((role) =>
    values.some((value) => Object.hasOwn(mapping, value) && mapping[value] === role),
  );
}

/** The plugin of a configured provider. Whom the claim gives no role has none, and is refused a session. */
export function institutionPlugin(provider: NonNullable<Config['provider']>) {
  return genericOAuth({
    config: [
      {
        providerId,
        name: provider.name,
        discoveryUrl: provider.discoveryUrl,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        scopes: [...provider.scopes],
        pkce: true,
        requireIdTokenVerification: true,
        overrideUserInfo: true,
        mapProfileToUser: (profile) => ({
          name: String(profile.name ?? profile.email),
          roles: rolesOf(profile[provider.rolesClaim], provider.roles).join(','),
          mustChangePassword: false,
        }),
      },
    ],
  });
}
