// The conversation's pure steps: what a greeting keeps, what a lost line fails, what a deleted conversation leaves.
import { describe, expect, test } from 'vitest';
import type { Hello, Reply } from '../../server/web/protocol.ts';
import {
  appended,
  type Conversation,
  cleared,
  failed,
  greeted,
  linked,
  rated,
  replied,
  replyCount,
  retried,
  sent,
  spoken,
  startConversation,
  thumbed,
  unsent,
} from '../../widget/conversation.ts';

const at = '2026-11-24T07:05:00.000Z';

const reply = (to: string, more: Partial<Reply> = {}): Reply => ({
  id: `reply-${to}`,
  to,
  at,
  language: 'fi',
  release: 1,
  kind: 'answer',
  message: `kysymys ${to}`,
  removed: [],
  texts: [],
  options: [],
  ways: [],
  thumb: 'none',
  ...more,
});

const hello = (replies: readonly Reply[] = []): Hello => ({
  conversation: 'token',
  resumed: replies.length > 0,
  language: 'fi',
  languages: ['fi', 'sv'],
  botName: 'Kuiskaaja',
  release: 1,
  sample: false,
  notices: [],
  popular: [],
  contact: [],
  replies,
});

const ask = (state: Conversation, id: string): Conversation =>
  sent(state, { outgoing: { event: 'ask', body: { id, text: `kysymys ${id}` } }, text: `kysymys ${id}`, at });

const ids = (state: Conversation): string[] => state.entries.map(({ id }) => id);

const online = greeted(startConversation('fi'), { hello: hello(), ended: false });

describe('a greeting', () => {
  test('brings back what was said on earlier pages', () => {
    const state = greeted(startConversation('fi'), { hello: hello([reply('a'), reply('b')]), ended: false });
    expect(ids(state)).toEqual(['a', 'b']);
    expect(state.link).toBe('online');
    expect(replyCount(state)).toBe(2);
  });

  test('after a lost line keeps what waits to be sent, and learns which replies it missed', () => {
    const waiting = ask(ask(online, 'a'), 'b');
    const state = greeted(waiting, { hello: hello([reply('a')]), ended: false });
    expect(state.entries).toMatchObject([
      { id: 'a', state: 'replied' },
      { id: 'b', state: 'sending' },
    ]);
    expect(unsent(state).map(({ body }) => body.id)).toEqual(['b']);
  });

  test('puts a reply that another page asked for before what still waits here', () => {
    const state = greeted(ask(online, 'b'), { hello: hello([reply('elsewhere')]), ended: false });
    expect(ids(state)).toEqual(['elsewhere', 'b']);
  });

  test('that says the conversation has ended takes every word off but what was never sent', () => {
    const before = ask(replied(ask(online, 'a'), reply('a')), 'b');
    const tapped = sent(before, {
      outgoing: { event: 'choose', body: { id: 'c', reply: 'reply-a', option: 0 } },
      text: 'Vaihtoehto',
      at,
    });
    expect(ids(greeted(tapped, { hello: hello(), ended: true }))).toEqual(['ended', 'b']);
  });
});

describe('a message', () => {
  test('shows what was stored once it is replied to, and keeps the time of its sending', () => {
    const state = replied(
      ask(online, 'a'),
      reply('a', { message: '[henkilötunnus]', at: '2026-11-24T07:06:00.000Z' }),
    );
    expect(state.entries).toMatchObject([{ message: '[henkilötunnus]', at, state: 'replied' }]);
    expect(unsent(state)).toEqual([]);
  });

  test('that failed waits for the customer, and goes again under the same id', () => {
    const state = failed(ask(online, 'a'), 'a', 'too_many');
    expect(unsent(state)).toEqual([]);
    expect(state.entries).toMatchObject([{ state: 'failed', failure: 'too_many' }]);
    const again = retried(state, 'a');
    expect(unsent(again).map(({ body }) => body.id)).toEqual(['a']);
    expect(again.entries[0]).not.toHaveProperty('failure');
  });

  test('that was replied to does not fail afterwards', () => {
    const state = failed(replied(ask(online, 'a'), reply('a')), 'a', 'offline');
    expect(state.entries).toMatchObject([{ state: 'replied' }]);
  });

  test('under way fails when the line is gone for good, not while it is tried again', () => {
    const state = ask(online, 'a');
    expect(linked(state, 'reconnecting').entries).toMatchObject([{ state: 'sending' }]);
    expect(linked(state, 'failed').entries).toMatchObject([{ state: 'failed', failure: 'offline' }]);
  });
});

describe('the rest', () => {
  test('contact cards move to the end instead of standing there twice', () => {
    const once = ask(appended(online, { kind: 'contact', id: '1' }), 'a');
    expect(ids(appended(once, { kind: 'contact', id: '2' }))).toEqual(['a', '2']);
  });

  test('different notes stand side by side', () => {
    const state = appended(online, { kind: 'note', note: 'language', id: '1' });
    expect(ids(appended(state, { kind: 'note', note: 'deleted', id: '2' }))).toEqual(['1', '2']);
  });

  test('a language change brings contact and popular questions in it', () => {
    const popular = [{ title: 'Betalningsdagar', kind: 'intent' }] as const;
    const state = spoken(online, { language: 'sv', contact: [], popular });
    expect(state.language).toBe('sv');
    expect(state.hello).toMatchObject({ language: 'sv', popular });
  });

  test('a thumb and its form belong to one reply', () => {
    const state = replied(ask(replied(ask(online, 'a'), reply('a')), 'b'), reply('b'));
    const up = rated(thumbed(state, 'reply-b', 'up'), 'reply-b', { thanked: true });
    expect(up.entries).toMatchObject([{ reply: { thumb: 'none' } }, { reply: { thumb: 'up' } }]);
    expect(up.ratings).toEqual({ 'reply-b': { asking: false, thanked: true, removed: [], failed: false } });
  });

  test('deleting leaves nothing of the customer', () => {
    const state = cleared(rated(replied(ask(online, 'a'), reply('a')), 'reply-a', { thanked: true }));
    expect(state).toEqual({ ...startConversation('fi'), link: 'online' });
  });
});
