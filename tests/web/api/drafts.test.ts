// The life of a draft: written, saved, waiting, returned, approved; stale edits, two at once, what is wrong in it.
import { describe, expect, test } from 'vitest';
import type { IntentContent } from '../../../server/library/subject.ts';
import { personAt, startConsole } from '../../support/console.ts';
import { approvedOf, approveWritten, movingHouse, write } from '../../support/content.ts';

const id = 'housing-allowance.moving';
const params = { kind: 'intent' as const, id };

async function team() {
  const program = await startConsole();
  const [writer, approver, other] = [
    await personAt(program, 'Eeva', ['expert']),
    await personAt(program, 'Hanna', ['approver']),
    await personAt(program, 'Otto', ['expert', 'approver']),
  ];
  return { program, writer, approver, other };
}

describe('a new intent', () => {
  test('is written, returned, mended, approved by another person, and stands in the library', async () => {
    const { writer, approver } = await team();
    const first = await write(writer, id, movingHouse());
    expect(first.draft).toMatchObject({ version: 1, base: 0, state: 'draft', authors: [{ name: 'Eeva' }] });
    expect(first.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { intents } = await writer.call('library');
    expect(intents.find((row) => row.id === id)).toMatchObject({ state: 'new', phrases: { fi: 5, sv: 5 } });

    const waiting = await writer.call('submitDraft', { params, body: { version: 1, comment: 'uusi' } });
    expect(waiting.draft).toMatchObject({ state: 'waiting', submittedBy: { name: 'Eeva' } });
    const { draft: returned } = await approver.call('returnDraft', {
      params,
      body: { version: waiting.draft.version, comment: 'Lisää linkki' },
    });
    expect(returned).toMatchObject({
      state: 'returned',
      comment: 'Lisää linkki',
      returnedBy: { name: 'Hanna' },
    });
    await write(writer, id, movingHouse({ about: 'Moving.' }));
    const { draft } = await writer.call('subject', { params });
    const again = await writer.call('submitDraft', { params, body: { version: draft?.version ?? 0 } });
    const { revision } = await approver.call('approveDraft', {
      params,
      body: { version: again.draft.version },
    });
    expect(revision).toBe(1);
    const subject = await writer.call('subject', { params });
    expect(subject).toMatchObject({ state: 'approved', revision: 1, draft: null, published: null });
    expect(subject.approved).toEqual(movingHouse({ about: 'Moving.' }));
    const { entries } = await approver.call('history', { params });
    expect(entries).toMatchObject([
      { revision: 1, action: 'new', authors: [{ name: 'Eeva' }], approvedBy: { name: 'Hanna' } },
    ]);
    expect(entries[0]?.versions).toHaveLength(2);
  });

  test('in a topic that is new, too, is approved after it', async () => {
    const people = await team();
    const { writer, approver } = people;
    const moved = { kind: 'intent' as const, id: 'moving.apply' };
    const { problems } = await write(writer, moved.id, movingHouse());
    expect(problems).toContainEqual({
      severity: 'error',
      field: 'topic',
      message: 'the topic moving does not exist; make it first',
    });
    const topic = { name: { fi: 'Muutto', sv: 'Flytt' }, pages: ['/muutto'] };
    expect(await approveWritten(people, 'moving', topic, 'topic')).toBe(1);
    const { draft } = await writer.call('subject', { params: moved });
    const waiting = await writer.call('submitDraft', {
      params: moved,
      body: { version: draft?.version ?? 0 },
    });
    await approver.call('approveDraft', { params: moved, body: { version: waiting.draft.version } });
    const { topics } = await writer.call('library');
    expect(topics.at(-1)).toMatchObject({ id: 'moving', state: 'approved', intents: 1 });
  });
});

describe('nobody', () => {
  test('approves their own text, not even one that they only touched', async () => {
    const { writer, approver, other } = await team();
    await write(writer, id, movingHouse());
    await write(other, id, movingHouse({ about: 'Touched.' }));
    const { draft } = await writer.call('submitDraft', { params, body: { version: 2 } });
    const body = { version: draft.version };
    expect(await other.refused('approveDraft', { params, body })).toMatchObject({
      code: 'forbidden',
      message: 'Nobody approves their own text; another person must.',
    });
    expect(await writer.refused('approveDraft', { params, body })).toMatchObject({ code: 'forbidden' });
    await approver.call('approveDraft', { params, body });
  });

  test('writes over what they have not seen: both texts come back', async () => {
    const { writer, other } = await team();
    const target = { kind: 'intent' as const, id: 'student-aid.apply' };
    const content = await approvedOf(writer, target.id);
    const mine = { ...content, about: 'mine' };
    const theirs = { ...content, about: 'theirs' };
    const begin = (about: IntentContent) => ({
      params: target,
      body: { version: 0, base: 1, content: about },
    });
    const results = await Promise.all([
      writer.send('saveDraft', begin(mine)),
      other.send('saveDraft', begin(theirs)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = results[0]?.status === 200 ? mine : theirs;
    const refusal = await writer.refused('saveDraft', begin(mine) as never);
    expect(refusal).toMatchObject({
      code: 'conflict',
      details: { why: 'stale', theirs: { version: 1, content: winner }, approved: content, yours: mine },
    });
    await writer.call('saveDraft', { params: target, body: { version: 1, base: 1, content: mine as never } });
  });

  test('approves a text that was made from an older one than is approved now', async () => {
    const people = await team();
    const { writer, approver } = people;
    const target = { kind: 'intent' as const, id: 'student-aid.apply' };
    const content = await approvedOf(writer, target.id);
    const { draft } = await write(writer, target.id, { ...content, about: 'first' });
    const waiting = await writer.call('submitDraft', { params: target, body: { version: draft.version } });
    await people.program.store.people.database.db
      .updateTable('intent')
      .set({ revision: 7 })
      .where('id', '=', target.id)
      .execute();
    people.program.console.authoring.catalog.changed();
    expect(
      await approver.refused('approveDraft', { params: target, body: { version: waiting.draft.version } }),
    ).toMatchObject({ code: 'conflict', details: { why: 'stale' } });
    expect((await writer.call('subject', { params: target })).draft?.state).toBe('waiting');
  });
});

test('two approvals at once: one succeeds, the other is told, and there is one version', async () => {
  const { writer, approver, other } = await team();
  await write(writer, id, movingHouse());
  const { draft } = await writer.call('submitDraft', { params, body: { version: 1 } });
  const body = { version: draft.version };
  const results = await Promise.all([
    approver.send('approveDraft', { params, body }),
    other.send('approveDraft', { params, body }),
    approver.send('approveDraft', { params, body }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect((await writer.call('history', { params })).entries).toHaveLength(1);
  expect((await approver.refused('approveDraft', { params, body })).code).toBe('conflict');
});

describe('what is wrong in a draft', () => {
  const broken: readonly (readonly [string, Partial<IntentContent>, string])[] = [
    [
      'script',
      { answers: { fi: [{ ...text('<script>alert(1)</script>') }], sv: [text('Hej')] } },
      'holds HTML',
    ],
    [
      'a foreign link',
      { answers: { fi: [text('[x](https://evil.example)')], sv: [text('Hej')] } },
      'not allowed',
    ],
    ['no Swedish answer', { answers: { fi: [text('Hei')] } }, 'is missing'],
    ['a follow-up to nothing', { followUps: ['housing-allowance.nothing'] }, 'does not exist'],
    ['few phrases', { phrases: { fi: ['yksi'], sv: ['ett', 'två', 'tre', 'fyra', 'fem'] } }, 'at least 5'],
    [
      'a phrase of another intent',
      { phrases: { ...movingHouse().phrases, fi: [...five, 'Hei!'] } },
      'small-talk.greeting',
    ],
    [
      'an identity code',
      { phrases: { ...movingHouse().phrases, fi: [...five, 'olen 131052-308T'] } },
      'personal data',
    ],
    ['an unknown benefit', { alsoNames: ['nothing'] }, 'does not exist'],
  ];
  test.each(broken)('%s is said, and refuses its approval', async (_what, changes, sentence) => {
    const { writer } = await team();
    const { problems } = await write(writer, id, movingHouse(changes));
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
        .join('\n'),
    ).toContain(sentence);
    expect(await writer.refused('submitDraft', { params, body: { version: 1 } })).toMatchObject({
      code: 'invalid',
      details: { problems: expect.any(Array) },
    });
  });
});

const five = movingHouse().phrases.fi ?? [];
function text(source: string) {
  return { source, sourcePage: 'https://www.kela.fi', owner: 'X', reviewBy: '2027-01-01' };
}

describe('lists', () => {
  test('are edited and approved like intents', async () => {
    const people = await team();
    const list = { kind: 'list' as const, id: 'out-of-scope' };
    const content = { fi: ['mikä on päivän sää', 'kuka voitti pelin'], sv: ['hur är vädret i dag'] };
    expect(await approveWritten(people, 'out-of-scope', content, 'list')).toBe(2);
    expect((await people.writer.call('subject', { params: list })).approved).toEqual(content);
    expect((await people.writer.call('history', { params: list })).entries).toHaveLength(2);
    expect(
      await people.writer.refused('saveDraft', {
        params: { kind: 'list', id: 'nonsense' },
        body: { version: 0, base: 0, content },
      }),
    ).toMatchObject({ code: 'not_found' });
  });

  test('the fixed answer to distress, too', async () => {
    const people = await team();
    const content = await approvedOf(people.writer, 'priority.self-harm');
    const answers = { ...content.answers, fi: [{ ...text('Soita heti **112**.\n') }] };
    const priority = { kind: 'intent' as const, id: 'priority.self-harm' };
    expect(await approveWritten(people, priority.id, { ...content, answers })).toBe(2);
    const { entries } = await people.writer.call('history', { params: priority });
    expect(entries.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(entries[1]?.content).toEqual(content);
  });
});

test('something new begins on an empty page: where its topic is, and for who may write', async () => {
  const { writer, program } = await team();
  const begun = await writer.call('subject', { params });
  expect(begun).toMatchObject({ state: 'new', revision: 0, approved: null, draft: null, problems: [] });
  const analyst = await personAt(program, 'Antti', ['analyst']);
  expect((await analyst.refused('subject', { params })).code).toBe('not_found');
  for (const none of ['nothing.apply', 'Housing.Apply', 'apply'])
    expect((await writer.refused('subject', { params: { kind: 'intent', id: none } })).code).toBe(
      'not_found',
    );
  for (const [kind, none] of [
    ['topic', 'priority'],
    ['list', 'nonsense'],
  ] as const)
    expect((await writer.refused('subject', { params: { kind, id: none } })).code).toBe('not_found');

  const topic = { kind: 'topic' as const, id: 'pensions' };
  expect((await writer.call('subject', { params: topic })).state).toBe('new');
  await write(writer, topic.id, { name: { fi: 'Eläkkeet', sv: 'Pensioner' }, pages: [] }, 'topic');
  const first = { kind: 'intent' as const, id: 'pensions.apply' };
  expect((await writer.call('subject', { params: first })).state).toBe('new');
});

test('a draft is thrown away, and a comment loses what identifies a person', async () => {
  const { writer, program } = await team();
  await write(writer, id, movingHouse());
  const { draft } = await writer.call('submitDraft', {
    params,
    body: { version: 1, comment: 'asiakas 131052-308T kysyi' },
  });
  expect(draft.comment).toBe('asiakas [henkilötunnus] kysyi');
  expect((await writer.refused('discardDraft', { params, query: { version: '1' } as never })).code).toBe(
    'conflict',
  );
  await writer.call('discardDraft', { params, query: { version: 2 } });
  expect(await writer.call('subject', { params })).toMatchObject({
    state: 'new',
    draft: null,
    approved: null,
  });
  expect((await program.store.audit.newest(undefined, 1))[0]).toMatchObject({ action: 'draft.discard' });
});
