// Weak answers: what customers did after an answer is found, counted, shown as cases, marked, and forgotten with the reply.
import { expect, test } from 'vitest';
import { personAt, startConsole } from '../../support/console.ts';
import { customer, type Program } from '../../support/program.ts';

const start = Date.parse('2026-11-24T10:00:00Z');
const question = 'miten haen opintotukea';
const intent = 'student-aid.apply';

async function team() {
  let now = start;
  const program = await startConsole({ clock: () => now });
  const [analyst, other] = [
    await personAt(program, 'Antti', ['analyst']),
    await personAt(program, 'Aino', ['administrator']),
  ];
  const later = (seconds: number) => {
    now += seconds * 1000;
  };
  return { program, analyst, other, later };
}

async function asker(program: Program) {
  const someone = await customer(program.url);
  await someone.hello();
  return someone;
}

/** Five customers got the same answer: one was content, and each other one shows another sign. */
async function signs() {
  const all = await team();
  const { program, later } = all;
  await (await asker(program)).ask(question);
  const rater = await asker(program);
  const rated = await rater.ask(question);
  later(5);
  const reason = 'ei vastannut, soittakaa 040 123 4567';
  await rater.call('rate', { reply: rated.id, thumb: 'down', reason });
  const again = await asker(program);
  await again.ask(question);
  later(30);
  await again.ask(`${question} siis miten`);
  const none = await asker(program);
  await none.ask(question);
  await none.choose('welcome', 'none');
  const caller = await asker(program);
  await caller.ask(question);
  later(20);
  await caller.call('person', {});
  later(60);
  return { ...all, rater, rated };
}

test('each sign is counted beside all times that the answer was given', async () => {
  const { analyst, rated } = await signs();
  const { answers, mine } = await analyst.call('weakAnswers');
  const row = answers.find(({ answer }) => answer === intent);
  expect(row).toMatchObject({
    thumbDown: 1,
    noneOfThese: 1,
    rephrased: 1,
    person: 1,
    weak: 4,
    open: 4,
    givenBefore: 0,
    weakBefore: 0,
    title: { fi: expect.any(String) },
  });
  expect(row?.given).toBeGreaterThanOrEqual(5);
  expect(mine).toBe(0);
  const { cases, more } = await analyst.call('weakCases', { query: { answer: intent } });
  expect(more).toBe(false);
  expect(cases.map(({ signals }) => signals[0]).sort()).toEqual([
    'noneOfThese',
    'person',
    'rephrased',
    'thumbDown',
  ]);
  const down = cases.find(({ reply }) => reply === rated.id);
  expect(down).toMatchObject({ question, state: 'open', signals: ['thumbDown'] });
  expect(down?.reason).toContain('ei vastannut');
  expect(down?.reason).not.toContain('123 4567');
});

test('a thumb that is taken back is no sign; nothing is counted twice', async () => {
  const { analyst, rater, rated, later } = await signs();
  const before = (await analyst.call('weakAnswers')).answers.find(({ answer }) => answer === intent);
  await rater.call('rate', { reply: rated.id, thumb: 'up' });
  later(5);
  const after = (await analyst.call('weakAnswers')).answers.find(({ answer }) => answer === intent);
  expect(after).toEqual({ ...before, thumbDown: 0, weak: 3, open: 3 });
});

test('cases are narrowed by sign, state and language, and go on page after page', async () => {
  const { analyst } = await signs();
  const of = async (query: Parameters<typeof analyst.call<'weakCases'>>[1]) =>
    (await analyst.call('weakCases', query)).cases.map(({ signals }) => signals.join());
  expect(await of({ query: { signal: 'person' } })).toEqual(['person']);
  expect(await of({ query: { language: 'sv' } })).toEqual([]);
  expect(await of({ query: { state: 'handled' } })).toEqual([]);
  expect(await of({ query: { answer: 'small-talk.greeting' } })).toEqual([]);
  const first = await analyst.call('weakCases', { query: { most: 3 } });
  expect(first.more).toBe(true);
  const rest = await analyst.call('weakCases', {
    query: { most: 3, before: first.cases.at(-1)?.reply ?? '' },
  });
  expect(rest.more).toBe(false);
  const all = [...first.cases, ...rest.cases].map(({ reply }) => reply);
  expect(new Set(all).size).toBe(4);
});

