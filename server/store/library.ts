// The working library: what experts edit, and every version of every answer. A release is made of it.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newId } from '../id.ts';
import type { AnswerText, Intent, Library, Topic } from '../library/library.ts';
import { addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

/** An answer version that somebody approved. */
export type ApprovedVersion = AnswerText & {
  readonly version: string;
  /** Of `source` in UTF-8, hex. */
  readonly sha256: string;
};

export type LibraryStore = {
  isEmpty(): Promise<boolean>;
  /**
   * Fills the empty working library, its answers as approved versions, in one transaction.
   * Returns false, having changed nothing, when it is not empty.
   */
  fill(library: Library, by: string, now: number): Promise<boolean>;
  /** The working library without its answers. */
  read(): Promise<Library>;
  /** The approved answer versions of which the next release is made; withdrawn ones not. */
  approvedVersions(): Promise<readonly ApprovedVersion[]>;
};

type Tables = Kysely<Schema>;

export const toVersion = (row: Schema['answer_version']): ApprovedVersion => ({
  version: row.id,
  id: row.answer,
  language: row.language,
  source: row.source,
  sha256: row.sha256,
  sourcePage: row.source_page,
  owner: row.owner,
  reviewBy: row.review_by,
  ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
  ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
});

/** Rows by the hundred: one statement a row would take seconds for a large library. */
async function insertMany<T extends keyof Schema>(
  tables: Tables,
  table: T,
  rows: readonly Schema[T][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 100)
    await tables
      .insertInto(table as 'phrase')
      .values(rows.slice(start, start + 100) as unknown as Schema['phrase'][])
      .execute();
}

const wordLists = (library: Library): Readonly<Record<string, unknown>> => ({
  'out-of-scope': library.outOfScope,
  lexicon: library.lexicon,
  benefits: library.benefits,
  'any-benefit': library.anyBenefit,
  priority: library.priority,
});

async function fillTables(
  tables: Tables,
  library: Library,
  made: { by: string; now: number },
): Promise<void> {
  const { by, now } = made;
  const intents = library.topics.flatMap((topic) => topic.intents);
  await insertMany(
    tables,
    'topic',
    library.topics.map((topic, position) => ({
      id: topic.id,
      position,
      name: JSON.stringify(topic.name),
      pages: JSON.stringify(topic.pages),
      revision: 1,
      edited_by: by,
      edited_at: now,
    })),
  );
  await insertMany(
    tables,
    'intent',
    intents.map((intent, position) => ({
      id: intent.id,
      topic: intent.topic,
      aspect: intent.aspect,
      position,
      about: intent.about,
      title: JSON.stringify(intent.title),
      follow_ups: JSON.stringify(intent.followUps),
      also_names: JSON.stringify(intent.alsoNames),
      edited_by: by,
      edited_at: now,
      revision: 1,
    })),
  );
  await insertMany(
    tables,
    'phrase',
    intents.flatMap((intent) =>
      Object.entries(intent.phrases).flatMap(([language, phrases]) =>
        phrases.map((text, position) => ({
          id: newId(now),
          intent: intent.id,
          language,
          position,
          text,
          created_by: by,
          created_at: now,
        })),
      ),
    ),
  );
  await insertMany(
    tables,
    'word_list',
    Object.entries(wordLists(library)).map(([kind, content]) => ({
      kind,
      content: JSON.stringify(content),
      edited_by: by,
      edited_at: now,
      revision: 1,
    })),
  );
  const versions = library.answers.map((answer) => ({
    id: newId(now),
    answer: answer.id,
    language: answer.language,
    source: answer.source,
    sha256: createHash('sha256').update(answer.source, 'utf8').digest('hex'),
    source_page: answer.sourcePage,
    owner: answer.owner,
    review_by: answer.reviewBy,
    valid_from: answer.validFrom ?? null,
    valid_until: answer.validUntil ?? null,
    created_by: by,
    created_at: now,
  }));
  await insertMany(tables, 'answer_version', versions);
  await insertMany(
    tables,
    'approval',
    versions.map((version) => ({ version: version.id, approved_by: by, approved_at: now })),
  );
  await insertMany(
    tables,
    'current_answer',
    versions.map((version) => ({ version: version.id })),
  );
}

/** The working library's tables, without answers. */
export async function readTables(tables: Tables): Promise<Library> {
  const topics = await tables.selectFrom('topic').selectAll().orderBy('position').execute();
  const intents = await tables.selectFrom('intent').selectAll().orderBy('position').execute();
  const phrases = await tables
    .selectFrom('phrase')
    .select(['intent', 'language', 'text'])
    .orderBy('intent')
    .orderBy('language')
    .orderBy('position')
    .execute();
  const lists = await tables.selectFrom('word_list').select(['kind', 'content']).execute();
  const phrasesOf = new Map<string, Record<string, string[]>>();
  for (const { intent, language, text } of phrases) {
    const own = phrasesOf.get(intent) ?? {};
    const inLanguage = own[language] ?? [];
    own[language] = inLanguage;
    inLanguage.push(text);
    phrasesOf.set(intent, own);
  }
  const list = (kind: string, otherwise: string) =>
    JSON.parse(lists.find((row) => row.kind === kind)?.content ?? otherwise);
  const toIntent = (row: Schema['intent']): Intent => ({
    id: row.id,
    topic: row.topic,
    aspect: row.aspect,
    about: row.about,
    title: JSON.parse(row.title),
    phrases: phrasesOf.get(row.id) ?? {},
    followUps: JSON.parse(row.follow_ups),
    alsoNames: JSON.parse(row.also_names),
  });
  const toTopic = (row: Schema['topic']): Topic => ({
    id: row.id,
    name: JSON.parse(row.name),
    pages: JSON.parse(row.pages),
    intents: intents.filter((intent) => intent.topic === row.id).map(toIntent),
  });
  return {
    languages: [...new Set(phrases.map((phrase) => phrase.language))].sort(),
    topics: topics.map(toTopic),
    outOfScope: list('out-of-scope', '{}'),
    lexicon: list('lexicon', '{}'),
    benefits: list('benefits', '[]'),
    anyBenefit: list('any-benefit', '[]'),
    priority: list('priority', '[]'),
    answers: [],
  };
}

/** What the working library's answers are now, or those of one id. A withdrawn version has no successor until one is approved. */
export async function currentVersions(tables: Tables, answer?: string): Promise<readonly ApprovedVersion[]> {
  const all = tables
    .selectFrom('current_answer')
    .innerJoin('answer_version', 'answer_version.id', 'current_answer.version')
    .leftJoin('withdrawal', 'withdrawal.version', 'answer_version.id')
    .where('withdrawal.version', 'is', null)
    .selectAll('answer_version')
    .orderBy('answer_version.id');
  const rows = await (answer === undefined ? all : all.where('answer_version.answer', '=', answer)).execute();
  return rows.map(toVersion);
}

export function libraryStore({ authoring, writing }: Connections): LibraryStore {
  const isEmpty = async (tables: Tables) =>
    (await tables.selectFrom('topic').select('id').limit(1).executeTakeFirst()) === undefined;
  return {
    isEmpty: () => isEmpty(authoring),
    fill: (library, by, now) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          if (!(await isEmpty(transaction))) return false;
          await fillTables(transaction, library, { by, now });
          await addAudit(transaction, {
            at: now,
            by,
            action: 'library.fill',
            subject: 'library',
            detail: {
              intents: library.topics.reduce((sum, topic) => sum + topic.intents.length, 0),
              answers: library.answers.length,
            },
          });
          return true;
        }),
      ),
    read: () => readTables(authoring),
    approvedVersions: () => currentVersions(authoring),
  };
}
