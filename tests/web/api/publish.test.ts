// From approved content to what customers get: publish, gate, override, set times, rollback, withdrawing, proof.
import { describe, expect, test } from 'vitest';
import type { Train } from '../../../server/authoring/models.ts';
import { personAt, publishNow, startConsole } from '../../support/console.ts';
import { approvedOf, approveWritten, movingHouse } from '../../support/content.ts';
import { fakeTrain } from '../../support/fake-engine.ts';
import { customer, type TestSettings } from '../../support/program.ts';

const moving = 'housing-allowance.moving';

async function team(settings: TestSettings = {}) {
  const program = await startConsole(settings);
  const [writer, approver, analyst] = [
    await personAt(program, 'Eeva', ['expert']),
    await personAt(program, 'Hanna', ['approver']),
    await personAt(program, 'Antti', ['analyst']),
  ];
  return { program, writer, approver, analyst };
}

/** Training that waits until it is let go. */
function held() {
  let letGo = () => {};
  let isHeld = false;
  const train: Train = async (library, options) => {
    if (isHeld)
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
    options.onProgress(0.5);
    return fakeTrain(library, options);
  };
  return {
    train,
    hold: () => {
      isHeld = true;
    },
    letGo: () => {
      isHeld = false;
      letGo();
    },
  };
}

