// The chat as a customer's browser meets it: the real program, a real database file, real sockets.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { customer, messageId, startProgram } from '../support/program.ts';

const minute = 60_000;

describe('a conversation', () => {
  test('greets with the languages, the popular questions and the ways to a person', async () => {
    const { url } = await startProgram();
    const hello = await (await customer(url)).hello({ language: 'sv' });
    expect(hello).toMatchObject({
      resumed: false,
      language: 'sv',
      languages: ['fi', 'sv'],
      release: 1,
      sample: true,
    });
    expect(hello.popular.map((option) => option.title)).toEqual([
      'Ansöka om bostadsbidrag',
      'Ansöka om studiestöd',
    ]);
    expect(hello.contact.length).toBeGreaterThan(0);
    expect(hello.conversation).toMatch(/^[\w-]{43}$/);
  });

  test('offers the questions of the topic on whose page the customer stands', async () => {
    const { url } = await startProgram();
    const hello = await (await customer(url)).hello({ page: '/asumistuki/hakeminen?x=1' });
    expect(hello.popular.map((option) => option.title)).toEqual(['Asumistuen hakeminen', 'Asumistuen määrä']);
  });

  test('answers with the expert’s words, their hash, their rendering and follow-ups', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    const reply = await asker.ask('  Miten haen asumistukea?  ');
    expect(reply).toMatchObject({
      kind: 'answer',
      language: 'fi',
      release: 1,
      message: 'Miten haen asumistukea?',
      removed: [],
      texts: [],
      thumb: 'none',
      answer: { intent: 'housing-allowance.apply', title: 'Asumistuen hakeminen' },
      options: [
        { title: 'Asumistuen määrä', kind: 'intent' },
        { title: 'Maksupäivät', kind: 'intent' },
      ],
    });
    expect(reply.answer?.source).toContain('Hae asumistukea **verkossa**.');
    expect(reply.answer?.sha256).toBe(
      createHash('sha256')
        .update(reply.answer?.source ?? '')
        .digest('hex'),
    );
    expect(reply.answer?.html).toContain(
      '<a href="https://www.kela.fi/yleinen-asumistuki-nain-haet" rel="noopener" target="_blank">',
    );
  });

  test('goes on after a reload with the same token, and shows what was said', async () => {
    const program = await startProgram();
    const first = await customer(program.url);
    const { conversation } = await first.hello();
    const reply = await first.ask('miten haen opintotukea');
    first.socket.disconnect();
    const hello = await (await customer(program.url)).hello({
      conversation,
      language: 'sv',
      page: '/opintotuki',
    });
    expect(hello).toMatchObject({ resumed: true, conversation, language: 'fi' });
    expect(hello.replies).toEqual([reply]);
  });

  test('goes on after the server was restarted', async () => {
    const program = await startProgram();
    const first = await customer(program.url);
    const { conversation } = await first.hello();
    const reply = await first.ask('miten haen opintotukea');
    const again = await program.restart();
    const hello = await (await customer(again.url)).hello({ conversation });
    expect(hello.replies).toEqual([reply]);
  });

  test('ends after 30 minutes of silence: the token begins a new one, and a question is refused until then', async () => {
    let now = Date.parse('2026-11-24T10:00:00Z');
    const { url } = await startProgram({ clock: () => now });
    const asker = await customer(url);
    const { conversation } = await asker.hello();
    await asker.ask('hei');
    now += 29 * minute;
    await asker.ask('moi');
    now += 31 * minute;
    expect(await asker.call('ask', { id: messageId(), text: 'hei' })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    const hello = await asker.hello({ conversation });
    expect(hello.resumed).toBe(false);
    expect(hello.conversation).not.toBe(conversation);
    expect(hello.replies).toEqual([]);
  });

  test('begins anew for a forged token, without saying whether it exists', async () => {
    const { url } = await startProgram();
    const hello = await (await customer(url)).hello({ conversation: 'A'.repeat(43) });
    expect(hello).toMatchObject({ resumed: false, replies: [] });
    expect(hello.conversation).not.toBe('A'.repeat(43));
  });

  test('switches language, and refuses one that the library lacks', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    expect(await asker.call('language', { language: 'sv' })).toMatchObject({
      ok: true,
      language: 'sv',
      popular: [{ title: 'Ansöka om bostadsbidrag' }, { title: 'Ansöka om studiestöd' }],
    });
    expect(await asker.ask('xyzzy')).toMatchObject({ kind: 'unmatched', language: 'sv' });
    expect(await asker.call('language', { language: 'xx' })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });

  test('is served by long polling where WebSocket cannot be', async () => {
    const { url } = await startProgram();
    const asker = await customer(url, { transports: ['polling'] });
    await asker.hello();
    expect(await asker.ask('hei')).toMatchObject({ kind: 'answer' });
  });
});

