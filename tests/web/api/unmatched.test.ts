// Questions that were not understood: collected, grouped, acted on, undone, closed by a release; over real HTTP.
import { expect, test } from 'vitest';
import type { Answer, Deed } from '../../../server/web/api/contract.ts';
import { type PersonAtConsole, personAt, publishNow, startConsole } from '../../support/console.ts';
import { approveWritten, movingHouse } from '../../support/content.ts';
import { customer, type Program } from '../../support/program.ts';

const parking = [
  'Paljonko pysäköinti maksaa?',
  'onko pysäköinti ilmaista',
  'missä on pysäköinti toimistolla',
  'pysäköinti pihalla',
];

type Group = Answer<'unmatched'>['groups'][number];

async function askAll(program: Program, questions: readonly string[], language = 'fi'): Promise<void> {
  for (const question of questions) {
    const visitor = await customer(program.url);
    await visitor.hello({ language });
    await visitor.ask(question);
  }
}

async function groups(analyst: PersonAtConsole, query = {}): Promise<readonly Group[]> {
  await analyst.call('refreshUnmatched');
  return (await analyst.call('unmatched', { query })).groups;
}

const groupOf = async (analyst: PersonAtConsole, word: string, query = {}): Promise<Group> => {
  const found = (await groups(analyst, query)).find(
    ({ words, example }) => words.some((each) => each.includes(word)) || example?.includes(word),
  );
  if (!found) throw new Error(`no group speaks of ${word}`);
  return found;
};

const questionsIn = async (analyst: PersonAtConsole, id: string) =>
  (await analyst.call('unmatchedGroup', { params: { id } })).questions;

const start = async () => {
  const program = await startConsole();
  const analyst = await personAt(program, 'Antti', ['analyst']);
  return { program, analyst };
};

const actOn = (analyst: PersonAtConsole, deed: Deed, ids: readonly string[], questions?: readonly string[]) =>
  analyst.call('actOnUnmatched', {
    body: { deed, groups: [...ids], ...(questions ? { questions: [...questions] } : {}) },
  });

test('a question that was not understood waits once with its count, pages, ranking and what the customer did next', async () => {
  const { program, analyst } = await start();
  const visitor = await customer(program.url);
  await visitor.hello({ language: 'fi' });
  await visitor.ask('Miten pysäköinti maksetaan?', { page: '/asumistuki' });
  await visitor.ask('miten pysäköinti MAKSETAAN', { page: '/asumistuki' });
  await visitor.call('person', {});
  await askAll(program, ['Finns det gratis parkering?'], 'sv');
  const list = await groups(analyst);
  expect(list.map(({ language, times }) => [language, times])).toEqual([
    ['fi', 2],
    ['sv', 1],
  ]);
  const [first] = list;
  const [question] = await questionsIn(analyst, first?.id ?? '');
  expect(question).toMatchObject({
    text: 'Miten pysäköinti maksetaan?',
    times: 2,
    pages: { '/asumistuki': 2 },
    nexts: { rephrased: 1, person: 1 },
    now: { kind: 'unmatched' },
  });
  expect(question?.ranking.length).toBeGreaterThan(0);
  const { entries } = await (await personAt(program, 'Aino', ['administrator'])).call('audit');
  expect(
    entries.filter(({ action }) => action === 'conversation.read').map(({ subject }) => subject),
  ).toEqual([`group ${first?.id}`, 'unmatched']);
});

test('similar questions stand in one group, new ones join it, and its id stays', async () => {
  const { program, analyst } = await start();
  await askAll(program, parking.slice(0, 3));
  const before = await groupOf(analyst, 'pysäköinti');
  await askAll(program, [...parking.slice(3), 'osaatko laulaa']);
  const list = await groups(analyst);
  const after = list.find(({ id }) => id === before.id);
  expect(after).toMatchObject({ size: 4, times: 4 });
  expect(after?.words).toContain('pysäköinti');
  expect(list).toHaveLength(2);
});

test('asking back counts only where none of the options was meant', async () => {
  const { program, analyst } = await start();
  const visitor = await customer(program.url);
  await visitor.hello({ language: 'fi' });
  const picked = await visitor.ask('miten haen tukea');
  expect(picked.kind).toBe('clarify');
  await visitor.choose(picked.id, 0);
  expect(await groups(analyst)).toEqual([]);
  const none = await visitor.ask('miten haen jotain tukea');
  await visitor.choose(none.id, 'none');
  const [group] = await groups(analyst);
  expect(await questionsIn(analyst, group?.id ?? '')).toMatchObject([
    { text: 'miten haen jotain tukea', nexts: { 'none-of-these': 1 } },
  ]);
});

test('acute distress is counted and never shown', async () => {
  const { program, analyst } = await start();
  await askAll(program, ['en halua enää elää', parking[0] ?? '']);
  await analyst.call('refreshUnmatched');
  const list = await analyst.call('unmatched');
  expect(list.distress).toBe(1);
  expect(JSON.stringify(list)).not.toContain('elää');
  expect(list.groups).toHaveLength(1);
});

