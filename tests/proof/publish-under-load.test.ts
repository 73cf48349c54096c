// Proof: while releases are published and rolled back under load, no question fails and none is answered by a mixture.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { loadEngine, trainInWorker } from '../../server/answering/train.ts';
import type { Train } from '../../server/authoring/models.ts';
import type { IntentContent } from '../../server/library/subject.ts';
import type { Reply } from '../../server/web/protocol.ts';
import { personAt, publishNow, startConsole } from '../support/console.ts';
import { approvedOf, approveWritten } from '../support/content.ts';
import { customer } from '../support/program.ts';

const rounds = process.env.PROOF === 'full' ? 20 : 4;
const customers = 20;
/** Between two questions of a customer, in milliseconds: together some fifty questions a second. */
const pause = 400;
/** Of topics that go with any benefit: what was answered before is no hint against them. */
const intents = ['service.payment-days', 'small-talk.human-agent'] as const;
const moving = 'kumman vastaus tämä on';

/** In a thread, as the program does, but at ordinary priority: beside busy others it would never end. */
const inThread: Train = (library, { onProgress }) => trainInWorker(library, { onProgress });

/** The phrase is the one intent's in even rounds and the other's in odd ones: model and answer must be of one release. */
const ownerIn = (round: number) => intents[round % 2];

const contentOf = (base: IntentContent, round: number, holds: boolean): IntentContent => ({
  ...base,
  phrases: { ...base.phrases, fi: [...(base.phrases.fi ?? []), ...(holds ? [moving] : [])] },
  answers: {
    ...base.answers,
    fi: (base.answers.fi ?? []).map((text) => ({ ...text, source: `Kierros ${round}.\n` })),
  },
});

test('publishing and rolling back while customers ask', async () => {
  const program = await startConsole({
    train: inThread,
    loadEngine,
    environment: {
      KUISKAAJA_MESSAGES_PER_MINUTE: '100000',
      KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '1000000',
    },
  });
  const people = {
    writer: await personAt(program, 'Eeva', ['expert']),
    approver: await personAt(program, 'Hanna', ['approver']),
  };
  const analyst = await personAt(program, 'Antti', ['analyst']);
  const bases = new Map<string, IntentContent>();
  for (const id of intents) bases.set(id, await approvedOf(people.writer, id));
  const write = async (round: number) => {
    // Who gives the phrase away comes first: no two may hold it.
    for (const id of [...intents].sort((a) => (a === ownerIn(round) ? 1 : -1)))
      await approveWritten(
        people,
        id,
        contentOf(bases.get(id) as IntentContent, round, id === ownerIn(round)),
      );
  };
  await write(0);
  expect((await publishNow(program, people.approver)).state).toBe('published');

  let isOver = false;
  const replies: Reply[] = [];
  const askAll = Promise.all(
    Array.from({ length: customers }, async (_, number) => {
      const asker = await customer(program.url);
      await asker.hello();
      await wait((number * pause) / customers);
      while (!isOver) {
        replies.push(await asker.ask(moving));
        await wait(pause);
      }
    }),
  );
  const look = (async () => {
    while (!isOver) {
      await analyst.call('library');
      await analyst.call('releases');
      await wait(100);
    }
  })();
  for (let round = 1; round <= rounds; round++) {
    await write(round);
    expect((await publishNow(program, people.approver)).state).toBe('published');
    await wait(pause);
    const params = { number: round + 1 };
    await people.approver.call('switchRelease', { params, body: { reason: `back from round ${round}` } });
    await wait(pause);
  }
  isOver = true;
  await Promise.all([askAll, look]);

  // Release 1 is the import; round 0 is release 2.
  for (const { release, kind, answer } of replies)
    expect([release, kind, answer?.intent, answer?.source]).toEqual([
      release,
      'answer',
      ownerIn(release - 2),
      `Kierros ${release - 2}.\n`,
    ]);
  const { db } = program.store.people.database;
  const models = await db.selectFrom('release_model').select(['release', 'hash']).execute();
  const modelOf = new Map(models.map(({ release, hash }) => [release, hash]));
  const stored = await db.selectFrom('reply').select(['release', 'model_hash', 'answer_version']).execute();
  const held = await db.selectFrom('release_answer').select(['release', 'version']).execute();
  const versions = new Set(held.map(({ release, version }) => `${release} ${version}`));
  expect(stored.length).toBe(replies.length);
  for (const { release, model_hash, answer_version } of stored) {
    expect(model_hash).toBe(modelOf.get(release));
    expect(versions).toContain(`${release} ${answer_version}`);
  }
  const served = new Set(replies.map(({ release }) => release));
  expect(served.size).toBe(rounds + 1);
  console.log(
    `${replies.length} questions during ${rounds} publications and as many rollbacks: none failed, none mixed; ${served.size} releases answered`,
  );
});
