// The store: all that the rest of the server may ask of the database.
import { type AuditStore, auditStore } from './audit.ts';
import { type ConversationStore, conversationStore } from './conversations.ts';
import { type Connections, connectDatabase } from './database.ts';
import { type DraftStore, draftStore } from './drafts.ts';
import { type FeedbackStore, feedbackStore } from './feedback.ts';
import { type HistoryStore, historyStore } from './history.ts';
import { type LibraryStore, libraryStore } from './library.ts';
import { type NoticeStore, noticeStore } from './notices.ts';
import { type PeopleStore, peopleStore } from './people.ts';
import { type ProofStore, proofStore } from './proofs.ts';
import { type ProposalStore, proposalStore } from './proposals.ts';
import { type PublicationStore, publicationStore } from './publications.ts';
import { type ReleaseListStore, releaseListStore } from './release-list.ts';
import { type ReleaseStore, releaseStore } from './releases.ts';
import { type RetentionStore, retentionStore } from './retention.ts';
import { type SampleStore, sampleStore } from './samples.ts';
import { type TestQuestionStore, testQuestionStore } from './test-questions.ts';
import { type ThemeStore, themeStore } from './themes.ts';
import { type UnmatchedStore, unmatchedStore } from './unmatched.ts';
import { type WeakStore, weakStore } from './weak-answers.ts';
import { type WorkingStore, workingStore } from './working.ts';

export type Store = {
  readonly path: string;
  readonly conversations: ConversationStore;
  readonly library: LibraryStore;
  readonly releases: ReleaseStore;
  readonly audit: AuditStore;
  readonly history: HistoryStore;
  readonly releaseList: ReleaseListStore;
  readonly working: WorkingStore;
  readonly questions: TestQuestionStore;
  readonly publications: PublicationStore;
  readonly proposals: ProposalStore;
  readonly proofs: ProofStore;
  readonly people: PeopleStore;
  readonly notices: NoticeStore;
  readonly drafts: DraftStore;
  readonly retention: RetentionStore;
  readonly weak: WeakStore;
  readonly samples: SampleStore;
  readonly unmatched: UnmatchedStore;
  readonly feedback: FeedbackStore;
  readonly themes: ThemeStore;
  readonly emptyBeside: Connections['emptyBeside'];
  /** Writes what is still in the log into the database file and lets go of it. */
  readonly close: () => void;
};

/** Opens and migrates the database of a file. Failures: see `connectDatabase`. */
export function openStore(path: string, now: number): Store {
  const connections = connectDatabase(path, now);
  return {
    path,
    conversations: conversationStore(connections),
    library: libraryStore(connections),
    releases: releaseStore(connections),
    audit: auditStore(connections),
    history: historyStore(connections),
    releaseList: releaseListStore(connections),
    working: workingStore(connections),
    questions: testQuestionStore(connections),
    publications: publicationStore(connections),
    proposals: proposalStore(connections),
    proofs: proofStore(connections),
    people: peopleStore(connections),
    notices: noticeStore(connections),
    drafts: draftStore(connections),
    retention: retentionStore(connections),
    weak: weakStore(connections),
    samples: sampleStore(connections),
    unmatched: unmatchedStore(connections),
    feedback: feedbackStore(connections),
    themes: themeStore(connections),
    emptyBeside: connections.emptyBeside,
    close: connections.close,
  };
}