describe('a message', () => {
  test('sent again with the same id gets the same reply and is stored once', async () => {
    const program = await startProgram();
    const asker = await customer(program.url);
    const { conversation } = await asker.hello();
    const id = messageId();
    const [first, second] = await Promise.all([asker.ask('hei', { id }), asker.ask('hei', { id })]);
    const third = await asker.ask(' hei ', { id });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect((await asker.hello({ conversation })).replies).toHaveLength(1);
  });

  test('sent by two sockets of one conversation at once is stored once', async () => {
    const { url } = await startProgram();
    const one = await customer(url);
    const { conversation } = await one.hello();
    const other = await customer(url);
    await other.hello({ conversation });
    const id = messageId();
    const [first, second] = await Promise.all([one.ask('hei', { id }), other.ask('hei', { id })]);
    expect(second).toEqual(first);
    expect((await one.hello({ conversation })).replies).toHaveLength(1);
  });

  test('whose id was used with another text, or with a choice, is a conflict', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    const id = messageId();
    await asker.ask('hei', { id });
    const conflict = { ok: false, error: { code: 'conflict' } };
    expect(await asker.call('ask', { id, text: 'moi' })).toMatchObject(conflict);
    expect(await asker.call('choose', { id, reply: 'welcome', option: 0 })).toMatchObject(conflict);
  });

  test('is compared after redaction, and the customer is told what was removed', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    const id = messageId();
    const reply = await asker.ask('hei, olen 131052-308T', { id });
    expect(reply).toMatchObject({ message: 'hei, olen [henkilötunnus]', removed: ['identity-code'] });
    expect(await asker.ask('hei, olen 131052-308T', { id })).toEqual(reply);
  });

  test('that can’t be checked for personal data is refused, and nothing of it is stored or logged', async () => {
    const program = await startProgram({
      redact: (text) => {
        if (text.includes('salaisuus')) throw new Error(`cannot read ${text}`);
        return { text, removed: [] };
      },
    });
    const asker = await customer(program.url);
    const { conversation } = await asker.hello();
    expect(await asker.call('ask', { id: messageId(), text: 'salaisuus' })).toMatchObject({
      ok: false,
      error: { code: 'unavailable', message: expect.stringContaining('ei tallennettu') },
    });
    expect((await asker.hello({ conversation, page: '/salaisuus' })).replies).toEqual([]);
    expect(program.log.join('')).not.toContain('salaisuus');
  });

  test('in the other language is answered in it, and the switch is offered', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    expect(await asker.ask('hur ansöker jag om bostadsbidrag?')).toMatchObject({
      language: 'sv',
      answer: { title: 'Ansöka om bostadsbidrag' },
      ways: ['switch-language'],
      switchTo: 'sv',
    });
    const reply = await asker.ask('hur ansöker jag om bostadsbidrag?');
    expect(await asker.choose(reply.id, 0)).toMatchObject({
      language: 'sv',
      message: 'Bostadsbidragets belopp',
    });
  });

  test('in a language that the library lacks gets the fixed text in that language, and a person', async () => {
    const { url } = await startProgram({
      environment: {
        KUISKAAJA_CONTACT: '{"fi":[{"title":"Puhelin","text":"Soita","phone":"020 123 4567"}]}',
      },
    });
    const asker = await customer(url);
    await asker.hello();
    const reply = await asker.ask('hello');
    expect(reply).toMatchObject({
      kind: 'other-language',
      textsLanguage: { lang: 'en', dir: 'ltr' },
      ways: ['person'],
    });
    expect(reply.texts[0]?.key).toBe('other-language.en');
    expect(reply.texts[0]?.text).toContain('020 123 4567');
  });

  test('of acute distress gets the approved text, and no button', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    expect(await asker.ask('en halua enää elää')).toMatchObject({
      kind: 'priority',
      answer: { intent: 'priority.self-harm', source: 'Soita **112**, jos olet vaarassa.\n' },
      options: [],
      ways: [],
    });
  });
});

