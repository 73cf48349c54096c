// Libraries read beside the chat: those of releases, and the working one. Each is megabytes of JSON.
import type { Kysely } from 'kysely';
import type { Library } from '../library/library.ts';
import { currentVersions, readTables } from './library.ts';
import { readRelease } from './releases.ts';
import type { Schema } from './schema.ts';

export type LibraryReading = {
  /** As a release holds it, with its answers; undefined where there is no such release. */
  released(number: number): Promise<Library | undefined>;
  /** As it is approved now, with the answers that are in force. */
  working(): Promise<Library>;
  /** Where retired intents lead. */
  redirects(): Promise<ReadonlyMap<string, string | null>>;
};

export function libraryReading(database: Kysely<Schema>): LibraryReading {
  return {
    released: async (number) => {
      const stored = await readRelease(database, number);
      return (
        stored && {
          ...stored.library,
          answers: stored.answers.map(({ version: _version, sha256: _sha256, ...answer }) => answer),
        }
      );
    },
    working: async () => {
      const versions = await currentVersions(database);
      return {
        ...(await readTables(database)),
        answers: versions.map(({ version: _version, sha256: _sha256, ...answer }) => answer),
      };
    },
    redirects: async () => {
      const rows = await database.selectFrom('redirect').select(['from_intent', 'to_intent']).execute();
      return new Map(rows.map((row) => [row.from_intent, row.to_intent]));
    },
  };
}
