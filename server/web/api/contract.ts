// The console's contract: every route under /api with who may call it, what it takes and what it gives. No Node imports.
// Long because it is one table, so that roles and routes are read in one place.
//
// Bodies and answers are JSON except where `bytes` says otherwise. A refusal is `{ error: { code, message, details? } }`.
// The session is a cookie; requests that change something must come from the console's own origin.
import type * as z from 'zod';
import * as checking from './contract/checking.ts';
import { done, type Role } from './contract/common.ts';
import * as feedback from './contract/feedback.ts';
import * as figures from './contract/figures.ts';
import * as judging from './contract/judging.ts';
import * as library from './contract/library.ts';
import * as looks from './contract/looks.ts';
import * as people from './contract/people.ts';
import * as releases from './contract/releases.ts';
import * as retention from './contract/retention.ts';
import * as unmatched from './contract/unmatched.ts';
import * as weak from './contract/weak.ts';

export * from './contract/checking.ts';
export * from './contract/common.ts';
export * from './contract/content.ts';
export * from './contract/feedback.ts';
export * from './contract/figures.ts';
export * from './contract/judging.ts';
export * from './contract/library.ts';
export * from './contract/looks.ts';
export * from './contract/people.ts';
export * from './contract/releases.ts';
export * from './contract/retention.ts';
export * from './contract/unmatched.ts';
export * from './contract/weak.ts';

/** `anyone`: also who is not signed in. `person`: whoever is signed in, even with a one-time password. */
export type Who = 'anyone' | 'person' | readonly Role[];

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express style: `:name` for a part of the path. */
  readonly path: `/api/${string}`;
  readonly who: Who;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
  /** The request's or the answer's body is a file. */
  readonly bytes?: 'request' | 'answer';
  /** Of success; 200 where missing. */
  readonly status?: 201 | 202 | 302;
};

const everybody = ['expert', 'approver', 'analyst', 'administrator'] as const;
const writers = ['expert', 'approver'] as const;
const deciders = ['approver'] as const;
const publishers = ['approver', 'administrator'] as const;
const administrators = ['administrator'] as const;
const readers = ['analyst', 'administrator'] as const;
const provers = ['approver', 'analyst', 'administrator'] as const;

const draftPath = '/api/drafts/:kind/:id';

