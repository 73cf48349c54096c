// Notices in the widget: written by one, approved by another, shown and ended on time, or at once.
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { AuditAction } from '../store/audit-actions.ts';
import type { NoticeState, StoredNotice } from '../store/notices.ts';
import { type Authoring, cleanComment } from './drafts.ts';
import type { Live } from './live.ts';

export type ShownState = 'waiting' | 'returned' | 'coming' | 'showing' | 'over' | 'ended';
export type NoticeText = {
  readonly text: Readonly<Record<string, string>>;
  readonly from: number;
  readonly until: number;
};

/** What a notice is at a moment. */
export const shownState = ({ state, from, until }: StoredNotice, now: number): ShownState =>
  state !== 'approved' ? state : now < from ? 'coming' : now < until ? 'showing' : 'over';

type Flow = { readonly authoring: Authoring; readonly live: Live };

function check(languages: readonly string[], { text, from, until }: NoticeText, now: number): void {
  const missing = languages.find((language) => !text[language]?.trim());
  if (missing) throw new AppError('invalid', `The notice has no text in ${missing}.`);
  if (until <= from) throw new AppError('invalid', 'The notice ends before it begins.');
  if (until <= now) throw new AppError('invalid', 'The notice would end in the past.');
}

const languagesNow = ({ live }: Flow) => live.served()?.release.languages ?? [];

async function save(
  { authoring, live }: Flow,
  notice: StoredNotice,
  entry: Pick<AuditEntry, 'action' | 'by'>,
): Promise<StoredNotice> {
  const saved = await authoring.store.notices.save(notice, {
    at: authoring.clock(),
    by: entry.by,
    action: entry.action,
    subject: `notice ${notice.id}`,
  });
  if (!saved) throw new AppError('conflict', 'The notice was changed by somebody else meanwhile.');
  // Who chats now sees it now, not at the next look into the database.
  await live.refresh();
  return notice;
}

async function read({ authoring }: Flow, id: string): Promise<StoredNotice> {
  const notice = await authoring.store.notices.read(id);
  if (!notice) throw new AppError('not_found', 'There is no such notice.');
  return notice;
}

export async function writeNotice(
  flow: Flow,
  wish: NoticeText & { readonly by: string },
): Promise<StoredNotice> {
  const now = flow.authoring.clock();
  const { text, from, until, by } = wish;
  check(languagesNow(flow), wish, now);
  const notice: StoredNotice = {
    id: newId(now),
    version: 1,
    text,
    from,
    until,
    state: 'waiting',
    by,
    at: now,
    approvedBy: null,
    comment: '',
  };
  return save(flow, notice, { action: 'notice.write', by });
}

type Step = { readonly id: string; readonly version: number; readonly by: string };

async function decide(
  flow: Flow,
  step: Step,
  {
    from,
    to,
    action,
  }: { readonly from: readonly NoticeState[]; readonly to: NoticeState; readonly action: AuditAction },
  change: Partial<StoredNotice> = {},
): Promise<StoredNotice> {
  const notice = await read(flow, step.id);
  if (notice.version !== step.version)
    throw new AppError('conflict', 'The notice was changed by somebody else meanwhile.');
  if (!from.includes(notice.state)) throw new AppError('conflict', `The notice is ${notice.state}.`);
  return save(
    flow,
    { ...notice, ...change, state: to, version: notice.version + 1 },
    { action, by: step.by },
  );
}

/** Changes a notice that is not approved; it waits again. */
export async function editNotice(flow: Flow, wish: Step & NoticeText): Promise<StoredNotice> {
  const { text, from, until, by } = wish;
  const now = flow.authoring.clock();
  check(languagesNow(flow), wish, now);
  const states = ['waiting', 'returned'] as const;
  return decide(
    flow,
    wish,
    { from: states, to: 'waiting', action: 'notice.edit' },
    { text, from, until, by, at: now },
  );
}

export async function approveNotice(
  flow: Flow,
  step: Step & { readonly comment: string },
): Promise<StoredNotice> {
  const notice = await read(flow, step.id);
  if (notice.by === step.by)
    throw new AppError('forbidden', 'Nobody approves their own notice; another person must.');
  const change = { approvedBy: step.by, comment: cleanComment(flow.authoring, step.comment) };
  return decide(flow, step, { from: ['waiting'], to: 'approved', action: 'notice.approve' }, change);
}

export async function returnNotice(
  flow: Flow,
  step: Step & { readonly comment: string },
): Promise<StoredNotice> {
  const change = { comment: cleanComment(flow.authoring, step.comment) };
  return decide(flow, step, { from: ['waiting'], to: 'returned', action: 'notice.return' }, change);
}

/** Ends a notice at once, or takes it back. */
export async function endNotice(
  flow: Flow,
  wish: { readonly id: string; readonly by: string },
): Promise<StoredNotice> {
  const { version } = await read(flow, wish.id);
  const states = ['waiting', 'returned', 'approved'] as const;
  return decide(flow, { ...wish, version }, { from: states, to: 'ended', action: 'notice.end' });
}
