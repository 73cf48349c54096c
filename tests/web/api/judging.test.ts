// The weekly sample: drawn once, judged blind by two different people, settled, figured; a deleted reply leaves its verdicts.
import { expect, test } from 'vitest';
import { type PersonAtConsole, personAt, startConsole } from '../../support/console.ts';
import { customer } from '../../support/program.ts';

// A Wednesday; its week begins on Monday the 16th.
const start = Date.parse('2026-11-18T10:00:00Z');
const day = 86_400_000;
const week = '2026-11-16';

async function team(size = 3) {
  let now = start;
  const program = await startConsole({
    clock: () => now,
    environment: { KUISKAAJA_SAMPLE_SIZE: String(size) },
  });
  const [antti, bea, carl] = [
    await personAt(program, 'Antti', ['analyst']),
    await personAt(program, 'Bea', ['analyst']),
    await personAt(program, 'Carl', ['administrator']),
  ];
  const askers = [];
  for (let i = 0; i < 5; i++) {
    const asker = await customer(program.url);
    await asker.hello();
    await asker.ask('miten haen opintotukea');
    askers.push(asker);
  }
  // None of these is in the population: a tapped button, and what was not understood.
  await askers[0]?.choose('welcome', 0);
  await askers[0]?.ask('mitä ihmettä tämä on');
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { program, antti, bea, carl, askers, later };
}

/** The same a week later, with the sample drawn. */
async function drawn(size = 3) {
  const all = await team(size);
  all.later(7 * day);
  await all.antti.call('judging');
  return all;
}

const nextOf = async (person: PersonAtConsole, after = 0) =>
  (await person.call('judgingCase', { params: { week }, query: { after } })).case;

async function judgeAll(person: PersonAtConsole, verdicts: readonly ('right' | 'wrong' | 'partly')[]) {
  for (const verdict of verdicts) {
    const next = await nextOf(person);
    await person.call('judge', { params: { id: next?.message.reply ?? '' }, body: { verdict } });
  }
}

test('nothing is drawn before the week is over; then once, of typed questions that were answered', async () => {
  const { antti, later, program } = await team();
  expect((await antti.call('judging')).weeks).toEqual([]);
  later(7 * day);
  const { weeks, size } = await antti.call('judging');
  expect(size).toBe(3);
  expect(weeks).toMatchObject([
    { week, population: 5, drawn: 3, mine: 0, left: 3, judged: 0, final: 0, kappa: null, gone: 0 },
  ]);
  expect((await antti.call('judging')).weeks[0]?.seed).toBe(weeks[0]?.seed);
  later(2 * 7 * day);
  expect((await antti.call('judging')).weeks).toHaveLength(1);
  const draws = (await program.store.audit.newest(undefined, 50)).filter(
    ({ action }) => action === 'judging.draw',
  );
  expect(draws).toMatchObject([
    { by: 'system', subject: `week ${week}`, detail: { population: 5, drawn: 3 } },
  ]);
});

test('with a size of 0 nothing is drawn', async () => {
  const { antti } = await drawn(0);
  expect(await antti.call('judging')).toMatchObject({ weeks: [], size: 0 });
});

test('a case shows question and answer, and each look is recorded', async () => {
  const { antti, carl } = await drawn();
  const shown = await nextOf(antti);
  expect(shown).toMatchObject({
    position: 1,
    message: { question: 'miten haen opintotukea', answer: 'student-aid.apply', source: expect.any(String) },
  });
  const { looks } = await carl.call('looks');
  expect(looks).toMatchObject([
    { by: { name: 'Antti' }, door: 'judging', conversation: shown?.conversation, replies: 1 },
  ]);
});

test('two people judge without seeing each other’s verdict; a third is refused', async () => {
  const { antti, bea, carl } = await drawn();
  const first = await nextOf(antti);
  const params = { id: first?.message.reply ?? '' };
  await antti.call('judge', { params, body: { verdict: 'dangerous' } });
  const seen = await bea.send('judgingCase', { params: { week } });
  expect(JSON.stringify(seen.answer)).not.toMatch(/dangerous|antti/i);
  expect((await bea.call('disagreements', { params: { week } })).disagreements).toEqual([]);
  const weeks = await bea.call('judging');
  expect(weeks.weeks[0]?.shares.dangerous?.times).toBe(0);
  await bea.call('judge', { params, body: { verdict: 'right' } });
  expect((await carl.refused('judge', { params, body: { verdict: 'right' } })).code).toBe('conflict');
  expect((await nextOf(carl))?.position).toBe(2);
});

test('one person alone never makes a verdict final, however often', async () => {
  const { antti } = await drawn();
  const params = { id: (await nextOf(antti))?.message.reply ?? '' };
  await antti.call('judge', { params, body: { verdict: 'right' } });
  await antti.call('judge', { params, body: { verdict: 'wrong' } });
  const [figures] = (await antti.call('judging')).weeks;
  expect(figures).toMatchObject({ begun: 1, judged: 0, final: 0, mine: 1, left: 2 });
});

