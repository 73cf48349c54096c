// Publishing as experts and customers feel it: how long until the first answer, what it costs who ask meanwhile; the live check.
import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { io } from 'socket.io-client';
import { readQuestions } from '../../server/evaluate/questions.ts';
import type { IntentContent } from '../../server/library/subject.ts';
import { writeLibrary } from '../../server/library/write.ts';
import { projectFolder } from '../../server/project-folder.ts';
import type { Gate } from '../../server/web/api/contract.ts';
import { generateLibrary } from './generate-library.ts';
import { administratorOf, invited, type Person } from './people.ts';
import { beside, clients, type Server, serve, unlimited } from './processes.ts';
import { type Bench, load, quantile, type Result } from './result.ts';

/** Questions a second while a library of this size is published. */
const rate = 50;
const connections = 200;
/** An expert reads before typing, in milliseconds. */
const beforeTyping = 10_000;
/** Replies of earlier months that an analyst's figures are drawn over. */
const earlierReplies = 100_000;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const main = beside('../../server/main.js');

type Place = { readonly data: string; readonly settings: Readonly<Record<string, string>> };
type Team = { readonly expert: Person; readonly approver: Person; readonly analyst: Person };

async function inFolder<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'kuiskaaja-bench-'));
  const settings = { PORT: '0', DATA_DIR: data, NODE_ENV: 'test', LOG_LEVEL: 'error', ...unlimited };
  try {
    return await work({ data, settings });
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function teamOf(server: Server): Promise<Team> {
  const administrator = await administratorOf(server);
  const person = (name: string, role: 'expert' | 'approver' | 'analyst') =>
    invited(administrator, server.url, { name, roles: [role] });
  return {
    expert: await person('Eeva', 'expert'),
    approver: await person('Hanna', 'approver'),
    analyst: await person('Antti', 'analyst'),
  };
}

/** An approved change of one intent: another answer, and a phrase that finds it. */
async function changeOne({ expert, approver }: Team, id: string, phrase: string): Promise<void> {
  const params = { kind: 'intent', id } as const;
  const { approved, revision } = await expert.call('subject', { params });
  const content = approved as IntentContent;
  const changed = {
    ...content,
    phrases: { ...content.phrases, fi: [...(content.phrases.fi ?? []), phrase] },
  };
  const body = { version: 0, base: revision, content: changed as never };
  const { draft } = await expert.call('saveDraft', { params, body });
  const sent = await expert.call('submitDraft', { params, body: { version: draft.version } });
  await approver.call('approveDraft', { params, body: { version: sent.draft.version } });
}

type Published = {
  readonly trained: number;
  readonly judged: number;
  readonly answered: number;
  readonly gate: Gate | null;
};

/** Publishes, and asks until the new release answers; seconds since the button for each step. */
async function publish(approver: Person, url: string, question: string): Promise<Published> {
  const socket = io(url, { transports: ['websocket'], extraHeaders: { 'x-forwarded-for': '10.9.9.9' } });
  await socket.timeout(30_000).emitWithAck('hello', { protocol: 1, language: 'fi' });
  const { release } = await approver.call('library');
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const { publishing } = await approver.call('publish', { body: { reason: 'bench' } });
  const params = { id: publishing.id };
  let [trained, judged, answered] = [0, 0, 0];
  for (let count = 0; answered === 0; count++) {
    const ask = { id: `publish-${count.toString().padStart(8, '0')}`, text: question };
    const ack = await socket.timeout(30_000).emitWithAck('ask', ask);
    if (ack.ok && ack.reply.release !== release) answered = since();
    const { state } = (await approver.call('publishing', { params })).publishing;
    if (state !== 'training' && trained === 0) trained = since();
    if (state === 'published' && judged === 0) judged = since();
    if (state === 'refused' || state === 'failed') throw new Error(`The publication was ${state}.`);
    await wait(100);
  }
  socket.disconnect();
  const { gate } = (await approver.call('publishing', { params })).publishing;
  return { trained, judged, answered, gate };
}

/** From the button to the first answer, with the starter library, its labelled questions as test questions. */
const starterLibrary = (): Promise<Result> =>
  inFolder(async ({ settings }) => {
    const before = load();
    const server = await serve(main, settings);
    const team = await teamOf(server);
    const files = ['fi', 'sv'].map((language) =>
      join(projectFolder(), 'tests', 'quality', `${language}.tsv`),
    );
    const questions = (await Promise.all(files.map(readQuestions))).flat();
    let added = 0;
    for (const { text, language, expected } of questions.filter((_, i) => i % 4 === 0)) {
      if (expected.kind !== 'intent') continue;
      const body = { language, question: text, expected: expected.id, isProtected: false };
      // What is nearly a phrase is refused, as it is for everybody.
      await team.expert.call('addTestQuestion', { body }).then(
        () => {
          added += 1;
        },
        () => undefined,
      );
    }
    await clients(server.url, { kind: 'chat', connections: 50, seconds: 20, pace: '100/s' });
    await changeOne(team, 'housing-allowance.apply', 'mistä saan lapun jolla vuokraan saa rahaa');
    const { trained, judged, answered, gate } = await publish(
      team.approver,
      server.url,
      'mistä saan lapun jolla vuokraan saa rahaa',
    );
    await server.end();
    return {
      tables: [
        {
          title: `Publishing the starter library, one thread at low priority, load ${before} → ${load()}; ${added} test questions, ${gate?.replay?.questions ?? 0} real ones in the gate`,
          head: ['seconds', ''],
          rows: [
            ['trained', trained.toFixed(1)],
            ['gate and switch', (judged - trained).toFixed(1)],
            ['first answer', answered.toFixed(1)],
          ],
        },
      ],
      targets: [
        { what: 'from “publish” to the first answer', value: answered, unit: 's', most: 60 },
        { what: 'the gate', value: judged - trained, unit: 's', most: 5 },
      ],
    };
  });

/** How long the live check takes while a phrase is typed letter by letter. */
async function typing(expert: Person, phrases: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const phrase of phrases)
    for (let length = 6; length <= phrase.length; length += 3) {
      const start = performance.now();
      await expert.call('liveCheck', { body: { language: 'fi', phrase: phrase.slice(0, length) } });
      times.push(performance.now() - start);
    }
  return times;
}

