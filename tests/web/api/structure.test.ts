// Changes of structure: merge, split, move, retire; links and phrases follow, history stays, nobody approves their own.
import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../../server/web/api/contract.ts';
import { personAt, publishNow, startConsole } from '../../support/console.ts';
import { approvedOf, movingHouse, write } from '../../support/content.ts';
import { customer } from '../../support/program.ts';

async function team() {
  const program = await startConsole();
  const [writer, approver] = [
    await personAt(program, 'Eeva', ['expert', 'approver']),
    await personAt(program, 'Hanna', ['approver']),
  ];
  const change = async (proposal: Proposal) => {
    const { change: made } = await writer.call('propose', { body: { proposal, reason: 'in order' } });
    return (await approver.call('approveChange', { params: { id: made.id }, body: {} })).change;
  };
  return { program, writer, approver, change };
}

const [apply, amount] = ['housing-allowance.apply', 'housing-allowance.amount'];

describe('an intent', () => {
  test('is merged into another: phrases, follow-ups and options that customers hold lead there', async () => {
    const { program, writer, approver, change } = await team();
    const asker = await customer(program.url);
    await asker.hello();
    const reply = await asker.ask('miten haen asumistukea');
    const gone = await approvedOf(writer, amount);
    expect(await change({ action: 'merge', from: amount, into: 'service.payment-days' })).toMatchObject({
      state: 'approved',
      by: { name: 'Eeva' },
      decidedBy: { name: 'Hanna' },
    });
    const into = await approvedOf(writer, 'service.payment-days');
    expect(into.phrases.fi).toEqual(expect.arrayContaining([...(gone.phrases.fi ?? [])]));
    expect((await approvedOf(writer, apply)).followUps).toEqual(['service.payment-days']);
    const subject = await writer.call('subject', { params: { kind: 'intent', id: amount } });
    expect(subject).toMatchObject({ approved: null, redirect: { to: 'service.payment-days' }, revision: 0 });
    const { entries } = await writer.call('history', { params: { kind: 'intent', id: amount } });
    expect(entries).toMatchObject([
      { action: 'merge', content: null },
      { action: 'import', content: gone },
    ]);
    // Until the release is published, the old intent is what customers have.
    expect((await asker.choose(reply.id, 0)).answer?.intent).toBe(amount);
    await publishNow(program, approver);
    expect((await asker.choose(reply.id, 0)).answer?.intent).toBe('service.payment-days');
    expect((await asker.ask('paljonko asumistukea saa')).answer?.intent).toBe('service.payment-days');
    await approver.call('switchRelease', { params: { number: 1 }, body: { reason: 'back' } });
    expect((await asker.choose(reply.id, 0)).answer?.intent).toBe(amount);
  });

  test('is moved with all that it has, under a new id', async () => {
    const { program, writer, approver, change } = await team();
    const content = await approvedOf(writer, amount);
    await change({ action: 'move', from: amount, to: 'service.allowance-amount' });
    expect(await approvedOf(writer, 'service.allowance-amount')).toEqual(content);
    expect((await approvedOf(writer, apply)).followUps).toContain('service.allowance-amount');
    await publishNow(program, approver);
    const asker = await customer(program.url);
    await asker.hello();
    expect(await asker.ask('paljonko asumistukea saa')).toMatchObject({
      answer: { intent: 'service.allowance-amount', source: content.answers.fi?.[0]?.source },
    });
    const { differences } = await approver.call('difference', { query: { from: 1, to: 2 } });
    expect(differences).toContainEqual(
      expect.objectContaining({ subject: amount, what: 'removed', redirect: 'service.allowance-amount' }),
    );
  });

  test('is split: the chosen phrases begin an intent of their own', async () => {
    const { writer, change } = await team();
    const before = await approvedOf(writer, apply);
    const chosen = { fi: [before.phrases.fi?.[0] ?? ''], sv: [before.phrases.sv?.[0] ?? ''] };
    await change({
      action: 'split',
      from: apply,
      to: 'housing-allowance.moving',
      phrases: chosen,
      content: movingHouse() as never,
    });
    expect((await approvedOf(writer, apply)).phrases.fi).toEqual(before.phrases.fi?.slice(1));
    expect((await approvedOf(writer, 'housing-allowance.moving')).phrases.fi).toContain(chosen.fi[0]);
  });

  test('is retired, and phrases are moved', async () => {
    const { writer, change } = await team();
    const before = await approvedOf(writer, apply);
    const phrases = { fi: before.phrases.fi?.slice(0, 1) ?? [] };
    await change({ action: 'move-phrases', from: apply, to: amount, phrases });
    expect((await approvedOf(writer, amount)).phrases.fi).toContain(phrases.fi[0]);
    await change({ action: 'retire', from: 'student-aid.apply', to: null });
    await change({ action: 'retire-topic', topic: 'student-aid' });
    const { topics } = await writer.call('library');
    expect(topics.map(({ id }) => id)).not.toContain('student-aid');
  });
});

