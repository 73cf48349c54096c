// People as rows: who may sign in, with which roles, and their sessions. Passwords and cookies are better-auth's own.
import type { Kysely } from 'kysely';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type StoredPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly locked: boolean;
  readonly mustChangePassword: boolean;
  /** Signs in through the institution's provider. */
  readonly institution: boolean;
  readonly sessions: number;
  readonly createdAt: string;
  readonly signedInAt: string | null;
};

/** What better-auth is given: the experts' connection, so that it never waits for a lock that this thread holds. */
export type AccountsDatabase = { readonly db: Kysely<Schema>; readonly type: 'sqlite' };

export type PersonChange = {
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly locked?: boolean;
  readonly mustChangePassword?: boolean;
  readonly signedInAt?: string;
};

export type PeopleStore = {
  readonly database: AccountsDatabase;
  list(): Promise<readonly StoredPerson[]>;
  byId(id: string): Promise<StoredPerson | undefined>;
  count(): Promise<number>;
  /** Names by id, of those who were ever here. */
  names(): Promise<ReadonlyMap<string, string>>;
  /** Changes a person with the entry about it; ends the sessions where `endSessions`. False where there is none. */
  change(
    id: string,
    change: PersonChange & { readonly endSessions?: boolean },
    entry: AuditEntry | undefined,
  ): Promise<boolean>;
  /** Adds an entry about what better-auth did. */
  note(entry: AuditEntry): Promise<void>;
};

export const splitRoles = (roles: string): readonly string[] =>
  roles.split(',').filter((role) => role !== '');

export function peopleStore({ authoring, writing }: Connections): PeopleStore {
  const read = async (id?: string): Promise<readonly StoredPerson[]> => {
    const people = authoring.selectFrom('person').selectAll().orderBy('email');
    const rows = await (id === undefined ? people : people.where('id', '=', id)).execute();
    const sessions = await authoring.selectFrom('person_session').select(['userId', 'expiresAt']).execute();
    const accounts = await authoring
      .selectFrom('person_account')
      .select(['userId', 'providerId'])
      .where('providerId', '!=', 'credential')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      roles: splitRoles(row.roles),
      locked: row.locked === 1,
      mustChangePassword: row.mustChangePassword === 1,
      institution: accounts.some((account) => account.userId === row.id),
      sessions: sessions.filter((session) => session.userId === row.id).length,
      createdAt: row.createdAt,
      signedInAt: row.signedInAt,
    }));
  };
  return {
    database: { db: authoring, type: 'sqlite' },
    list: () => read(),
    byId: async (id) => (await read(id))[0],
    count: async () => (await authoring.selectFrom('person').select('id').execute()).length,
    names: async () => {
      const rows = await authoring.selectFrom('person').select(['id', 'name']).execute();
      return new Map(rows.map((row) => [row.id, row.name]));
    },
    change: (id, { name, roles, locked, mustChangePassword, signedInAt, endSessions }, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('person')
            .set((expression) => ({
              id: expression.ref('id'),
              ...(name === undefined ? {} : { name }),
              ...(roles === undefined ? {} : { roles: roles.join(',') }),
              ...(locked === undefined ? {} : { locked: locked ? 1 : 0 }),
              ...(mustChangePassword === undefined ? {} : { mustChangePassword: mustChangePassword ? 1 : 0 }),
              ...(signedInAt === undefined ? {} : { signedInAt }),
            }))
            .where('id', '=', id)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) return false;
          if (endSessions) await transaction.deleteFrom('person_session').where('userId', '=', id).execute();
          if (entry) await addAudit(transaction, entry);
          return true;
        }),
      ),
    note: (entry) =>
      writing(() => authoring.transaction().execute((transaction) => addAudit(transaction, entry))),
  };
}
