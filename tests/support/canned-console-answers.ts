// The fake console server's answers to each route of the contract. Routes that nobody needs here answer `done`.

import type {
  Answer,
  Comparison,
  Draft,
  Gate,
  RouteName,
  SubjectKind,
} from '../../server/web/api/contract.ts';
import { type CannedLibrary, people } from './canned-console.ts';
import { cannedLists } from './canned-console-lists.ts';
import { cannedFeedback } from './canned-feedback.ts';
import { cannedFigures } from './canned-figures.ts';
import { cannedRetention } from './canned-retention.ts';
import { cannedReview } from './canned-review.ts';
import { cannedGroup, cannedOutlook, cannedUnmatched } from './canned-unmatched.ts';
import type { Refused } from './fake-console-api.ts';

export type Parts = {
  readonly params: Readonly<Record<string, string | string[] | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
};
const at = '2026-11-24T08:30:00Z';
const day = '2026-11-23T12:04:00Z';

type Save = { readonly version: number; readonly content: Draft['content']; readonly comment?: string };

const counts = { questions: 412, right: 389, wrong: 9, unmatched: 8, clarified: 6 };
const comparison: Comparison = {
  old: counts,
  new: { ...counts, right: 384, wrong: 13 },
  lost: 7,
  gained: 2,
  p: 0.18,
  lostQuestions: [
    {
      id: 'q-17',
      isProtected: true,
      expected: 'housing-allowance.amount',
      was: 'housing-allowance.amount',
      is: 'pensions.housing',
    },
    { id: 'q-44', isProtected: false, expected: 'service.appeal', was: 'service.appeal', is: '?' },
  ],
};
export const gates: { readonly passed: Gate; readonly refused: Gate } = {
  passed: {
    passed: true,
    refusals: [],
    problems: [],
    comparison: {
      ...comparison,
      new: { ...counts, right: 394, wrong: 6 },
      lost: 1,
      gained: 6,
      p: 0.12,
      lostQuestions: [],
    },
    replay: { questions: 18_240, same: 17_903, other: 61, newlyAnswered: 240, noLongerAnswered: 36 },
  },
  refused: {
    passed: false,
    refusals: [
      { code: 'protected', message: '1 protected test questions would be lost.' },
      { code: 'worse', message: '389 of 412 test questions were right, and 384 would be.' },
    ],
    problems: [],
    comparison,
    replay: { questions: 18_240, same: 17_411, other: 322, newlyAnswered: 199, noLongerAnswered: 308 },
  },
};

