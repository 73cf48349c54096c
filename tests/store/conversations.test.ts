// Conversations in the database: stored once, whole or not at all, and gone without a trace when forgotten.
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../server/store/store.ts';
import { filesHolding } from '../support/bytes.ts';
import { temporaryFolder } from '../support/folder.ts';
import { beginConversation, publishSmall, storedReply } from '../support/stored.ts';

let store: Store;
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  store = openStore(join(folder, 'test.db'), 0);
  await publishSmall(store);
});

test('a reply comes back as it was stored, with all that proves it', async () => {
  onTestFinished(() => store.close());
  const conversation = await beginConversation(store);
  const reply = storedReply(conversation.id, {
    page: '/asumistuki',
    parent: 'welcome',
    chosen: '1',
    removed: ['phone'],
    switchTo: 'sv',
    options: [{ kind: 'topic', topic: 'housing-allowance', title: 'Asumistuki' }],
  });
  expect(await store.conversations.record(reply, { unmatchedStreak: 1 })).toBe('stored');
  expect(await store.conversations.reply(conversation.id, reply.id)).toEqual(reply);
  expect(await store.conversations.replyTo(conversation.id, reply.clientId)).toEqual(reply);
});

test('a client’s id is stored once a conversation; the earlier reply is given back', async () => {
  onTestFinished(() => store.close());
  const [one, other] = [await beginConversation(store), await beginConversation(store)];
  const reply = storedReply(one.id, { clientId: 'same-id-1' });
  await store.conversations.record(reply, { unmatchedStreak: 1 });
  const again = storedReply(one.id, { clientId: 'same-id-1' });
  expect(await store.conversations.record(again, { unmatchedStreak: 2 })).toEqual(reply);
  expect((await store.conversations.byId(one.id))?.unmatchedStreak).toBe(1);
  const elsewhere = storedReply(other.id, { clientId: 'same-id-1' });
  expect(await store.conversations.record(elsewhere, { unmatchedStreak: 1 })).toBe('stored');
});

test('a reply to a conversation that is gone is not stored', async () => {
  onTestFinished(() => store.close());
  expect(await store.conversations.record(storedReply('nowhere'), { unmatchedStreak: 0 })).toBe('gone');
});

test('the page and the last benefit stay until a newer one comes', async () => {
  onTestFinished(() => store.close());
  const { id } = await beginConversation(store);
  const page = { path: '/asumistuki', at: 5 };
  const previous = { intent: 'housing-allowance.apply', at: 6 };
  await store.conversations.record(storedReply(id), { unmatchedStreak: 0, page, previous });
  await store.conversations.record(storedReply(id), { unmatchedStreak: 0 });
  expect(await store.conversations.byId(id)).toMatchObject({ page, previous });
});

test('forgetting a conversation leaves no byte of its texts in any file, and others whole', async () => {
  const kept = await beginConversation(store);
  const secrets: string[] = [];
  for (let round = 0; round < 20; round++) {
    const { id } = await beginConversation(store);
    for (let index = 0; index < 10; index++) {
      const secret = `salaisuus-${round}-${index}-ääkköset`;
      secrets.push(secret, `${secret}-syy`);
      const reply = storedReply(id, { question: secret.repeat(1 + ((index * 13) % 60)) });
      await store.conversations.record(reply, { unmatchedStreak: 0, page: { path: `/${secret}`, at: 0 } });
      const rating = { reply: reply.id, thumb: 'down', reason: `${secret}-syy`, now: 0 } as const;
      await store.conversations.rate(id, rating);
      await store.conversations.record(storedReply(kept.id, { question: 'muiden kysymys' }), {
        unmatchedStreak: 0,
      });
    }
    await store.conversations.forget(id);
    expect(await store.conversations.byId(id)).toBeUndefined();
  }
  const left = secrets.filter((secret) => filesHolding(folder, secret).length > 0);
  expect(left).toEqual([]);
  expect(filesHolding(folder, 'muiden kysymys').length).toBeGreaterThan(0);
  expect(await store.conversations.replies(kept.id, 500)).toHaveLength(200);
  store.close();
});
