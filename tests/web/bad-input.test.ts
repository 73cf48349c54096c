// What no honest client sends: each gets a clear refusal or an ordinary reply, and nobody else notices.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { customer, messageId, startProgram } from '../support/program.ts';

const refused = (code: string) => ({ ok: false, error: { code, message: expect.stringMatching(/\S.*\./s) } });

test('a text that says nothing is refused', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  await asker.hello();
  for (const text of ['', '   ', '\n\t', '\u0000', '\u200f\u200e', '\ud800', '\u200b'])
    expect(await asker.call('ask', { id: messageId(), text })).toMatchObject(refused('invalid'));
});

test('5,000 characters are refused in a sentence, and 1,000 are read', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  await asker.hello();
  expect(await asker.call('ask', { id: messageId(), text: 'a'.repeat(5_000) })).toMatchObject(
    refused('invalid'),
  );
  expect(await asker.call('ask', { id: messageId(), text: 'a'.repeat(1_001) })).toMatchObject(
    refused('invalid'),
  );
  expect((await asker.ask('a'.repeat(1_000))).kind).toBe('unmatched');
});

test('a message far larger than any text costs its sender the connection, and nobody else', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  const other = await customer(url);
  await Promise.all([asker.hello(), other.hello()]);
  const gone = new Promise((resolve) => asker.socket.once('disconnect', resolve));
  asker.socket.emit('ask', { id: messageId(), text: 'x'.repeat(1_000_000) }, () => {});
  await gone;
  expect((await other.ask('hei')).kind).toBe('answer');
});

test.each([
  ['emojis', '😀🎉👩‍👩‍👧'],
  ['right-to-left marks', '\u202emoi\u202c'],
  ['NUL inside', 'mo\u0000i'],
  ['a lone surrogate', 'moi \udc00'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['SQL', "'; drop table reply; --"],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
  ['toString', 'toString hasOwnProperty valueOf'],
])('%s get an ordinary reply, and come back as they were stored', async (_what, text) => {
  const { url } = await startProgram();
  const asker = await customer(url);
  const { conversation } = await asker.hello();
  const reply = await asker.ask(text);
  expect(['answer', 'clarify', 'unmatched']).toContain(reply.kind);
  expect((await asker.hello({ conversation })).replies).toEqual([reply]);
});

test('wrong types, missing and unknown fields are refused by name', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  await asker.hello();
  const id = messageId();
  const bodies: [string, unknown, string][] = [
    ['ask', { id, text: 5 }, 'ask.text'],
    ['ask', { id: 'short', text: 'hei' }, 'ask.id'],
    ['ask', { id }, 'ask.text'],
    ['ask', { id, text: 'hei', page: 'asumistuki' }, 'ask.page'],
    ['ask', { id, text: 'hei', page: '/a b' }, 'ask.page'],
    ['ask', { id, text: 'hei', admin: true }, 'ask'],
    ['ask', null, 'ask'],
    ['ask', [], 'ask'],
    ['ask', 'hei', 'ask'],
    ['choose', { id, reply: 'welcome', option: -1 }, 'choose.option'],
    ['choose', { id, reply: 'welcome', option: '0' }, 'choose.option'],
    ['rate', { reply: id, thumb: 'sideways' }, 'rate.thumb'],
    ['hello', { protocol: 1, language: 'suomi' }, 'hello.language'],
    ['hello', { protocol: 'one', language: 'fi' }, 'hello.protocol'],
  ];
  for (const [event, body, field] of bodies)
    expect(await asker.raw(event, body)).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringContaining(`${field} is not`) },
    });
  expect(await asker.raw('ask')).toMatchObject(refused('invalid'));
  expect(await asker.raw('ask', { id, text: 'hei' }, 'more')).toMatchObject(refused('invalid'));
});

test('unknown events are refused, whatever their name', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  await asker.hello();
  for (const event of ['shout', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])
    expect(await asker.raw(event, {})).toMatchObject(refused('not_found'));
});

test('an event without an acknowledgement does nothing', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  const { conversation } = await asker.hello();
  asker.socket.emit('ask', { id: messageId(), text: 'hei' });
  asker.socket.emit('shout');
  expect((await asker.hello({ conversation })).replies).toEqual([]);
});