describe('what was not understood', () => {
  test('is said honestly, with topics; the second time in a row a person is offered', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    const first = await asker.ask('qwertz');
    expect(first).toMatchObject({ kind: 'unmatched', ways: [], texts: [{ key: 'unmatched.first' }] });
    expect(first.options).toEqual([
      { title: 'Yleinen asumistuki', kind: 'topic' },
      { title: 'Opintotuki', kind: 'topic' },
    ]);
    expect(await asker.ask('asdfg')).toMatchObject({ ways: ['person'], texts: [{ key: 'unmatched.again' }] });
    await asker.ask('hei');
    expect(await asker.ask('qwertz')).toMatchObject({ ways: [] });
  });

  test('leads on by a topic’s button to its questions', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    const lost = await asker.ask('qwertz');
    const topic = await asker.choose(lost.id, 0);
    expect(topic).toMatchObject({
      kind: 'clarify',
      message: 'Yleinen asumistuki',
      options: [{ title: 'Asumistuen hakeminen' }, { title: 'Asumistuen määrä' }],
    });
    expect(await asker.choose(topic.id, 1)).toMatchObject({
      kind: 'answer',
      answer: { title: 'Asumistuen määrä' },
    });
  });
});

describe('a button', () => {
  test('of the greeting answers at once', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    expect(await asker.choose('welcome', 1)).toMatchObject({
      kind: 'answer',
      message: 'Opintotuen hakeminen',
      answer: { intent: 'student-aid.apply' },
    });
  });

  test('"none of these" is an honest "I don’t know" that is remembered', async () => {
    const program = await startProgram();
    const asker = await customer(program.url);
    await asker.hello();
    const unsure = await asker.ask('miten haen tukea');
    expect(unsure).toMatchObject({ kind: 'clarify', texts: [{ key: 'clarify.unsure' }] });
    expect(await asker.choose(unsure.id, 'none')).toMatchObject({
      kind: 'unmatched',
      message: 'Ei mikään näistä',
    });
    expect(await asker.ask('qwertz')).toMatchObject({ ways: ['person'] });
  });

  test('that was not offered, or of another’s reply, is refused', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    await asker.hello();
    const reply = await asker.ask('miten haen asumistukea');
    const choose = (id: string, option: number) =>
      asker.call('choose', { id: messageId(), reply: id, option });
    expect(await choose(reply.id, 7)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    const other = await customer(url);
    await other.hello();
    expect(await other.call('choose', { id: messageId(), reply: reply.id, option: 0 })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});

describe('a thumb', () => {
  test('is set, explained without personal data, and taken back', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    const { conversation } = await asker.hello();
    const reply = await asker.ask('hei');
    const down = { reply: reply.id, thumb: 'down', reason: 'soita 131052-308T' } as const;
    expect(await asker.call('rate', down)).toEqual({ ok: true, thumb: 'down', removed: ['identity-code'] });
    expect((await asker.hello({ conversation })).replies[0]?.thumb).toBe('down');
    expect(await asker.call('rate', { reply: reply.id, thumb: 'none' })).toMatchObject({
      ok: true,
      thumb: 'none',
    });
    expect((await asker.hello({ conversation })).replies[0]?.thumb).toBe('none');
    const foreign = await customer(url);
    await foreign.hello();
    expect(await foreign.call('rate', { reply: reply.id, thumb: 'up' })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});

describe('one’s own conversation', () => {
  test('can be taken along as a readable text', async () => {
    const { url } = await startProgram({ clock: () => Date.parse('2026-11-24T10:00:00Z') });
    const asker = await customer(url);
    await asker.hello();
    await asker.ask('miten haen asumistukea');
    const ack = await asker.call('transcript', {});
    if (!ack.ok) throw new Error(ack.error.message);
    expect(ack.fileName).toBe('keskustelu-2026-11-24.txt');
    expect(ack.text).toContain('Sinä:\nmiten haen asumistukea');
    expect(ack.text).toContain('Hae asumistukea **verkossa**.');
    expect(ack.text).toContain('12.00');
  });

  test('can be deleted, after which its token names nothing', async () => {
    const { url } = await startProgram();
    const asker = await customer(url);
    const { conversation } = await asker.hello();
    await asker.ask('hei');
    expect(await asker.call('forget', {})).toEqual({ ok: true });
    expect(await asker.call('ask', { id: messageId(), text: 'hei' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await (await customer(url)).hello({ conversation })).toMatchObject({
      resumed: false,
      replies: [],
    });
  });
});
