// Proof: kill -9 at random moments of a publish leaves the old release or the new one whole, never a mixture; the audit trail is whole.
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { loadEngine, train } from '../../server/answering/train.ts';
import type { Train } from '../../server/authoring/models.ts';
import type { Library } from '../../server/library/library.ts';
import type { IntentContent } from '../../server/library/subject.ts';
import { type PersonAtConsole, personAt, startConsole, visitor } from '../support/console.ts';
import { approveWritten } from '../support/content.ts';
import { runBuilt, serving } from '../support/process.ts';
import { customer } from '../support/program.ts';

const rounds = process.env.PROOF === 'full' ? 50 : 6;
const intent = 'student-aid.apply';
const realTrain: Train = async (library, { onProgress }) => train(library, { onProgress });

/** One round's content: its phrases and its answer carry the round's number, so that a mixture would show. */
const contentOf = (base: IntentContent, round: number): IntentContent => ({
  ...base,
  phrases: { ...base.phrases, fi: [`kierros numero ${round} haku`, ...(base.phrases.fi ?? []).slice(1)] },
  answers: {
    ...base.answers,
    fi: (base.answers.fi ?? []).map((text) => ({ ...text, source: `Kierros ${round}.\n` })),
  },
});

type Written = { readonly phrase: number; readonly answer: number };

/** Which round a release's phrase and answer are of. */
function writtenIn(database: Database.Database, release: number): Written {
  const { library } = database.prepare('select library from release where number = ?').get(release) as {
    library: string;
  };
  const topics = (JSON.parse(library) as Library).topics;
  const phrases = topics.flatMap(({ intents }) => intents).find(({ id }) => id === intent)?.phrases.fi ?? [];
  const { source } = database
    .prepare(
      `select source from release_answer join answer_version on id = version
       where release = ? and answer = ? and language = 'fi'`,
    )
    .get(release, intent) as { source: string };
  const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0);
  return { phrase: numberIn(phrases[0] ?? ''), answer: numberIn(source) };
}

test('killed at any moment of a publish', async () => {
  const program = await startConsole({ train: realTrain, loadEngine });
  const people = {
    writer: await personAt(program, 'Eeva', ['expert']),
    approver: await personAt(program, 'Hanna', ['approver']),
  };
  const { approved } = await people.writer.call('subject', { params: { kind: 'intent', id: intent } });
  await program.close();
  const environment = { DATA_DIR: program.folder, PORT: '0', LOG_LEVEL: 'error' };
  const database = new Database(program.store.path);
  const current = () =>
    (
      database.prepare('select release from release_switch order by number desc limit 1').get() as {
        release: number;
      }
    ).release;
  const states: Record<string, number> = {};
  const found = { old: 0, new: 0 };
  let [trained, took] = [0, 0];
  for (let round = 0; round <= rounds; round++) {
    const started = runBuilt('main.js', environment);
    const url = await serving(started);
    const at = <T extends PersonAtConsole>(person: T): T => ({
      ...person,
      ...visitor(url, cookieOf(person)),
    });
    const team = { writer: at(people.writer), approver: at(people.approver) };
    const before = current();
    await approveWritten(team, intent, contentOf(approved as IntentContent, round + 1));
    const began = performance.now();
    const { publishing } = await team.approver.call('publish', { body: { reason: `round ${round}` } });
    const stateOf = () =>
      (database.prepare('select state from publication where id = ?').get(publishing.id) as { state: string })
        .state;
    const until = async (isThere: (state: string) => boolean) => {
      while (!isThere(stateOf())) await wait(1);
    };
    if (round === 0) {
      // Measured first, so that the others are killed all along the way.
      await until((state) => state !== 'training');
      trained = performance.now() - began;
      await until((state) => state === 'published');
      took = performance.now() - began;
    } else if (round % 2 === 0) await wait(Math.random() * took * 1.1);
    else {
      // The gate and the switch are a small part of it: every other time dies there.
      await until((state) => state !== 'training');
      await wait(Math.random() * (took - trained) * 1.5);
    }
    started.process.kill('SIGKILL');
    await started.ended;

    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const state = stateOf();
    states[state] = (states[state] ?? 0) + 1;
    const now = current();
    const isNew = now !== before;
    found[isNew ? 'new' : 'old'] += 1;
    expect({ isNew, state }).toEqual({
      isNew,
      state: isNew ? 'published' : expect.stringMatching(/^(?:training|checking)$/),
    });
    const { phrase, answer } = writtenIn(database, now);
    expect(answer).toBe(phrase);
    if (isNew) expect(phrase).toBe(round + 1);

    // The next start drops what was under way, and answers from one release alone.
    const again = runBuilt('main.js', environment);
    const address = await serving(again);
    expect(stateOf()).toBe(isNew ? 'published' : 'interrupted');
    const asker = await customer(address);
    await asker.hello();
    const reply = await asker.ask(`kierros numero ${phrase} haku`);
    expect(reply).toMatchObject({ release: now, kind: 'answer', answer: { intent } });
    if (phrase > 0) expect(reply.answer?.source).toBe(`Kierros ${phrase}.\n`);
    asker.socket.disconnect();
    again.process.kill('SIGKILL');
    await again.ended;
  }
  const releases = (database.prepare('select count(*) as n from release').get() as { n: number }).n;
  const actions = (action: string) =>
    (database.prepare('select count(*) as n from audit where action = ?').get(action) as { n: number }).n;
  expect(actions('release.publish')).toBe(releases);
  expect(actions('publication.begin')).toBe(rounds + 1);
  expect(actions('publication.interrupted')).toBe(found.old);
  expect(actions('draft.approve')).toBe(rounds + 1);
  database.close();
  const last = await program.restart();
  expect(await last.store.audit.firstBroken()).toBeUndefined();
  console.log(
    `${rounds} kills within a publish of ${Math.round(took)} ms (gate and switch ${Math.round(took - trained)} ms): ${found.new - 1} left the new release, ${found.old} the old; states at death ${JSON.stringify(states)}`,
  );
});

const cookieOf = (person: PersonAtConsole): readonly (readonly [string, string])[] =>
  person
    .cookie()
    .split('; ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
