// Who read what: every look into a conversation is recorded and listed; the trail is downloaded and verified.
import { expect, test } from 'vitest';
import { verifyLines } from '../../../server/store/audit-chain.ts';
import { personAt, startConsole } from '../../support/console.ts';
import { customer } from '../../support/program.ts';

const start = Date.parse('2026-11-24T10:00:00Z');
const minute = 60_000;

async function team() {
  let now = start;
  const program = await startConsole({ clock: () => now });
  const [analyst, administrator] = [
    await personAt(program, 'Antti', ['analyst']),
    await personAt(program, 'Aino', ['administrator']),
  ];
  const asker = await customer(program.url);
  await asker.hello();
  const reply = await asker.ask('miten haen opintotukea, numeroni on 040 123 4567');
  const conversation =
    (await analyst.call('proof', { query: { id: reply.id } })).proofs[0]?.conversation ?? '';
  const later = (minutes: number) => {
    now += minutes * minute;
  };
  return { program, analyst, administrator, asker, conversation, later };
}

test('a conversation is read as its customer had it, without personal data', async () => {
  const { analyst, asker, conversation } = await team();
  await asker.call('person', {});
  const { messages } = await analyst.call('conversation', {
    params: { id: conversation },
    query: { door: 'weak' },
  });
  expect(messages).toHaveLength(1);
  expect(messages[0]?.question).toContain('miten haen opintotukea');
  expect(messages[0]?.question).not.toContain('123 4567');
  expect(messages[0]).toMatchObject({ person: true, thumb: 'none', request: 'ask' });
});

test('each look is listed with who, when, which and where from; drawn again it is the same look', async () => {
  const { analyst, administrator, conversation, later } = await team();
  later(1);
  const look = { params: { id: conversation }, query: { door: 'weak' } } as const;
  await analyst.call('conversation', look);
  later(9);
  await analyst.call('conversation', look);
  later(11);
  await administrator.call('conversation', look);
  const { looks, people } = await administrator.call('looks');
  expect(looks).toMatchObject([
    { by: { name: 'Aino' }, door: 'weak', conversation, at: '2026-11-24T10:21:00.000Z', replies: 1 },
    { by: { name: 'Antti' }, door: 'weak', conversation, at: '2026-11-24T10:01:00.000Z' },
    { by: { name: 'Antti' }, door: 'proof', conversation, at: '2026-11-24T10:00:00.000Z' },
  ]);
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Aino', 'Antti']));
});

test('the list is narrowed to a person and to days in Helsinki, and goes on page after page', async () => {
  const { analyst, administrator, conversation, later } = await team();
  const look = { params: { id: conversation }, query: { door: 'weak' } } as const;
  // 00:30 of the next day in Helsinki, still the old day in UTC.
  later(12 * 60 + 30);
  await administrator.call('conversation', look);
  const of = async (query: Parameters<typeof administrator.call<'looks'>>[1]) =>
    (await administrator.call('looks', query)).looks.map(({ by, door }) => `${by.name} ${door}`);
  expect(await of({ query: { person: analyst.id } })).toEqual(['Antti proof']);
  expect(await of({ query: { from: '2026-11-25' } })).toEqual(['Aino weak']);
  expect(await of({ query: { until: '2026-11-24' } })).toEqual(['Antti proof']);
  expect(await of({ query: { person: 'nobody-at-all' } })).toEqual([]);
  const first = (await administrator.call('looks', { query: { most: 1 } })).looks;
  expect(first.map(({ by }) => by.name)).toEqual(['Aino']);
  expect(await of({ query: { before: first[0]?.number ?? 0 } })).toEqual(['Antti proof']);
});

test('what is not there is not read, and nothing is recorded', async () => {
  const { analyst, administrator } = await team();
  const gone = { params: { id: 'nothing' }, query: { door: 'weak' } } as const;
  expect((await analyst.refused('conversation', gone)).code).toBe('not_found');
  expect((await administrator.call('looks')).looks).toHaveLength(1);
});

test('a case can be handed to others who may read it, not to those who may not or are locked out', async () => {
  const { program, analyst, administrator } = await team();
  await personAt(program, 'Eeva', ['expert']);
  const away = await personAt(program, 'Pois', ['analyst']);
  await administrator.call('changePerson', { params: { id: away.id }, body: { locked: true } });
  const { colleagues } = await analyst.call('colleagues');
  expect(colleagues.map(({ name }) => name)).toContain('Aino');
  expect(colleagues.map(({ name }) => name)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/Antti|Eeva|Pois/)]),
  );
});

test('the trail comes as a file that is whole and holds its own export, without customers’ words', async () => {
  const { administrator } = await team();
  const response = await administrator.fetch('/api/audit/export');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit-2026-11-24.jsonl"');
  const text = await response.text();
  const lines = text.trimEnd().split('\n');
  const verdict = await verifyLines(lines);
  expect(verdict).toEqual({ entries: lines.length - 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ action: 'audit.export', made_by: administrator.id });
  expect(text).not.toContain('opintotukea');
  expect((await administrator.call('verifyAudit')).firstBroken).toBeNull();
});
