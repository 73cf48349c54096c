// Fills a database with replies as a year of service leaves them: conversations, releases, publications, the audit trail.
// The same number and moment give the same rows. Written straight into the tables, in one transaction, while nobody serves.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { generator } from '../../server/answering/classifier.ts';
import { firstHash, hashOf } from '../../server/store/audit-chain.ts';

const dayLength = 86_400_000;
const releases = 24;

export type Filled = {
  readonly replies: number;
  readonly conversations: number;
  /** One of each, to ask for. */
  readonly conversation: string;
  readonly reply: string;
  readonly publication: string;
};

type Known = {
  readonly intents: readonly { readonly id: string; readonly title: string }[];
  readonly phrases: readonly string[];
  readonly pages: readonly string[];
  readonly version: string;
};

function known(database: Database.Database): Known {
  const all = <T>(sql: string) => database.prepare(sql).all() as T[];
  return {
    intents: all<{ id: string; title: string }>('select id, title from intent order by id').map(
      ({ id, title }) => ({ id, title: Object.values(JSON.parse(title) as Record<string, string>)[0] ?? id }),
    ),
    phrases: all<{ text: string }>('select text from phrase order by id limit 5000').map(({ text }) => text),
    pages: all<{ pages: string }>('select pages from topic order by id').flatMap(
      ({ pages }) => JSON.parse(pages) as string[],
    ),
    version:
      all<{ version: string }>('select version from release_answer order by version limit 1')[0]?.version ??
      '',
  };
}

/** Identifiers that sort by time, as the server's own. */
const idAt = (at: number, index: number): string =>
  `${Math.trunc(at).toString(36).padStart(9, '0')}${(index % 46_656).toString(36).padStart(3, '0')}-${index.toString(36).padStart(10, '0')}`;