/** Multiplies the replies of a stopped server, over the last months. */
function addEarlierReplies(data: string): void {
  const database = new Database(join(data, 'kuiskaaja.db'));
  const columns = (database.pragma('table_info(reply)') as { name: string }[]).map(({ name }) => name);
  const { n } = database.prepare('select count(*) as n from reply').get() as { n: number };
  const values = columns.map((name) =>
    name === 'id' || name === 'client_id'
      ? `${name} || '-' || :round`
      : name === 'asked_at'
        ? 'asked_at - abs(random()) % 7776000000'
        : name === 'parent'
          ? 'null'
          : name,
  );
  const copy = database.prepare(
    `insert into reply (${columns.join()}) select ${values.join()} from reply where id not like '%-%-copy'`,
  );
  database.transaction(() => {
    for (let round = 0; round * n < earlierReplies; round++) copy.run({ round: `${round}-copy` });
  })();
  database.close();
}

/** What an analyst looks at, over and over. */
async function analyse(analyst: Person, isOver: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  while (!isOver()) {
    const start = performance.now();
    await analyst.call('figures', { query: { from: day(90), to: day(0) } });
    await analyst.call('library');
    times.push(performance.now() - start);
    await wait(200);
  }
  return times;
}

type Mixed = { readonly replies: number; readonly mixed: number; readonly releases: number };

/** Of the replies that were stored since: whose model or answer is not of its release. */
function mixedSince(data: string, since: number): Mixed {
  const database = new Database(join(data, 'kuiskaaja.db'), { readonly: true });
  const row = database
    .prepare(
      `select count(*) as replies, count(distinct release) as releases, sum(
         not exists (select 1 from release_model m where m.release = r.release and m.hash = r.model_hash)
         or (answer_version is not null and not exists
           (select 1 from release_answer a where a.release = r.release and a.version = r.answer_version))) as mixed
       from reply r where asked_at >= ? and id not like '%-copy'`,
    )
    .get(since) as Mixed;
  database.close();
  return row;
}