describe('a proposal', () => {
  const proposal = { action: 'merge', from: amount, into: apply } as const;

  test('is approved by another person only, once', async () => {
    const { writer, approver } = await team();
    const { change } = await writer.call('propose', { body: { proposal, reason: 'in order' } });
    const params = { id: change.id };
    expect((await writer.refused('approveChange', { params, body: {} })).code).toBe('forbidden');
    const results = await Promise.all([1, 2].map(() => approver.send('approveChange', { params, body: {} })));
    expect(results.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('waits for drafts and other proposals of the same intents', async () => {
    const { writer, approver } = await team();
    await write(writer, apply, { ...(await approvedOf(writer, apply)), about: 'open' });
    const wish = { body: { proposal, reason: 'in order' } };
    expect(await writer.refused('propose', wish)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('open draft'),
    });
    await writer.call('discardDraft', { params: { kind: 'intent', id: apply }, query: { version: 1 } });
    const { change } = await writer.call('propose', wish);
    expect(await writer.refused('propose', wish)).toMatchObject({ code: 'conflict' });
    expect((await writer.call('subject', { params: { kind: 'intent', id: apply } })).change).toBe(change.id);
    await approver.call('returnChange', { params: { id: change.id }, body: { comment: 'Keep them apart' } });
    expect((await writer.call('changes')).changes).toMatchObject([
      { state: 'returned', comment: 'Keep them apart' },
    ]);
  });

  test('and a draft begun after it: the later one is refused, and nothing is lost', async () => {
    const { writer, approver } = await team();
    const { change } = await writer.call('propose', { body: { proposal, reason: 'in order' } });
    const mine = { ...(await approvedOf(writer, amount)), about: 'mine' };
    const { draft } = await write(writer, amount, mine);
    expect((await approver.refused('approveChange', { params: { id: change.id }, body: {} })).code).toBe(
      'conflict',
    );
    const params = { kind: 'intent' as const, id: amount };
    const { draft: waiting } = await writer.call('submitDraft', { params, body: { version: draft.version } });
    await approver.call('approveDraft', { params, body: { version: waiting.version } });
    expect(await approver.refused('approveChange', { params: { id: change.id }, body: {} })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('changed since'),
    });
    expect(await approvedOf(writer, amount)).toEqual(mine);
  });

  const impossible: readonly Proposal[] = [
    { action: 'merge', from: apply, into: apply },
    { action: 'merge', from: apply, into: 'housing-allowance.nothing' },
    { action: 'move', from: apply, to: amount },
    { action: 'move', from: apply, to: 'nothing.apply' },
    { action: 'move-phrases', from: apply, to: amount, phrases: { fi: ['no such phrase'] } },
    { action: 'retire', from: 'priority.self-harm', to: null },
    { action: 'retire-topic', topic: 'housing-allowance' },
  ];
  test.each(impossible)('that cannot be made is refused: %j', async (wish) => {
    const { writer } = await team();
    expect((await writer.refused('propose', { body: { proposal: wish, reason: 'in order' } })).code).toBe(
      'invalid',
    );
  });
});