/** Answers by the library's state; `sent` drafts are kept in it. */
export function cannedAnswers(library: CannedLibrary): (name: RouteName, parts: Parts) => unknown {
  const lists = cannedLists(library);
  const keyOf = ({ params }: Parts): string => `${String(params.kind)}/${String(params.id)}`;
  const draftAt = (parts: Parts): Draft | undefined => library.drafts.get(keyOf(parts));
  const result = (parts: Parts, draft: Draft): Answer<'saveDraft'> => {
    library.drafts.set(keyOf(parts), draft);
    return { draft, problems: library.problems(draft.kind, draft.content) };
  };
  const stale = (parts: Parts): Refused => ({
    code: 'conflict',
    status: 409,
    message: 'Somebody else changed it meanwhile.',
    details: {
      why: 'stale',
      theirs: draftAt(parts) ?? null,
      approved: library.approved(String(parts.params.kind) as SubjectKind, String(parts.params.id)),
      yours: (parts.body as Partial<Save>).content ?? null,
    },
  });

  const answers: { readonly [N in RouteName]?: (parts: Parts) => unknown } = {
    session: () => library.session(),
    signIn: ({ body }) => {
      const { email, password } = body as { email: string; password: string };
      if (password !== 'oikea hevonen') return { code: 'unauthenticated', status: 401, message: 'Wrong.' };
      library.signIn(['expert', 'approver', 'administrator'], email.startsWith('uusi'));
      return library.session();
    },
    signOut: () => {
      library.signIn(null, false);
      return { done: true };
    },
    changePassword: ({ body }) => {
      if ((body as { current: string }).current === 'väärä')
        return { code: 'invalid', status: 400, message: 'Wrong.' };
      library.signIn(library.session().person?.roles ?? [], false);
      return library.session();
    },
    library: () => library.view(),
    ...cannedRetention,
    unmatched: ({ query }) => cannedUnmatched(query as Parameters<typeof cannedUnmatched>[0]),
    unmatchedGroup: ({ params }) =>
      cannedGroup((params as { id: string }).id) ?? {
        code: 'not_found',
        message: 'There is no such group.',
        status: 404,
      },
    unmatchedOutlook: () => cannedOutlook,
    refreshUnmatched: () => ({ done: true }),
    actOnUnmatched: ({ body }) => ({
      act: 'act-1',
      groups: (body as { groups: string[] }).groups,
      draft: null,
    }),
    undoUnmatched: () => ({ done: true }),
    figures: ({ query }) => cannedFigures(library, query as Parameters<typeof cannedFigures>[1]),
    search: ({ query }): Answer<'search'> => {
      const words = String(query.text).toLowerCase();
      const found = library.view().intents.flatMap(({ id, title }) => {
        const content = library.subject('intent', id).approved as {
          phrases?: Record<string, string[]>;
        } | null;
        const hits = Object.entries(content?.phrases ?? {}).flatMap(([language, phrases]) =>
          phrases
            .filter((phrase) => phrase.toLowerCase().includes(words))
            .map((text) => ({ field: 'phrase' as const, language, text })),
        );
        return hits.length > 0 ? [{ intent: id, title, hits }] : [];
      });
      return { found, total: found.length };
    },
    subject: ({ params }) => library.subject(String(params.kind) as SubjectKind, String(params.id)),
    drafts: (): Answer<'drafts'> => ({
      drafts: [...library.drafts.values()].map(({ content: _content, ...draft }) => ({
        ...draft,
        title: draft.kind === 'intent' ? library.title(draft.id) : { fi: draft.id, sv: draft.id },
      })),
    }),
    saveDraft: (parts) => {
      const { version, content } = parts.body as Save;
      const before = draftAt(parts);
      if ((before?.version ?? 0) !== version) return stale(parts);
      return result(parts, {
        kind: String(parts.params.kind) as SubjectKind,
        id: String(parts.params.id),
        content,
        version: version + 1,
        base: 4,
        state: 'draft',
        authors: [people.aino],
        editedBy: people.aino,
        editedAt: new Date().toISOString(),
        submittedBy: null,
        submittedAt: null,
        comment: '',
        returnedBy: null,
      });
    },
    discardDraft: (parts) => {
      library.drafts.delete(keyOf(parts));
      return { done: true };
    },
    submitDraft: (parts) => {
      const draft = draftAt(parts);
      if (!draft) return stale(parts);
      const { comment = '' } = parts.body as Save;
      return result(parts, {
        ...draft,
        version: draft.version + 1,
        state: 'waiting',
        comment,
        submittedBy: people.aino,
        submittedAt: at,
      });
    },
    reopenDraft: (parts) => {
      const draft = draftAt(parts);
      return draft ? result(parts, { ...draft, version: draft.version + 1, state: 'draft' }) : stale(parts);
    },
    returnDraft: (parts) => {
      const draft = draftAt(parts);
      const { comment = '' } = parts.body as Save;
      return draft
        ? result(parts, {
            ...draft,
            version: draft.version + 1,
            state: 'returned',
            comment,
            returnedBy: people.bo,
          })
        : stale(parts);
    },
    approveDraft: (parts) => {
      library.drafts.delete(keyOf(parts));
      return { revision: 5 };
    },
    ...cannedReview(library),
    ...lists,
    ...cannedFeedback,
  };
  return (name, parts) => answers[name]?.(parts) ?? { done: true };
}

export { at, day };
