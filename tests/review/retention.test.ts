// After the retention time: nothing of a customer's text in any file, all figures as they were, and every reply still proved.
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openReading } from '../../server/store/reading.ts';
import { filesHolding } from '../support/bytes.ts';
import { personAt, publishNow, startConsole } from '../support/console.ts';
import { feedbackWithTexts, notesOnVisit, type Visit, visitWithTexts } from '../support/every-door.ts';
import { customer, messageId, type Program } from '../support/program.ts';

const day = 24 * 3_600_000;
const begin = Date.parse('2026-11-24T10:00:00Z');

function shiftedClock() {
  let now = begin;
  return {
    clock: () => now,
    to: (next: number) => (now = next),
    later: (days: number) => (now += days * day),
  };
}

/** Which text of a visit stands in which file. */
const heldBy = (program: Program, { texts }: Pick<Visit, 'texts'>): readonly string[] =>
  texts.flatMap((text) => filesHolding(program.folder, text).map((file) => `${basename(file)}: ${text}`));

/** The same of texts that live on: what writes meanwhile may have put their pages into the log again. */
const livesIn = (program: Program, visit: Pick<Visit, 'texts'>): readonly string[] =>
  heldBy(program, visit).filter((line) => !line.startsWith('kuiskaaja.db-wal: '));

test('after the retention time no file holds an expired text, and what proves the replies is still there', async () => {
  const time = shiftedClock();
  const program = await startConsole({ clock: time.clock });
  const analyst = await personAt(program, 'Antti', ['analyst']);
  const approver = await personAt(program, 'Hanna', ['approver']);
  const colleague = await personAt(program, 'Aili', ['analyst']);
  const visited = await visitWithTexts(program, 'vanhakukka');
  const [answered = ''] = visited.replies;
  time.later(1);
  const notes = await notesOnVisit(
    program,
    { analyst, colleague: colleague.id },
    { mark: 'vanhakukka', answered },
  );
  const old = { ...visited, texts: [...visited.texts, ...notes] };
  const feedback = { texts: await feedbackWithTexts(program, analyst, 'vanhakukka') };
  for (const text of [...old.texts, ...feedback.texts])
    expect({ text, files: filesHolding(program.folder, text).length }).not.toEqual({ text, files: 0 });
  const before = (await analyst.call('proof', { query: { id: answered } })).proofs[0];

  // The gate asks last month's real questions again, and a backup holds them all.
  time.later(20);
  expect((await publishNow(program, approver)).gate?.replay?.questions).toBeGreaterThan(0);
  const reading = openReading(program.store.path);
  reading.copyTo(join(program.folder, 'kuiskaaja.db.before-9'));
  reading.close();
  time.later(50);
  const young = await visitWithTexts(program, 'uusikukka');
  expect(heldBy(program, old).length).toBeGreaterThan(0);

  time.later(20);
  const due = (await analyst.call('dueForDeletion')).counts;
  expect(due).toMatchObject({ replies: 3, conversations: 1, feedback: 0, proofs: 0, backups: 1 });
  expect(heldBy(program, old).length).toBeGreaterThan(0);

  const period = { query: { from: '2026-11-01', to: '2027-02-28' } };
  const counted = await analyst.call('figures', period);
  expect(counted.totals).toMatchObject({ conversations: 2, questions: 6, down: 2 });

  await program.retention.tick();

  // The session of seventy days ago is gone too: they sign in again.
  const later = await personAt(program, 'Leena', ['analyst']);
  expect((await analyst.refused('retention')).code).toBe('unauthenticated');
  expect(await later.call('figures', period)).toEqual(counted);
  expect(heldBy(program, old)).toEqual([]);
  expect(livesIn(program, young)).toEqual(young.texts.map((text) => `kuiskaaja.db: ${text}`));
  // Feedback has days of its own, and stands nowhere but in the database.
  expect(livesIn(program, feedback)).toEqual(feedback.texts.map((text) => `kuiskaaja.db: ${text}`));
  expect(statSync(`${program.store.path}-wal`).size).toBeLessThan(100_000);
  const [record] = (await later.call('retention')).deletions;
  expect(record).toMatchObject({
    night: '2027-02-23',
    by: { id: 'system' },
    counts: {
      replies: 3,
      conversations: 1,
      sessions: 3,
      backups: 1,
      'notes about weak answers': 1,
    },
  });
  const after = (await later.call('proof', { query: { id: answered } })).proofs[0];
  expect(after).toMatchObject({
    reply: answered,
    conversation: before?.conversation,
    at: before?.at,
    release: before?.release,
    modelHash: before?.modelHash,
    question: null,
    deletedAt: new Date(time.clock()).toISOString(),
    answer: { sha256: before?.answer?.sha256, source: before?.answer?.source, matches: true },
  });
  expect((await later.call('proof', { query: { id: before?.conversation ?? '' } })).proofs).toHaveLength(3);

  time.later(277);
  await program.retention.tick();
  expect(heldBy(program, { texts: [...feedback.texts, ...young.texts] })).toEqual([]);

  time.later(1825);
  await program.retention.tick();
  const last = await personAt(program, 'Lauri', ['analyst']);
  expect((await last.refused('proof', { query: { id: answered } })).code).toBe('not_found');
  expect(await program.store.audit.firstBroken()).toBeUndefined();
});

