// All releases at a glance, and when which was served.
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

function countsOf(library: Library): Pick<ReleaseSummary, 'intents' | 'phrases'> {
  const intents = library.topics.flatMap((topic) => topic.intents);
  const phrases = Object.fromEntries(
    library.languages.map((language) => [
      language,
      intents.reduce((sum, intent) => sum + (intent.phrases[language]?.length ?? 0), 0),
    ]),
  );
  return { intents: intents.length, phrases };
}

export type ReleaseListStore = {
  /** All releases, newest first. */
  list(): Promise<readonly ReleaseSummary[]>;
  /** When which release began to be served, newest first. */
  switches(most: number): Promise<readonly ReleaseSwitch[]>;
};

export function releaseListStore({ authoring }: Connections): ReleaseListStore {
  /** A release never changes, and reading its library takes 5 ms and more: each is counted once. */
  const counted = new Map<number, ReturnType<typeof countsOf>>();
  async function countsOfAll(numbers: readonly number[]): Promise<void> {
    for (const number of numbers.filter((each) => !counted.has(each))) {
      const { library } = await authoring
        .selectFrom('release')
        .select('library')
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
      counted.set(number, countsOf(JSON.parse(library)));
    }
  }
  return {
    list: async () => {
      const rows = await authoring
        .selectFrom('release')
        .select(['number', 'library_hash', 'sample', 'created_by', 'created_at'])
        .orderBy('number', 'desc')
        .execute();
      await countsOfAll(rows.map(({ number }) => number));
      const models = await authoring
        .selectFrom('release_model')
        .selectAll()
        .orderBy('trained_at', 'desc')
        .execute();
      const answers = await authoring
        .selectFrom('release_answer')
        .select(['release', (expression) => expression.fn.countAll<number>().as('answers')])
        .groupBy('release')
        .execute();
      return rows.map((row) => ({
        number: row.number,
        libraryHash: row.library_hash,
        sample: row.sample === 1,
        by: row.created_by,
        createdAt: row.created_at,
        ...(counted.get(row.number) ?? { intents: 0, phrases: {} }),
        answers: Number(answers.find(({ release }) => release === row.number)?.answers ?? 0),
        models: models.filter(({ release }) => release === row.number).map(({ hash }) => hash),
      }));
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
