// All releases at a glance, and when which was served.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Library } from '../library/library.ts';
import type { Connections } from './database.ts';

export type ReleaseSummary = {
  readonly number: number;
  readonly libraryHash: string;
  readonly sample: boolean;
  readonly by: string;
  readonly createdAt: number;
  readonly intents: number;
  readonly phrases: Readonly<Record<string, number>>;
  readonly answers: number;
  readonly models: readonly string[];
};

export type ReleaseSwitch = {
  readonly release: number;
  readonly by: string;
  readonly at: number;
  readonly reason: string;
};

type ReleaseCounts = Pick<ReleaseSummary, 'intents' | 'phrases' | 'answers'>;

/** What a release holds. It never changes, and reading a library takes 5 ms and more: counted once. */
export function countsOf(library: Library, answers: number): ReleaseCounts {
  const intents = library.topics.flatMap((topic) => topic.intents);
  const phrases = Object.fromEntries(
    library.languages.map((language) => [
      language,
      intents.reduce((sum, intent) => sum + (intent.phrases[language]?.length ?? 0), 0),
    ]),
  );
  return { intents: intents.length, phrases, answers };
}

export type ReleaseListStore = {
  /** All releases, newest first. */
  list(): Promise<readonly ReleaseSummary[]>;
  /** When which release began to be served, newest first. */
  switches(most: number): Promise<readonly ReleaseSwitch[]>;
};

export function releaseListStore({ authoring }: Connections): ReleaseListStore {
  /** Of releases from before they were counted as they were published. */
  const counted = new Map<number, ReleaseCounts>();
  async function countsOfOlder(number: number): Promise<ReleaseCounts> {
    const known = counted.get(number);
    if (known) return known;
    await breathe();
    const { library } = await authoring
      .selectFrom('release')
      .select('library')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const { answers } = await authoring
      .selectFrom('release_answer')
      .select((expression) => expression.fn.countAll<number>().as('answers'))
      .where('release', '=', number)
      .executeTakeFirstOrThrow();
    const counts = countsOf(JSON.parse(library), Number(answers));
    counted.set(number, counts);
    return counts;
  }
  return {
    list: async () => {
      const rows = await authoring
        .selectFrom('release')
        .select(['number', 'library_hash', 'sample', 'created_by', 'created_at', 'counts'])
        .orderBy('number', 'desc')
        .execute();
      const models = await authoring
        .selectFrom('release_model')
        .selectAll()
        .orderBy('trained_at', 'desc')
        .execute();
      const list: ReleaseSummary[] = [];
      for (const { number, counts, ...row } of rows)
        list.push({
          number,
          libraryHash: row.library_hash,
          sample: row.sample === 1,
          by: row.created_by,
          createdAt: row.created_at,
          ...(counts === null ? await countsOfOlder(number) : (JSON.parse(counts) as ReleaseCounts)),
          models: models.filter(({ release }) => release === number).map(({ hash }) => hash),
        });
      return list;
    },
    switches: async (most) => {
      const rows = await authoring
        .selectFrom('release_switch')
        .selectAll()
        .orderBy('number', 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => ({
        release: row.release,
        by: row.switched_by,
        at: row.switched_at,
        reason: row.reason,
      }));
    },
  };
}
