// The first start: one administrator with a one-time password, told once.
import type { PeopleStore } from '../../store/people.ts';
import type { Accounts } from './accounts.ts';

export type FirstAdministrator = { readonly email: string; readonly password: string };

/** Creates the first administrator where there is nobody yet; undefined where there is. */
export async function beginWithAdministrator(
  accounts: Accounts,
  options: { readonly people: PeopleStore; readonly email: string; readonly clock: () => number },
): Promise<FirstAdministrator | undefined> {
  const { people, email, clock } = options;
  if ((await people.count()) > 0) return undefined;
  const { id, password } = await accounts.add({ email, name: 'Administrator', roles: ['administrator'] });
  await people.note({
    at: clock(),
    by: 'system',
    action: 'person.add',
    subject: `person ${id}`,
    detail: { roles: 'administrator' },
  });
  return { email, password };
}
