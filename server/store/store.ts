// The store: all that the rest of the server may ask of the database.
import { type AuditStore, auditStore } from './audit.ts';
import { type ConversationStore, conversationStore } from './conversations.ts';
import { connectDatabase } from './database.ts';
import { type LibraryStore, libraryStore } from './library.ts';
import { type ReleaseStore, releaseStore } from './releases.ts';

export type Store = {
  readonly path: string;
  readonly conversations: ConversationStore;
  readonly library: LibraryStore;
  readonly releases: ReleaseStore;
  readonly audit: AuditStore;
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
    close: connections.close,
  };
}