test('the window before shows where it goes', async () => {
  const { analyst, later } = await signs();
  later(8 * 86_400);
  const { answers } = await analyst.call('weakAnswers', { query: { days: 7 } });
  expect(answers).toEqual([]);
  const wide = await analyst.call('weakAnswers', { query: { days: 30 } });
  expect(wide.answers.find(({ answer }) => answer === intent)?.weak).toBe(4);
});

test('a case is handled, opened again, handed on with a redacted note, and all stands in the trail without text', async () => {
  const { program, analyst, other, rated } = await signs();
  const params = { id: rated.id };
  await analyst.call('weakAnswers');
  const handled = await analyst.call('markWeakCase', { params, body: { state: 'handled' } });
  expect(handled.case).toMatchObject({ state: 'handled', markedBy: { name: 'Antti' } });
  const opened = await analyst.call('markWeakCase', { params, body: { state: 'open' } });
  expect(opened.case).toMatchObject({ state: 'open', markedBy: null });
  const note = 'Katsotko tämän? Asiakas on matti.meikalainen@example.org';
  const handed = await analyst.call('markWeakCase', {
    params,
    body: { state: 'handed', to: other.id, note },
  });
  expect(handed.case).toMatchObject({ state: 'handed', handedTo: { name: 'Aino' } });
  expect(handed.case.note).toContain('Katsotko');
  expect(handed.case.note).not.toContain('meikalainen');
  expect((await other.call('weakAnswers')).mine).toBe(1);
  expect((await other.call('weakCases', { query: { mine: 'yes' } })).cases).toHaveLength(1);
  expect((await analyst.call('weakCases', { query: { mine: 'yes' } })).cases).toEqual([]);
  const entries = await program.store.audit.newest(undefined, 50);
  const marks = entries.filter(({ action }) => action.startsWith('weak.'));
  expect(marks.map(({ action, subject }) => [action, subject])).toEqual([
    ['weak.handed', `reply ${rated.id}`],
    ['weak.open', `reply ${rated.id}`],
    ['weak.handled', `reply ${rated.id}`],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/Katsotko|opintotukea|vastannut/);
});

test('a case goes to nobody who may not read it; a case that is not there is not marked', async () => {
  const { program, analyst, rated } = await signs();
  await analyst.call('weakAnswers');
  const expert = await personAt(program, 'Eeva', ['expert']);
  const wrong = await analyst.refused('markWeakCase', {
    params: { id: rated.id },
    body: { state: 'handed', to: expert.id },
  });
  expect(wrong.code).toBe('invalid');
  const none = await analyst.refused('markWeakCase', {
    params: { id: 'nothing' },
    body: { state: 'handled' },
  });
  expect(none.code).toBe('not_found');
});

test('looking at the cases is recorded', async () => {
  const { analyst, other } = await signs();
  await analyst.call('weakCases', { query: { answer: intent } });
  const { looks } = await other.call('looks');
  expect(looks).toMatchObject([{ by: { name: 'Antti' }, door: 'weak', conversation: null, replies: 4 }]);
  expect(looks[0]?.subject).toContain(intent);
});

test('a customer’s deletion takes the case and its note; the figures stay', async () => {
  const { program, analyst, other, rater, rated } = await signs();
  await analyst.call('weakAnswers');
  await analyst.call('markWeakCase', {
    params: { id: rated.id },
    body: { state: 'handed', to: other.id, note: 'sanoi ettei vastannut' },
  });
  await rater.call('forget', {});
  const { db } = program.store.people.database;
  const rows = await db.selectFrom('weak_answer').select(['reply', 'note']).execute();
  expect(rows.filter(({ note }) => note !== '')).toEqual([]);
  expect(rows).toHaveLength(4);
  const { cases } = await analyst.call('weakCases', { query: { answer: intent } });
  expect(cases).toHaveLength(3);
  const { answers } = await analyst.call('weakAnswers');
  expect(answers.find(({ answer }) => answer === intent)).toMatchObject({ weak: 4, thumbDown: 1 });
});

test('a new start goes on where the last one ended', async () => {
  const { program, analyst } = await signs();
  const { answers } = await analyst.call('weakAnswers');
  const upto = await program.store.weak.upto();
  expect(upto).toBeGreaterThan(start);
  const again = await program.restart();
  expect(await again.store.weak.upto()).toBe(upto);
  expect(await again.store.weak.add({ from: 0, upto: 1, marks: [] })).toBe(false);
  const { answers: same } = await (await personAt(again, 'Liisa', ['analyst'])).call('weakAnswers');
  expect(same).toEqual(answers);
});
