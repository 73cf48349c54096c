// What is served: releases switch whole, models are trained anew where none fits, answers end and are withdrawn on time.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Train } from '../../server/authoring/models.ts';
import { modelFolder } from '../../server/authoring/models.ts';
import { publish } from '../../server/authoring/publish.ts';
import { fakeLoadEngine, fakeTrain } from '../support/fake-engine.ts';
import { customer, messageId, type Program, startProgram } from '../support/program.ts';
import { smallLibrary } from '../support/small-library.ts';

const counted = () => {
  let trainings = 0;
  const train: Train = (library, options) => {
    trainings += 1;
    return fakeTrain(library, options);
  };
  return { train, trainings: () => trainings };
};

const publishNext = (program: Program) =>
  publish(
    {
      store: program.store,
      models: modelFolder(join(program.folder, 'models'), fakeLoadEngine),
      train: fakeTrain,
      loadEngine: fakeLoadEngine,
    },
    { by: 'tester', reason: 'next', sample: false, clock: () => 0, onProgress: () => {}, besideChat: true },
  );

function change(program: Program, sql: string): void {
  const database = new Database(program.store.path);
  database.exec(sql);
  database.close();
}

const versionOf = (program: Program, id: string) =>
  program.live.served()?.release.answers.get(`${id} fi`)?.[0]?.version ?? '';

describe('the model of a release', () => {
  test('is trained at the first start and loaded at the next ones', async () => {
    const { train, trainings } = counted();
    const program = await startProgram({ train });
    expect(trainings()).toBe(1);
    expect(readdirSync(join(program.folder, 'models'))).toEqual([
      `${program.live.served()?.engine?.hash}.model`,
    ]);
    const again = await program.restart();
    expect(trainings()).toBe(1);
    expect(again.live.served()?.release.number).toBe(1);
  });

  test.each([
    ['missing', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, 'fake 1 but cut')],
  ])('is trained anew when its file is %s', async (_what, spoil) => {
    const { train, trainings } = counted();
    const program = await startProgram({ train });
    await program.close();
    spoil(join(program.folder, 'models', `${program.live.served()?.engine?.hash}.model`));
    const again = await program.restart();
    expect(trainings()).toBe(2);
    const asker = await customer(again.url);
    await asker.hello();
    expect((await asker.ask('hei')).kind).toBe('answer');
  });

  test('of another engine version is trained anew, and nothing is answered from it meanwhile', async () => {
    const program = await startProgram();
    const first = await customer(program.url);
    const { conversation } = await first.hello();
    const reply = await first.ask('miten haen asumistukea');
    await program.close();
    let finish: () => void = () => {};
    const allowed = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const newTrain: Train = async (library, options) => {
      await allowed;
      const { bytes } = await fakeTrain(library, options);
      return {
        bytes: new TextEncoder().encode(`new ${new TextDecoder().decode(bytes)}`),
        hash: 'f'.repeat(64),
      };
    };
    const upgraded = await startProgram({
      folder: program.folder,
      early: true,
      train: newTrain,
      loadEngine: (bytes, library) => {
        const text = new TextDecoder().decode(bytes);
        if (!text.startsWith('new ')) throw new Error('a model of another version');
        return fakeLoadEngine(new TextEncoder().encode(text.slice(4)), library);
      },
    });
    const asker = await customer(upgraded.url);
    const isGreeted = async () => (await asker.call('hello', { protocol: 1, language: 'fi' })).ok;
    await expect.poll(isGreeted, { timeout: 15_000, interval: 100 }).toBe(true);
    expect((await fetch(`${upgraded.url}/ready`)).status).toBe(503);
    expect((await asker.hello({ conversation })).replies).toEqual([reply]);
    const id = messageId();
    expect(await asker.call('ask', { id, text: 'hei' })).toMatchObject({
      ok: false,
      error: { code: 'unavailable', message: expect.stringContaining('Yritä uudelleen') },
    });
    expect(await asker.choose(reply.id, 0)).toMatchObject({ kind: 'answer' });
    finish();
    await upgraded.ready;
    expect((await asker.ask('hei', { id })).kind).toBe('answer');
    expect((await fetch(`${upgraded.url}/ready`)).status).toBe(200);
  });

  test('that cannot be trained at the first start leaves the chat unavailable and the start failed', async () => {
    const program = await startProgram({
      early: true,
      train: async () => {
        throw new Error('out of memory');
      },
    });
    await expect(program.ready).rejects.toThrow('out of memory');
    const asker = await customer(program.url);
    expect(await asker.call('hello', { protocol: 1, language: 'sv' })).toMatchObject({
      ok: false,
      error: { code: 'unavailable', message: expect.stringContaining('Försök igen') },
    });
  });
});

