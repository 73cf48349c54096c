// From a draft to approved content: save, submit, take back, return, approve. Nobody approves what they wrote.
import type { Redact } from '../answering/answer.ts';
import { AppError } from '../errors.ts';
import { type Content, isSame, type Subject } from '../library/subject.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { StoredDraft } from '../store/drafts.ts';
import type { Store } from '../store/store.ts';
import type { Working } from '../store/working.ts';
import { approvedContent, type Catalog, revisionOf } from './catalog.ts';
import {
  errorsAmong,
  type PhraseOwners,
  type Problem,
  phraseOwners,
  problemsOf,
  type Rules,
} from './problems.ts';

/** What authoring needs of the rest of the program. */
export type Authoring = {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly linkHosts: ReadonlySet<string>;
  readonly redact: Redact;
  readonly clock: () => number;
};

export type Stale = {
  readonly why: 'stale';
  readonly theirs: StoredDraft | null;
  readonly approved: Content | null;
  readonly yours: Content | null;
};

const nameOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/** Comments are free text: what identifies a person is taken out before anything is stored. */
export const cleanComment = (authoring: Pick<Authoring, 'redact'>, text: string): string =>
  authoring.redact(text.normalize('NFC')).text;

async function stale(authoring: Authoring, subject: Subject, yours: Content | null): Promise<AppError> {
  const working = await authoring.catalog.read();
  const details: Stale = {
    why: 'stale',
    theirs: (await authoring.store.drafts.read(subject)) ?? null,
    approved: approvedContent(working, subject) ?? null,
    yours,
  };
  return new AppError(
    'conflict',
    `${nameOf(subject)} was changed by somebody else meanwhile; nothing is lost.`,
    {
      details,
    },
  );
}

const owned = new WeakMap<Working, PhraseOwners>();

/** Who holds which phrase; counted once for each reading of the library. */
export function ownersIn(working: Working): PhraseOwners {
  const owners = owned.get(working) ?? phraseOwners(working.library);
  owned.set(working, owners);
  return owners;
}

async function rulesOf(authoring: Authoring): Promise<Rules> {
  const questions = await authoring.store.questions.list();
  return {
    linkHosts: authoring.linkHosts,
    testQuestions: questions.map(({ question }) => question),
    isPersonal: (text) => authoring.redact(text).removed.length > 0,
  };
}

/** What is wrong with a content if it went into the library as it is now. */
export async function findProblems(
  authoring: Authoring,
  subject: Subject,
  content: Content,
): Promise<readonly Problem[]> {
  const working = await authoring.catalog.read();
  const rules = await rulesOf(authoring);
  return problemsOf(working.library, { subject, content }, { rules, owners: ownersIn(working) });
}

/**
 * Saves a draft over version `version` (0 begins one) of what was made from revision `base`.
 * Throws `conflict` with both texts where somebody else has saved or approved since.
 */
export async function saveDraft(
  authoring: Authoring,
  edit: Subject & {
    readonly version: number;
    readonly base: number;
    readonly content: Content;
    readonly by: string;
  },
): Promise<StoredDraft> {
  const { kind, id, content, by } = edit;
  const subject = { kind, id };
  const { store, catalog, clock } = authoring;
  const existing = await store.drafts.read(subject);
  const revision = revisionOf(await catalog.read(), subject);
  if ((existing?.version ?? 0) !== edit.version) throw await stale(authoring, subject, content);
  // Who resolved a conflict says so by the newer base.
  if (edit.base !== revision && edit.base !== existing?.base) throw await stale(authoring, subject, content);
  if (existing?.state === 'draft' && existing.base === edit.base && isSame(existing.content, content))
    return existing;
  const now = clock();
  const draft: StoredDraft = {
    kind,
    id,
    content,
    version: edit.version + 1,
    base: edit.base,
    state: 'draft',
    authors: [...new Set([...(existing?.authors ?? []), by])],
    editedBy: by,
    editedAt: now,
    submittedBy: null,
    submittedAt: null,
    comment: existing?.state === 'returned' ? existing.comment : '',
    returnedBy: existing?.state === 'returned' ? existing.returnedBy : null,
  };
  const begun: AuditEntry = {
    at: now,
    by,
    action: 'draft.begin',
    subject: nameOf(subject),
    detail: { base: edit.base },
  };
  if (!(await store.drafts.save(draft, existing ? [] : [begun])))
    throw await stale(authoring, subject, content);
  return draft;
}

async function current(authoring: Authoring, subject: Subject, version: number): Promise<StoredDraft> {
  const draft = await authoring.store.drafts.read(subject);
  if (!draft || draft.version !== version) throw await stale(authoring, subject, null);
  return draft;
}

type Step = Subject & { readonly version: number; readonly by: string; readonly comment: string };

/** Stores a draft's next state; a change of state is an edit like any other to those who save meanwhile. */
async function move(
  authoring: Authoring,
  draft: StoredDraft,
  change: Partial<StoredDraft> & Pick<AuditEntry, 'action' | 'by'>,
): Promise<StoredDraft> {
  const { action, by, ...values } = change;
  const next = { ...draft, ...values, version: draft.version + 1 };
  const entry: AuditEntry = {
    at: authoring.clock(),
    by,
    action,
    subject: nameOf(draft),
    detail: { version: draft.version },
  };
  if (!(await authoring.store.drafts.save(next, [entry]))) throw await stale(authoring, draft, null);
  return next;
}