const underLoad = (intents: number): Promise<Result> =>
  inFolder(async ({ data, settings }) => {
    const library = generateLibrary({ intents, phrases: 20, answers: true });
    const folder = join(data, 'library');
    for (const { path, text } of writeLibrary(library)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const first = await serve(main, { ...settings, KUISKAAJA_LIBRARY: folder });
    await clients(first.url, { kind: 'chat', connections: 50, seconds: 10, pace: '100/s' });
    const administrator = await administratorOf(first);
    await first.end();
    addEarlierReplies(data);

    const server = await serve(main, { ...settings, PORT: new URL(first.url).port });
    const person = (name: string, role: 'expert' | 'approver' | 'analyst') =>
      invited(administrator, server.url, { name, roles: [role] });
    const team: Team = {
      expert: await person('Eeva', 'expert'),
      approver: await person('Hanna', 'approver'),
      analyst: await person('Antti', 'analyst'),
    };
    const all = library.topics.flatMap((topic) => topic.intents);
    const phrases = Array.from({ length: 12 }, () => all[randomInt(all.length)]?.phrases.fi?.[0] ?? '');
    // As in the editor: an intent is opened, and its phrases are typed some seconds later.
    await team.expert.call('subject', { params: { kind: 'intent', id: all[0]?.id ?? '' } });
    await wait(beforeTyping);
    const [cold = 0] = await typing(team.expert, phrases.slice(0, 1));
    const typed = await typing(team.expert, phrases);

    const chosen = all[0];
    await changeOne(team, chosen?.id ?? '', 'tämä on aivan uusi kysymys tätä mittausta varten');
    const before = load();
    const since = Date.now();
    const alone = await clients(server.url, {
      kind: 'chat',
      connections,
      seconds: 15,
      pace: `${rate}/s`,
    });
    let isOver = false;
    const looking = analyse(team.analyst, () => isOver);
    const publishing = publish(team.approver, server.url, 'tämä on aivan uusi kysymys tätä mittausta varten');
    // Some seconds more, so that the switch lies inside.
    const enough = publishing.then(() => wait(5_000));
    const during = await clients(server.url, { kind: 'chat', connections, enough, pace: `${rate}/s` });
    isOver = true;
    const { trained, judged, answered } = await publishing;
    const looked = await looking;
    await server.end();
    const { replies, mixed, releases } = mixedSince(data, since);
    const row = (name: string, times: readonly number[]) => [
      name,
      String(times.length),
      quantile(times, 0.5).toFixed(1),
      quantile(times, 0.99).toFixed(1),
      quantile(times, 1).toFixed(0),
    ];
    return {
      tables: [
        {
          title: `Publishing ${intents} intents while ${rate} questions a second come and an analyst's figures run over ${earlierReplies} replies; load ${before} → ${load()}; trained ${trained.toFixed(0)} s, gate and switch ${(judged - trained).toFixed(1)} s, first answer ${answered.toFixed(0)} s; ${releases} releases answered ${replies} questions`,
          head: ['', 'times', 'ms p50', 'ms p99', 'ms most'],
          rows: [
            [
              'questions, nothing else',
              String(alone.replies),
              alone.p50.toFixed(1),
              alone.p99.toFixed(1),
              alone.most.toFixed(0),
            ],
            [
              'questions, publishing',
              String(during.replies),
              during.p50.toFixed(1),
              during.p99.toFixed(1),
              during.most.toFixed(0),
            ],
            row('live check while typing', typed),
            row('the analyst’s figures, publishing', looked),
          ],
        },
      ],
      targets: [
        { what: 'questions refused or lost', value: alone.refused + during.refused, unit: '', most: 0 },
        { what: 'replies mixed of releases', value: mixed, unit: '', most: 0 },
        { what: 'a question while publishing, p99', value: during.p99, unit: 'ms', most: 150 },
        { what: 'live check, p99', value: quantile(typed, 0.99), unit: 'ms', most: 200 },
        { what: 'live check, the first', value: cold, unit: 'ms', most: 200 },
      ],
    };
  });

export const publishStarter: Bench = {
  name: 'publish',
  what: 'from “publish” to the first answer of the new release, with the starter library',
  run: starterLibrary,
};

export const publishLoaded: Bench = {
  name: 'publish-loaded',
  what: 'publishing a large library while customers ask and an analyst looks; the live check at that size',
  run: ({ intents }) => underLoad(intents),
};