test('anything before the greeting is forbidden', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  for (const [event, body] of Object.entries({
    ask: { id: messageId(), text: 'hei' },
    transcript: {},
    forget: {},
  }))
    expect(await asker.raw(event, body)).toMatchObject(refused('forbidden'));
});

test('another version of the protocol is told so', async () => {
  const { url } = await startProgram();
  const asker = await customer(url);
  expect(await asker.raw('hello', { protocol: 2, language: 'fi', novelty: true })).toMatchObject(
    refused('protocol'),
  );
});

test('a greeting in a language that does not exist begins in one that the library has', async () => {
  const { url } = await startProgram();
  const hello = await (await customer(url)).hello({ language: 'xx' });
  expect(hello).toMatchObject({ language: 'fi', languages: ['fi', 'sv'] });
});

test('a page that holds personal data, in whatever writing, is stored without', async () => {
  const program = await startProgram();
  const asker = await customer(program.url);
  await asker.hello({ page: '/haku/131052-308T' });
  await asker.ask('hei', { page: '/haku/%31%33%31052-308T?nimi=Matti#osa' });
  await asker.ask('moi', { page: '/rikki%ZZ' });
  const stored = await program.store.conversations.byId(onlyConversation(program.store.path));
  expect(stored?.page?.path).toBe('/haku/[henkilötunnus]');
});

function onlyConversation(path: string): string {
  const database = new Database(path, { readonly: true });
  const { id } = database.prepare('select id from conversation').get() as { id: string };
  database.close();
  return id;
}

test('1,000 messages a second from one socket hurt only their sender', async () => {
  const { url } = await startProgram();
  const flooder = await customer(url);
  const other = await customer(url);
  await Promise.all([flooder.hello(), other.hello()]);
  const flood = Array.from({ length: 1_000 }, (_, index) =>
    flooder.call('ask', { id: messageId(), text: `hei ${index}` }),
  );
  const times: number[] = [];
  for (let index = 0; index < 10; index++) {
    const began = performance.now();
    expect((await other.ask('hei')).kind).toBe('answer');
    times.push(performance.now() - began);
  }
  const acks = await Promise.all(flood);
  const refusals = acks.filter((ack) => !ack.ok && ack.error.code === 'too_many');
  expect(refusals.length).toBeGreaterThan(900);
  expect(acks.filter((ack) => ack.ok).length).toBeLessThanOrEqual(30);
  // The median: on a busy machine a single one can wait for reasons of its own.
  expect(times.toSorted((a, b) => a - b)[5]).toBeLessThan(1_000);
});

test('one that does not stop when told is cut off', async () => {
  const { url } = await startProgram();
  const flooder = await customer(url);
  const gone = new Promise((resolve) => flooder.socket.once('disconnect', resolve));
  for (let index = 0; index < 2_500; index++) flooder.socket.emit('shout', {}, () => {});
  expect(await gone).toBe('io server disconnect');
});

test('a conversation, and an address, may send only so much in a minute', async () => {
  const { url } = await startProgram({
    environment: { KUISKAAJA_MESSAGES_PER_MINUTE: '2', KUISKAAJA_ADDRESS_CONVERSATIONS_PER_MINUTE: '2' },
  });
  const asker = await customer(url);
  const { conversation } = await asker.hello();
  await asker.ask('hei');
  await asker.ask('moi');
  expect(await asker.call('ask', { id: messageId(), text: 'hei' })).toMatchObject(refused('too_many'));
  await asker.hello();
  expect(await asker.call('hello', { protocol: 1, language: 'fi' })).toMatchObject(refused('too_many'));
  expect(await asker.call('hello', { protocol: 1, language: 'fi', conversation: 'forged' })).toMatchObject(
    refused('too_many'),
  );
  expect((await asker.hello({ conversation })).resumed).toBe(true);
});

test('an address may hold only so many connections, and gets them back when they close', async () => {
  const { url } = await startProgram({ environment: { KUISKAAJA_ADDRESS_CONNECTIONS: '2' } });
  const first = await customer(url);
  await customer(url);
  await expect(customer(url)).rejects.toThrow('too_many');
  first.socket.disconnect();
  const connects = async () => (await customer(url).catch(() => undefined))?.socket.connected;
  await expect.poll(connects, { timeout: 15_000 }).toBe(true);
});
