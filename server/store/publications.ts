// Publications: what was to be published, how far it came, what the gate said. One at a time is under way.
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import { insertRelease, type NewRelease } from './releases.ts';
import type { Schema } from './schema.ts';

export type PublicationState =
  | 'scheduled'
  | 'training'
  | 'checking'
  | 'refused'
  | 'published'
  | 'failed'
  | 'cancelled'
  | 'interrupted';

export type StoredPublication = {
  readonly id: string;
  readonly state: PublicationState;
  readonly by: string;
  readonly at: number;
  readonly reason: string;
  readonly scheduledFor: number | null;
  readonly endedAt: number | null;
  /** The gate's report; its shape is the flow's. */
  readonly gate: unknown;
  readonly override: { readonly by: string; readonly reason: string } | null;
  readonly release: number | null;
  readonly error: string | null;
};

export type PublicationChange = Partial<
  Pick<StoredPublication, 'state' | 'endedAt' | 'gate' | 'override' | 'error'>
>;

export type PublicationStore = {
  /** Newest first. */
  list(most: number): Promise<readonly StoredPublication[]>;
  read(id: string): Promise<StoredPublication | undefined>;
  /** Those that a release came of, by its number. */
  ofReleases(): Promise<ReadonlyMap<number, StoredPublication>>;
  add(publication: StoredPublication, entry: AuditEntry): Promise<void>;
  /** Changes a publication that is in one of `from`; false where it is not. */
  change(
    id: string,
    from: readonly PublicationState[],
    change: PublicationChange,
    entry?: AuditEntry,
  ): Promise<boolean>;
  /** The release, its being served, and the end of its publication: one transaction. Returns the release's number. */
  complete(id: string, release: NewRelease, change: PublicationChange): Promise<number>;
  /** Publications that a server which ended left under way become `interrupted`; returns their ids. */
  interrupt(now: number): Promise<readonly string[]>;
};

const toPublication = (row: Schema['publication']): StoredPublication => ({
  id: row.id,
  state: row.state as PublicationState,
  by: row.made_by,
  at: row.made_at,
  reason: row.reason,
  scheduledFor: row.scheduled_for,
  endedAt: row.ended_at,
  gate: row.gate === null ? null : JSON.parse(row.gate),
  override: row.override_by === null ? null : { by: row.override_by, reason: row.override_reason ?? '' },
  release: row.release,
  error: row.error,
});

const toColumns = (change: PublicationChange) => ({
  ...(change.state === undefined ? {} : { state: change.state }),
  ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
  ...(change.gate === undefined ? {} : { gate: JSON.stringify(change.gate) }),
  ...(change.error === undefined ? {} : { error: change.error }),
  ...(change.override ? { override_by: change.override.by, override_reason: change.override.reason } : {}),
});

export function publicationStore({ authoring, writing }: Connections): PublicationStore {
  return {
    list: async (most) => {
      const rows = await authoring
        .selectFrom('publication')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return rows.map(toPublication);
    },
    read: async (id) => {
      const row = await authoring
        .selectFrom('publication')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toPublication(row);
    },
    ofReleases: async () => {
      const rows = await authoring
        .selectFrom('publication')
        .selectAll()
        .where('release', 'is not', null)
        .execute();
      return new Map(rows.map((row) => [row.release ?? 0, toPublication(row)]));
    },
    add: (publication, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          await transaction
            .insertInto('publication')
            .values({
              id: publication.id,
              state: publication.state,
              made_by: publication.by,
              made_at: publication.at,
              reason: publication.reason,
              scheduled_for: publication.scheduledFor,
              ended_at: null,
              gate: null,
              override_by: null,
              override_reason: null,
              release: null,
              error: null,
            })
            .execute();
          await addAudit(transaction, entry);
        }),
      ),
    change: (id, from, change, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('publication')
            .set(toColumns(change))
            .where('id', '=', id)
            .where('state', 'in', from)
            .executeTakeFirst();
          if (numUpdatedRows !== 1n) return false;
          if (entry) await addAudit(transaction, entry);
          return true;
        }),
      ),
    complete: (id, release, change) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const number = await insertRelease(transaction, release);
          await transaction
            .updateTable('publication')
            .set({ ...toColumns(change), release: number })
            .where('id', '=', id)
            .execute();
          await addAudit(transaction, {
            at: release.now,
            by: release.by,
            action: 'release.publish',
            subject: `release ${number}`,
            detail: {
              publication: id,
              model: release.modelHash,
              library: release.libraryHash,
              answers: release.versions.length,
            },
          });
          return number;
        }),
      ),
    interrupt: (now) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const rows = await transaction
            .selectFrom('publication')
            .select('id')
            .where('state', 'in', ['training', 'checking'])
            .execute();
          for (const { id } of rows) {
            await transaction
              .updateTable('publication')
              .set({ state: 'interrupted', ended_at: now })
              .where('id', '=', id)
              .execute();
            await addAudit(transaction, {
              at: now,
              by: 'system',
              action: 'publication.interrupted',
              subject: `publication ${id}`,
            });
          }
          return rows.map((row) => row.id);
        }),
      ),
  };
}
