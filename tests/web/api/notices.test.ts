// Notices: written by one, approved by another, in the widget at once, over on time.
import { expect, test } from 'vitest';
import { personAt, startConsole } from '../../support/console.ts';
import { customer } from '../../support/program.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-24T10:00:00Z');
const wish = (from = start, until = start + hour) => ({
  text: { fi: 'Maksut viivästyvät', sv: 'Betalningarna försenas' },
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
});

async function team() {
  let now = start;
  const program = await startConsole({ clock: () => now });
  const [writer, approver] = [
    await personAt(program, 'Eeva', ['expert', 'approver']),
    await personAt(program, 'Hanna', ['approver']),
  ];
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { program, writer, approver, later };
}

test('an approved notice reaches those who chat at once, and ends on time', async () => {
  const { program, writer, approver, later } = await team();
  const asker = await customer(program.url);
  expect((await asker.hello()).notices).toEqual([]);
  const { notice } = await writer.call('writeNotice', { body: wish() });
  expect(notice).toMatchObject({ state: 'waiting', version: 1, by: { name: 'Eeva' } });
  expect((await asker.hello()).notices).toEqual([]);
  const params = { id: notice.id };
  expect((await writer.refused('approveNotice', { params, body: { version: 1 } })).code).toBe('forbidden');
  const pushed = new Promise((resolve) => asker.socket.once('notices', resolve));
  const approved = await approver.call('approveNotice', { params, body: { version: 1 } });
  expect(approved.notice).toMatchObject({ state: 'showing', approvedBy: { name: 'Hanna' } });
  expect(await pushed).toEqual([{ id: notice.id, text: wish().text }]);
  later(hour);
  await program.live.refresh();
  const next = await customer(program.url);
  expect((await next.hello()).notices).toEqual([]);
  expect((await writer.call('notices')).notices[0]?.state).toBe('over');
});

test('a notice is ended at once', async () => {
  const { program, writer, approver } = await team();
  const { notice } = await writer.call('writeNotice', { body: wish() });
  const params = { id: notice.id };
  await approver.call('approveNotice', { params, body: { version: 1 } });
  const asker = await customer(program.url);
  expect((await asker.hello()).notices).toHaveLength(1);
  const pushed = new Promise((resolve) => asker.socket.once('notices', resolve));
  expect((await writer.call('endNotice', { params })).notice.state).toBe('ended');
  expect(await pushed).toEqual([]);
});

test('a returned notice is mended; what nobody saw is refused', async () => {
  const { writer, approver } = await team();
  const { notice } = await writer.call('writeNotice', { body: wish(start + hour, start + 2 * hour) });
  const params = { id: notice.id };
  const returned = await approver.call('returnNotice', {
    params,
    body: { version: 1, comment: 'Kerro milloin' },
  });
  expect(returned.notice).toMatchObject({ state: 'returned', comment: 'Kerro milloin' });
  const body = { ...wish(start + hour, start + 2 * hour), version: 2 };
  await writer.call('editNotice', { params, body });
  expect((await writer.refused('editNotice', { params, body })).code).toBe('conflict');
  expect((await approver.refused('approveNotice', { params, body: { version: 2 } })).code).toBe('conflict');
  const { notice: approved } = await approver.call('approveNotice', { params, body: { version: 3 } });
  expect(approved.state).toBe('coming');
});

test('a notice in one language, or in the past, is refused', async () => {
  const { writer } = await team();
  const half = { ...wish(), text: { fi: 'Häiriö' } };
  expect(await writer.refused('writeNotice', { body: half })).toMatchObject({
    message: 'The notice has no text in sv.',
  });
  expect((await writer.refused('writeNotice', { body: wish(start, start) })).code).toBe('invalid');
  expect((await writer.refused('writeNotice', { body: wish(start - 2 * hour, start - hour) })).code).toBe(
    'invalid',
  );
});