describe('releases', () => {
  test('switch under a chat that goes on, and back', async () => {
    const program = await startProgram();
    const asker = await customer(program.url);
    const { conversation } = await asker.hello();
    const before = await asker.ask('paljonko asumistukea saa');
    change(
      program,
      `insert into answer_version select 'new-version', answer, language, 'Uusi vastaus.', '${'c'.repeat(64)}', source_page, owner,
         review_by, valid_from, valid_until, created_by, created_at from answer_version where answer = 'housing-allowance.amount' and language = 'fi';
       insert into approval values ('new-version', 'tester', 0);
       delete from current_answer where version in
         (select id from answer_version where answer = 'housing-allowance.amount' and language = 'fi');
       insert into current_answer values ('new-version')`,
    );
    const { release } = await publishNext(program);
    await program.live.refresh();
    expect(await asker.ask('paljonko asumistukea saa')).toMatchObject({
      release,
      answer: { source: 'Uusi vastaus.', html: '<p>Uusi vastaus.</p>\n' },
    });
    const [shown] = (await asker.hello({ conversation })).replies;
    expect(shown).toEqual({ ...before, updatedSince: true });
    await program.store.releases.switchTo(1, { by: 'tester', now: 0, reason: 'back' });
    await program.live.refresh();
    expect(await asker.ask('paljonko asumistukea saa')).toMatchObject({ release: 1, answer: before.answer });
  });

  test('published by another process are picked up within seconds', async () => {
    const program = await startProgram();
    await publishNext(program);
    await expect.poll(() => program.live.served()?.release.number, { timeout: 20_000 }).toBe(2);
  });

  test('keep the models of the last five, so that a rollback is at once', async () => {
    const program = await startProgram();
    for (let round = 0; round < 7; round++) {
      change(program, `update phrase set text = 'moi ${round}' where text like 'moi%'`);
      await publishNext(program);
    }
    expect(readdirSync(join(program.folder, 'models'))).toHaveLength(5);
  });
});

