// Approved contents as rows: intents with phrases and answer versions, topics, lists.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newId } from '../id.ts';
import type { AnswerText } from '../library/library.ts';
import {
  type Content,
  canonical,
  type IntentContent,
  isPriority,
  type Subject,
  type TopicContent,
  textsOf,
} from '../library/subject.ts';
import { currentVersions } from './library.ts';
import type { Schema } from './schema.ts';

type Tables = Kysely<Schema>;
type Made = { readonly by: string; readonly author: string; readonly now: number; readonly revision: number };

const plain = ({ id, language, source, sourcePage, owner, reviewBy, validFrom, validUntil }: AnswerText) =>
  canonical({ id, language, source, sourcePage, owner, reviewBy, validFrom, validUntil });

/** A text that is as it was keeps its version; any other becomes a new one, approved by who approves the whole. */
async function putAnswers(
  tables: Tables,
  id: string,
  texts: readonly AnswerText[],
  made: Made,
): Promise<void> {
  const current = await currentVersions(tables, id);
  const kept = new Set<string>();
  for (const text of texts) {
    const same = current.find((version) => plain(version) === plain(text));
    if (same) {
      kept.add(same.version);
      continue;
    }
    const version = newId(made.now);
    kept.add(version);
    await tables
      .insertInto('answer_version')
      .values({
        id: version,
        answer: id,
        language: text.language,
        source: text.source,
        sha256: createHash('sha256').update(text.source, 'utf8').digest('hex'),
        source_page: text.sourcePage,
        owner: text.owner,
        review_by: text.reviewBy,
        valid_from: text.validFrom ?? null,
        valid_until: text.validUntil ?? null,
        created_by: made.author,
        created_at: made.now,
      })
      .execute();
    await tables
      .insertInto('approval')
      .values({ version, approved_by: made.by, approved_at: made.now })
      .execute();
    await tables.insertInto('current_answer').values({ version }).execute();
  }
  // Withdrawn ones too: they are no part of what was approved now.
  await tables
    .deleteFrom('current_answer')
    .where('version', 'in', (query) =>
      query.selectFrom('answer_version').select('id').where('answer', '=', id),
    )
    .where('version', 'not in', [...kept, ''])
    .execute();
}

async function putPhrases(tables: Tables, id: string, content: IntentContent, made: Made): Promise<void> {
  const old = await tables.selectFrom('phrase').selectAll().where('intent', '=', id).execute();
  const known = new Map(old.map((row) => [`${row.language} ${row.text}`, row]));
  await tables.deleteFrom('phrase').where('intent', '=', id).execute();
  const rows = Object.entries(content.phrases).flatMap(([language, phrases]) =>
    phrases.map((text, position) => {
      const same = known.get(`${language} ${text}`);
      known.delete(`${language} ${text}`);
      const {
        created_by,
        created_at,
        id: own,
      } = same ?? {
        id: newId(made.now),
        created_by: made.author,
        created_at: made.now,
      };
      return { id: own, intent: id, language, position, text, created_by, created_at };
    }),
  );
  for (let start = 0; start < rows.length; start += 100)
    await tables
      .insertInto('phrase')
      .values(rows.slice(start, start + 100))
      .execute();
}

const lastPosition = async (tables: Tables, table: 'topic' | 'intent'): Promise<number> =>
  (await tables.selectFrom(table).select('position').orderBy('position', 'desc').limit(1).executeTakeFirst())
    ?.position ?? -1;

async function putIntent(tables: Tables, id: string, content: IntentContent, made: Made): Promise<void> {
  const [topic = '', aspect = ''] = id.split('.');
  const values = {
    about: content.about,
    title: JSON.stringify(content.title),
    follow_ups: JSON.stringify(content.followUps),
    also_names: JSON.stringify(content.alsoNames),
    edited_by: made.author,
    edited_at: made.now,
    revision: made.revision,
  };
  await tables
    .insertInto('intent')
    .values({ id, topic, aspect, position: (await lastPosition(tables, 'intent')) + 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await putPhrases(tables, id, content, made);
}

async function putTopic(tables: Tables, id: string, content: TopicContent, made: Made): Promise<void> {
  const values = {
    name: JSON.stringify(content.name),
    pages: JSON.stringify(content.pages),
    revision: made.revision,
    edited_by: made.author,
    edited_at: made.now,
  };
  await tables
    .insertInto('topic')
    .values({ id, position: (await lastPosition(tables, 'topic')) + 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Puts a content in the place of what its subject was; undefined takes the subject out. */
export async function putContent(
  tables: Tables,
  { kind, id }: Subject,
  content: Content | undefined,
  made: Made,
): Promise<void> {
  if (kind === 'list') {
    const values = {
      content: JSON.stringify(content),
      edited_by: made.author,
      edited_at: made.now,
      revision: made.revision,
    };
    await tables
      .insertInto('word_list')
      .values({ kind: id, ...values })
      .onConflict((conflict) => conflict.column('kind').doUpdateSet(values))
      .execute();
  } else if (kind === 'topic') {
    if (content) await putTopic(tables, id, content as TopicContent, made);
    else await tables.deleteFrom('topic').where('id', '=', id).execute();
  } else {
    const intent = content as IntentContent | undefined;
    if (intent && !isPriority(id)) await putIntent(tables, id, intent, made);
    if (!intent) {
      await tables.deleteFrom('phrase').where('intent', '=', id).execute();
      await tables.deleteFrom('intent').where('id', '=', id).execute();
    }
    await putAnswers(tables, id, intent ? textsOf(id, intent) : [], made);
  }
}