export const routes = {
  session: {
    method: 'GET',
    path: '/api/session',
    who: 'anyone',
    summary: 'Who is signed in, and how one may sign in',
    answer: people.session,
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    summary: 'Sign in by e-mail and password',
    body: people.signIn,
    answer: people.session,
  },
  signInInstitution: {
    method: 'GET',
    path: '/api/session/institution',
    who: 'anyone',
    summary: 'Go to the institution’s own sign-in',
    status: 302,
  },
  signOut: { method: 'DELETE', path: '/api/session', who: 'person', summary: 'Sign out', answer: done },
  changePassword: {
    method: 'POST',
    path: '/api/session/password',
    who: 'person',
    summary: 'Change one’s own password; ends one’s other sessions',
    body: people.changePassword,
    answer: people.session,
  },

  people: {
    method: 'GET',
    path: '/api/people',
    who: administrators,
    summary: 'Everybody who may sign in',
    answer: people.people,
  },
  invite: {
    method: 'POST',
    path: '/api/people',
    who: administrators,
    summary: 'Add a person with a one-time password',
    body: people.invite,
    answer: people.invited,
    status: 201,
  },
  changePerson: {
    method: 'PATCH',
    path: '/api/people/:id',
    who: administrators,
    summary: 'Change name or roles, lock out or let in again',
    params: people.personParams,
    body: people.changePerson,
    answer: people.onePerson,
  },
  endSessions: {
    method: 'DELETE',
    path: '/api/people/:id/sessions',
    who: administrators,
    summary: 'End all sessions of a person',
    params: people.personParams,
    answer: people.onePerson,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/people/:id/password',
    who: administrators,
    summary: 'Give a person a new one-time password',
    params: people.personParams,
    answer: people.invited,
  },
  audit: {
    method: 'GET',
    path: '/api/audit',
    who: administrators,
    summary: 'The audit trail, newest first',
    query: people.auditQuery,
    answer: people.auditPage,
  },
  verifyAudit: {
    method: 'GET',
    path: '/api/audit/verdict',
    who: administrators,
    summary: 'Whether the audit trail is whole',
    answer: people.auditVerdict,
  },
  exportAudit: {
    method: 'GET',
    path: '/api/audit/export',
    who: administrators,
    summary: 'The whole audit trail as JSON lines that can be verified without the database',
    bytes: 'answer',
  },
  looks: {
    method: 'GET',
    path: '/api/looks',
    who: administrators,
    summary: 'Who looked into which conversation, newest first',
    query: looks.looksQuery,
    answer: looks.looks,
  },
  conversation: {
    method: 'GET',
    path: '/api/conversations/:id',
    who: readers,
    summary: 'A conversation as its customer had it; each look is recorded',
    params: library.idParams,
    query: looks.conversationQuery,
    answer: looks.conversation,
  },
  colleagues: {
    method: 'GET',
    path: '/api/colleagues',
    who: readers,
    summary: 'To whom a case can be handed: others who may read conversations',
    answer: looks.colleagues,
  },

  weakAnswers: {
    method: 'GET',
    path: '/api/weak-answers',
    who: readers,
    summary: 'Answers that did not help, by what customers did after them',
    query: weak.weakAnswersQuery,
    answer: weak.weakAnswers,
  },
  weakCases: {
    method: 'GET',
    path: '/api/weak-cases',
    who: readers,
    summary: 'The single cases, newest first; each look is recorded',
    query: weak.weakCasesQuery,
    answer: weak.weakCases,
  },
  markWeakCase: {
    method: 'PUT',
    path: '/api/weak-cases/:id/mark',
    who: readers,
    summary: 'Mark a case as handled, hand it on, or open it again',
    params: library.idParams,
    body: weak.markWeakCase,
    answer: weak.oneWeakCase,
  },

  judging: {
    method: 'GET',
    path: '/api/judging',
    who: readers,
    summary: 'The weekly samples: how right the answers were, and how far two people agree',
    answer: judging.judging,
  },
  judgingCase: {
    method: 'GET',
    path: '/api/judging/:week/case',
    who: readers,
    summary: 'The next case for the one who asks; each look is recorded',
    params: judging.weekParams,
    query: judging.judgingCaseQuery,
    answer: judging.judgingCase,
  },
  judge: {
    method: 'PUT',
    path: '/api/judging/cases/:id',
    who: readers,
    summary: 'Give one’s verdict on a case; two people at most',
    params: library.idParams,
    body: judging.judge,
    answer: done,
  },
  unjudge: {
    method: 'DELETE',
    path: '/api/judging/cases/:id',
    who: readers,
    summary: 'Take one’s verdict back, as long as nobody else has judged',
    params: library.idParams,
    answer: done,
  },
  disagreements: {
    method: 'GET',
    path: '/api/judging/:week/disagreements',
    who: readers,
    summary: 'What two people judged differently; each look is recorded',
    params: judging.weekParams,
    answer: judging.disagreements,
  },
  settle: {
    method: 'PUT',
    path: '/api/judging/cases/:id/settlement',
    who: readers,
    summary: 'Settle a disagreement, or open it again with null',
    params: library.idParams,
    body: judging.settle,
    answer: done,
  },

  library: {
    method: 'GET',
    path: '/api/library',
    who: everybody,
    summary: 'Topics, intents and lists with their state, traffic and thumbs',
    answer: library.libraryView,
  },
  search: {
    method: 'GET',
    path: '/api/search',
    who: everybody,
    summary: 'Full-text search in titles, phrases and answers, drafts included',
    query: library.searchQuery,
    answer: library.searchResult,
  },
  subject: {
    method: 'GET',
    path: '/api/subjects/:kind/:id',
    who: everybody,
    summary:
      'One intent, topic or list: served, approved, draft, problems; empty where a writer may begin one',
    params: library.subjectParams,
    answer: library.subject,
  },
  history: {
    method: 'GET',
    path: '/api/subjects/:kind/:id/history',
    who: everybody,
    summary: 'Every approved version: who, when, why',
    params: library.subjectParams,
    answer: library.history,
  },
  restore: {
    method: 'POST',
    path: '/api/subjects/:kind/:id/history/:revision/restore',
    who: writers,
    summary: 'Begin a draft from an older version',
    params: library.revisionParams,
    answer: library.draftResult,
    status: 201,
  },
  withdraw: {
    method: 'POST',
    path: '/api/intents/:id/withdraw',
    who: publishers,
    summary: 'Take an answer out of service at once, in all releases',
    params: library.intentParams,
    body: library.withdraw,
    answer: library.withdrawn,
  },
  confusions: {
    method: 'GET',
    path: '/api/intents/:id/confusions',
    who: everybody,
    summary: 'With which intents it is confused',
    params: library.intentParams,
    answer: checking.confusions,
  },

  drafts: {
    method: 'GET',
    path: '/api/drafts',
    who: everybody,
    summary: 'All open drafts, newest edit first',
    answer: library.draftList,
  },
  saveDraft: {
    method: 'PUT',
    path: draftPath,
    who: writers,
    summary: 'Save a draft; a stale one is refused with both texts',
    params: library.subjectParams,
    body: library.saveDraft,
    answer: library.draftResult,
  },
  discardDraft: {
    method: 'DELETE',
    path: draftPath,
    who: writers,
    summary: 'Throw a draft away',
    params: library.subjectParams,
    query: library.versionQuery,
    answer: done,
  },
  submitDraft: {
    method: 'POST',
    path: `${draftPath}/submit`,
    who: writers,
    summary: 'Ask another person for approval',
    params: library.subjectParams,
    body: library.submit,
    answer: library.draftResult,
  },
  reopenDraft: {
    method: 'POST',
    path: `${draftPath}/reopen`,
    who: writers,
    summary: 'Take a draft back from approval',
    params: library.subjectParams,
    body: library.approve,
    answer: library.draftResult,
  },
  returnDraft: {
    method: 'POST',
    path: `${draftPath}/return`,
    who: deciders,
    summary: 'Return a draft with a comment',
    params: library.subjectParams,
    body: library.returnDraft,
    answer: library.draftResult,
  },
  approveDraft: {
    method: 'POST',
    path: `${draftPath}/approve`,
    who: deciders,
    summary: 'Approve another person’s draft',
    params: library.subjectParams,
    body: library.approve,
    answer: library.approved,
  },

  changes: {
    method: 'GET',
    path: '/api/changes',
    who: everybody,
    summary: 'Proposed changes of structure, newest first',
    answer: library.changes,
  },
  propose: {
    method: 'POST',
    path: '/api/changes',
    who: writers,
    summary: 'Propose to merge, split, move or retire',
    body: library.propose,
    answer: library.oneChange,
    status: 201,
  },
  discardChange: {
    method: 'DELETE',
    path: '/api/changes/:id',
    who: writers,
    summary: 'Take a proposal back',
    params: library.idParams,
    answer: library.oneChange,
  },
  returnChange: {
    method: 'POST',
    path: '/api/changes/:id/return',
    who: deciders,
    summary: 'Turn a proposal down with a comment',
    params: library.idParams,
    body: library.returned,
    answer: library.oneChange,
  },
  approveChange: {
    method: 'POST',
    path: '/api/changes/:id/approve',
    who: deciders,
    summary: 'Approve another person’s proposal',
    params: library.idParams,
    body: library.commented,
    answer: library.oneChange,
  },

  publishings: {
    method: 'GET',
    path: '/api/publishings',
    who: everybody,
    summary: 'Publications: scheduled, under way, ended; newest first',
    answer: releases.publishings,
  },
  publish: {
    method: 'POST',
    path: '/api/publishings',
    who: deciders,
    summary: 'Publish all that is approved, now or at a set time',
    body: releases.publish,
    answer: releases.onePublishing,
    status: 202,
  },
  publishing: {
    method: 'GET',
    path: '/api/publishings/:id',
    who: everybody,
    summary: 'One publication and its progress',
    params: library.idParams,
    answer: releases.onePublishing,
  },
  cancelPublishing: {
    method: 'DELETE',
    path: '/api/publishings/:id',
    who: deciders,
    summary: 'Cancel a scheduled or refused publication',
    params: library.idParams,
    answer: releases.onePublishing,
  },
  override: {
    method: 'POST',
    path: '/api/publishings/:id/override',
    who: publishers,
    summary: 'Publish what the gate refused, with a reason',
    params: library.idParams,
    body: releases.override,
    answer: releases.onePublishing,
  },
  releases: {
    method: 'GET',
    path: '/api/releases',
    who: everybody,
    summary: 'All releases, newest first, and when which was served',
    answer: releases.releases,
  },
  difference: {
    method: 'GET',
    path: '/api/differences',
    who: everybody,
    summary: 'What differs between two releases',
    query: releases.differenceQuery,
    answer: releases.differences,
  },
  switchRelease: {
    method: 'POST',
    path: '/api/releases/:number/switch',
    who: publishers,
    summary: 'Serve an older release again at once',
    params: releases.releaseParams,
    body: releases.switchRelease,
    answer: releases.releases,
  },
  proof: {
    method: 'GET',
    path: '/api/proofs',
    who: provers,
    summary: 'All that proves a reply, or the replies of a conversation',
    query: releases.proofQuery,
    answer: releases.proofs,
  },

  figures: {
    method: 'GET',
    path: '/api/figures',
    who: everybody,
    summary: 'Counts of a period: totals, trend, and by language, topic, intent, page, device, hour, release',
    query: figures.figuresQuery,
    answer: figures.figures,
  },
  exportFigures: {
    method: 'GET',
    path: '/api/figures/file',
    who: everybody,
    summary: 'The same as Excel or CSV',
    query: figures.figuresExportQuery,
    bytes: 'answer',
  },
  retention: {
    method: 'GET',
    path: '/api/retention',
    who: provers,
    summary: 'What is kept how long, the next deletion, those that were, and the backups',
    answer: retention.retention,
  },
  dueForDeletion: {
    method: 'GET',
    path: '/api/retention/due',
    who: provers,
    summary: 'Dry run: what would be deleted now; nothing is',
    answer: retention.due,
  },
  deleteNow: {
    method: 'POST',
    path: '/api/retention/deletions',
    who: administrators,
    summary: 'Delete what is due now',
    answer: retention.deletionBegun,
    status: 202,
  },

  unmatched: {
    method: 'GET',
    path: '/api/unmatched',
    who: readers,
    summary: 'Groups of questions that were not understood',
    query: unmatched.unmatchedQuery,
    answer: unmatched.unmatchedList,
  },
  unmatchedGroup: {
    method: 'GET',
    path: '/api/unmatched/groups/:id',
    who: readers,
    summary: 'One group: its questions, what was made of them, what would be now',
    params: library.idParams,
    answer: unmatched.unmatchedOne,
  },
  refreshUnmatched: {
    method: 'POST',
    path: '/api/unmatched/refresh',
    who: readers,
    summary: 'Collect and group what came since; done by itself every few minutes',
    answer: done,
  },
  unmatchedOutlook: {
    method: 'GET',
    path: '/api/unmatched/outlook',
    who: readers,
    summary: 'How many of last month’s questions would be answered now, and with the drafts',
    answer: unmatched.unmatchedOutlook,
  },
  actOnUnmatched: {
    method: 'POST',
    path: '/api/unmatched/acts',
    who: readers,
    summary: 'Do something about groups or questions: phrases, a new intent, merge, split, ignore, hand on',
    body: unmatched.unmatchedAct,
    answer: unmatched.unmatchedActed,
    status: 201,
  },
  undoUnmatched: {
    method: 'POST',
    path: '/api/unmatched/acts/:id/undo',
    who: readers,
    summary: 'Take an act back',
    params: library.idParams,
    answer: done,
  },

  notices: {
    method: 'GET',
    path: '/api/notices',
    who: everybody,
    summary: 'Notices of the widget, newest first',
    answer: releases.notices,
  },
  writeNotice: {
    method: 'POST',
    path: '/api/notices',
    who: writers,
    summary: 'Write a notice; it waits for approval',
    body: releases.writeNotice,
    answer: releases.oneNotice,
    status: 201,
  },
  editNotice: {
    method: 'PUT',
    path: '/api/notices/:id',
    who: writers,
    summary: 'Change a notice that waits or was returned',
    params: library.idParams,
    body: releases.editNotice,
    answer: releases.oneNotice,
  },
  approveNotice: {
    method: 'POST',
    path: '/api/notices/:id/approve',
    who: deciders,
    summary: 'Approve another person’s notice',
    params: library.idParams,
    body: releases.decideNotice,
    answer: releases.oneNotice,
  },
  returnNotice: {
    method: 'POST',
    path: '/api/notices/:id/return',
    who: deciders,
    summary: 'Return a notice with a comment',
    params: library.idParams,
    body: releases.decideNotice,
    answer: releases.oneNotice,
  },
  endNotice: {
    method: 'DELETE',
    path: '/api/notices/:id',
    who: writers,
    summary: 'End a notice at once, or take it back',
    params: library.idParams,
    answer: releases.oneNotice,
  },

  testQuestions: {
    method: 'GET',
    path: '/api/questions',
    who: everybody,
    summary: 'The institution’s own test questions',
    answer: releases.testQuestions,
  },
  addTestQuestion: {
    method: 'POST',
    path: '/api/questions',
    who: writers,
    summary: 'Add a test question',
    body: releases.writeTestQuestion,
    answer: releases.oneTestQuestion,
    status: 201,
  },
  editTestQuestion: {
    method: 'PUT',
    path: '/api/questions/:id',
    who: writers,
    summary: 'Change a test question',
    params: library.idParams,
    body: releases.editTestQuestion,
    answer: releases.oneTestQuestion,
  },
  removeTestQuestion: {
    method: 'DELETE',
    path: '/api/questions/:id',
    who: writers,
    summary: 'Remove a test question; a protected one only by an approver',
    params: library.idParams,
    answer: done,
  },

  liveCheck: {
    method: 'POST',
    path: '/api/checks',
    who: everybody,
    summary: 'What the model says to a phrase, and which phrases lie near',
    body: checking.liveCheck,
    answer: checking.liveChecked,
  },
  tryQuestion: {
    method: 'POST',
    path: '/api/tries',
    who: everybody,
    summary: 'Ask anything and see why; nothing is stored',
    body: checking.tryQuestion,
    answer: checking.tried,
  },
  draftModel: {
    method: 'GET',
    path: '/api/draft-model',
    who: everybody,
    summary: 'Whether the draft library can be tried',
    answer: checking.draftModel,
  },
  trainDraftModel: {
    method: 'POST',
    path: '/api/draft-model',
    who: writers,
    summary: 'Train a model of the library with all open drafts',
    answer: checking.draftModel,
    status: 202,
  },

  themes: {
    method: 'GET',
    path: '/api/feedback/themes',
    who: readers,
    summary: 'The week or month of the feedback: what is new, what rises, what people thank for, all themes',
    query: feedback.themesQuery,
    answer: feedback.themes,
  },
  changeTheme: {
    method: 'PATCH',
    path: '/api/feedback/themes/:id',
    who: readers,
    summary: 'Rename, pin or merge a theme, or take that back',
    params: feedback.themeParams,
    body: feedback.changeTheme,
    answer: feedback.changedTheme,
  },
  findThemes: {
    method: 'POST',
    path: '/api/feedback/themes',
    who: readers,
    summary: 'Look for themes anew now, not only once a week',
    body: feedback.findThemes,
    answer: done,
    status: 202,
  },
  feedback: {
    method: 'GET',
    path: '/api/feedback',
    who: readers,
    summary: 'Single texts of feedback, newest first',
    query: feedback.feedbackQuery,
    answer: feedback.feedbackPage,
  },
  removeFeedback: {
    method: 'DELETE',
    path: '/api/feedback/:id',
    who: readers,
    summary: 'Delete one text for good, such as one that names a person',
    params: library.idParams,
    answer: done,
  },
  uploadFeedback: {
    method: 'POST',
    path: '/api/feedback/imports',
    who: readers,
    summary: 'Upload a file of feedback; nothing is stored yet',
    query: feedback.feedbackFileQuery,
    answer: feedback.feedbackFile,
    bytes: 'request',
    status: 201,
  },
  previewFeedback: {
    method: 'POST',
    path: '/api/feedback/imports/:id/preview',
    who: readers,
    summary: 'Dry run: what would be stored, without personal data, and what is wrong',
    params: library.idParams,
    body: feedback.feedbackMapping,
    answer: feedback.feedbackPreview,
  },
  importFeedback: {
    method: 'POST',
    path: '/api/feedback/imports/:id',
    who: readers,
    summary: 'Store the texts of an upload; rows that are wrong are left out',
    params: library.idParams,
    body: feedback.feedbackMapping,
    answer: feedback.feedbackImported,
  },
  takeBackFeedback: {
    method: 'DELETE',
    path: '/api/feedback/imports/:id',
    who: readers,
    summary: 'Delete all texts that an import brought',
    params: library.idParams,
    answer: feedback.takenBack,
  },

  export: {
    method: 'GET',
    path: '/api/export',
    who: everybody,
    summary: 'The approved library as Excel, CSV or a tar of its folders',
    query: checking.exportQuery,
    bytes: 'answer',
  },
  upload: {
    method: 'POST',
    path: '/api/imports',
    who: writers,
    summary: 'Upload a file to import; nothing is changed yet',
    query: checking.importQuery,
    answer: checking.uploaded,
    bytes: 'request',
    status: 201,
  },
  previewImport: {
    method: 'POST',
    path: '/api/imports/:id/preview',
    who: writers,
    summary: 'Dry run: row by row, what would change and what is wrong',
    params: library.idParams,
    body: checking.importMapping,
    answer: checking.importPreview,
  },
  applyImport: {
    method: 'POST',
    path: '/api/imports/:id/apply',
    who: writers,
    summary: 'Make drafts of an upload without errors',
    params: library.idParams,
    body: checking.applyImport,
    answer: checking.importApplied,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
type Part<N extends RouteName, K extends keyof Route> = (typeof routes)[N] extends {
  readonly [P in K]: infer S extends z.ZodType;
}
  ? S
  : never;
/** What the client sends, before defaults. */
export type Body<N extends RouteName> = z.input<Part<N, 'body'>>;
export type Query<N extends RouteName> = z.input<Part<N, 'query'>>;
export type Params<N extends RouteName> = z.input<Part<N, 'params'>>;
export type Answer<N extends RouteName> = z.output<Part<N, 'answer'>>;