describe('an answer', () => {
  test('that is withdrawn falls to "being updated" with the official page, in every release', async () => {
    const program = await startProgram();
    const asker = await customer(program.url);
    const { conversation } = await asker.hello();
    await asker.ask('miten haen opintotukea');
    const withdrawal = { by: 'tester', now: 0, reason: 'wrong' };
    await program.store.releases.withdraw(versionOf(program, 'student-aid.apply'), withdrawal);
    await program.live.refresh();
    const reply = await asker.ask('miten haen opintotukea');
    expect(reply).toMatchObject({
      kind: 'being-updated',
      texts: [{ key: 'being-updated' }],
      officialPage: 'https://www.kela.fi/asumistuki',
      ways: ['person'],
    });
    expect(reply.answer).toBeUndefined();
    expect((await asker.hello({ conversation })).replies[0]?.updatedSince).toBe(true);
    await publishNext(program);
    await program.live.refresh();
    expect((await asker.ask('miten haen opintotukea')).kind).toBe('being-updated');
  });

  test('takes effect and ends at midnight in Helsinki', async () => {
    let now = Date.parse('2026-12-31T21:59:00Z');
    const [base] = smallLibrary.answers.filter((answer) => answer.id === 'student-aid.apply');
    if (!base) throw new Error('the library has no such answer');
    const others = smallLibrary.answers.filter((answer) => answer !== base);
    const library = {
      ...smallLibrary,
      answers: [
        ...others,
        { ...base, source: 'Vuonna 2026.', validUntil: '2027-01-02' },
        { ...base, source: 'Vuonna 2027.', validFrom: '2027-01-01', validUntil: '2027-01-01' },
      ],
    };
    const { url } = await startProgram({ library, clock: () => now });
    const asker = await customer(url);
    const { conversation } = await asker.hello();
    const source = async () => {
      await asker.hello({ conversation });
      return (await asker.ask('miten haen opintotukea')).answer?.source;
    };
    expect(await source()).toBe('Vuonna 2026.');
    now = Date.parse('2026-12-31T22:00:00Z');
    expect(await source()).toBe('Vuonna 2027.');
    now = Date.parse('2027-01-01T22:00:00Z');
    const later = await customer(url);
    await later.hello();
    expect((await later.ask('miten haen opintotukea')).answer?.source).toBe('Vuonna 2026.');
    now = Date.parse('2027-01-02T22:00:00Z');
    const last = await customer(url);
    await last.hello();
    expect((await last.ask('miten haen opintotukea')).kind).toBe('being-updated');
  });
});

describe('an offered option', () => {
  test('whose answer has expired says so, with the official page', async () => {
    let now = Date.parse('2026-12-31T21:50:00Z');
    const answers = smallLibrary.answers.map((answer) =>
      answer.id === 'housing-allowance.amount' ? { ...answer, validUntil: '2026-12-31' } : answer,
    );
    const { url } = await startProgram({ library: { ...smallLibrary, answers }, clock: () => now });
    const asker = await customer(url);
    await asker.hello();
    const reply = await asker.ask('miten haen asumistukea');
    expect(reply.options[0]?.title).toBe('Asumistuen määrä');
    now = Date.parse('2026-12-31T22:05:00Z');
    expect(await asker.choose(reply.id, 0)).toMatchObject({
      kind: 'being-updated',
      officialPage: 'https://www.kela.fi/asumistuki',
    });
  });

  test('follows its intent where that was moved, and says so where it was retired', async () => {
    const program = await startProgram();
    const asker = await customer(program.url);
    await asker.hello();
    const reply = await asker.ask('miten haen asumistukea');
    change(
      program,
      `insert into redirect values ('housing-allowance.amount', 'student-aid.apply', 'tester', 0), ('service.payment-days', null, 'tester', 0)`,
    );
    await program.live.refresh();
    expect(await asker.choose(reply.id, 0)).toMatchObject({ answer: { intent: 'housing-allowance.amount' } });
    change(
      program,
      `delete from phrase where intent in ('housing-allowance.amount', 'service.payment-days');
       delete from intent where id in ('housing-allowance.amount', 'service.payment-days')`,
    );
    await publishNext(program);
    await program.live.refresh();
    expect(await asker.choose(reply.id, 0)).toMatchObject({
      kind: 'answer',
      answer: { intent: 'student-aid.apply' },
    });
    expect(await asker.choose(reply.id, 1)).toMatchObject({ kind: 'being-updated' });
    expect((await asker.ask('miten haen asumistukea')).options).toEqual([
      { title: 'Opintotuen hakeminen', kind: 'intent' },
    ]);
  });
});

test('a timed notice reaches those who are chatting', async () => {
  const program = await startProgram();
  const asker = await customer(program.url);
  await asker.hello();
  const notices = new Promise((resolve) => asker.socket.once('notices', resolve));
  change(
    program,
    `insert into notice values ('n1', '{"fi":"Häiriö","sv":"Störning"}', 0, 99999999999999, 'tester', 0)`,
  );
  await program.live.refresh();
  expect(await notices).toEqual([{ id: 'n1', text: { fi: 'Häiriö', sv: 'Störning' } }]);
  expect((await asker.hello()).notices).toHaveLength(1);
});