/** `replies` over the twelve months before `now`. The database holds release 1 and nothing of customers yet. */
export function fillReplies(
  path: string,
  { replies, now }: { readonly replies: number; readonly now: number },
): Filled {
  const database = new Database(path);
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -200000');
  const from = now - 365 * dayLength;
  const filled = database.transaction(() => {
    fillReleases(database, { from, now });
    fillAudit(database, { from, now, entries: Math.ceil(replies / 20) });
    return fillConversations(database, { replies, from, now });
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return filled;
}

function fillReleases(
  database: Database.Database,
  { from, now }: { readonly from: number; readonly now: number },
): void {
  const release = database.prepare(
    `insert into release select ?, library, library_hash, sample, created_by, ?, counts from release where number = 1`,
  );
  const answers = database.prepare(
    'insert into release_answer select ?, version from release_answer where release = 1',
  );
  const models = database.prepare(
    'insert into release_model select ?, hash, trained_at from release_model where release = 1',
  );
  const last = database.prepare('select max(number) as number from release_switch');
  const switched = database.prepare('insert into release_switch values (?, ?, ?, ?, ?)');
  const publication = database.prepare(
    `insert into publication (id, state, made_by, made_at, reason, ended_at, gate, release) values (?, 'published', 'import', ?, 'The month’s changes', ?, ?, ?)`,
  );
  const gate = JSON.stringify({
    passed: true,
    refusals: [],
    problems: [],
    comparison: null,
    replay: { questions: 20_000, same: 19_700, other: 60, newlyAnswered: 200, noLongerAnswered: 40 },
  });
  for (let number = 2; number <= releases; number++) {
    const at = from + ((now - from) * (number - 1)) / releases;
    release.run(number, at);
    answers.run(number);
    models.run(number);
    switched.run(
      (last.get() as { number: number }).number + 1,
      number,
      'import',
      Math.trunc(at),
      'The month’s changes',
    );
    publication.run(idAt(at, number), Math.trunc(at), Math.trunc(at) + 60_000, gate, number);
  }
}

function fillAudit(
  database: Database.Database,
  { from, now, entries }: { readonly from: number; readonly now: number; readonly entries: number },
): void {
  const last = database.prepare('select number, hash from audit order by number desc limit 1').get() as
    | { readonly number: number; readonly hash: string }
    | undefined;
  const insert = database.prepare('insert into audit values (?, ?, ?, ?, ?, ?, ?, ?)');
  let [number, previous] = [last?.number ?? 0, last?.hash ?? firstHash];
  for (let index = 0; index < entries; index++) {
    number += 1;
    const row = {
      number,
      made_at: Math.trunc(from + ((now - from) * index) / entries),
      made_by: 'import',
      action: index % 3 === 0 ? 'draft.approve' : 'draft.submit',
      subject: `intent topic.aspect-${index % 97}`,
      detail: JSON.stringify({ version: index % 9 }),
      previous_hash: previous,
    };
    previous = hashOf(row);
    insert.run(...Object.values(row), previous);
  }
}

/** How a typed question ends, as parts of a thousand. */
const outcomes = [
  ['answer', 720],
  ['clarify', 850],
  ['unmatched', 985],
  ['other-language', 994],
  ['priority', 996],
  ['being-updated', 1000],
] as const;

function fillConversations(
  database: Database.Database,
  { replies, from, now }: { readonly replies: number; readonly from: number; readonly now: number },
): Filled {
  const { intents, phrases, pages, version } = known(database);
  const random = generator(20_261_130);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  // A few intents get most of the questions, as in life.
  const asked = () => intents[Math.floor(random() ** 2.4 * intents.length)] as Known['intents'][number];
  const conversation = database.prepare(
    `insert into conversation (id, token_hash, language, created_at, active_at, page, page_at, unmatched_streak, welcome, persons, device)
     values (?, ?, ?, ?, ?, ?, ?, 0, '[]', ?, ?)`,
  );
  const reply = database.prepare(
    `insert into reply (id, conversation, client_id, asked_at, request, question, removed, language, page, section, release,
       model_hash, ranking, in_scope, decision, named, hint, kind, answer, answer_version, sha256, title, texts, options,
       ways, parent, chosen, milliseconds, thumb, reason, rated_at)
     values (?, ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, ?, ?, ?, '[]', 'none', ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, 0.6, ?, ?, ?)`,
  );
  const uncounted = database.prepare('insert into uncounted (reply) values (?)');
  const modelHash = createHash('sha256').update('model').digest('hex');
  let [stored, count] = [0, 0];
  let some = { conversation: '', reply: '' };
  while (stored < replies) {
    // Working hours are busy, nights are quiet; the service grows through the year.
    const day = Math.floor(365 * Math.sqrt((stored + random()) / replies));
    const hour = random() < 0.75 ? 6 + random() * 9 : random() * 24;
    const began = Math.min(now - 600_000, Math.trunc(from + day * dayLength + hour * 3_600_000));
    const release = 1 + Math.min(releases - 1, Math.floor(((began - from) / (now - from)) * releases));
    const language = random() < 0.93 ? 'fi' : 'sv';
    const section = pick(pages) ?? null;
    const page = random() < 0.8 ? section : '/etusivu';
    const id = idAt(began, count);
    const device = random() < 0.6 ? 'phone' : random() < 0.85 ? 'desktop' : random() < 0.9 ? 'tablet' : null;
    const turns = Math.min(replies - stored, 1 + Math.floor(random() ** 2 * 5));
    conversation.run(
      id,
      `hash of ${id}`,
      language,
      began,
      began + turns * 30_000,
      page,
      began,
      random() < 0.08 ? 1 : 0,
      device,
    );
    for (let turn = 0; turn < turns; turn++) {
      const at = began + turn * 30_000;
      const isChoice = turn > 0 && random() < 0.25;
      const fate = random() * 1000;
      const kind = isChoice
        ? fate < 900
          ? 'answer'
          : 'unmatched'
        : (outcomes.find(([, until]) => fate < until)?.[0] ?? 'answer');
      const intent = asked();
      const hasAnswer = kind === 'answer' || kind === 'being-updated';
      const given = kind === 'answer';
      const thumb = given && random() < 0.1 ? (random() < 0.7 ? 'up' : 'down') : 'none';
      const ranking = [intent, asked(), asked(), asked(), asked()].map((each, place) => ({
        intent: each.id,
        score: 1.2 - place * 0.3,
        probability: 0.8 / (place + 1),
      }));
      const own = idAt(at, stored);
      reply.run(
        own,
        id,
        `client-${stored}`,
        at,
        isChoice ? 'choose' : 'ask',
        isChoice
          ? intent.title
          : `${pick(phrases)} ${kind === 'unmatched' ? (stored % 40_000).toString(36) : ''}`.trim(),
        language,
        page,
        page === section ? section : null,
        release,
        modelHash,
        JSON.stringify(isChoice ? [] : ranking),
        isChoice ? null : 0.9,
        JSON.stringify({ kind: isChoice ? 'chosen' : kind }),
        kind,
        hasAnswer ? intent.id : null,
        given ? version : null,
        given ? modelHash : null,
        given ? intent.title : null,
        JSON.stringify(given ? [] : [{ key: `${kind}.first`, text: 'En löytänyt kysymykseesi vastausta.' }]),
        JSON.stringify(
          kind === 'clarify'
            ? ranking.slice(0, 3).map((each) => ({ kind: 'intent', intent: each.intent, title: each.intent }))
            : [],
        ),
        isChoice ? 'welcome' : null,
        isChoice ? (fate < 900 ? '0' : 'none') : null,
        thumb,
        thumb === 'down' && random() < 0.3 ? 'En saanut vastausta siihen, mitä kysyin' : null,
        thumb === 'none' ? null : at + 9_000,
      );
      uncounted.run(own);
      some = { conversation: id, reply: own };
      stored += 1;
    }
    count += 1;
  }
  return {
    replies: stored,
    conversations: count,
    ...some,
    publication: (database.prepare('select max(id) as id from publication').get() as { id: string }).id,
  };
}