test('a verdict is taken back until the other one is there', async () => {
  const { antti, bea } = await drawn();
  const params = { id: (await nextOf(antti))?.message.reply ?? '' };
  await antti.call('judge', { params, body: { verdict: 'right' } });
  expect((await nextOf(antti))?.position).toBe(2);
  await antti.call('unjudge', { params });
  expect((await nextOf(antti))?.position).toBe(1);
  expect((await antti.refused('unjudge', { params })).code).toBe('not_found');
  await antti.call('judge', { params, body: { verdict: 'right' } });
  await bea.call('judge', { params, body: { verdict: 'right' } });
  expect((await antti.refused('unjudge', { params })).code).toBe('conflict');
  expect((await antti.refused('judge', { params, body: { verdict: 'wrong' } })).code).toBe('conflict');
});

test('a skipped case comes again at the end', async () => {
  const { antti } = await drawn();
  expect((await nextOf(antti, 1))?.position).toBe(2);
  expect((await nextOf(antti, 3))?.position).toBe(1);
});

test('agreement and accuracy follow from both, and a disagreement is settled and opened again', async () => {
  const { program, antti, bea, carl } = await drawn();
  await judgeAll(antti, ['right', 'right', 'wrong']);
  await judgeAll(bea, ['right', 'partly', 'wrong']);
  expect(await nextOf(antti)).toBeNull();
  const before = await carl.call('judging');
  expect(before.weeks[0]).toMatchObject({ judged: 3, final: 2, disagreements: 1, left: 0 });
  // Two of three agree; by chance (2·1 + 0·1 + 1·1) / 9 would: (2/3 - 1/3) / (1 - 1/3).
  expect(before.weeks[0]?.kappa).toBeCloseTo(0.5, 10);
  const { disagreements } = await carl.call('disagreements', { params: { week } });
  expect(disagreements).toMatchObject([
    {
      position: 2,
      settled: null,
      verdicts: [
        { by: { name: 'Antti' }, verdict: 'right' },
        { by: { name: 'Bea' }, verdict: 'partly' },
      ],
      message: { question: 'miten haen opintotukea' },
    },
  ]);
  const params = { id: disagreements[0]?.reply ?? '' };
  await carl.call('settle', { params, body: { verdict: 'right' } });
  const [settled] = (await carl.call('judging')).weeks;
  expect(settled).toMatchObject({ final: 3, disagreements: 0 });
  expect(settled?.shares.right).toMatchObject({ times: 2, share: 2 / 3 });
  expect(settled?.shares.right?.low).toBeCloseTo(0.2077, 3);
  expect(settled?.shares.right?.high).toBeCloseTo(0.9385, 3);
  await carl.call('settle', { params, body: { verdict: null } });
  expect((await carl.call('judging')).weeks[0]).toMatchObject({ final: 2, disagreements: 1 });
  const agreed = (await program.store.audit.newest(undefined, 80)).find(
    ({ action, subject }) => action === 'judging.judge' && subject !== `reply ${params.id}`,
  );
  const wrong = {
    params: { id: agreed?.subject.slice('reply '.length) ?? '' },
    body: { verdict: 'right' },
  } as const;
  expect((await carl.refused('settle', wrong)).code).toBe('conflict');
  const marks = (await program.store.audit.newest(undefined, 80)).filter(({ action }) =>
    action.startsWith('judging.judge'),
  );
  expect(marks).toHaveLength(6);
  expect(JSON.stringify(marks)).not.toMatch(/right|partly|wrong|opintotukea/);
});

test('a deleted conversation is judged no more; verdicts that were given stay', async () => {
  const { antti, bea, askers } = await drawn(5);
  const first = await nextOf(antti);
  const params = { id: first?.message.reply ?? '' };
  await antti.call('judge', { params, body: { verdict: 'right' } });
  await bea.call('judge', { params, body: { verdict: 'wrong' } });
  for (const asker of askers) await asker.call('forget', {});
  expect(await nextOf(antti)).toBeNull();
  const [figures] = (await antti.call('judging')).weeks;
  expect(figures).toMatchObject({ drawn: 5, gone: 4, judged: 1, left: 0, disagreements: 1 });
  const { disagreements } = await antti.call('disagreements', { params: { week } });
  expect(disagreements).toMatchObject([{ message: null, conversation: null, settled: null }]);
});

test('what is in no sample is not judged; a week without a sample has no cases', async () => {
  const { program, antti } = await drawn(1);
  const asker = await customer(program.url);
  await asker.hello();
  const { id } = await asker.ask('miten haen opintotukea');
  const none = await antti.refused('judge', { params: { id }, body: { verdict: 'right' } });
  expect(none.code).toBe('not_found');
  expect((await antti.refused('judgingCase', { params: { week: '2020-01-06' } })).code).toBe('not_found');
});