describe('publishing', () => {
  test('gives a chatting customer the new answer without reloading, and a rollback takes it back', async () => {
    const people = await team();
    const { program, approver } = people;
    const asker = await customer(program.url);
    await asker.hello();
    expect((await asker.ask('vaihdan asuntoa')).kind).not.toBe('answer');
    await approveWritten(people, moving, movingHouse());
    const publishing = await publishNow(program, approver);
    expect(publishing).toMatchObject({
      state: 'published',
      release: 2,
      gate: { passed: true, refusals: [] },
    });
    expect(await asker.ask('vaihdan asuntoa')).toMatchObject({
      kind: 'answer',
      release: 2,
      answer: { intent: moving, source: 'Ilmoita **muutosta**.\n' },
    });
    const { intents } = await approver.call('library');
    expect(intents.find(({ id }) => id === moving)?.state).toBe('published');

    const { differences, sentences } = await approver.call('difference', { query: { from: 1, to: 2 } });
    expect(differences).toMatchObject([{ subject: moving, what: 'added' }]);
    expect(sentences).toEqual([`The intent ${moving} is new.`]);
    await approver.call('switchRelease', { params: { number: 1 }, body: { reason: 'it was wrong' } });
    expect((await asker.ask('vaihdan asuntoa')).kind).not.toBe('answer');
    const { releases, switches } = await approver.call('releases');
    expect(releases.map(({ number, current }) => [number, current])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(switches[0]).toMatchObject({ release: 1, by: { name: 'Hanna' }, reason: 'it was wrong' });
    const again = { params: { number: 1 }, body: { reason: 'twice' } };
    expect((await approver.refused('switchRelease', again)).code).toBe('conflict');
    const none = { params: { number: 9 }, body: { reason: 'none' } };
    expect((await approver.refused('switchRelease', none)).code).toBe('not_found');
  });

  test('is one at a time, shows its progress, and drafts wait meanwhile for nothing', async () => {
    const training = held();
    const people = await team({ train: training.train });
    const { program, approver } = people;
    await approveWritten(people, moving, movingHouse());
    training.hold();
    const results = await Promise.all(
      [1, 2, 3].map((turn) => approver.send('publish', { body: { reason: `turn ${turn}` } })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    const { publishings } = await approver.call('publishings');
    expect(publishings).toMatchObject([{ state: 'training', release: null }]);
    // What is approved now is not in the release that is being made.
    const content = await approvedOf(approver, moving);
    await approveWritten(people, moving, { ...content, about: 'approved during training' });
    training.letGo();
    await program.console.publications.idle();
    const id = publishings[0]?.id ?? '';
    expect((await approver.call('publishing', { params: { id } })).publishing).toMatchObject({
      state: 'published',
      progress: 1,
    });
    const { differences } = await approver.call('difference', { query: { from: 2, to: 'next' } });
    expect(differences).toMatchObject([{ subject: moving, fields: [{ field: 'about' }] }]);
  });

  test('begins at its set time, and can be cancelled before', async () => {
    let now = Date.parse('2026-11-24T10:00:00Z');
    const people = await team({ clock: () => now });
    const { program, approver } = people;
    await approveWritten(people, moving, movingHouse());
    const wish = { reason: 'at noon', at: '2026-11-24T14:00:00+02:00' };
    const first = await approver.call('publish', { body: wish });
    expect(first.publishing).toMatchObject({ state: 'scheduled', scheduledFor: '2026-11-24T12:00:00.000Z' });
    expect((await approver.refused('publish', { body: wish })).code).toBe('conflict');
    await approver.call('cancelPublishing', { params: { id: first.publishing.id } });
    const { publishing } = await approver.call('publish', { body: wish });
    await program.console.publications.tick();
    expect(program.live.served()?.release.number).toBe(1);
    now = Date.parse('2026-11-24T12:00:01Z');
    await program.console.publications.tick();
    await program.console.publications.idle();
    expect((await approver.call('publishing', { params: { id: publishing.id } })).publishing.state).toBe(
      'published',
    );
    expect(program.live.served()?.release.number).toBe(2);
  });

  test('that fails leaves the old release serving, and says so', async () => {
    let fails = false;
    const people = await team({
      train: async (library, options) => {
        if (fails) throw new Error('secret customer text');
        return fakeTrain(library, options);
      },
    });
    fails = true;
    await approveWritten(people, moving, movingHouse());
    const publishing = await publishNow(people.program, people.approver);
    expect(publishing).toMatchObject({
      state: 'failed',
      release: null,
      error: expect.stringContaining('log'),
    });
    expect(people.program.live.served()?.release.number).toBe(1);
    expect(people.program.log.join('')).not.toContain('secret customer text');
    fails = false;
    expect((await publishNow(people.program, people.approver)).state).toBe('published');
  });

  test('that the end of the server interrupts is dropped at the next start', async () => {
    const training = held();
    const people = await team({ train: training.train });
    await approveWritten(people, moving, movingHouse());
    training.hold();
    await people.approver.call('publish', { body: { reason: 'now' } });
    const again = await people.program.restart({ train: fakeTrain });
    training.letGo();
    expect(await again.store.publications.list(5)).toMatchObject([{ state: 'interrupted' }]);
    expect(again.live.served()?.release.number).toBe(1);
    expect((await again.store.audit.newest(undefined, 3)).map(({ action }) => action)).toContain(
      'publication.interrupted',
    );
  });
});

describe('the gate', () => {
  const question = (text: string, isProtected = false) => ({
    language: 'fi',
    question: text,
    expected: 'student-aid.apply',
    isProtected,
  });

  test('refuses to lose a protected question, until somebody overrides it with a reason', async () => {
    const people = await team();
    const { program, writer, approver } = people;
    await approver.call('addTestQuestion', { body: question('miten minä haen opintotukea', true) });
    const { questions } = await writer.call('testQuestions');
    expect(questions).toMatchObject([{ isProtected: true, result: 'right' }]);
    const content = await approvedOf(writer, 'student-aid.apply');
    const fi = ['aaa bbb', 'ccc ddd', 'eee fff', 'ggg hhh', 'iii jjj'];
    await approveWritten(people, 'student-aid.apply', { ...content, phrases: { ...content.phrases, fi } });
    const refused = await publishNow(program, approver);
    expect(refused).toMatchObject({ state: 'refused', release: null });
    expect(refused.gate?.refusals.map(({ code }) => code)).toEqual(['worse', 'protected']);
    expect(refused.gate?.comparison).toMatchObject({
      old: { right: 1 },
      new: { right: 0 },
      lost: 1,
      gained: 0,
      p: 1,
    });
    expect(JSON.stringify(refused.gate)).not.toContain('miten minä');
    expect(program.live.served()?.release.number).toBe(1);
    const params = { id: refused.id };
    expect((await approver.refused('override', { params, body: { reason: '' } })).code).toBe('invalid');
    expect((await writer.refused('override', { params, body: { reason: 'I want it' } })).code).toBe(
      'forbidden',
    );
    await approver.call('override', { params, body: { reason: 'The question is old.' } });
    await program.console.publications.idle();
    expect((await approver.call('publishing', { params })).publishing).toMatchObject({
      state: 'published',
      release: 2,
      override: { by: { name: 'Hanna' }, reason: 'The question is old.' },
    });
    expect((await approver.call('releases')).releases[0]?.override?.reason).toBe('The question is old.');
  });

  test('lets a library pass that answers more, and tells what last month’s questions would get', async () => {
    const people = await team();
    const asker = await customer(people.program.url);
    await asker.hello();
    await asker.ask('vaihdan asuntoa');
    await asker.ask('hei');
    await people.writer.call('addTestQuestion', { body: question('miten minä haen opintotukea') });
    await approveWritten(people, moving, movingHouse());
    const { gate } = await publishNow(people.program, people.approver);
    expect(gate).toMatchObject({
      passed: true,
      comparison: { old: { right: 1 }, new: { right: 1 }, lost: 0, gained: 0 },
      replay: { questions: 2, same: 1, newlyAnswered: 1, noLongerAnswered: 0, other: 0 },
    });
  });

  test('refuses questions that are nearly phrases, and protects the protected', async () => {
    const { writer, approver } = await team();
    expect(
      await writer.refused('addTestQuestion', { body: question('Miten haen opintotukea?') }),
    ).toMatchObject({
      code: 'invalid',
      details: { why: 'near-duplicate', intent: 'student-aid.apply' },
    });
    expect((await writer.refused('addTestQuestion', { body: question('opintoraha mulle', true) })).code).toBe(
      'forbidden',
    );
    const { question: added } = await approver.call('addTestQuestion', {
      body: question('opintoraha mulle', true),
    });
    expect((await writer.refused('removeTestQuestion', { params: { id: added.id } })).code).toBe('forbidden');
    const body = { ...question('opintorahaa minulle'), version: 1 };
    expect((await writer.refused('editTestQuestion', { params: { id: added.id }, body })).code).toBe(
      'forbidden',
    );
    await approver.call('editTestQuestion', { params: { id: added.id }, body });
    expect((await writer.refused('editTestQuestion', { params: { id: added.id }, body })).code).toBe(
      'conflict',
    );
    await writer.call('removeTestQuestion', { params: { id: added.id } });
    expect((await writer.call('testQuestions')).questions).toEqual([]);
  });
});

describe('withdrawing', () => {
  test('is at once, for good, and customers who got the answer see so', async () => {
    const people = await team();
    const { program, approver, writer } = people;
    const asker = await customer(program.url);
    const { conversation } = await asker.hello();
    await asker.ask('miten haen opintotukea');
    const content = await approvedOf(writer, 'student-aid.apply');
    const better = { ...content.answers.fi?.[0], source: 'Hae nyt.\n' } as NonNullable<
      typeof content.answers.fi
    >[0];
    const answers = { ...content.answers, fi: [better] };
    await approveWritten(people, 'student-aid.apply', { ...content, answers });
    await publishNow(program, approver);
    expect((await asker.ask('miten haen opintotukea')).answer?.source).toBe('Hae nyt.\n');
    const params = { id: 'student-aid.apply' };
    const { versions } = await approver.call('withdraw', {
      params,
      body: { languages: ['fi'], reason: 'wrong sum' },
    });
    expect(versions).toHaveLength(2);
    expect((await asker.ask('miten haen opintotukea')).kind).toBe('being-updated');
    await approver.call('switchRelease', { params: { number: 1 }, body: { reason: 'older' } });
    expect((await asker.ask('miten haen opintotukea')).kind).toBe('being-updated');
    const later = await customer(program.url);
    expect((await later.hello({ conversation })).replies[0]?.updatedSince).toBe(true);
    const swedish = await customer(program.url);
    await swedish.hello({ language: 'sv' });
    expect((await swedish.ask('hur ansöker jag om studiestöd')).kind).toBe('answer');
    const subject = await writer.call('subject', { params: { kind: 'intent', ...params } });
    expect(subject.flags).toContain('withdrawn');
    expect(subject.withdrawn).toMatchObject([{ language: 'fi', reason: 'wrong sum', by: { name: 'Hanna' } }]);
    const twice = { params, body: { languages: ['fi'], reason: 'again' } };
    expect((await approver.refused('withdraw', twice)).code).toBe('conflict');

    // A text approved later is served again.
    const last = { ...better, source: 'Hae oikein.\n' };
    await approveWritten(people, 'student-aid.apply', {
      ...content,
      answers: { ...content.answers, fi: [last] },
    });
    await publishNow(program, approver);
    expect((await asker.ask('miten haen opintotukea')).answer?.source).toBe('Hae oikein.\n');
  });
});

describe('history and proof', () => {
  test('an older version is restored as a draft, and needs approval', async () => {
    const people = await team();
    const { writer, approver } = people;
    const params = { kind: 'intent' as const, id: 'student-aid.apply' };
    const content = await approvedOf(writer, params.id);
    expect((await writer.call('history', { params })).entries).toMatchObject([
      { revision: 1, action: 'import' },
    ]);
    await approveWritten(people, params.id, { ...content, about: 'changed' });
    const { entries } = await writer.call('history', { params });
    expect(entries).toMatchObject([
      { revision: 2, action: 'edit', authors: [{ name: 'Eeva' }], approvedBy: { name: 'Hanna' } },
      { revision: 1, action: 'import', content, releases: [1] },
    ]);
    const { draft } = await writer.call('restore', { params: { ...params, revision: 1 } });
    expect(draft).toMatchObject({ state: 'draft', base: 2, content });
    const again = { params: { ...params, revision: 1 } };
    expect((await writer.refused('restore', again)).code).toBe('conflict');
    const waiting = await writer.call('submitDraft', { params, body: { version: 1 } });
    await approver.call('approveDraft', { params, body: { version: waiting.draft.version } });
    expect(await approvedOf(writer, params.id)).toEqual(content);
  });

  test('a reply is proved to the byte, and whoever reads the question is recorded', async () => {
    const { program, analyst, approver } = await team();
    const asker = await customer(program.url);
    await asker.hello();
    const reply = await asker.ask('miten haen opintotukea');
    const { proofs } = await analyst.call('proof', { query: { id: reply.id } });
    expect(proofs).toMatchObject([
      {
        reply: reply.id,
        question: 'miten haen opintotukea',
        release: { number: 1 },
        modelHash: program.live.served()?.engine?.hash,
        decision: { kind: 'answer', intent: 'student-aid.apply' },
        answer: {
          source: reply.answer?.source,
          sha256: reply.answer?.sha256,
          computed: reply.answer?.sha256,
          matches: true,
          approvedBy: { name: 'Import' },
          withdrawn: null,
        },
      },
    ]);
    expect((await program.store.audit.newest(undefined, 1))[0]).toMatchObject({
      action: 'conversation.read',
      by: analyst.id,
      subject: `conversation ${proofs[0]?.conversation}`,
    });
    const conversation = { query: { id: proofs[0]?.conversation ?? '' } };
    expect((await approver.call('proof', conversation)).proofs).toMatchObject([
      { reply: reply.id, question: null },
    ]);
    expect((await analyst.refused('proof', { query: { id: 'nothing' } })).code).toBe('not_found');
  });
});