test('a night deletes once, whatever restarts, and what it missed it makes up for', async () => {
  const time = shiftedClock();
  const program = await startConsole({ clock: time.clock });
  await program.retention.tick();
  await program.retention.tick();
  time.to(Date.parse('2026-11-25T00:30:00Z'));
  await program.retention.tick();
  const nights = async (of: Program) => (await of.store.retention.list(10)).map(({ night }) => night);
  expect(await nights(program)).toEqual(['2026-11-24']);
  // Three o'clock in Helsinki.
  time.to(Date.parse('2026-11-25T01:00:00Z'));
  expect(program.retention.nextAt()).toBe(Date.parse('2026-11-26T01:00:00Z'));
  const again = await program.restart();
  await again.retention.tick();
  await again.retention.tick();
  expect(await nights(again)).toEqual(['2026-11-25', '2026-11-24']);
  time.later(9);
  await again.retention.tick();
  expect(await nights(again)).toEqual(['2026-12-04', '2026-11-25', '2026-11-24']);
});

test('a night that broke off is taken up again', async () => {
  const time = shiftedClock();
  const program = await startConsole({ clock: time.clock });
  await visitWithTexts(program, 'kesken');
  time.later(91);
  const night = { id: 'broken-off', night: '2027-02-23', by: 'system', now: time.clock() };
  await program.store.retention.begin(night);
  await program.retention.tick();
  expect(await program.store.retention.list(10)).toMatchObject([
    { id: 'broken-off', counts: { replies: 3 }, endedAt: time.clock() },
  ]);
});

test('a customer’s own deletion leaves nothing at once, not even a proof', async () => {
  const program = await startConsole();
  const asker = await customer(program.url);
  await asker.hello();
  const { id } = await asker.ask('kadonnut kukkaruukku');
  await asker.call('rate', { reply: id, thumb: 'down', reason: 'en kysynyt ruukusta' });
  await asker.call('feedback', { id: messageId(), text: 'palaute ruukusta' });
  await asker.call('forget', {});
  for (const text of ['kadonnut kukkaruukku', 'en kysynyt ruukusta', 'palaute ruukusta'])
    expect(filesHolding(program.folder, text)).toEqual([]);
  expect(await program.store.proofs.replies(id)).toEqual([]);
});

test('only an administrator deletes by hand, and it stands in the audit trail with its figures', async () => {
  const time = shiftedClock();
  const program = await startConsole({ clock: time.clock });
  await visitWithTexts(program, 'käsin');
  time.later(91);
  const administrator = await personAt(program, 'Aino', ['administrator']);
  const analyst = await personAt(program, 'Antti', ['analyst']);
  expect((await analyst.refused('deleteNow')).code).toBe('forbidden');
  await administrator.call('deleteNow');
  await expect
    .poll(async () => (await program.store.retention.list(1))[0]?.endedAt ?? null, { timeout: 20_000 })
    .not.toBeNull();
  const later = await personAt(program, 'Aila', ['administrator']);
  expect((await later.call('audit', { query: { most: 1 } })).entries).toMatchObject([
    { by: { id: administrator.id }, action: 'retention.delete', detail: { replies: 3, conversations: 1 } },
  ]);
});
