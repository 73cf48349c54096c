// Releases: immutable numbered sets, their models, which of them is served, what was withdrawn or moved, and notices.
import type { Kysely } from 'kysely';
import type { Library } from '../library/library.ts';
import { addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import { type ApprovedVersion, toVersion } from './library.ts';
import { countsOf } from './release-list.ts';
import type { Schema } from './schema.ts';

export type StoredRelease = {
  readonly number: number;
  /** The library as it was, without answers. */
  readonly library: Library;
  readonly libraryHash: string;
  /** Nobody of the institution has reviewed it yet. */
  readonly sample: boolean;
  readonly createdAt: number;
  readonly answers: readonly ApprovedVersion[];
};

export type NewRelease = {
  readonly library: Library;
  readonly libraryHash: string;
  readonly modelHash: string;
  readonly versions: readonly string[];
  readonly sample: boolean;
  readonly by: string;
  readonly now: number;
  readonly reason: string;
};

export type Notice = { readonly id: string; readonly text: Readonly<Record<string, string>> };

/** What can change what is served without a new release. Small enough to be read every few seconds. */
export type Overrides = {
  readonly withdrawn: ReadonlySet<string>;
  readonly redirects: ReadonlyMap<string, string | null>;
  readonly notices: readonly Notice[];
};

export type ReleaseStore = {
  /** The release that is served; undefined before the first. */
  currentNumber(): Promise<number | undefined>;
  read(number: number): Promise<StoredRelease | undefined>;
  isSample(number: number): Promise<boolean>;
  /** One answer version, of whatever release. */
  version(id: string): Promise<ApprovedVersion | undefined>;
  /** Hashes of the models trained for a release, newest first. */
  models(number: number): Promise<readonly string[]>;
  /** Hashes of all models that the newest `most` releases name. */
  recentModels(most: number): Promise<readonly string[]>;
  addModel(number: number, hash: string, now: number): Promise<void>;
  /** Stores a release and makes it the served one, in one transaction; returns its number. */
  publish(release: NewRelease): Promise<number>;
  /** Makes an older release the served one again. */
  switchTo(
    number: number,
    change: { readonly by: string; readonly now: number; readonly reason: string },
  ): Promise<void>;
  /** Takes versions out of service, whatever release holds them; once withdrawn they stay so. */
  withdraw(
    versions: string | readonly string[],
    change: { readonly by: string; readonly now: number; readonly reason: string },
  ): Promise<void>;
  overrides(now: number): Promise<Overrides>;
};

type Tables = Kysely<Schema>;

const lastSwitch = (tables: Tables) =>
  tables
    .selectFrom('release_switch')
    .select(['number', 'release'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

async function makeCurrent(
  tables: Tables,
  release: number,
  change: { readonly by: string; readonly now: number; readonly reason: string },
): Promise<void> {
  const last = await lastSwitch(tables);
  await tables
    .insertInto('release_switch')
    .values({
      number: (last?.number ?? 0) + 1,
      release,
      switched_by: change.by,
      switched_at: change.now,
      reason: change.reason,
    })
    .execute();
}

/** The rows of a release, and its being served; returns its number. */
export async function insertRelease(tables: Tables, release: NewRelease): Promise<number> {
  const last = await tables
    .selectFrom('release')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tables
    .insertInto('release')
    .values({
      number,
      library: JSON.stringify({ ...release.library, answers: [] }),
      library_hash: release.libraryHash,
      sample: release.sample ? 1 : 0,
      created_by: release.by,
      created_at: release.now,
      counts: JSON.stringify(countsOf(release.library, release.versions.length)),
    })
    .execute();
  for (let start = 0; start < release.versions.length; start += 500)
    await tables
      .insertInto('release_answer')
      .values(release.versions.slice(start, start + 500).map((version) => ({ release: number, version })))
      .execute();
  await tables
    .insertInto('release_model')
    .values({ release: number, hash: release.modelHash, trained_at: release.now })
    .execute();
  await makeCurrent(tables, number, release);
  return number;
}

/** A release with its answers; undefined where there is none of this number. */
export async function readRelease(tables: Tables, number: number): Promise<StoredRelease | undefined> {
  const row = await tables.selectFrom('release').selectAll().where('number', '=', number).executeTakeFirst();
  if (!row) return undefined;
  const answers = await tables
    .selectFrom('release_answer')
    .innerJoin('answer_version', 'answer_version.id', 'release_answer.version')
    .where('release_answer.release', '=', number)
    .selectAll('answer_version')
    .orderBy('answer_version.id')
    .execute();
  return {
    number: row.number,
    library: JSON.parse(row.library),
    libraryHash: row.library_hash,
    sample: row.sample === 1,
    createdAt: row.created_at,
    answers: answers.map(toVersion),
  };
}

export function releaseStore({ authoring, writing }: Connections): ReleaseStore {
  const change = <T>(work: (transaction: Tables) => Promise<T>) =>
    writing(() => authoring.transaction().execute(work));
  return {
    currentNumber: async () => (await lastSwitch(authoring))?.release,
    read: (number) => readRelease(authoring, number),
    isSample: async (number) => {
      const row = await authoring
        .selectFrom('release')
        .select('sample')
        .where('number', '=', number)
        .executeTakeFirst();
      return row?.sample === 1;
    },
    version: async (id) => {
      const row = await authoring
        .selectFrom('answer_version')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toVersion(row);
    },
    models: async (number) => {
      const rows = await authoring
        .selectFrom('release_model')
        .select('hash')
        .where('release', '=', number)
        .orderBy('trained_at', 'desc')
        .execute();
      return rows.map((row) => row.hash);
    },
    recentModels: async (most) => {
      const rows = await authoring
        .selectFrom('release_model')
        .select('hash')
        .where('release', 'in', (query) =>
          query.selectFrom('release').select('number').orderBy('number', 'desc').limit(most),
        )
        .execute();
      return rows.map((row) => row.hash);
    },
    addModel: (number, hash, now) =>
      change(async (transaction) => {
        // The newest row is the one that is used, so a model trained again becomes the newest.
        await transaction
          .deleteFrom('release_model')
          .where('release', '=', number)
          .where('hash', '=', hash)
          .execute();
        await transaction
          .insertInto('release_model')
          .values({ release: number, hash, trained_at: now })
          .execute();
      }),
    publish: (release) =>
      change(async (transaction) => {
        const number = await insertRelease(transaction, release);
        await addAudit(transaction, {
          at: release.now,
          by: release.by,
          action: 'release.publish',
          subject: `release ${number}`,
          detail: {
            model: release.modelHash,
            library: release.libraryHash,
            answers: release.versions.length,
          },
        });
        return number;
      }),
    switchTo: (number, { by, now, reason }) =>
      change(async (transaction) => {
        await makeCurrent(transaction, number, { by, now, reason });
        await addAudit(transaction, { at: now, by, action: 'release.switch', subject: `release ${number}` });
      }),
    withdraw: (versions, { by, now, reason }) =>
      change(async (transaction) => {
        for (const version of [versions].flat()) {
          await transaction
            .insertInto('withdrawal')
            .values({ version, withdrawn_by: by, withdrawn_at: now, reason })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
          await addAudit(transaction, { at: now, by, action: 'answer.withdraw', subject: version });
        }
      }),
    overrides: async (now) => {
      const withdrawn = await authoring.selectFrom('withdrawal').select('version').execute();
      const redirects = await authoring.selectFrom('redirect').select(['from_intent', 'to_intent']).execute();
      const notices = await authoring
        .selectFrom('notice')
        .select(['id', 'text'])
        .where('shown_from', '<=', now)
        .where('shown_until', '>', now)
        .orderBy('id')
        .execute();
      return {
        withdrawn: new Set(withdrawn.map((row) => row.version)),
        redirects: new Map(redirects.map((row) => [row.from_intent, row.to_intent])),
        notices: notices.map((row) => ({ id: row.id, text: JSON.parse(row.text) })),
      };
    },
  };
}