test('a customer’s question becomes a phrase only rewritten; the draft is for the experts, and undo takes it back', async () => {
  const { program, analyst } = await start();
  await askAll(program, parking);
  const group = await groupOf(analyst, 'pysäköinti');
  const phrases = (text: string): Deed => ({
    kind: 'phrases',
    intent: 'service.payment-days',
    phrases: [{ language: 'fi', text }],
    note: 'monella ei ole sovellusta, soitti 040 123 4567',
  });
  const refused = await analyst.refused('actOnUnmatched', {
    body: { deed: phrases('paljonko PYSÄKÖINTI maksaa'), groups: [group.id] },
  });
  expect(refused).toMatchObject({
    code: 'invalid',
    details: { fields: [{ path: 'phrases.0.text' }] },
  });
  const personal = { deed: phrases('soita 040 123 4567'), groups: [group.id] };
  expect((await analyst.refused('actOnUnmatched', { body: personal })).code).toBe('invalid');

  const done = await actOn(analyst, phrases('pysäköinnin hinta'), [group.id]);
  expect(done.draft).toEqual({ kind: 'intent', id: 'service.payment-days' });
  const subject = () => analyst.call('subject', { params: { kind: 'intent', id: 'service.payment-days' } });
  expect((await subject()).draft).toMatchObject({
    state: 'draft',
    content: { phrases: { fi: expect.arrayContaining(['pysäköinnin hinta']) } },
  });
  // The expert who opens the draft sees who put it there, why, and how many ask.
  const expert = await personAt(program, 'Eeva', ['expert']);
  const opened = await expert.call('subject', { params: { kind: 'intent', id: 'service.payment-days' } });
  expect(opened.wishes).toMatchObject([
    {
      by: { name: 'Antti' },
      language: 'fi',
      times: parking.length,
      ways: parking.length,
      note: 'monella ei ole sovellusta, soitti [puhelinnumero]',
    },
  ]);
  const { group: drafted } = await analyst.call('unmatchedGroup', { params: { id: group.id } });
  expect(drafted).toMatchObject({ state: 'drafted', outcome: 'phrases', subject: 'service.payment-days' });

  await analyst.call('undoUnmatched', { params: { id: done.act } });
  expect(await subject()).toMatchObject({ draft: null, wishes: [] });
  expect((await analyst.call('unmatchedGroup', { params: { id: group.id } })).group).toMatchObject({
    state: 'open',
    note: '',
  });
  expect((await analyst.refused('undoUnmatched', { params: { id: done.act } })).code).toBe('conflict');
  const entries = await program.store.audit.newest(undefined, 50);
  const acts = entries.filter(({ action }) => action.startsWith('unmatched.'));
  expect(acts.map(({ action }) => action)).toEqual(['unmatched.undo', 'unmatched.phrases']);
  expect(JSON.stringify(acts)).not.toMatch(/pysäköin/i);
});

test('a newer release that answers a group closes it by itself, and it opens again when customers come back', async () => {
  const { program, analyst } = await start();
  const people = {
    writer: await personAt(program, 'Eeva', ['expert']),
    approver: await personAt(program, 'Hanna', ['approver']),
  };
  await askAll(program, ['vaihdan pian asuntoa', 'muutto on tulossa']);
  const open = await groups(analyst);
  await actOn(
    analyst,
    {
      kind: 'new-intent',
      intent: 'housing-allowance.moving',
      title: { fi: 'Muutto', sv: 'Flytt' },
      phrases: [{ language: 'fi', text: 'olen vaihtamassa asuntoa' }],
    },
    open.map(({ id }) => id),
  );
  const drafts = await people.writer.call('drafts');
  expect(drafts.drafts).toMatchObject([{ id: 'housing-allowance.moving', authors: [{ name: 'Antti' }] }]);
  await approveWritten(people, 'housing-allowance.moving', {
    ...movingHouse(),
    phrases: {
      fi: [
        'vaihdan asuntoa pian',
        'muutto tulossa',
        'olen vaihtamassa asuntoa',
        'osoite vaihtuu',
        'uusi koti',
      ],
      sv: movingHouse().phrases.sv ?? [],
    },
  });
  const published = await publishNow(program, people.approver);
  expect(published.release).toBe(2);
  const closed = await groups(analyst, { state: 'answered' });
  expect(closed.map(({ release, answered, times }) => [release, answered, times])).toEqual(
    closed.map(({ times }) => [2, times, times]),
  );
  expect(closed.reduce((sum, { times }) => sum + times, 0)).toBe(2);
  const outlook = await analyst.call('unmatchedOutlook');
  expect(outlook).toMatchObject({ asked: 2, now: 2, draft: null });
});

