// Proposed changes of structure: each waits for another person's approval as one thing, and nothing is changed before.
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import { withContents } from '../library/subject.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { StoredProposal } from '../store/proposals.ts';
import type { Working } from '../store/working.ts';
import { revisionOf } from './catalog.ts';
import { type Authoring, cleanComment, ownersIn } from './drafts.ts';
import { errorsAmong, type Problem, phraseOwners, problemsOf } from './problems.ts';
import { keyOf, type Plan, type Proposal, plan } from './restructure.ts';

async function checkPlan(authoring: Authoring, working: Working, { changes, main }: Plan): Promise<void> {
  for (const subject of main)
    if (await authoring.store.drafts.read(subject))
      throw new AppError('conflict', `${subject.id} has an open draft; finish or discard it first.`);
  const library = withContents(
    working.library,
    changes.map(({ subject, after }) => ({ subject, content: after })),
  );
  const rules = {
    linkHosts: authoring.linkHosts,
    testQuestions: (await authoring.store.questions.list()).map(({ question }) => question),
    isPersonal: () => false,
  };
  const owners = phraseOwners(library);
  const problems = changes.flatMap(({ subject, after, before }) => {
    if (after === undefined) return [];
    const old = before
      ? problemsOf(working.library, { subject, content: before }, { rules, owners: ownersIn(working) })
      : [];
    const known = new Set(old.map(({ message }) => message));
    // What was wrong before is no reason against a change that does not touch it.
    return errorsAmong(problemsOf(library, { subject, content: after }, { rules, owners }))
      .filter(({ message }) => !known.has(message))
      .map((problem): Problem => ({ ...problem, message: `${subject.id}: ${problem.message}` }));
  });
  if (problems.length > 0)
    throw new AppError('invalid', problems[0]?.message ?? 'The change is not possible.', {
      details: { problems },
    });
}

const subjectName = (id: string) => `proposal ${id}`;

/** Proposes a change. Throws `invalid` where it can't be made, `conflict` where a draft or another proposal is open. */
export async function propose(
  authoring: Authoring,
  wish: { readonly proposal: Proposal; readonly reason: string; readonly by: string },
): Promise<StoredProposal> {
  const { store, catalog, clock } = authoring;
  const working = await catalog.read();
  const planned = plan(working, wish.proposal);
  await checkPlan(authoring, working, planned);
  const waiting = (await store.proposals.list()).filter(({ state }) => state === 'waiting');
  for (const other of waiting)
    for (const subject of planned.main)
      if (Object.hasOwn(other.bases, keyOf(subject)))
        throw new AppError('conflict', `${subject.id} is in another proposal that waits for approval.`);
  const now = clock();
  const bases = Object.fromEntries(
    planned.changes.map(({ subject }) => [keyOf(subject), revisionOf(working, subject)]),
  );
  const stored: StoredProposal = {
    id: newId(now),
    proposal: wish.proposal,
    bases,
    state: 'waiting',
    reason: cleanComment(authoring, wish.reason),
    by: wish.by,
    at: now,
    decidedBy: null,
    decidedAt: null,
    comment: '',
  };
  await store.proposals.add(stored, {
    at: now,
    by: wish.by,
    action: `proposal.${wish.proposal.action}`,
    subject: subjectName(stored.id),
    detail: { subjects: Object.keys(bases).join(', ') },
  });
  return stored;
}

async function waitingProposal(authoring: Authoring, id: string): Promise<StoredProposal> {
  const proposal = await authoring.store.proposals.read(id);
  if (!proposal) throw new AppError('not_found', 'There is no such proposal.');
  if (proposal.state !== 'waiting') throw new AppError('conflict', 'The proposal was decided already.');
  return proposal;
}

/** Approves another person's proposal and makes the change. Throws `conflict` where a text of it was changed since. */
export async function approveProposal(
  authoring: Authoring,
  step: { readonly id: string; readonly by: string; readonly comment: string },
): Promise<void> {
  const stored = await waitingProposal(authoring, step.id);
  if (stored.by === step.by)
    throw new AppError('forbidden', 'Nobody approves their own proposal; another person must.');
  const { catalog, store, clock } = authoring;
  const working = await catalog.read();
  const proposal = stored.proposal as Proposal;
  const planned = plan(working, proposal);
  const changed = planned.changes.find(
    ({ subject }) => revisionOf(working, subject) !== (stored.bases[keyOf(subject)] ?? -1),
  );
  if (changed)
    throw new AppError(
      'conflict',
      `${changed.subject.id} was changed since this was proposed; turn it down, and propose it anew.`,
    );
  await checkPlan(authoring, working, planned);
  const now = clock();
  const comment = cleanComment(authoring, step.comment);
  const result = await store.working.apply({
    by: step.by,
    now,
    action: proposal.action,
    why: [stored.reason, comment].filter((text) => text !== '').join('\n'),
    subjects: planned.changes.map(({ subject, before, after }) => ({
      subject,
      base: revisionOf(working, subject),
      before,
      after,
      authors: [stored.by],
    })),
    redirects: planned.redirects,
    closes: { proposal: stored.id, comment },
    entry: { at: now, by: step.by, action: 'proposal.approve', subject: subjectName(stored.id) },
  });
  catalog.changed();
  if (result === 'stale')
    throw new AppError('conflict', 'The proposal was decided, or a text of it changed, meanwhile.');
}

/** Turns a proposal down, or takes one's own back. */
export async function decideProposal(
  authoring: Authoring,
  step: {
    readonly id: string;
    readonly by: string;
    readonly state: 'returned' | 'discarded';
    readonly comment: string;
  },
): Promise<void> {
  await waitingProposal(authoring, step.id);
  const { id, by, state } = step;
  const now = authoring.clock();
  const comment = cleanComment(authoring, step.comment);
  const entry: AuditEntry = {
    at: now,
    by,
    action: `proposal.${state === 'returned' ? 'return' : 'discard'}`,
    subject: subjectName(id),
  };
  if (!(await authoring.store.proposals.decide(id, { state, by, now, comment }, entry)))
    throw new AppError('conflict', 'The proposal was decided already.');
}
