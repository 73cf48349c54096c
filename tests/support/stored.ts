// Conversations and replies as rows, for tests of the store alone.
import { newId } from '../../server/id.ts';
import type { Conversation, StoredReply } from '../../server/store/conversations.ts';
import type { Store } from '../../server/store/store.ts';
import { smallLibrary } from './small-library.ts';

const now = Date.parse('2026-11-24T10:00:00Z');

/** Fills an empty store with the small library as release 1. */
export async function publishSmall(store: Store): Promise<void> {
  await store.library.fill(smallLibrary, 'import', now);
  await store.releases.publish({
    library: smallLibrary,
    libraryHash: 'a'.repeat(64),
    modelHash: 'b'.repeat(64),
    versions: (await store.library.approvedVersions()).map((version) => version.version),
    sample: true,
    by: 'import',
    now,
    reason: 'test',
  });
}

/** Begins a conversation. */
export async function beginConversation(store: Store): Promise<Conversation> {
  const id = newId(now);
  const conversation = { id, language: 'fi', createdAt: now, activeAt: now, unmatchedStreak: 0, welcome: [] };
  await store.conversations.open({ ...conversation, tokenHash: `hash of ${id}` });
  return conversation;
}

/** A reply to a question that nothing matched. */
export const storedReply = (conversation: string, changes: Partial<StoredReply> = {}): StoredReply => ({
  id: newId(now),
  conversation,
  clientId: newId(now),
  askedAt: now,
  request: 'ask',
  question: 'mitä kuuluu',
  removed: [],
  language: 'fi',
  release: 1,
  modelHash: 'b'.repeat(64),
  ranking: [{ intent: 'small-talk.greeting', score: 0.1, probability: 0.1 }],
  inScope: 0.25,
  decision: { kind: 'unmatched' },
  named: [],
  hint: 'none',
  kind: 'unmatched',
  texts: [{ key: 'unmatched.first', text: 'En löytänyt.' }],
  options: [],
  ways: [],
  milliseconds: 0.2,
  thumb: 'none',
  ...changes,
});