test('what people merge and split stays so, whatever later runs find', async () => {
  const { program, analyst } = await start();
  await askAll(program, [...parking, 'osaatko laulaa', 'kuka voitti pelin']);
  const first = await groupOf(analyst, 'pysäköinti');
  const all = await questionsIn(analyst, first.id);
  const split = await actOn(analyst, { kind: 'split' }, [first.id], [all[0]?.id ?? '']);
  const [own = ''] = split.groups;
  expect((await analyst.call('unmatchedGroup', { params: { id: own } })).group.words).not.toEqual([]);
  const [song, joke] = [await groupOf(analyst, 'laulaa'), await groupOf(analyst, 'pelin')];
  const merge = await actOn(analyst, { kind: 'merge' }, [song.id, joke.id]);
  await askAll(program, ['mitä pysäköinti maksaa teillä', 'osaatko sinä laulaa']);
  await groups(analyst);
  const ids = async (id: string) => (await questionsIn(analyst, id)).map(({ text }) => text);
  expect(await ids(own)).toContain(all[0]?.text);
  expect((await ids(own)).length + (await ids(first.id)).length).toBe(5);
  const merged = await ids(merge.groups[0] ?? '');
  expect([...merged].sort()).toEqual(['kuka voitti pelin', 'osaatko laulaa', 'osaatko sinä laulaa']);

  await analyst.call('undoUnmatched', { params: { id: merge.act } });
  expect(await ids(joke.id === merge.groups[0] ? song.id : joke.id)).toHaveLength(1);
  await analyst.call('undoUnmatched', { params: { id: split.act } });
  expect(await ids(first.id)).toContain(all[0]?.text);
});

test('what is ignored for good takes its like along; what is handed on carries a note without personal data', async () => {
  const { program, analyst } = await start();
  const colleague = await personAt(program, 'Aili', ['analyst']);
  const expert = await personAt(program, 'Eeva', ['expert']);
  await askAll(program, [...parking, 'osaatko laulaa']);
  const group = await groupOf(analyst, 'pysäköinti');
  await actOn(analyst, { kind: 'ignore' }, [group.id]);
  await askAll(program, ['missä pysäköinti on']);
  expect((await groups(analyst, { state: 'ignored' })).map(({ size }) => size)).toEqual([5]);
  const song = await groupOf(analyst, 'laulaa', { state: 'open' });
  const wish = { kind: 'hand', to: expert.id, note: '' } as const;
  expect((await analyst.refused('actOnUnmatched', { body: { deed: wish, groups: [song.id] } })).code).toBe(
    'invalid',
  );
  await actOn(analyst, { kind: 'hand', to: colleague.id, note: 'soitti 040 123 4567' }, [song.id]);
  const { groups: mine } = await colleague.call('unmatched', { query: { mine: 'yes' } });
  expect(mine).toMatchObject([{ id: song.id, assignee: { name: 'Aili' }, note: 'soitti [puhelinnumero]' }]);
  expect((await expert.refused('unmatched')).code).toBe('forbidden');
});

test('the text goes with the last reply to it, with the group’s words and notes; counts of others stay', async () => {
  const { program, analyst } = await start();
  const visitor = await customer(program.url);
  await visitor.hello({ language: 'fi' });
  await visitor.ask('onko kvanttipysäköinti ilmaista');
  await askAll(program, ['onko pysäköinti ilmaista', 'osaatko laulaa']);
  const group = await groupOf(analyst, 'pysäköinti');
  await actOn(analyst, { kind: 'hand', to: analyst.id, note: 'kysyttiin kvanttipysäköinti' }, [group.id]);
  await visitor.call('forget', {});
  const { db } = program.store.people.database;
  const rows = JSON.stringify([
    await db.selectFrom('unmatched_question').selectAll().execute(),
    await db.selectFrom('unmatched_group').selectAll().execute(),
    await db.selectFrom('unmatched_act').selectAll().execute(),
  ]);
  expect(rows).not.toContain('kvantti');
  expect(rows).toContain('onko pysäköinti ilmaista');
  const left = await groupOf(analyst, 'pysäköinti');
  expect(left).toMatchObject({ id: group.id, size: 1, times: 1 });
});

test('the list is filtered by language, page and words, and sorted by count or by day', async () => {
  const { program, analyst } = await start();
  const visitor = await customer(program.url);
  await visitor.hello({ language: 'fi' });
  await visitor.ask('osaatko laulaa', { page: '/opintotuki' });
  await visitor.ask('kuka voitti pelin');
  await visitor.ask('kuka voitti pelin');
  await analyst.call('refreshUnmatched');
  const examples = async (query: object) =>
    (await analyst.call('unmatched', { query })).groups.map(({ example }) => example);
  expect(await examples({})).toEqual(['kuka voitti pelin', 'osaatko laulaa']);
  expect(await examples({ search: 'LAUL' })).toEqual(['osaatko laulaa']);
  expect(await examples({ search: '%' })).toEqual([]);
  expect(await examples({ language: 'sv' })).toEqual([]);
  expect(await examples({ page: '/opintotuki' })).toContain('osaatko laulaa');
  expect(await examples({ page: '/asumistuki' })).toEqual([]);
  expect(await examples({ sort: 'latest' })).toEqual(['kuka voitti pelin', 'osaatko laulaa']);
});
