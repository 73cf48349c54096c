// The live check, confusions, trying questions against the published and the draft library: with the real engine.
import { expect, test } from 'vitest';
import { loadEngine, train } from '../../../server/answering/train.ts';
import type { Train } from '../../../server/authoring/models.ts';
import { personAt, startConsole } from '../../support/console.ts';
import { consoleLibrary } from '../../support/console-library.ts';
import { approvedOf, movingHouse, write } from '../../support/content.ts';

const realTrain: Train = async (library, { onProgress }) => train(library, { onProgress });

test('a phrase is checked while it is typed, and a question tried with its reasons', async () => {
  const housing = {
    id: 'housing-support',
    names: { fi: ['asumistuki', 'vuokratuki'], sv: ['bostadsbidrag'] },
    answeredBy: ['housing-allowance'],
  };
  const library = { ...consoleLibrary, benefits: [housing] };
  const program = await startConsole({ library, train: realTrain, loadEngine });
  const [writer, analyst] = [
    await personAt(program, 'Eeva', ['expert']),
    await personAt(program, 'Antti', ['analyst']),
  ];
  const checked = await writer.call('liveCheck', {
    body: { language: 'fi', phrase: 'miten haen asumistukia', intent: 'student-aid.apply' },
  });
  expect(checked.nearest[0]).toMatchObject({
    intent: 'housing-allowance.apply',
    phrase: 'miten haen asumistukea',
    title: { fi: 'Asumistuen hakeminen' },
  });
  expect(checked.nearest.every(({ intent }) => intent !== 'student-aid.apply')).toBe(true);
  expect(checked.ranking.length).toBeGreaterThan(0);
  const same = await writer.call('liveCheck', {
    body: { language: 'fi', phrase: 'Miten haen asumistukea?' },
  });
  expect(same.duplicates).toMatchObject([{ intent: 'housing-allowance.apply', similarity: 1 }]);

  await write(writer, 'housing-allowance.moving', movingHouse());
  const drafted = await writer.call('liveCheck', { body: { language: 'fi', phrase: 'Vaihdan asuntoa.' } });
  expect(drafted.duplicates).toMatchObject([{ intent: 'housing-allowance.moving' }]);

  const { confusions } = await writer.call('confusions', { params: { id: 'student-aid.apply' } });
  expect(confusions.map(({ intent }) => intent)).toContain('housing-allowance.apply');

  const body = { text: 'miten haen asumistukea, olen 131052-308T', language: 'fi', page: '/asumistuki' };
  const tried = await analyst.call('tryQuestion', { body });
  expect(tried.text).toBe('miten haen asumistukea, olen [henkilötunnus]');
  expect(tried.ranking[0]?.intent).toBe('housing-allowance.apply');
  expect(tried.named).toEqual([{ id: 'housing-support', title: { fi: 'asumistuki', sv: 'bostadsbidrag' } }]);
  expect(tried.explanation).toMatchObject({ reasons: expect.any(Array), words: expect.any(Array) });

  const draft = { body: { text: 'vaihdan asuntoa', language: 'fi', library: 'draft' as const } };
  expect((await writer.refused('tryQuestion', draft)).code).toBe('unavailable');
  await writer.call('trainDraftModel');
  await program.console.trial.idle();
  expect(await writer.call('draftModel')).toMatchObject({ state: 'ready', stale: false, error: null });
  expect((await writer.call('tryQuestion', draft)).ranking[0]?.intent).toBe('housing-allowance.moving');
  const published = await writer.call('tryQuestion', { body: { ...draft.body, library: 'published' } });
  expect(published.ranking.map(({ intent }) => intent)).not.toContain('housing-allowance.moving');
  await write(writer, 'student-aid.apply', {
    ...(await approvedOf(writer, 'student-aid.apply')),
    about: 'x',
    title: { fi: 'A', sv: 'B' },
    phrases: movingHouse().phrases,
  });
  expect((await writer.call('draftModel')).stale).toBe(true);
  const { rows } = { rows: await program.store.proofs.questions(0, 10) };
  expect(rows).toEqual([]);
});

test('search finds every word, in titles, phrases, answers and drafts', async () => {
  const program = await startConsole();
  const writer = await personAt(program, 'Eeva', ['expert']);
  await write(writer, 'housing-allowance.moving', movingHouse());
  const ids = async (text: string) =>
    (await writer.call('search', { query: { text } })).found.map(({ intent }) => intent);
  expect(await ids('muutosta')).toEqual(['housing-allowance.moving']);
  expect(await ids('HYRESAVTAL')).toEqual(['housing-allowance.moving']);
  expect(await ids('määrä vuokrasta')).toEqual(['housing-allowance.amount']);
  expect((await ids('asumistuen')).slice(0, 2)).toEqual([
    'housing-allowance.apply',
    'housing-allowance.amount',
  ]);
  expect(await ids('constructor')).toEqual([]);
  const { found, total } = await writer.call('search', { query: { text: 'hakeminen', most: 1 } });
  expect([found.length, total]).toEqual([1, 2]);
});
