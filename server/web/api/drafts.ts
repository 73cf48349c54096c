// Handlers: drafts and their approval, proposals of structure.
import {
  type Authoring,
  approveDraft,
  discardDraft,
  findProblems,
  reopenDraft,
  returnDraft,
  type Stale,
  saveDraft,
  submitDraft,
} from '../../authoring/drafts.ts';
import { approveProposal, decideProposal, propose } from '../../authoring/proposals.ts';
import type { Proposal as Proposed } from '../../authoring/restructure.ts';
import { AppError } from '../../errors.ts';
import type { Content, Subject } from '../../library/subject.ts';
import type { StoredDraft } from '../../store/drafts.ts';
import type { StoredProposal } from '../../store/proposals.ts';
import {
  type AnyContent,
  type Change,
  type Draft,
  intentContent,
  type ListKind,
  listContents,
  type Proposal,
  topicContent,
} from './contract.ts';
import { iso, isoOrNull, type Name, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

type Area =
  | 'drafts'
  | 'saveDraft'
  | 'discardDraft'
  | 'submitDraft'
  | 'reopenDraft'
  | 'returnDraft'
  | 'approveDraft'
  | 'changes'
  | 'propose'
  | 'discardChange'
  | 'returnChange'
  | 'approveChange';

export const presentDraft = (draft: StoredDraft, name: Name): Draft => ({
  kind: draft.kind,
  id: draft.id,
  content: draft.content as AnyContent,
  version: draft.version,
  base: draft.base,
  state: draft.state,
  authors: draft.authors.map(name),
  editedBy: name(draft.editedBy),
  editedAt: iso(draft.editedAt),
  submittedBy: draft.submittedBy === null ? null : name(draft.submittedBy),
  submittedAt: isoOrNull(draft.submittedAt),
  comment: draft.comment,
  returnedBy: draft.returnedBy === null ? null : name(draft.returnedBy),
});

const presentChange = (proposal: StoredProposal, name: Name): Change => ({
  id: proposal.id,
  proposal: proposal.proposal as Proposal,
  state: proposal.state,
  reason: proposal.reason,
  by: name(proposal.by),
  at: iso(proposal.at),
  decidedBy: proposal.decidedBy === null ? null : name(proposal.decidedBy),
  decidedAt: isoOrNull(proposal.decidedAt),
  comment: proposal.comment,
});

/** The content by its kind: the union that the contract takes lets a topic pass for a list. */
function contentFor({ kind, id }: Subject, content: unknown): Content {
  const schema =
    kind === 'intent'
      ? intentContent
      : kind === 'topic'
        ? topicContent
        : Object.hasOwn(listContents, id)
          ? listContents[id as ListKind]
          : undefined;
  if (!schema) throw new AppError('not_found', `There is no list ${id}.`);
  const result = schema.safeParse(content);
  if (result.success) return withoutMissing(result.data) as Content;
  const [issue] = result.error.issues;
  throw new AppError('invalid', `content.${issue?.path.map(String).join('.')}: ${issue?.message}`);
}

/** NFC throughout, so that the same text is the same bytes, and no key with nothing behind it. */
const withoutMissing = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, each) => (typeof each === 'string' ? each.normalize('NFC') : each)),
  );

const isId = {
  intent: /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/,
  topic: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  list: /./,
};

/** Names that the library's files have for something else. */
const isReserved = ({ kind, id }: Subject): boolean =>
  kind === 'topic' && ['priority', 'lexicon', 'benefits', 'out-of-scope'].includes(id);

/** Whether an intent or a topic could have this id. */
export const isPossible = (subject: Subject): boolean =>
  subject.kind !== 'list' && isId[subject.kind].test(subject.id) && !isReserved(subject);

function checkSubject(subject: Subject): void {
  const { kind, id } = subject;
  if (!isId[kind].test(id))
    throw new AppError('invalid', `${id} is no id of ${kind === 'intent' ? 'an intent' : `a ${kind}`}.`);
  if (isReserved(subject)) throw new AppError('invalid', `A topic cannot be called ${id}.`);
}

export function draftHandlers({
  authoring,
  names,
}: {
  readonly authoring: Authoring;
  readonly names: Names;
}): HandlersOf<Area> {
  const { store } = authoring;
  /** A stale edit comes back with both texts, in the contract's shape. */
  const presented = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || (error.details as Stale | undefined)?.why !== 'stale') throw error;
      const { theirs, ...rest } = error.details as Stale;
      const details = { ...rest, theirs: theirs && presentDraft(theirs, await names()) };
      throw new AppError(error.code, error.message, { cause: error, details });
    }
  };
  const result = async (draft: StoredDraft) => ({
    draft: presentDraft(draft, await names()),
    problems: await findProblems(authoring, draft, draft.content),
  });
  const change = async (id: string) => {
    const proposal = await store.proposals.read(id);
    if (!proposal) throw new AppError('not_found', 'There is no such proposal.');
    return { change: presentChange(proposal, await names()) };
  };
  return {
    drafts: async () => {
      const name = await names();
      return {
        drafts: (await store.drafts.list()).map((draft) => {
          const { content, ...rest } = presentDraft(draft, name);
          const titled = content as {
            readonly title?: Record<string, string>;
            readonly name?: Record<string, string>;
          };
          return { ...rest, title: titled.title ?? titled.name ?? {} };
        }),
      };
    },
    saveDraft: ({ params, body, person }) =>
      presented(async () => {
        checkSubject(params);
        const content = contentFor(params, body.content);
        return result(await saveDraft(authoring, { ...params, ...body, content, by: person.id }));
      }),
    discardDraft: ({ params, query, person }) =>
      presented(async () => {
        await discardDraft(authoring, { ...params, version: query.version, by: person.id });
        return { done: true as const };
      }),
    submitDraft: ({ params, body, person }) =>
      presented(async () => result(await submitDraft(authoring, { ...params, ...body, by: person.id }))),
    reopenDraft: ({ params, body, person }) =>
      presented(async () => result(await reopenDraft(authoring, { ...params, ...body, by: person.id }))),
    returnDraft: ({ params, body, person }) =>
      presented(async () => result(await returnDraft(authoring, { ...params, ...body, by: person.id }))),
    approveDraft: ({ params, body, person }) =>
      presented(async () => ({
        revision: await approveDraft(authoring, { ...params, ...body, by: person.id }),
      })),
    changes: async () => {
      const name = await names();
      return { changes: (await store.proposals.list()).map((proposal) => presentChange(proposal, name)) };
    },
    propose: async ({ body, person }) => {
      const proposal = withoutMissing(body.proposal) as Proposed;
      const stored = await propose(authoring, { proposal, reason: body.reason, by: person.id });
      return { change: presentChange(stored, await names()) };
    },
    discardChange: async ({ params, person }) => {
      await decideProposal(authoring, { id: params.id, by: person.id, state: 'discarded', comment: '' });
      return change(params.id);
    },
    returnChange: async ({ params, body, person }) => {
      await decideProposal(authoring, {
        id: params.id,
        by: person.id,
        state: 'returned',
        comment: body.comment,
      });
      return change(params.id);
    },
    approveChange: async ({ params, body, person }) => {
      await approveProposal(authoring, { id: params.id, by: person.id, comment: body.comment });
      return change(params.id);
    },
  };
}