/** Refuses what has errors, or was made from an older revision than the approved one. */
async function checkReady(authoring: Authoring, draft: StoredDraft): Promise<Working> {
  const working = await authoring.catalog.read();
  if (revisionOf(working, draft) !== draft.base) throw await stale(authoring, draft, draft.content);
  const errors = errorsAmong(await findProblems(authoring, draft, draft.content));
  if (errors.length > 0)
    throw new AppError('invalid', `${nameOf(draft)} has ${errors.length} errors; mend them first.`, {
      details: { problems: errors },
    });
  if (isSame(approvedContent(working, draft), draft.content))
    throw new AppError('invalid', `${nameOf(draft)} is as it was approved; there is nothing to approve.`);
  return working;
}

/** Asks another person for approval. Throws `invalid` with the problems where there are errors. */
export async function submitDraft(authoring: Authoring, step: Step): Promise<StoredDraft> {
  const draft = await current(authoring, step, step.version);
  if (draft.state === 'waiting')
    throw new AppError('conflict', `${nameOf(draft)} waits for approval already.`);
  await checkReady(authoring, draft);
  return move(authoring, draft, {
    state: 'waiting',
    submittedBy: step.by,
    submittedAt: authoring.clock(),
    comment: cleanComment(authoring, step.comment),
    returnedBy: null,
    action: 'draft.submit',
    by: step.by,
  });
}

function checkWaiting(draft: StoredDraft): void {
  if (draft.state !== 'waiting')
    throw new AppError('conflict', `${nameOf(draft)} does not wait for approval.`);
}

/** Takes a draft back from approval. */
export async function reopenDraft(authoring: Authoring, step: Step): Promise<StoredDraft> {
  const draft = await current(authoring, step, step.version);
  checkWaiting(draft);
  return move(authoring, draft, {
    state: 'draft',
    submittedBy: null,
    submittedAt: null,
    action: 'draft.reopen',
    by: step.by,
  });
}

/** Returns a draft to its authors with a comment. */
export async function returnDraft(authoring: Authoring, step: Step): Promise<StoredDraft> {
  const draft = await current(authoring, step, step.version);
  checkWaiting(draft);
  if (draft.authors.includes(step.by))
    throw new AppError('forbidden', 'This is your own text; take it back instead.');
  return move(authoring, draft, {
    state: 'returned',
    comment: cleanComment(authoring, step.comment),
    returnedBy: step.by,
    action: 'draft.return',
    by: step.by,
  });
}

/** Approves another person's draft; it becomes the working library's content. Returns the new revision. */
export async function approveDraft(authoring: Authoring, step: Step): Promise<number> {
  const draft = await current(authoring, step, step.version);
  checkWaiting(draft);
  if (draft.authors.includes(step.by))
    throw new AppError('forbidden', 'Nobody approves their own text; another person must.');
  const working = await checkReady(authoring, draft);
  const before = approvedContent(working, draft);
  const subject = { kind: draft.kind, id: draft.id };
  const result = await authoring.store.working.apply({
    by: step.by,
    now: authoring.clock(),
    action: before ? 'edit' : 'new',
    why: [draft.comment, cleanComment(authoring, step.comment)].filter((text) => text !== '').join('\n'),
    subjects: [{ subject, base: draft.base, before, after: draft.content, authors: draft.authors }],
    redirects: [],
    closes: { draft: subject, version: draft.version },
    entry: {
      at: authoring.clock(),
      by: step.by,
      action: 'draft.approve',
      subject: nameOf(draft),
      detail: { version: draft.version, authors: draft.authors.join(' ') },
    },
  });
  authoring.catalog.changed();
  if (result === 'stale') throw await stale(authoring, draft, null);
  return revisionOf(await authoring.catalog.read(), subject);
}

/** Throws a draft away. */
export async function discardDraft(authoring: Authoring, step: Omit<Step, 'comment'>): Promise<void> {
  const draft = await current(authoring, step, step.version);
  const entry: AuditEntry = {
    at: authoring.clock(),
    by: step.by,
    action: 'draft.discard',
    subject: nameOf(draft),
    detail: { version: draft.version },
  };
  if (!(await authoring.store.drafts.remove(draft, step.version, entry)))
    throw await stale(authoring, draft, null);
}

/** Begins a draft from an older approved content. Throws `conflict` where a draft is open. */
export async function restore(
  authoring: Authoring,
  wish: Subject & { readonly revision: number; readonly by: string },
): Promise<StoredDraft> {
  const subject = { kind: wish.kind, id: wish.id };
  const revisions = await authoring.store.history.revisions(subject);
  const old = revisions.find(({ revision }) => revision === wish.revision);
  if (!old?.content) throw new AppError('not_found', 'There is no such version, or it has no text.');
  if (await authoring.store.drafts.read(subject))
    throw new AppError('conflict', `${nameOf(subject)} has an open draft; finish or discard it first.`);
  const base = revisionOf(await authoring.catalog.read(), subject);
  return saveDraft(authoring, { ...subject, version: 0, base, content: old.content, by: wish.by });
}
